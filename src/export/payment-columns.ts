// What packed payments say, one by one: for an object and a string a cell, half a million payments take three times the room,
// and the collector of garbage goes through all of them again and again.
import type { CalendarDay } from '../calendar-day.js';
import { EMPTY_CELL } from './cell.js';
import { NUMBERS, textIn, type PackedPayments } from './packed-payments.js';
import { PAYMENT_FIELDS, type Cell, type Payment, type PaymentField } from './payment.js';

const FIELDS = PAYMENT_FIELDS.length;

/** What payments of one export share. */
export interface OfOneExport {
  readonly file: string;
  readonly columnNames: Payment['columnNames'];
  /** What their sequences are counted from, where they were packed before it was known how many rows come before. */
  readonly firstSequence: number;
}

export class PaymentColumns {
  readonly file: string;
  readonly columnNames: Payment['columnNames'];
  readonly count: number;
  readonly #firstSequence: number;
  readonly #packed: PackedPayments;

  constructor(packed: PackedPayments, { file, columnNames, firstSequence }: OfOneExport) {
    this.file = file;
    this.columnNames = columnNames;
    this.count = packed.numbers.length / NUMBERS;
    this.#firstSequence = firstSequence;
    this.#packed = packed;
  }

  line(index: number): number {
    return this.#packed.numbers[index * NUMBERS] ?? 0;
  }

  sequence(index: number): number {
    return this.#firstSequence + (this.#packed.numbers[index * NUMBERS + 1] ?? 0);
  }

  secondOfDay(index: number): number {
    return this.#packed.numbers[index * NUMBERS + 2] ?? 0;
  }

  paidOn(index: number): CalendarDay {
    const day = this.#packed.days[this.#packed.numbers[index * NUMBERS + 3] ?? -1];
    if (day === undefined) throw new Error('a payment without a day is kept');
    return day;
  }

  /** No cell of the payment has more to it than its text. */
  isTextAlone(index: number): boolean {
    const { remarkable } = this.#packed;
    return remarkable.size === 0 || PAYMENT_FIELDS.every((_, place) => !remarkable.has(index * FIELDS + place));
  }

  /** `place` is the field's in PAYMENT_FIELDS. */
  cell(index: number, place: number): Cell {
    const { remarkable } = this.#packed;
    const known = remarkable.size === 0 ? undefined : remarkable.get(index * FIELDS + place);
    if (known !== undefined) return known;
    const column = this.#packed.columns[place];
    const text = column === undefined ? '' : textIn(column, index);
    return text === '' ? EMPTY_CELL : { text };
  }
}

/** The place of a field among a payment's cells. */
export function placeOf(field: PaymentField): number {
  return PAYMENT_FIELDS.indexOf(field);
}
