// One card payment as the export has it, cleaned of what spreadsheets and shop systems add, otherwise
// unaltered: what is printed is what is registered.
import type { CalendarDay } from '../calendar-day.js';
import type { RegisterPlace } from '../finding.js';

/** What a payment can tell, whatever the export calls it. The order is that of exceptions.csv. */
export const PAYMENT_FIELDS = [
  'paymentId', 'customerId', 'name', 'company', 'department', 'postalCode', 'address', 'paidAt', 'method', 'status',
] as const;
export type PaymentField = (typeof PAYMENT_FIELDS)[number];

/** What a person is registered with, in an export or in a registered-address list. */
export const REGISTERED_FIELDS = ['name', 'company', 'department', 'postalCode', 'address'] as const satisfies readonly PaymentField[];
export type RegisteredField = (typeof REGISTERED_FIELDS)[number];

/** Where a record starts: the export's display name and the physical line (from 1) that a text editor shows. */
export interface SourceLine {
  readonly file: string;
  readonly line: number;
}

/** A mapped cell after cleaning. */
export interface Cell {
  /** Joined from its columns, unwrapped and trimmed; '' when nothing usable stands there. */
  readonly text: string;
  /** Offending bytes as hex (`82 FF`), when some are no character of the encoding; U+FFFD stands in `text` for each. */
  readonly invalidBytes?: string;
  /** One of its columns begins, unwrapped, with = + - @. */
  readonly formulaLike?: true;
  /** The header names of the parts that were invalid or formula-like, joined by `+`, for the finding's place. */
  readonly faultyColumn?: string;
}

/** Cells by field. A class because a class is never spread (lint holds it): cells that are kept in columns would be lost. */
export abstract class PaymentCells implements Readonly<Record<PaymentField, Cell>> {
  abstract readonly paymentId: Cell;
  abstract readonly customerId: Cell;
  abstract readonly name: Cell;
  abstract readonly company: Cell;
  abstract readonly department: Cell;
  abstract readonly postalCode: Cell;
  abstract readonly address: Cell;
  abstract readonly paidAt: Cell;
  abstract readonly method: Cell;
  abstract readonly status: Cell;
}

/** A row of an export in the incident window, paid by card: the unit in which people are gathered. Never spread, as its cells are not: `changedPayment`. */
export abstract class Payment {
  abstract readonly source: SourceLine;
  /** Position over all exports: argument order, then line. Breaks every tie. */
  abstract readonly sequence: number;
  /** In the incident's time zone. */
  abstract readonly paidOn: CalendarDay;
  /** From 0; no time in the export means 0. */
  abstract readonly secondOfDay: number;
  abstract readonly cells: PaymentCells;
  /** The header name(s) of each mapped field, `都道府県+市区町村`, for findings; shared by all rows of an export. */
  abstract readonly columnNames: Readonly<Partial<Record<PaymentField, string>>>;
  /** Of payments kept in columns it is known at once that no cell has more to it than its text; left out where nobody has looked. */
  abstract readonly isTextAlone?: boolean;
  /** Lines of a corrections file that belong to this row. */
  abstract readonly corrections?: readonly CorrectionLine[];
  /** Where the registered fields come from, when a registered-address list and not the export has them. */
  abstract readonly registeredIn?: RegisterPlace;
}

/** One line of an exceptions.csv that staff have filled in. */
export interface CorrectionLine {
  /** Physical line in the corrections file. */
  readonly line: number;
  /** ファイル and 行: the export row it speaks of; a 行 that is no number is 0. */
  readonly row: SourceLine;
  /** 理由コード. */
  readonly code: string;
  /** Its data columns, cleaned; '' where a cell is blank, absent where there is no such column. */
  readonly texts: Readonly<Partial<Record<PaymentField, string>>>;
  /** 可 stands in 確認. */
  readonly accepted: boolean;
}

/** Another payment that differs in these; cells that are not named stay as they are. */
export function changedPayment(payment: Payment, changes: PaymentChanges): Payment {
  const { source, sequence, paidOn, secondOfDay, columnNames, corrections, registeredIn } = payment;
  return {
    source, sequence, paidOn, secondOfDay,
    cells: changedCells(payment.cells, changes.cells ?? {}),
    columnNames: changes.columnNames ?? columnNames,
    ...optional('corrections', changes.corrections ?? corrections),
    ...optional('registeredIn', changes.registeredIn ?? registeredIn),
  };
}

export interface PaymentChanges extends Partial<Pick<Payment, 'columnNames' | 'corrections' | 'registeredIn'>> {
  readonly cells?: Partial<Record<PaymentField, Cell>>;
}

/** Other cells that differ in these. */
export function changedCells(cells: PaymentCells, changes: Partial<Record<PaymentField, Cell>>): PaymentCells {
  const { paymentId, customerId, name, company, department, postalCode, address, paidAt, method, status } = cells;
  return { paymentId, customerId, name, company, department, postalCode, address, paidAt, method, status, ...changes };
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  return value === undefined ? {} : { [name]: value } as Record<Name, Value>; // one name, one value
}
