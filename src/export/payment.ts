// One card payment as the export has it, cleaned of what spreadsheets and shop systems add, otherwise
// unaltered: what is printed is what is registered.
import type { CalendarDay } from '../calendar-day.js';

/** What a payment can tell, whatever the export calls it. The order is that of exceptions.csv. */
export const PAYMENT_FIELDS = [
  'paymentId', 'customerId', 'name', 'company', 'department', 'postalCode', 'address', 'paidAt', 'method', 'status',
] as const;
export type PaymentField = (typeof PAYMENT_FIELDS)[number];

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

/** A row of an export in the incident window, paid by card: the unit in which people are gathered. */
export interface Payment {
  readonly source: SourceLine;
  /** Position over all exports: argument order, then line. Breaks every tie. */
  readonly sequence: number;
  /** `YYYY-MM-DDTHH:MM:SS` in the incident's time zone; no time in the export means 00:00:00. */
  readonly paidAt: string;
  readonly paidOn: CalendarDay;
  readonly cells: Readonly<Record<PaymentField, Cell>>;
  /** The header name(s) of each mapped field, `都道府県+市区町村`, for findings; shared by all rows of an export. */
  readonly columnNames: Readonly<Partial<Record<PaymentField, string>>>;
}
