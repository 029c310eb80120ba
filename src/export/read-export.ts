// Reading an export: its encoding, its header, then its rows one by one. Nothing of the file is kept but
// what the caller keeps, so an export may be larger than memory.
import { refuse } from '../refusal.js';
import { readStretch, type Stretch } from './csv-records.js';
import type { ExportSource, Fingerprint } from './export-bytes.js';
import type { ExportEncoding } from './encoding-names.js';
import { fieldDecoder } from './export-encoding.js';
import { isBlank, RowReader, type ExportRow } from './export-row.js';
import { refuseHeader } from './header-refusal.js';
import { matchHeader, type Header, type HeaderCandidate } from './header.js';
import type { GaijiMap } from './gaiji-map.js';
import type { ExportLayout, LayoutChoice } from './layout.js';
import { readTable, type RowsRead, type StretchReader } from './read-table.js';
import type { TextForm } from './text-form.js';

export type { ExportEncoding } from './encoding-names.js';
export type { ExportSource } from './export-bytes.js';

export interface ReadOptions {
  /** As given on the command line; recognised from the bytes when absent. */
  readonly encoding?: ExportEncoding;
  readonly layout: LayoutChoice;
  /** A registered-address list is given: names and addresses may be missing here, a customer number may not. */
  readonly withCustomers?: boolean;
}

/** What was read, for report.json `inputs` and the summary. */
export interface ExportRead extends ExportLayout, Fingerprint {
  readonly name: string;
  readonly encoding: ExportEncoding;
  /** Tabs stand between its columns instead of commas. */
  readonly tabSeparated: boolean;
  /** Records below the header, whatever becomes of them. */
  readonly rows: number;
}

/**
 * Calls `onRow` for every record below the header, in file order, but for those that are read `elsewhere`. Throws a Refusal when the file is no CSV,
 * is empty or has only a header, when its header is not recognised or names nobody, and at a broken quote.
 */
export async function readExport(
  source: ExportSource, options: ReadOptions, onRow: (row: ExportRow) => void, elsewhere?: StretchReader<Header>,
): Promise<ExportRead> {
  const file = source.name;
  const match = (candidate: HeaderCandidate): Header | undefined => {
    const header = matchHeader(candidate, options.layout, file);
    if (header !== undefined) refuseNobody(header, options.withCustomers ?? false, file);
    return header;
  };
  let reader: RowReader | undefined;
  const { header: { layout }, encoding, tabSeparated, sha256, bytes, rows, anyFilled } = await readTable(
    source,
    { match, refuse: (candidates, readAs) => refuseHeader(candidates, options.layout, file, readAs) },
    (record, header, decode) => onRow((reader ??= new RowReader(header, decode)).row(record)),
    { encoding: options.encoding, elsewhere },
  );
  if (!anyFilled) refuse('export-header-only', {}, { file, line: layout.headerLine });
  return { ...layout, sha256, bytes, name: file, encoding, tabSeparated, rows };
}

/** All that is to be known of an export to read on below its header. Plain data. */
export interface ExportTable {
  readonly file: string;
  readonly header: Header;
  readonly form: TextForm;
  readonly gaiji?: GaijiMap;
}

/** Reads stretches of an export elsewhere; undefined, with no row told of, where a quote is in doubt. Throws a Refusal for a record over 1 MiB. */
export function stretchReader({ file, header, form, gaiji }: ExportTable): (stretch: Stretch, onRow: (row: ExportRow) => void) => RowsRead | undefined {
  const decode = fieldDecoder(form, gaiji);
  const reader = new RowReader(header, decode);
  const context = { file, columnName: (index: number) => header.names[index] };
  return (stretch, onRow) => {
    let [rows, anyFilled] = [0, false];
    const below = readStretch(stretch, context, (record) => {
      rows += 1;
      anyFilled ||= !isBlank(record, decode);
      onRow(reader.row(record));
    });
    return below === undefined ? undefined : { rows, anyFilled };
  };
}

/** Whom to write to stands in the export, or in the registered-address list under the number that stands here. */
function refuseNobody({ indices, layout }: Header, withCustomers: boolean, file: string): void {
  if (indices.address !== undefined && (indices.name ?? indices.company) !== undefined) return;
  const at = { file, line: layout.headerLine };
  const { system = '' } = layout;
  if (!withCustomers) refuse('customers-needed', { system }, at);
  if (indices.customerId === undefined) refuse('customers-unjoinable', { system }, at);
}
