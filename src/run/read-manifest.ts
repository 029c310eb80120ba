// manifest.csv and exceptions.csv read back, for what is made of a finished run. They were written by this program and are under seal, so
// that a form other than the one written is a bug, not input to be forgiven; `verify` alone makes a difference of it.
import { readRecords } from '../export/csv-records.js';
import { textBytes } from '../export/export-bytes.js';
import { unguarded } from './csv-text.js';
import type { MANIFEST_HEADER } from './manifest.js';

/** The field of a line in a column, without its guard against spreadsheets. */
export type ManifestLine = ListLine<(typeof MANIFEST_HEADER)[number]>;
export type ListLine<Column extends string> = (column: Column) => string;

const FILE = 'manifest.csv';
/** The splitter makes all records of a chunk at once. */
const CHUNK_BYTES = 1 << 20;

/** Calls `onLine` for every letter of the whole file's bytes, in printing order. */
export async function readManifest(bytes: Uint8Array, onLine: (line: ManifestLine) => void): Promise<void> {
  await readList(FILE, chunksOf(bytes), onLine);
}

/** Calls `onLine` for every line of a list below its header. Throws where it is not as it is written here. */
export async function readList<Column extends string>(file: string, bytes: AsyncIterable<Uint8Array>, onLine: (line: ListLine<Column>) => void): Promise<void> {
  const { chunks } = textBytes({ name: file, open: () => bytes }, { encoding: 'utf-8', tabSeparated: false });
  let header: readonly string[] | undefined;
  await readRecords(chunks, { file, columnName: (index) => header?.[index] }, ({ line, fields }) => {
    if (header === undefined) {
      header = fields.map(textOf);
      return;
    }
    const columns = header;
    if (fields.length !== columns.length) throw new Error(`${file}:${String(line)} has ${String(fields.length)} fields under a header of ${String(columns.length)}`);
    onLine((column) => unguarded(textOf(fields[columns.indexOf(column)] ?? lacking(file, column))));
  });
}

async function* chunksOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) yield await Promise.resolve(bytes.subarray(from, from + CHUNK_BYTES));
}

/** The splitter gives one character a byte. */
function textOf(field: string): string {
  return Buffer.from(field, 'latin1').toString('utf8');
}

function lacking(file: string, column: string): never {
  throw new Error(`${file} has no column ${column}`);
}
