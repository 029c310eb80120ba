// Every reason for which a run stops, by stage. The parts live apart so that a stage and its words change together.
import { DISK_REFUSALS } from './disk-refusals.js';
import { ENVELOPE_REFUSALS } from './envelope-refusals.js';
import { EXPORT_REFUSALS } from './export-refusals.js';
import { HEADER_REFUSALS } from './header-refusals.js';
import { INCIDENT_REFUSALS } from './incident-refusals.js';
import { LEDGER_REFUSALS } from './ledger-refusals.js';
import { LETTER_REFUSALS } from './letter-refusals.js';
import { LIST_REFUSALS } from './list-refusals.js';
import { NOTICE_REFUSALS } from './notice-refusals.js';
import { NOTIFIED_REFUSALS } from './notified-refusals.js';
import { PACKAGE_REFUSALS } from './package-refusals.js';
import { REPRINT_REFUSALS } from './reprint-refusals.js';
import { RUN_REFUSALS } from './run-refusals.js';
import { SETTING_REFUSALS } from './setting-refusals.js';
import { SHARD_REFUSALS } from './shard-refusals.js';
import { USAGE_REFUSALS } from './usage-refusals.js';
import type { DetailOfWording } from './wording.js';

export const REFUSALS = {
  ...ENVELOPE_REFUSALS, ...EXPORT_REFUSALS, ...HEADER_REFUSALS, ...INCIDENT_REFUSALS, ...LETTER_REFUSALS, ...LIST_REFUSALS, ...PACKAGE_REFUSALS,
  ...RUN_REFUSALS, ...SETTING_REFUSALS, ...SHARD_REFUSALS, ...USAGE_REFUSALS,
  ...LEDGER_REFUSALS, ...DISK_REFUSALS, ...NOTIFIED_REFUSALS, ...REPRINT_REFUSALS, ...NOTICE_REFUSALS,
};

export type RefusalCode = keyof typeof REFUSALS;
export type RefusalDetail<C extends RefusalCode> = DetailOfWording<(typeof REFUSALS)[C]>;
