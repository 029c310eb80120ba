// A line of a corrections file as staff hand it back: what a test does not name stands there as the sample payment has it.
import type { CorrectionLine, PaymentField } from '../../src/export/payment.js';
import { payment, type Sample } from './sample-payment.js';

/** The line for a payment of `shown`, with what staff have written over it. */
export function correction(code: string, written: Partial<Record<PaymentField, string>> = {}, { shown = {}, accepted = false, line = 2 }: { shown?: Sample; accepted?: boolean; line?: number } = {}): CorrectionLine {
  const { source, cells } = payment(shown);
  const texts = Object.fromEntries(Object.entries(cells).map(([field, { text }]) => [field, text])) as Record<PaymentField, string>; // all fields, by construction
  return { line, row: source, code, texts: { ...texts, ...written }, accepted };
}
