// Touches the disk: the records beside a finished run (contract, section 4): posted.csv, returns.csv, handled.csv. A record is only ever
// added to; the file is written whole each time, so that a power cut leaves the old one or the new one.
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { csvText } from '../run/csv-text.js';
import { diskRefusal } from '../run/disk-refusal.js';
import { listSource } from '../run/input-file.js';
import { syncFolder, writeWhole } from '../run/sealed-file.js';
import { readNamedLines, type NamedLine } from './named-lines.js';

export interface RecordFile<Column extends string> {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** What is recorded so far; nothing when there is no such file yet. Throws a Refusal when it cannot be read. */
export async function readRecord<Column extends string>(folder: string, { name, columns }: RecordFile<Column>): Promise<readonly NamedLine<Column>[]> {
  const path = join(folder, name);
  if (await stat(path).then(() => false, () => true)) return [];
  return readNamedLines(await listSource(path), { columns, needed: [columns], option: name });
}

/**
 * Adds the lines that are not recorded yet and returns them: a line is recorded once, however often it is handed in. When there are
 * none nothing is written. Throws a Refusal when the disk cannot be written; the record is then as it was.
 */
export async function addToRecord<Column extends string>(
  folder: string, file: RecordFile<Column>, recorded: readonly NamedLine<Column>[], added: readonly Readonly<Record<Column, string>>[],
): Promise<readonly Readonly<Record<Column, string>>[]> {
  const rowOf = (fields: Readonly<Record<Column, string>>): readonly string[] => file.columns.map((column) => fields[column]);
  const keyOf = (fields: Readonly<Record<Column, string>>): string => JSON.stringify(rowOf(fields));
  const known = new Set(recorded.map(({ fields }) => keyOf(fields)));
  const fresh = [...new Map(added.map((fields) => [keyOf(fields), fields]))].flatMap(([key, fields]) => (known.has(key) ? [] : [fields]));
  if (fresh.length === 0) return fresh;
  const path = join(folder, file.name);
  try {
    await writeWhole(path, csvText(file.columns, [...recorded.map(({ fields }) => fields), ...fresh].map(rowOf)));
    await syncFolder(folder);
  } catch (error) {
    const isLeft = await rm(`${path}.partial`, { force: true }).then(() => false, () => true);
    throw diskRefusal(error, folder, isLeft);
  }
  return fresh;
}
