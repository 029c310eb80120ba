// Reading an export: its encoding, its header, then its rows one by one. Nothing of the file is kept but
// what the caller keeps, so an export may be larger than memory.
import { refuse } from '../refusal.js';
import { cleanText } from './cell-text.js';
import type { CsvRecord } from './csv-record.js';
import { readRecords } from './csv-records.js';
import type { DecodeText } from './decoded-text.js';
import { textBytes, type ExportSource, type Fingerprint } from './export-bytes.js';
import { DECODERS, recogniseEncoding, type ExportEncoding } from './export-encoding.js';
import { exportRow, isBlank, type ExportRow } from './export-row.js';
import { refuseHeader } from './header-refusal.js';
import { matchHeader, type Header, type HeaderCandidate } from './header.js';
import type { ExportLayout, LayoutChoice } from './layout.js';

export { EXPORT_ENCODINGS, type ExportEncoding } from './export-encoding.js';
export type { ExportSource } from './export-bytes.js';

export interface ReadOptions {
  /** As given on the command line; recognised from the bytes when absent. */
  readonly encoding?: ExportEncoding;
  readonly layout: LayoutChoice;
}

/** What was read, for report.json `inputs` and the summary. */
export interface ExportRead extends ExportLayout, Fingerprint {
  readonly name: string;
  readonly encoding: ExportEncoding;
  /** Records below the header, whatever becomes of them. */
  readonly rows: number;
}

/** A title line or two may stand above the header. */
const HEADER_WITHIN_RECORDS = 10;

/**
 * Calls `onRow` for every record below the header, in file order. Throws a Refusal when the file is no CSV,
 * is empty or has only a header, when its header is not recognised, and at a broken quote.
 */
export async function readExport(
  source: ExportSource, options: ReadOptions, onRow: (row: ExportRow) => void,
): Promise<ExportRead> {
  const file = source.name;
  const encoding = await recogniseEncoding(source, options.encoding);
  const decode = DECODERS[encoding];
  const so: SoFar = { aboveHeader: [], rows: 0, anyFilled: false };

  const { chunks, fingerprint } = textBytes(source);
  await readRecords(chunks, { file, columnName: (index) => so.header?.names[index] }, (record) => {
    if (so.header !== undefined) {
      so.rows++;
      so.anyFilled ||= !isBlank(record, decode);
      onRow(exportRow(record, so.header, decode));
      return;
    }
    const candidate = headerCandidate(record, decode);
    so.aboveHeader.push(candidate);
    so.header = matchHeader(candidate, options.layout, file);
    if (so.header === undefined && so.aboveHeader.length === HEADER_WITHIN_RECORDS) {
      refuseHeader(so.aboveHeader, options.layout, file, encoding);
    }
  });

  const { header, aboveHeader, rows, anyFilled } = so;
  if (header === undefined) refuseHeader(aboveHeader, options.layout, file, encoding);
  if (!anyFilled) refuse('export-header-only', {}, { file, line: header.layout.headerLine });
  return { ...header.layout, ...fingerprint(), name: file, encoding, rows };
}

/** How far the reading is. */
interface SoFar {
  header?: Header | undefined;
  readonly aboveHeader: HeaderCandidate[];
  rows: number;
  anyFilled: boolean;
}

function headerCandidate(record: CsvRecord, decode: DecodeText): HeaderCandidate {
  const names = Array.from({ length: record.fieldCount }, (_, index) => cleanText(decode(record.field(index)).text));
  while (names.at(-1) === '') names.pop();
  return { line: record.line, names };
}
