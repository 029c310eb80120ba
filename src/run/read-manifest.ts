// manifest.csv read back, for what is made of a finished run. It was written by this program and is under seal, so that a form other
// than the one written is a bug, not input to be forgiven.
import { readRecords } from '../export/csv-records.js';
import { textBytes } from '../export/export-bytes.js';
import { unguarded } from './csv-text.js';
import type { MANIFEST_HEADER } from './manifest.js';

/** The field of a line in a column, without its guard against spreadsheets. */
export type ManifestLine = (column: (typeof MANIFEST_HEADER)[number]) => string;

const FILE = 'manifest.csv';
/** The splitter makes all records of a chunk at once. */
const CHUNK_BYTES = 1 << 20;

/** Calls `onLine` for every letter of the whole file's bytes, in printing order. */
export async function readManifest(bytes: Uint8Array, onLine: (line: ManifestLine) => void): Promise<void> {
  const { chunks } = textBytes({ name: FILE, open: () => chunksOf(bytes) }, { encoding: 'utf-8', tabSeparated: false });
  let header: readonly string[] | undefined;
  await readRecords(chunks, { file: FILE, columnName: (index) => header?.[index] }, ({ line, fields }) => {
    if (header === undefined) {
      header = fields.map(textOf);
      return;
    }
    const columns = header;
    if (fields.length !== columns.length) throw new Error(`${FILE}:${String(line)} has ${String(fields.length)} fields under a header of ${String(columns.length)}`);
    onLine((column) => unguarded(textOf(fields[columns.indexOf(column)] ?? lacking(column))));
  });
}

async function* chunksOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) yield await Promise.resolve(bytes.subarray(from, from + CHUNK_BYTES));
}

/** The splitter gives one character a byte. */
function textOf(field: string): string {
  return Buffer.from(field, 'latin1').toString('utf8');
}

function lacking(column: string): never {
  throw new Error(`${FILE} has no column ${column}`);
}
