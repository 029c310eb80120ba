// Touches the disk: reads the tariff that postage is reckoned with, the built-in one or one of staff's own. Every fault in it is
// told at its line.
import type { Place } from '../../finding.js';
import type { Tariff } from '../../postal/tariff.js';
import { readSettings } from '../../yaml-settings.js';
import { inputText } from '../input/input-file.js';
import { packageFile } from '../input/package-file.js';
import type { SettingsFile } from '../report.js';
import { TARIFF_FORM } from './tariff-schema.js';

/** From the package's root. */
export const BUILT_IN_TARIFF = 'templates/tariff.yaml';

/** A tariff, and what report.json says of its file. */
export interface LoadedTariff {
  readonly tariff: Tariff;
  readonly provenance: SettingsFile;
}

/** The tariff at `path`, absolute, which was named at `at`, or the built-in one. Throws a Refusal that holds every problem found. */
export async function loadTariff(path: string = packageFile(BUILT_IN_TARIFF), at?: Place): Promise<LoadedTariff> {
  const { text, provenance } = await inputText(path, 'tariff', at);
  return { tariff: readSettings(text, provenance.file, TARIFF_FORM).settings, provenance };
}
