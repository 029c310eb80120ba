// Which system wrote a header: a preset whose columns are exactly these, else the one with most of its columns among them.
// Between two that fit equally well nobody guesses.
import { fold } from '../folding.js';
import { isColumnName } from './header-words.js';
import { PAYMENT_FIELDS } from './payment.js';
import type { FieldColumns, HeaderDifference, Preset } from './layout.js';

/** A preset that fits a header, with its columns under the names they have there. */
export interface PresetMatch {
  readonly preset: Preset;
  readonly columns: FieldColumns;
  readonly difference: HeaderDifference;
}

/** The presets that fit a header best: none, one, or several equally well. */
export function matchPresets(names: readonly string[], presets: readonly Preset[]): readonly PresetMatch[] {
  const present = new Set(names.map(fold));
  const fitting = presets.filter(({ needed, synonyms }) => needed.every((name) => calledThere(name, synonyms, present) !== undefined));
  const matches = fitting.map((preset) => ({ ...matchOf(preset, names, present), known: knownCount(preset, present) }));
  const exact = matches.filter(({ preset, difference, known }) => preset.others !== undefined && !differs(difference) && known === allColumns(preset).length);
  if (exact.length > 0) return exact;
  const most = Math.max(...matches.map(({ known }) => known));
  return matches.filter(({ known }) => known === most);
}

/** Whether there is anything to say of a header's difference. */
export function differs({ missing, unknown, hidden }: HeaderDifference): boolean {
  return missing.length + unknown.length + hidden > 0;
}

/** How many of a preset's columns stand in a header whose names, folded, are `present`. */
export function knownCount(preset: Preset, present: ReadonlySet<string>): number {
  return allColumns(preset).filter((name) => calledThere(name, preset.synonyms, present) !== undefined).length;
}

/** Every column a preset speaks of. */
export function allColumns({ columns, needed, others = [] }: Preset): readonly string[] {
  return [...new Set([...Object.values(columns).flat(), ...needed, ...others])];
}

function matchOf(preset: Preset, names: readonly string[], present: ReadonlySet<string>): PresetMatch {
  const { synonyms } = preset;
  const columns: FieldColumns = Object.fromEntries(PAYMENT_FIELDS.flatMap((field) => {
    const found = (preset.columns[field] ?? []).flatMap((name) => calledThere(name, synonyms, present) ?? []);
    return found.length === 0 ? [] : [[field, found]];
  }));
  const missing = Object.values(preset.columns).flat().filter((name) => calledThere(name, synonyms, present) === undefined);
  return { preset, columns, difference: { missing, ...unknownTo(preset, names) } };
}

function unknownTo(preset: Preset, names: readonly string[]): { readonly unknown: readonly string[]; readonly hidden: number } {
  if (preset.others === undefined) return { unknown: [], hidden: 0 };
  const known = new Set([...allColumns(preset), ...Object.values(preset.synonyms ?? {}).flat()].map(fold));
  const others = names.filter((name) => name !== '' && !known.has(fold(name)));
  const unknown = others.filter(isColumnName);
  return { unknown, hidden: others.length - unknown.length };
}

function calledThere(name: string, synonyms: Preset['synonyms'], present: ReadonlySet<string>): string | undefined {
  return [name, ...(synonyms?.[name] ?? [])].find((one) => present.has(fold(one)));
}
