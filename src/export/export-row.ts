// One record of an export below its header: where it stands and what its mapped cells say. Cells are
// decoded when somebody asks, so that a row outside the window costs the decoding of its date alone.
import { fold } from '../folding.js';
import { cleanText } from './cell-text.js';
import { EMPTY_CELL, makeCell } from './cell.js';
import type { CsvRecord } from './csv-records.js';
import type { DecodeField } from './decoded-text.js';
import type { Header } from './header.js';
import type { ExportLayout } from './layout.js';
import type { Cell, PaymentField } from './payment.js';

export interface ExportRow {
  /** The physical line (from 1) on which the record starts, as a text editor counts. */
  readonly line: number;
  /** How the export's columns were understood; one object shared by all rows of an export. */
  readonly layout: ExportLayout;
  /** An empty line, or a total line without date, name and customer number (contract section 3). */
  readonly isNotAPayment: boolean;
  /** Set when the record has more or fewer fields than the header; surplus empty fields do not count. */
  readonly columnCount: { readonly expected: number; readonly found: number } | undefined;
  /**
   * The cleaned cell of a field, decoded at the first call and kept; an unmapped field is an empty cell. A row
   * holds on to its whole record, a cell only to its text.
   */
  readonly cell: (field: PaymentField) => Cell;
}

/** An export says 会費カード払い half a million times: one cell serves all rows that say the same. */
const FEW_VALUES: ReadonlySet<PaymentField> = new Set(['method', 'status']);
/** Beyond it the column is something else. */
const MOST_KNOWN = 1000;
const cellsOfHeader = new WeakMap<Header, Map<PaymentField, Map<string, Cell>>>();

const TOTALS: ReadonlySet<string> = new Set(['合計', '総計', '小計', '計']);
const ABSENT_ON_A_TOTAL: readonly PaymentField[] = ['paidAt', 'name', 'customerId'];

/** The row of a record. Bytes of columns that no field uses are looked at only for whether any stand there. */
export function exportRow(record: CsvRecord, header: Header, decode: DecodeField): ExportRow {
  const cells = new Map<PaymentField, Cell>();
  const cell = (field: PaymentField): Cell => {
    const known = cells.get(field);
    if (known !== undefined) return known;
    const made = decodeCell(field, record, header, decode);
    cells.set(field, made);
    return made;
  };
  return {
    line: record.line,
    layout: header.layout,
    isNotAPayment: isNotAPayment(record, decode, cell),
    columnCount: columnCount(record, header, decode),
    cell,
  };
}

/** Whether nothing but space, quotes and hyphens stands in a record. */
export function isBlank(record: CsvRecord, decode: DecodeField): boolean {
  return firstFilled(record, decode) === undefined;
}

function decodeCell(field: PaymentField, record: CsvRecord, header: Header, decode: DecodeField): Cell {
  const columns = header.indices[field];
  if (columns === undefined) return EMPTY_CELL;
  const [only, second] = columns;
  if (!FEW_VALUES.has(field) || only === undefined || second !== undefined) return cellOf(field, columns, record, header, decode);
  const known = knownCells(header, field);
  const raw = record.fields[only] ?? '';
  const cell = known.get(raw);
  if (cell !== undefined) return cell;
  const made = cellOf(field, columns, record, header, decode);
  if (known.size < MOST_KNOWN) known.set(raw, made);
  return made;
}

/** By the field's bytes, of one export's column. */
function knownCells(header: Header, field: PaymentField): Map<string, Cell> {
  const ofHeader = cellsOfHeader.get(header) ?? new Map<PaymentField, Map<string, Cell>>();
  const ofField = ofHeader.get(field) ?? new Map<string, Cell>();
  cellsOfHeader.set(header, ofHeader.set(field, ofField));
  return ofField;
}

function cellOf(field: PaymentField, columns: readonly number[], record: CsvRecord, { names }: Header, decode: DecodeField): Cell {
  return makeCell(field, columns.map((index) => ({ column: names[index] ?? '', decoded: decode(record.fields[index] ?? '') })));
}

function isNotAPayment(record: CsvRecord, decode: DecodeField, cell: (field: PaymentField) => Cell): boolean {
  const first = firstFilled(record, decode);
  if (first === undefined) return true;
  return TOTALS.has(fold(first)) && ABSENT_ON_A_TOTAL.every((field) => cell(field).text === '');
}

function firstFilled(record: CsvRecord, decode: DecodeField): string | undefined {
  for (const field of record.fields) {
    const text = cleanText(decode(field).text);
    if (text !== '') return text;
  }
  return undefined;
}

function columnCount({ fields }: CsvRecord, { names }: Header, decode: DecodeField): { readonly expected: number; readonly found: number } | undefined {
  const expected = names.length;
  let found = fields.length;
  while (found > expected && cleanText(decode(fields[found - 1] ?? '').text) === '') found--;
  return found === expected ? undefined : { expected, found };
}
