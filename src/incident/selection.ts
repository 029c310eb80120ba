// Why a row counts or not, in the contract's order of judgement (section 3): not-a-payment, column count,
// date, method, status. Whatever cannot be understood is held, never dropped.
import type { ExportRow } from '../export/export-row.js';
import type { Cell, Payment, SourceLine } from '../export/payment.js';
import { readPaymentTime } from '../export/payment-time.js';
import type { Doubt } from '../finding.js';
import { isInWindow, type IncidentWindow } from './incident-window.js';
import { paymentTerms, type PaymentTerms, type TermLists } from './payment-terms.js';

/** A row held for its own sake: it holds nobody else, and whose it is was not asked. */
export interface HeldRow {
  readonly source: SourceLine;
  readonly sequence: number;
  readonly cells: Payment['cells'];
  readonly doubt: Doubt<'column-count' | 'date-unreadable' | 'method-unknown' | 'status-unknown'>;
}

/** What one row turned out to be. */
export type Judgement =
  | { readonly fate: 'not-a-payment' | 'outside-window' | 'not-card' | 'excluded-status' }
  | { readonly fate: 'held'; readonly row: HeldRow }
  | { readonly fate: 'in-scope'; readonly payment: Payment };

export interface SelectionRules {
  readonly window: IncidentWindow;
  readonly timeZone: string;
  readonly terms: TermLists;
}

/** The judge of one run. `sequence` is the row's position over all exports. Only the cells a judgement needs are decoded. */
export function selection(rules: SelectionRules): (row: ExportRow, source: SourceLine, sequence: number) => Judgement {
  const terms = paymentTerms(rules.terms);
  return (row, source, sequence) => judge(row, source, sequence, rules, terms);
}

function judge(row: ExportRow, source: SourceLine, sequence: number, rules: SelectionRules, terms: PaymentTerms): Judgement {
  const { columnNames } = row.layout;
  if (row.isNotAPayment) return { fate: 'not-a-payment' };
  if (row.columnCount !== undefined) return held(row, source, sequence, { code: 'column-count', detail: row.columnCount });

  const paidAt = row.cell('paidAt');
  const time = readPaymentTime(paidAt.text, rules.timeZone, row.layout.utc);
  if (time === undefined) return held(row, source, sequence, { code: 'date-unreadable', detail: {}, ...columnOf(columnNames.paidAt) });
  if (!isInWindow(rules.window, time.paidOn)) return { fate: 'outside-window' };

  if (columnNames.method !== undefined) {
    const kind = terms.methodKind(row.cell('method').text);
    if (kind === 'other') return { fate: 'not-card' };
    if (kind === 'unknown') return held(row, source, sequence, { code: 'method-unknown', detail: {}, ...columnOf(columnNames.method) });
  }
  if (columnNames.status !== undefined) {
    const kind = terms.statusKind(row.cell('status').text);
    if (kind === 'excluded') return { fate: 'excluded-status' };
    if (kind === 'unknown') return held(row, source, sequence, { code: 'status-unknown', detail: {}, ...columnOf(columnNames.status) });
  }
  // No spread: an object put together from another keeps its fields in a second one, and half a million pass here.
  return { fate: 'in-scope', payment: { source, sequence, paidOn: time.paidOn, secondOfDay: time.secondOfDay, cells: cellsOf(row, paidAt), columnNames } };
}

function held(row: ExportRow, source: SourceLine, sequence: number, doubt: HeldRow['doubt']): Judgement {
  return { fate: 'held', row: { source, sequence, cells: cellsOf(row, row.cell('paidAt')), doubt } };
}

function cellsOf(row: ExportRow, paidAt: Cell): Payment['cells'] {
  // Spelled out, so that all payments share one hidden class and the compiler sees that no field is missing.
  return {
    paymentId: row.cell('paymentId'), customerId: row.cell('customerId'), name: row.cell('name'), company: row.cell('company'),
    department: row.cell('department'), postalCode: row.cell('postalCode'), address: row.cell('address'), paidAt,
    method: row.cell('method'), status: row.cell('status'),
  };
}

function columnOf(name: string | undefined): { column?: string } {
  return name === undefined ? {} : { column: name };
}
