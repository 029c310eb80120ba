// What rendering needs of a planned batch: its letters' records, in bytes, and the few layouts their address blocks have. A thousand objects would
// cost the thread that has to feed all others more than their text does. It knows nothing of PDF, so that whoever only plans does not load
// what writes it.
import type { LetterPerson } from '../../letter/personal-ink.js';
import type { BarcodeData } from '../../postal/customer-barcode.js';
import { paymentDays } from '../../recipient/payment-count.js';
import type { PackedBatch, PlannedLetter } from '../batching.js';
import { letterNumber } from '../letter-number.js';
import { recordsOf, type BatchRecords } from '../record-form.js';

/** What one batch needs beside what all share. */
export interface RenderJob {
  /** ロット, which is that of all of its people. */
  readonly name: string;
  /** What the number of its first letter counts, and how many letters there are. */
  readonly firstCount: number;
  readonly letters: number;
  readonly records: BatchRecords;
}

export function renderJobOf({ name, firstCount, count, records }: PackedBatch): RenderJob {
  return { name, firstCount, letters: count, records };
}

/** 発送番号 of a job's letters. */
export function numbersOf({ firstCount, letters }: RenderJob): readonly string[] {
  return Array.from({ length: letters }, (_, sequence) => letterNumber(firstCount + sequence));
}

/** The people of a job, each unpacked when it is asked for. Throws (a bug) where a field held what ends one. */
export function* peopleOf({ name, firstCount, records }: RenderJob): Generator<LetterPerson> {
  let sequence = 0;
  for (const { layout, texts, postalCode, displayNumber, days } of recordsOf(records)) {
    const block = { layout, texts };
    const number = letterNumber(firstCount + sequence);
    yield displayNumber === '' ? { number, batch: name, sequence, block, days } : { number, batch: name, sequence, block, days, barcode: barcodeOf(postalCode, displayNumber) };
    sequence += 1;
  }
}

export function personOf({ number, batch, sequence, block, displayNumber, recipient: { payments, postalCode } }: PlannedLetter): LetterPerson {
  const days = paymentDays(payments);
  return displayNumber === '' ? { number, batch, sequence, block, days } : { number, batch, sequence, block, days, barcode: barcodeOf(postalCode, displayNumber) };
}

function barcodeOf(postalCode: string, displayNumber: string): BarcodeData {
  const hyphen = postalCode.indexOf('-');
  return { postalCode: hyphen < 0 ? postalCode : postalCode.slice(0, hyphen) + postalCode.slice(hyphen + 1), displayNumber };
}
