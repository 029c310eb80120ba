// What was typed, turned into what the program needs, in one place: each value checked, each slip answered.
import { EXPORT_ENCODINGS } from '../export/encoding-names.js';
import { PRESET_NAMES } from '../export/layout.js';
import type { EarlierRun } from '../ledger/earlier-run.js';
import { refuse } from '../refusal.js';
import type { PlanRequest } from '../run/plan-request.js';

/** The options of every command that plans, as commander hands them over: text or nothing. */
export interface TypedOptions {
  readonly incident?: string;
  readonly customers?: string;
  readonly exclude?: string;
  readonly corrections?: string;
  readonly preset?: string;
  readonly encoding?: string;
  readonly batchSize?: string;
  readonly order?: string;
  readonly simplex?: boolean;
  readonly jobs?: string;
  readonly out?: string;
  readonly bookmarks?: boolean;
  readonly approved?: string;
  readonly shard?: string;
  /** false with --no-personal. */
  readonly personal?: boolean;
  /** Each time it was given. */
  readonly notified?: readonly string[];
}

export const ORDERS = ['postal-code', 'export'] as const;
export const PRESETS = ['auto', ...PRESET_NAMES] as const;

/** Checks the values; `earlier` are the runs of --notified. Throws a Refusal for one that means nothing. */
export function planRequest(exports: readonly string[], typed: TypedOptions, earlier: readonly EarlierRun[] = []): PlanRequest {
  return {
    exports,
    ...(typed.incident === undefined ? {} : { incident: typed.incident }),
    ...(typed.customers === undefined ? {} : { customers: typed.customers }),
    ...(typed.exclude === undefined ? {} : { exclude: typed.exclude }),
    ...(typed.corrections === undefined ? {} : { corrections: typed.corrections }),
    ...(typed.preset === undefined ? {} : { preset: oneOf('--preset', typed.preset, PRESETS) }),
    ...(typed.encoding === undefined ? {} : { encoding: oneOf('--encoding', typed.encoding, EXPORT_ENCODINGS) }),
    ...(typed.batchSize === undefined ? {} : { batchSize: positive('--batch-size', typed.batchSize) }),
    ...(typed.simplex === true ? { simplex: true } : {}),
    ...(earlier.length === 0 ? {} : { notified: earlier.map(({ manifest }) => manifest) }),
    ...(typed.order === undefined ? {} : { order: oneOf('--order', typed.order, ORDERS) }),
  };
}

/** A whole number from 1. */
export function positive(option: string, value: string): number {
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : refuse('option-value-wrong', { option, value, allowed: 1 });
}

/** One of the words an option knows. */
export function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  return words.find((word) => word === value) ?? refuse('option-value-wrong', { option, value, allowed: words });
}
