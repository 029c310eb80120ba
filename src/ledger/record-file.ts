// Touches the disk: the records beside a finished run (contract, section 4): posted.csv, returns.csv, handled.csv, reprints.csv. A record is only ever
// added to; the file is written whole each time, so that a power cut leaves the old one or the new one.
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { csvText } from '../run/csv-text.js';
import { diskRefusal } from '../run/disk/disk-refusal.js';
import { listSource } from '../run/input/input-file.js';
import { partialLeft, syncFolder, writeWhole } from '../run/disk/sealed-file.js';
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
 * Adds the lines that are not recorded yet, does `then`, and returns them: a line is recorded once, however often it is handed in. When
 * there are none nothing is written. Throws a Refusal when the disk cannot be written, and whatever `then` throws; the record is then as it was.
 */
export async function addToRecord<Column extends string>(
  folder: string, file: RecordFile<Column>, recorded: readonly NamedLine<Column>[], added: readonly Readonly<Record<Column, string>>[],
  then: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly Readonly<Record<Column, string>>[]> {
  const rowOf = (fields: Readonly<Record<Column, string>>): readonly string[] => file.columns.map((column) => fields[column]);
  const keyOf = (fields: Readonly<Record<Column, string>>): string => JSON.stringify(rowOf(fields));
  const known = new Set(recorded.map(({ fields }) => keyOf(fields)));
  const fresh = [...new Map(added.map((fields) => [keyOf(fields), fields]))].flatMap(([key, fields]) => (known.has(key) ? [] : [fields]));
  const path = join(folder, file.name);
  const before = fresh.length === 0 ? undefined : await readFile(path).catch(() => undefined);
  if (fresh.length > 0) await write(folder, path, csvText(file.columns, [...recorded.map(({ fields }) => fields), ...fresh].map(rowOf)));
  try {
    await then();
  } catch (error) {
    if (fresh.length > 0) await (before === undefined ? rm(path, { force: true }) : write(folder, path, before)).catch(() => undefined);
    throw error;
  }
  return fresh;
}

async function write(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeWhole(path, content);
    await syncFolder(folder);
  } catch (error) {
    throw diskRefusal(error, folder, await partialLeft(path));
  }
}
