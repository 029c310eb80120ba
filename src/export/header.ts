// The header row of an export, matched with a preset or with the columns the incident file names. Names are
// compared folded, since the same system writes ＩＤ one year and ID the next.
import { fold } from '../folding.js';
import { problem, refuse, refuseAll } from '../refusal.js';
import type { ExportLayout, FieldColumns, LayoutChoice, Preset } from './layout.js';
import { PAYMENT_FIELDS, type PaymentField } from './payment.js';
import { differs, matchPresets, type PresetMatch } from './preset-match.js';
import { PRESETS } from './presets/all-presets.js';

/** A record that may be the header: its line and its cells, cleaned, without empty ones at the end. */
export interface HeaderCandidate {
  readonly line: number;
  readonly names: readonly string[];
}

/** The header as found, and where each field's columns stand (from 0). */
export interface Header {
  readonly layout: ExportLayout;
  readonly names: readonly string[];
  readonly indices: Readonly<Partial<Record<PaymentField, readonly number[]>>>;
}

/**
 * Understands a record as the header, or returns undefined when it is none. Throws a Refusal when a name
 * that is used stands in it twice (nobody can tell which column is meant) and when two presets fit it equally well.
 */
export function matchHeader(candidate: HeaderCandidate, choice: LayoutChoice, file: string): Header | undefined {
  const present = new Set(candidate.names.map(fold));
  const holds = (name: string): boolean => present.has(fold(name));
  if (choice.preset === 'custom') {
    return namesOf(choice.columns).every(holds) ? headerOf(candidate, 'custom', choice.columns, file) : undefined;
  }
  const matches = matchPresets(candidate.names, presetsOf(choice));
  if (matches.length > 1) {
    refuse('preset-ambiguous', { presets: matches.map(({ preset }) => preset.name).join(', ') }, { file, line: candidate.line });
  }
  return matches[0] === undefined ? undefined : presetHeader(candidate, matches[0], file);
}

function presetHeader(candidate: HeaderCandidate, { preset, columns, difference }: PresetMatch, file: string): Header {
  const header = headerOf(candidate, preset.name, columns, file);
  const { system, utc } = preset;
  return { ...header, layout: { ...header.layout, system, ...(differs(difference) ? { difference } : {}), ...(utc === undefined ? {} : { utc }) } };
}

/** The presets a choice leaves open. */
export function presetsOf({ preset }: { readonly preset: string }): readonly Preset[] {
  return preset === 'auto' ? PRESETS : PRESETS.filter(({ name }) => name === preset);
}

/** All header names of a layout. */
export function namesOf(columns: FieldColumns): readonly string[] {
  return PAYMENT_FIELDS.flatMap((field) => columns[field] ?? []);
}

/** The header of a layout whose names stand in it; throws as matchHeader does. */
export function headerOf(candidate: HeaderCandidate, preset: ExportLayout['preset'], columns: FieldColumns, file: string): Header {
  const { line, names } = candidate;
  const places = placesOf(names);
  refuseTwice(namesOf(columns), places, file, line);
  const indices: Partial<Record<PaymentField, readonly number[]>> = {};
  const columnNames: Partial<Record<PaymentField, string>> = {};
  for (const field of PAYMENT_FIELDS) {
    const found = (columns[field] ?? []).flatMap((name) => places.get(fold(name)) ?? []);
    if (found.length === 0) continue;
    indices[field] = found;
    columnNames[field] = found.map((index) => names[index] ?? '').join('+');
  }
  const used = new Set(Object.values(indices).flat());
  const methodMapped = indices.method !== undefined;
  const ignoredColumns = names.length - used.size;
  return { layout: { preset, headerLine: line, columnNames, methodMapped, ignoredColumns }, names, indices };
}

/** Where each name stands (from 0), by its folded form. */
export function placesOf(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  names.forEach((name, index) => places.set(fold(name), [...(places.get(fold(name)) ?? []), index]));
  return places;
}

/** Throws a Refusal when one of the names stands in the header twice. */
export function refuseTwice(wanted: readonly string[], places: ReturnType<typeof placesOf>, file: string, line: number): void {
  refuseAll([...new Set(wanted)].flatMap((name) => {
    const times = places.get(fold(name))?.length ?? 0;
    return times > 1 ? [problem('column-twice', { times }, { file, line, column: name })] : [];
  }));
}
