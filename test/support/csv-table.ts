// Reads the CSV that the program writes, and nothing more lenient: BOM, CRLF, every field quoted
// (contract, section 4). A test that reads a file has thereby tested its form.

const BOM = '\ufeff';
const FIELD = /"((?:[^"]|"")*)"(,|\r\n)/y;

export type CsvLine = Readonly<Record<string, string>>;

export interface CsvTable {
  readonly header: readonly string[];
  readonly lines: readonly CsvLine[];
}

/** @throws Error that says at which character the form is broken. */
export function readCsvTable(bytes: Uint8Array): CsvTable {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!text.startsWith(BOM)) throw new Error('no BOM');
  const [header = [], ...records] = recordsOf(text.slice(BOM.length));
  return { header, lines: records.map((record) => lineOf(header, record)) };
}

function recordsOf(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let position = 0;
  while (position < text.length) {
    FIELD.lastIndex = position;
    const [all, content = '', end] = FIELD.exec(text) ?? [];
    if (all === undefined) throw new Error(`no quoted field at character ${position}`);
    record.push(content.replaceAll('""', '"'));
    position += all.length;
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  if (record.length > 0) throw new Error('the last line has no CRLF');
  return records;
}

function lineOf(header: readonly string[], record: readonly string[]): CsvLine {
  if (record.length !== header.length) throw new Error(`${record.length} fields under a header of ${header.length}`);
  return Object.fromEntries(header.map((name, index) => [name, record[index] ?? '']));
}
