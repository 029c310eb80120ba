// Payments column by column as plain data, which one thread hands to another as it is: each column one text, so that neither a thread nor
// the collector of garbage has to go through half a million cells one by one.
import type { CalendarDay } from '../calendar-day.js';
import { PAYMENT_FIELDS, type Cell, type Payment } from './payment.js';

/** Numbers of a payment beside its texts, in this order: its line, its sequence, its second of the day and its day's place in `days`. */
export const NUMBERS = 4;

/** Payments of one export, counted from 0. */
export interface PackedPayments {
  /** `NUMBERS` a payment. */
  readonly numbers: Uint32Array;
  /** The distinct days. */
  readonly days: readonly CalendarDay[];
  /** In the order of PAYMENT_FIELDS. */
  readonly columns: readonly PackedColumn[];
  /** Cells of which more is known than their text, by payment times fields plus field. */
  readonly remarkable: ReadonlyMap<number, Cell>;
}

/** Texts one behind the other. */
export interface PackedColumn {
  readonly whole: string;
  /** Where each ends; undefined where all are empty. */
  readonly ends: Uint16Array | Uint32Array | undefined;
}

/** As many as should be packed together: their texts stay short enough to be moved about, and what is kept of each column is little beside them. */
export const PACKED_TOGETHER = 1024;

/** All payments are of one export, and nothing but what it says is known of them. Nothing of what was given is kept. */
export function packPayments(payments: readonly Payment[]): PackedPayments {
  const numbers = new Uint32Array(payments.length * NUMBERS);
  const places = new Map<CalendarDay, number>();
  payments.forEach(({ source: { line }, sequence, secondOfDay, paidOn }, index) => {
    let place = places.get(paidOn);
    if (place === undefined) places.set(paidOn, place = places.size);
    numbers[index * NUMBERS] = line;
    numbers[index * NUMBERS + 1] = sequence;
    numbers[index * NUMBERS + 2] = secondOfDay;
    numbers[index * NUMBERS + 3] = place;
  });
  const remarkable = new Map<number, Cell>();
  const columns = PAYMENT_FIELDS.map((field, place) => packedColumn(payments.map(({ cells }, index) => {
    const cell = cells[field];
    if (cell.invalidBytes !== undefined || cell.formulaLike !== undefined) remarkable.set(index * PAYMENT_FIELDS.length + place, cell);
    return cell.text;
  })));
  return { numbers, days: [...places.keys()], columns, remarkable };
}

export function packedColumn(texts: readonly string[]): PackedColumn {
  const whole = texts.join('');
  if (whole === '') return { whole, ends: undefined };
  const ends = whole.length <= 0xffff ? new Uint16Array(texts.length) : new Uint32Array(texts.length);
  let end = 0;
  texts.forEach((text, index) => {
    ends[index] = end += text.length;
  });
  return { whole, ends };
}

export function textIn({ whole, ends }: PackedColumn, index: number): string {
  return ends === undefined ? '' : whole.slice(index === 0 ? 0 : ends[index - 1], ends[index]);
}
