// 決済件数: how many payments a letter speaks of, and from when to when.
import type { CalendarDay } from '../calendar-day.js';
import { fold } from '../folding.js';
import type { Payment, PaymentCells } from '../export/payment.js';

/** As far as payments are counted by it. */
export type CountedPayment = Pick<Payment, 'paidOn'> & { readonly cells: Pick<PaymentCells, 'paymentId'> };

/** Payments of one person. */
export interface PaymentCount {
  readonly count: number;
  readonly firstDay: CalendarDay;
  readonly lastDay: CalendarDay;
}

/**
 * Counts a person's rows as payments (contract section 3, "One payment, several rows"): rows of one folded payment
 * number are one payment; a row without a number is a payment of its own. At least one row is expected.
 */
export function countPayments(payments: readonly CountedPayment[]): PaymentCount {
  const [first] = payments;
  if (first === undefined) throw new Error('A person without payments cannot be counted');
  if (payments.length === 1) return { count: 1, firstDay: first.paidOn, lastDay: first.paidOn };
  const numbers = new Set<string>();
  let count = 0;
  let firstDay = first.paidOn;
  let lastDay = first.paidOn;
  for (const { cells, paidOn } of payments) {
    const number = fold(cells.paymentId.text);
    if (number === '' || !numbers.has(number)) count += 1;
    numbers.add(number);
    if (paidOn < firstDay) firstDay = paidOn;
    if (paidOn > lastDay) lastDay = paidOn;
  }
  return { count, firstDay, lastDay };
}

/** The distinct days of payments, in order. */
export function paymentDays(payments: readonly Pick<Payment, 'paidOn'>[]): readonly CalendarDay[] {
  const [first] = payments;
  if (payments.length === 1 && first !== undefined) return [first.paidOn];
  const days: CalendarDay[] = [];
  for (const { paidOn } of payments) if (!days.includes(paidOn)) days.push(paidOn);
  return days.sort();
}
