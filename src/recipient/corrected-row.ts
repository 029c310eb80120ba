// An export row as its corrections leave it, before it is judged: date, method, status and customer number. Name and
// address are mended later, when it is known whether the export or the registered-address list gives them.
import type { ExportRow } from '../export/export-row.js';
import { changedCells, PAYMENT_FIELDS, REGISTERED_FIELDS, type Cell, type CorrectionLine, type Payment, type PaymentField } from '../export/payment.js';
import { belongs, mendsOf } from './correction.js';

/** What decides a row's fate and whose it is. */
const JUDGED_FIELDS = ['customerId', 'paidAt', 'method', 'status'] as const satisfies readonly PaymentField[];

export interface CorrectedRow {
  readonly row: ExportRow;
  /** Lines that speak of this row and do not contradict each other. */
  readonly lines: readonly CorrectionLine[];
  readonly unused: readonly CorrectionLine[];
  /** One of the fields that decide was mended. */
  readonly isMended: boolean;
}

/** The row with the lines at its place taken into account. */
export function correctedRow(row: ExportRow, linesThere: readonly CorrectionLine[], timeZone: string): CorrectedRow {
  const cells = Object.fromEntries(PAYMENT_FIELDS.map((field) => [field, row.cell(field)])) as Record<PaymentField, Cell>; // all fields, by construction
  const belonging = row.isNotAPayment ? [] : linesThere.filter((line) => belongs(line, cells, timeZone));
  const { cells: mended, contradicting } = mendsOf(JUDGED_FIELDS, cells, belonging, row.layout.columnNames, timeZone);
  return {
    row: { ...row, cell: (field) => mended[field] ?? row.cell(field) },
    lines: belonging.filter((line) => !contradicting.includes(line)),
    unused: linesThere.filter((line) => !belonging.includes(line) || contradicting.includes(line)),
    isMended: Object.keys(mended).length > 0,
  };
}

/** The cells of a row that is held for its own sake, with name and address as staff have mended them. */
export function correctedCells(cells: Payment['cells'], lines: readonly CorrectionLine[]): Payment['cells'] {
  return changedCells(cells, mendsOf(REGISTERED_FIELDS, cells, lines, {}).cells);
}
