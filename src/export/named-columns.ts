// The header of a list whose column names are fixed (exclusions, corrections). Columns may stand in any order, and
// others between them.
import { fold } from '../folding.js';
import { cleanText } from './cell-text.js';
import type { CsvRecord } from './csv-records.js';
import type { DecodeField } from './decoded-text.js';
import { placesOf, refuseTwice, type HeaderCandidate } from './header.js';

/** What each column may be called. */
export type ColumnNames<Key extends string> = Readonly<Record<Key, readonly string[]>>;

export interface NamedColumns<Key extends string> {
  readonly names: readonly string[];
  readonly line: number;
  /** Where the columns stand that are there, from 0. */
  readonly indices: ReadonlyMap<Key, number>;
}

/** The wanted columns that stand in a record, of several names the first. Throws a Refusal when one stands there twice. */
export function namedColumns<Key extends string>({ names, line }: HeaderCandidate, wanted: ColumnNames<Key>, file: string): NamedColumns<Key> {
  const places = placesOf(names);
  const indices = new Map<Key, number>();
  for (const key of Object.keys(wanted) as Key[]) { // the keys of a record are its keys
    const [found] = wanted[key].flatMap((name) => places.get(fold(name))?.map((index) => ({ name, index })) ?? []);
    if (found === undefined) continue;
    refuseTwice([found.name], places, file, line);
    indices.set(key, found.index);
  }
  return { names, line, indices };
}

/** The cleaned text of a column: '' where the record ends before it, undefined where the list has no such column. */
export function columnText<Key extends string>(key: Key, record: CsvRecord, { indices }: NamedColumns<Key>, decode: DecodeField): string | undefined {
  const index = indices.get(key);
  return index === undefined ? undefined : cleanText(decode(record.fields[index] ?? '').text);
}
