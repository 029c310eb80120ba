// Reading any table that staff hand in (an export, the member list, the list of exclusions, corrections): its encoding,
// its header, then its records one by one. Nothing of the file is kept but what the caller keeps.
import { cleanText } from './cell-text.js';
import { readRecords, type CsvRecord, type Stretch } from './csv-records.js';
import type { DecodeField } from './decoded-text.js';
import { textBytes, type ExportSource, type Fingerprint } from './export-bytes.js';
import type { ExportEncoding } from './encoding-names.js';
import { fieldDecoder, recogniseText } from './export-encoding.js';
import type { TextForm } from './text-form.js';
import { isBlank } from './export-row.js';
import type { HeaderCandidate } from './header.js';

/** How the header of one kind of table is told from title lines, and what is said when there is none. */
export interface TableKind<H extends { readonly names: readonly string[] }> {
  readonly match: (candidate: HeaderCandidate) => H | undefined;
  /** Throws the Refusal. The candidates are the first records of the file, at most ten. */
  readonly refuse: (candidates: readonly HeaderCandidate[], encoding: ExportEncoding) => never;
}

/** What was read. */
export interface TableRead<H> extends Fingerprint, RowsRead {
  readonly name: string;
  readonly encoding: ExportEncoding;
  /** Tabs stand between its columns instead of commas. */
  readonly tabSeparated: boolean;
  readonly header: H;
}

/** Reads stretches of a table elsewhere than here, its rows counted and in order. */
export interface StretchReader<H> {
  /** Says when it can do with another; undefined as long as it takes none. */
  readonly take: (stretch: Stretch, table: { readonly header: H; readonly form: TextForm }) => Promise<void> | undefined;
  /** Of all it took, once they are read. */
  readonly read: () => Promise<RowsRead>;
}

export interface RowsRead {
  /** Records below the header. */
  readonly rows: number;
  /** Whether anything stands in any of them. */
  readonly anyFilled: boolean;
}

interface TableOptions<H> {
  /** Recognised when not given. */
  readonly encoding?: ExportEncoding | undefined;
  readonly elsewhere?: StretchReader<H> | undefined;
}

/** A title line or two may stand above the header. */
const HEADER_WITHIN_RECORDS = 10;

/**
 * Calls `onRecord` for every record below the header, in file order, but for those that are read `elsewhere`. Throws
 * a Refusal when the file is no CSV, when its header is not recognised, and at a broken quote.
 */
export async function readTable<H extends { readonly names: readonly string[] }>(
  source: ExportSource, kind: TableKind<H>, onRecord: (record: CsvRecord, header: H, decode: DecodeField) => void, { encoding: given, elsewhere }: TableOptions<H> = {},
): Promise<TableRead<H>> {
  const form = await recogniseText(source, given);
  const { encoding, tabSeparated } = form;
  const decode = fieldDecoder(form, source.gaiji);
  const so: SoFar<H> = { aboveHeader: [], rows: 0, anyFilled: false };

  const { chunks, fingerprint } = textBytes(source, form);
  await readRecords(chunks, { file: source.name, columnName: (index) => so.header?.names[index] }, (record) => {
    if (so.header !== undefined) {
      so.rows++;
      so.anyFilled ||= !isBlank(record, decode);
      onRecord(record, so.header, decode);
      return;
    }
    const candidate = headerCandidate(record, decode);
    so.aboveHeader.push(candidate);
    so.header = kind.match(candidate);
    if (so.header === undefined && so.aboveHeader.length === HEADER_WITHIN_RECORDS) kind.refuse(so.aboveHeader, encoding);
  }, (stretch) => (so.header === undefined ? undefined : elsewhere?.take(stretch, { header: so.header, form })));

  const { header, aboveHeader } = so;
  if (header === undefined) kind.refuse(aboveHeader, encoding);
  const others = await elsewhere?.read() ?? { rows: 0, anyFilled: false };
  return { ...fingerprint(), name: source.name, encoding, tabSeparated, header, rows: so.rows + others.rows, anyFilled: so.anyFilled || others.anyFilled };
}

/** How far the reading is. */
interface SoFar<H> {
  header?: H | undefined;
  readonly aboveHeader: HeaderCandidate[];
  rows: number;
  anyFilled: boolean;
}

function headerCandidate(record: CsvRecord, decode: DecodeField): HeaderCandidate {
  const names = record.fields.map((field) => cleanText(decode(field).text));
  while (names.at(-1) === '') names.pop();
  return { line: record.line, names };
}
