// A day in a record, as people and spreadsheets write it: 2022-03-01, 2022/3/1, 令和4年3月1日.
import type { CalendarDay } from '../calendar-day.js';
import { readPaymentTime } from '../export/payment-time.js';

/** Undefined for what is no day, or no day that can be told for sure (two-digit years). */
export function recordedDay(text: string): CalendarDay | undefined {
  // Of a day without a time the zone decides nothing.
  return readPaymentTime(text, 'Asia/Tokyo')?.paidOn;
}
