// Payments column by column, each column one text: for an object and a string a cell, half a million payments take three times the room,
// and the collector of garbage goes through all of them again and again.
import type { CalendarDay } from '../calendar-day.js';
import { EMPTY_CELL } from './cell.js';
import { PAYMENT_FIELDS, type Cell, type Payment, type PaymentField } from './payment.js';

const FIELDS = PAYMENT_FIELDS.length;
/** Numbers kept of a payment beside its texts: its line, its sequence and its second of the day. */
const NUMBERS = 3;

/** Payments of one export, counted from 0. What they share is kept once. */
export class PaymentColumns {
  readonly file: string;
  readonly columnNames: Payment['columnNames'];
  /** By payment. Equal days are one string. */
  readonly days: readonly CalendarDay[];
  readonly #numbers: Uint32Array;
  /** In the order of PAYMENT_FIELDS. */
  readonly #columns: readonly Column[];
  /** Cells of which more is known than their text, by payment and field. */
  readonly #remarkable = new Map<number, Cell>();

  /** All payments have the file and the column names of the first. */
  constructor(payments: readonly [Payment, ...Payment[]]) {
    const [{ source: { file }, columnNames }] = payments;
    this.file = file;
    this.columnNames = columnNames;
    this.days = payments.map(({ paidOn }) => paidOn);
    this.#numbers = new Uint32Array(payments.length * NUMBERS);
    payments.forEach(({ source: { line }, sequence, secondOfDay }, index) => {
      this.#numbers[index * NUMBERS] = line;
      this.#numbers[index * NUMBERS + 1] = sequence;
      this.#numbers[index * NUMBERS + 2] = secondOfDay;
    });
    this.#columns = PAYMENT_FIELDS.map((field, place) => new Column(payments.map(({ cells }, index) => {
      const cell = cells[field];
      if (cell.invalidBytes !== undefined || cell.formulaLike !== undefined) this.#remarkable.set(index * FIELDS + place, cell);
      return cell.text;
    })));
  }

  line(index: number): number {
    return this.#numbers[index * NUMBERS] ?? 0;
  }

  sequence(index: number): number {
    return this.#numbers[index * NUMBERS + 1] ?? 0;
  }

  secondOfDay(index: number): number {
    return this.#numbers[index * NUMBERS + 2] ?? 0;
  }

  /** No cell of the payment has more to it than its text. */
  isTextAlone(index: number): boolean {
    return this.#remarkable.size === 0 || PAYMENT_FIELDS.every((_, place) => !this.#remarkable.has(index * FIELDS + place));
  }

  /** `place` is the field's in PAYMENT_FIELDS. */
  cell(index: number, place: number): Cell {
    const remarkable = this.#remarkable.size === 0 ? undefined : this.#remarkable.get(index * FIELDS + place);
    if (remarkable !== undefined) return remarkable;
    const text = this.#columns[place]?.text(index) ?? '';
    return text === '' ? EMPTY_CELL : { text };
  }
}

/** Texts one behind the other. */
class Column {
  readonly #whole: string;
  readonly #ends: Uint16Array | Uint32Array | undefined;

  constructor(texts: readonly string[]) {
    this.#whole = texts.join('');
    if (this.#whole === '') return;
    const ends = this.#whole.length <= 0xffff ? new Uint16Array(texts.length) : new Uint32Array(texts.length);
    let end = 0;
    texts.forEach((text, index) => {
      ends[index] = end += text.length;
    });
    this.#ends = ends;
  }

  text(index: number): string {
    if (this.#ends === undefined) return '';
    return this.#whole.slice(index === 0 ? 0 : this.#ends[index - 1], this.#ends[index]);
  }
}

/** The place of a field among a payment's cells. */
export function placeOf(field: PaymentField): number {
  return PAYMENT_FIELDS.indexOf(field);
}
