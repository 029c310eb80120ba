// The form of a letter's record (letter-records.ts), and how records are read: text, in which each field and each letter has an end of its own.
import type { CalendarDay } from '../calendar-day.js';
import type { BlockLayout } from '../letter/block-layout.js';
import { unitAt } from '../unit-at.js';

/** Neither stands in a field (cell-text.ts). */
export const [FIELD_END, LETTER_END] = ['\t', '\n'] as const;
/** The same as a byte. */
export const [FIELD_END_BYTE, LETTER_END_BYTE] = [FIELD_END.charCodeAt(0), LETTER_END.charCodeAt(0)];
export const BETWEEN_DAYS = ' ';

/** In the order of the fields, which is that of manifest.csv. Number and pages follow from where a letter is printed. */
export interface LetterRecord {
  /** The field has the number it goes by. */
  readonly layout: BlockLayout;
  /** Masked where it is a card number. */
  readonly customerId: string;
  /** 宛名, without the honorific. */
  readonly addressee: string;
  readonly honorific: string;
  readonly postalCode: string;
  /** A field for each line of the layout. */
  readonly texts: readonly string[];
  /** 住所表示番号. */
  readonly displayNumber: string;
  /** 決済件数. */
  readonly payments: string;
  /** The distinct days of payments, in order. */
  readonly days: readonly CalendarDay[];
  /** 出典. */
  readonly sources: string;
}

/** Of a print file's letters, one behind the other in printing order. Plain data, so that it can be handed to a thread. */
export interface BatchRecords {
  readonly bytes: Uint8Array;
  /** Those that the letters' address blocks have, by what the records say of them. */
  readonly layouts: ReadonlyMap<number, BlockLayout>;
}

/** Each when it is asked for. Throws (a bug) where a field held what ends one. */
export function* recordsOf({ bytes, layouts }: BatchRecords): Generator<LetterRecord> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  let at = 0;
  const next = (): string => {
    const from = at;
    while (at < text.length && unitAt(text, at) !== FIELD_END_BYTE) at += 1; // sooner there than text.indexOf, for fields of a few characters
    return text.slice(from, at++);
  };
  while (at < text.length) {
    const layout = layouts.get(Number(next()));
    const [customerId, addressee, honorific, postalCode] = [next(), next(), next(), next()];
    const texts = layout?.lines.map(next);
    const [displayNumber, payments, days, sources] = [next(), next(), next(), next()];
    if (layout === undefined || texts === undefined || !text.startsWith(LETTER_END, at)) throw new Error('a letter with other fields than its layout has lines');
    at += LETTER_END.length;
    yield { layout, customerId, addressee, honorific, postalCode, texts, displayNumber, payments, days: daysOf(days), sources };
  }
}

function daysOf(field: string): readonly CalendarDay[] {
  return field === '' ? [] : field.split(BETWEEN_DAYS) as CalendarDay[]; // as they were written down
}
