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
