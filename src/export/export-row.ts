// One record of an export below its header: where it stands and what its mapped cells say. Cells are
// decoded when somebody asks, so that a row outside the window costs the decoding of its date alone.
import { fold } from '../folding.js';
import { cleanText } from './cell-text.js';
import { CellReader } from './cell-reader.js';
import { EMPTY_CELL } from './cell.js';
import type { CsvRecord } from './csv-records.js';
import type { DecodeField } from './decoded-text.js';
import type { Header } from './header.js';
import type { ExportLayout } from './layout.js';
import { PAYMENT_FIELDS, type Cell, type PaymentField } from './payment.js';

export interface ExportRow {
  /** The physical line (from 1) on which the record starts, as a text editor counts. */
  readonly line: number;
  /** How the export's columns were understood; one object shared by all rows of an export. */
  readonly layout: ExportLayout;
  /** An empty line, or a total line without date, name and customer number (contract section 3). */
  readonly isNotAPayment: boolean;
  /** Set when the record has more or fewer fields than the header; surplus empty fields do not count. */
  readonly columnCount: { readonly expected: number; readonly found: number } | undefined;
  /** The cleaned cell of a field, decoded whenever it is asked for; an unmapped field is an empty cell. A row holds on to its whole record. */
  cell(field: PaymentField): Cell;
}

const TOTALS: ReadonlySet<string> = new Set(['合計', '総計', '小計', '計']);
const ABSENT_ON_A_TOTAL: readonly PaymentField[] = ['paidAt', 'name', 'customerId'];
const LETTER_OR_DIGIT = /^[0-9A-Za-z]/;

/** Makes rows of the records below one header. Bytes of columns that no field uses are looked at only for whether any stand there. */
export class RowReader {
  readonly #header: Header;
  readonly #decode: DecodeField;
  readonly #cells: Readonly<Partial<Record<PaymentField, CellReader>>>;

  constructor(header: Header, decode: DecodeField) {
    this.#header = header;
    this.#decode = decode;
    this.#cells = Object.fromEntries(PAYMENT_FIELDS.flatMap((field) => {
      const columns = header.indices[field];
      return columns === undefined ? [] : [[field, new CellReader(field, columns, header.names, decode)]];
    }));
  }

  row(record: CsvRecord): ExportRow {
    return new ReadRow(record, this, this.#header, this.#decode);
  }

  cell(field: PaymentField, fields: readonly string[]): Cell {
    return this.#cells[field]?.cell(fields) ?? EMPTY_CELL;
  }
}

class ReadRow implements ExportRow {
  readonly line: number;
  readonly layout: ExportLayout;
  readonly isNotAPayment: boolean;
  readonly columnCount: ExportRow['columnCount'];
  readonly #fields: readonly string[];
  readonly #reader: RowReader;

  constructor(record: CsvRecord, reader: RowReader, header: Header, decode: DecodeField) {
    this.line = record.line;
    this.layout = header.layout;
    this.#fields = record.fields;
    this.#reader = reader;
    this.isNotAPayment = isNotAPayment(record, decode, this);
    this.columnCount = columnCount(record, header, decode);
  }

  cell(field: PaymentField): Cell {
    return this.#reader.cell(field, this.#fields);
  }
}

/** Whether nothing but space, quotes and hyphens stands in a record. */
export function isBlank(record: CsvRecord, decode: DecodeField): boolean {
  return firstFilled(record, decode) === undefined;
}

function isNotAPayment(record: CsvRecord, decode: DecodeField, row: ExportRow): boolean {
  // Nearly every row begins with a number, which is something and no total, in whatever encoding.
  if (LETTER_OR_DIGIT.test(record.fields[0] ?? '')) return false;
  const first = firstFilled(record, decode);
  if (first === undefined) return true;
  return TOTALS.has(fold(first)) && ABSENT_ON_A_TOTAL.every((field) => row.cell(field).text === '');
}

function firstFilled(record: CsvRecord, decode: DecodeField): string | undefined {
  for (const field of record.fields) {
    const text = cleanText(decode(field).text);
    if (text !== '') return text;
  }
  return undefined;
}

function columnCount({ fields }: CsvRecord, { names }: Header, decode: DecodeField): ExportRow['columnCount'] {
  const expected = names.length;
  let found = fields.length;
  while (found > expected && cleanText(decode(fields[found - 1] ?? '').text) === '') found--;
  return found === expected ? undefined : { expected, found };
}
