// What rendering needs of a planned batch: plain data, to be handed to a thread and to be hashed for an approval. It knows nothing of
// PDF, so that whoever only plans does not load what writes it.
import type { CalendarDay } from '../../calendar-day.js';
import type { Payment } from '../../export/payment.js';
import type { LetterPerson } from '../../letter/personal-ink.js';
import type { PlannedBatch, PlannedLetter } from '../batching.js';

/** What one batch needs beside what all share. */
export interface RenderJob {
  readonly name: string;
  readonly letters: readonly LetterPerson[];
}

export function renderJobOf({ name, letters }: PlannedBatch): RenderJob {
  return { name, letters: letters.map(personOf) };
}

export function personOf({ number, batch, sequence, block, displayNumber, recipient }: PlannedLetter): LetterPerson {
  const barcode = displayNumber === '' ? {} : { barcode: { postalCode: recipient.postalCode.replace('-', ''), displayNumber } };
  return { number, batch, sequence, block, ...barcode, days: paymentDays(recipient.payments) };
}

/** The distinct days of payments, in order. */
export function paymentDays(payments: readonly Payment[]): readonly CalendarDay[] {
  const [first] = payments;
  if (payments.length === 1 && first !== undefined) return [first.paidOn];
  return [...new Set(payments.map(({ paidOn }) => paidOn))].sort();
}
