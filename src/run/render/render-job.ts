// What rendering needs of a planned batch, packed into one text and the few layouts its address blocks have: a thousand objects cost the
// thread that has to feed all others more than their text does. It knows nothing of PDF, so that whoever only plans does not load what
// writes it.
import type { CalendarDay } from '../../calendar-day.js';
import type { Payment } from '../../export/payment.js';
import type { BlockLayout } from '../../letter/block-layout.js';
import type { LetterPerson } from '../../letter/personal-ink.js';
import type { BarcodeData } from '../../postal/customer-barcode.js';
import type { PlannedBatch, PlannedLetter } from '../batching.js';

/** What one batch needs beside what all share. */
export interface RenderJob {
  /** ロット, which is that of all of its people. */
  readonly name: string;
  /** Of the address blocks, each once. */
  readonly layouts: readonly BlockLayout[];
  /** Of each letter: its number, layout (the place above), barcode, days and lines of the block, a tab behind each; then a line end. */
  readonly letters: string;
}

/** Neither stands in a field (cell-text.ts). */
const [FIELD_END, LETTER_END] = ['\t', '\n'] as const;
/** Between postal code and number of a barcode, and between days. */
const SPACE = ' ';

export function renderJobOf({ name, letters }: PlannedBatch): RenderJob {
  return packedJob(name, letters.map(personOf));
}

/** A person's place in the print file is that in the list. */
export function packedJob(name: string, people: readonly LetterPerson[]): RenderJob {
  const places = new Map<BlockLayout, number>();
  let letters = '';
  for (const { number, block: { layout, texts }, barcode, days } of people) {
    let place = places.get(layout);
    if (place === undefined) places.set(layout, place = places.size);
    letters += number + FIELD_END + String(place) + FIELD_END;
    if (barcode !== undefined) letters += barcode.postalCode + SPACE + barcode.displayNumber;
    letters += FIELD_END + days.join(SPACE) + FIELD_END;
    for (const text of texts) letters += text + FIELD_END;
    letters += LETTER_END;
  }
  return { name, layouts: [...places.keys()], letters };
}

/** 発送番号 of a job's letters. */
export function numbersOf({ letters }: RenderJob): readonly string[] {
  const numbers: string[] = [];
  for (let at = 0; at < letters.length; at = letters.indexOf(LETTER_END, at) + 1) numbers.push(letters.slice(at, letters.indexOf(FIELD_END, at)));
  return numbers;
}

/** The people of a job, each unpacked when it is asked for. Throws (a bug) where a field held what ends one. */
export function* peopleOf({ name, layouts, letters }: RenderJob): Generator<LetterPerson> {
  let at = 0;
  const nextField = (): string => {
    const from = at;
    const end = letters.indexOf(FIELD_END, from);
    at = end + 1;
    return letters.slice(from, end);
  };
  for (let sequence = 0; at < letters.length; sequence += 1) {
    const number = nextField();
    const layout = layouts[Number(nextField())];
    const barcode = barcodeOf(nextField());
    const days = daysOf(nextField());
    const texts = layout?.lines.map(nextField);
    if (layout === undefined || texts === undefined || !letters.startsWith(LETTER_END, at)) throw new Error('a letter with other fields than its layout has lines');
    at += LETTER_END.length;
    const block = { layout, texts };
    yield barcode === undefined ? { number, batch: name, sequence, block, days } : { number, batch: name, sequence, block, barcode, days };
  }
}

function barcodeOf(field: string): BarcodeData | undefined {
  const end = field.indexOf(SPACE);
  return end < 0 ? undefined : { postalCode: field.slice(0, end), displayNumber: field.slice(end + 1) };
}

function daysOf(field: string): readonly CalendarDay[] {
  return field === '' ? [] : field.split(SPACE) as CalendarDay[]; // as packed above
}

export function personOf({ number, batch, sequence, block, displayNumber, recipient }: PlannedLetter): LetterPerson {
  const days = paymentDays(recipient.payments);
  if (displayNumber === '') return { number, batch, sequence, block, days };
  return { number, batch, sequence, block, barcode: { postalCode: recipient.postalCode.replace('-', ''), displayNumber }, days };
}

/** The distinct days of payments, in order. */
export function paymentDays(payments: readonly Payment[]): readonly CalendarDay[] {
  const [first] = payments;
  if (payments.length === 1 && first !== undefined) return [first.paidOn];
  const days: CalendarDay[] = [];
  for (const { paidOn } of payments) if (!days.includes(paidOn)) days.push(paidOn);
  return days.sort();
}
