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
  /** Of a column that says a few things again and again (a method, a status): which of the texts each is. */
  readonly places: Uint8Array | undefined;
}

/** A column of names or numbers has more after a moment's look, and is looked at no further. */
const MOST_REPEATED = 16;

/** As many as should be packed together: their texts stay short enough to be moved about, and what is kept of each column is little beside them. */
const TOGETHER = 1024;
const FIELDS = PAYMENT_FIELDS.length;

/** Takes payments one by one, of one export, of which nothing but what it says is known. Of what it was given it keeps the texts alone. */
export class PaymentPacker {
  readonly #texts: readonly string[][] = PAYMENT_FIELDS.map(() => []);
  readonly #numbers = new Uint32Array(TOGETHER * NUMBERS);
  #places = new Map<CalendarDay, number>();
  #remarkable = new Map<number, Cell>();
  #count = 0;

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** No more is to be added before what is there was taken. */
  get isFull(): boolean {
    return this.#count === TOGETHER;
  }

  add({ source: { line }, sequence, secondOfDay, paidOn, cells }: Payment): void {
    let place = this.#places.get(paidOn);
    if (place === undefined) this.#places.set(paidOn, place = this.#places.size);
    const at = this.#count * NUMBERS;
    this.#numbers[at] = line;
    this.#numbers[at + 1] = sequence;
    this.#numbers[at + 2] = secondOfDay;
    this.#numbers[at + 3] = place;
    // Spelled out, in the order of PAYMENT_FIELDS: a field that is looked up by its name is looked up half a million times.
    this.#addCell(0, cells.paymentId);
    this.#addCell(1, cells.customerId);
    this.#addCell(2, cells.name);
    this.#addCell(3, cells.company);
    this.#addCell(4, cells.department);
    this.#addCell(5, cells.postalCode);
    this.#addCell(6, cells.address);
    this.#addCell(7, cells.paidAt);
    this.#addCell(8, cells.method);
    this.#addCell(9, cells.status);
    this.#count += 1;
  }

  take(): PackedPayments {
    const packed = {
      numbers: this.#numbers.slice(0, this.#count * NUMBERS), days: [...this.#places.keys()], columns: this.#texts.map(packedColumn), remarkable: this.#remarkable,
    };
    for (const texts of this.#texts) texts.length = 0;
    this.#places = new Map();
    this.#remarkable = new Map();
    this.#count = 0;
    return packed;
  }

  #addCell(field: number, cell: Cell): void {
    if (cell.invalidBytes !== undefined || cell.formulaLike !== undefined) this.#remarkable.set(this.#count * FIELDS + field, cell);
    this.#texts[field]?.push(cell.text);
  }
}

export function packedColumn(texts: readonly string[]): PackedColumn {
  const repeated = repeatedTexts(texts);
  if (repeated === undefined) return { ...oneBehindTheOther(texts), places: undefined };
  return { ...oneBehindTheOther(repeated), places: Uint8Array.from(texts, (text) => repeated.indexOf(text)) };
}

export function textIn({ whole, ends, places }: PackedColumn, index: number): string {
  if (ends === undefined) return '';
  const place = places === undefined ? index : places[index] ?? 0;
  return whole.slice(place === 0 ? 0 : ends[place - 1], ends[place]);
}

/** The distinct ones; undefined where they are many. */
function repeatedTexts(texts: readonly string[]): readonly string[] | undefined {
  const distinct: string[] = [];
  for (const text of texts) {
    if (distinct.includes(text)) continue;
    if (distinct.length === MOST_REPEATED) return undefined;
    distinct.push(text);
  }
  return distinct;
}

function oneBehindTheOther(texts: readonly string[]): Pick<PackedColumn, 'whole' | 'ends'> {
  const whole = texts.join('');
  if (whole === '') return { whole, ends: undefined };
  const ends = whole.length <= 0xffff ? new Uint16Array(texts.length) : new Uint32Array(texts.length);
  let end = 0;
  texts.forEach((text, index) => {
    ends[index] = end += text.length;
  });
  return { whole, ends };
}
