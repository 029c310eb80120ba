// What print files and manifest.csv say of each letter, written down while the letter is at hand: in printing order letters lie all over the
// memory, and a pass over them would gather a dozen objects a letter. Whoever has the records can let go of people and payments, which take
// five times the room, and gathers but a record a letter, once.
import type { CalendarDay } from '../calendar-day.js';
import type { Payment } from '../export/payment.js';
import type { BlockLayout } from '../letter/block-layout.js';
import type { Addressee } from '../letter/block-setting.js';
import { addresseeOf } from '../recipient/addressee.js';
import { maskCardNumbers } from '../recipient/card-number.js';
import { countPayments, paymentDays, type CountedPayment } from '../recipient/payment-count.js';
import { remembered } from '../remembered.js';
import type { Addressed } from './batching.js';
import { withoutControls } from './csv-text.js';
import { BETWEEN_DAYS, FIELD_END_BYTE, LETTER_END_BYTE, type BatchRecords } from './record-form.js';
import { Utf8Text } from './utf8-text.js';

/** Letters whose records lie together: what is kept beside them is little, and nothing is moved when more are added. */
const TOGETHER = 1024;
const ZERO = 0x30;
const [SOURCE_END, COLON] = [0x3b, 0x3a];

/** What of a letter is written down. */
export type Recorded = Pick<Addressed, 'setting' | 'displayNumber'> & {
  readonly recipient: Addressee & {
    readonly customerId: string;
    readonly payments: readonly (CountedPayment & Pick<Payment, 'source'>)[];
  };
};

interface Chunk {
  readonly bytes: Uint8Array;
  /** Where each letter's record ends. */
  readonly ends: Uint32Array;
}

/** Of letters counted from 0. */
export class LetterRecords {
  #chunks: readonly Chunk[];
  /** By what records say of them. */
  readonly #layouts: readonly BlockLayout[];

  constructor(chunks: readonly Chunk[], layouts: readonly BlockLayout[]) {
    this.#chunks = chunks;
    this.#layouts = layouts;
  }

  /** The records of the letters of each group, in its order; here is none left. Throws (a bug) where there is no such letter. */
  handOver(groups: readonly Uint32Array[]): readonly BatchRecords[] {
    const handed = groups.map((letters) => this.#of(letters));
    this.#chunks = [];
    return handed;
  }

  #of(letters: Uint32Array): BatchRecords {
    let length = 0;
    for (const letter of letters) length += this.#end(letter) - this.#start(letter);
    const bytes = new Uint8Array(length);
    const layouts = new Map<number, BlockLayout>();
    let at = 0;
    for (const letter of letters) {
      const record = this.#chunk(letter).bytes.subarray(this.#start(letter), this.#end(letter));
      bytes.set(record, at);
      const layout = leadingNumber(bytes, at);
      if (!layouts.has(layout)) layouts.set(layout, this.#layouts[layout] ?? noRecord());
      at += record.length;
    }
    return { bytes, layouts };
  }

  #start(letter: number): number {
    return letter % TOGETHER === 0 ? 0 : this.#end(letter - 1);
  }

  #end(letter: number): number {
    return this.#chunk(letter).ends[letter % TOGETHER] ?? noRecord();
  }

  #chunk(letter: number): Chunk {
    return this.#chunks[Math.floor(letter / TOGETHER)] ?? noRecord();
  }
}

/** Writes records (record-form.ts) down. */
export class LetterRecorder {
  readonly #places = new Map<BlockLayout, number>();
  readonly #chunks: Chunk[] = [];
  readonly #text = new Utf8Text();
  #ends: number[] = [];

  add({ recipient, setting: { layout, textsOf }, displayNumber }: Recorded): void {
    const { payments } = recipient;
    this.#number(this.#placeOf(layout));
    this.#field(maskCardNumbers(recipient.customerId));
    this.#field(addresseeOf(recipient));
    this.#field(recipient.honorific);
    this.#field(recipient.postalCode);
    for (const text of textsOf(recipient)) this.#field(text);
    this.#field(displayNumber);
    this.#number(countPayments(payments).count);
    this.#days(paymentDays(payments));
    this.#sources(payments);
    this.#text.addByte(LETTER_END_BYTE);
    this.#ends.push(this.#text.length);
    if (this.#ends.length === TOGETHER) this.#lay();
  }

  /** Of all that were added, in that order; none is added behind them. */
  records(): LetterRecords {
    this.#lay();
    return new LetterRecords(this.#chunks, [...this.#places.keys()]);
  }

  #placeOf(layout: BlockLayout): number {
    const known = this.#places.get(layout);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(layout, place);
    return place;
  }

  #field(text: string): void {
    this.#text.add(text);
    this.#text.addByte(FIELD_END_BYTE);
  }

  #number(number: number): void {
    this.#text.addNumber(number);
    this.#text.addByte(FIELD_END_BYTE);
  }

  #days(days: readonly CalendarDay[]): void {
    for (let index = 0; index < days.length; index += 1) {
      if (index > 0) this.#text.add(BETWEEN_DAYS);
      this.#text.add(days[index] ?? '');
    }
    this.#text.addByte(FIELD_END_BYTE);
  }

  /** 出典. A file's name may hold what no cell does. */
  #sources(payments: Recorded['recipient']['payments']): void {
    for (let index = 0; index < payments.length; index += 1) {
      const { file, line } = payments[index]?.source ?? { file: '', line: 0 };
      if (index > 0) this.#text.addByte(SOURCE_END);
      this.#text.add(shownName(file));
      this.#text.addByte(COLON);
      this.#text.addNumber(line);
    }
    this.#text.addByte(FIELD_END_BYTE);
  }

  #lay(): void {
    if (this.#ends.length > 0) this.#chunks.push({ bytes: this.#text.take(), ends: Uint32Array.from(this.#ends) });
    this.#ends = [];
  }
}

const shownName = remembered(withoutControls);

/** The number that a field begins with. */
export function leadingNumber(bytes: Uint8Array, from: number): number {
  let number = 0;
  for (let at = from; isDigit(bytes[at]); at += 1) number = number * 10 + (bytes[at] ?? 0) - ZERO;
  return number;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte < ZERO + 10;
}

function noRecord(): never {
  throw new Error('a letter without a record');
}
