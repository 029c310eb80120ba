// A day of the calendar without a clock or a zone: what an incident window, a letter's date and a
// payment day are. Comparing the strings compares the days, because every field is zero-padded.

import { remembered } from './remembered.js';
import { unitAt } from './unit-at.js';

/** `YYYY-MM-DD`, a day that exists. Made only by the functions of this file. */
export type CalendarDay = string & { readonly __brand: 'CalendarDay' };

const DIGITS_AT = [0, 1, 2, 3, 5, 6, 8, 9] as const;
const ZERO = 0x30;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of these numbers, or undefined where the calendar has none (31 February). Years 1900 to 2199 only. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (!(year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return undefined;
  return writtenDay(year * 372 + (month - 1) * 31 + day - 1);
}

/** Reads `YYYY-MM-DD` and nothing else; undefined for any other text and for days that do not exist. */
export function parseCalendarDay(text: string): CalendarDay | undefined {
  const match = FORM.exec(text);
  return match === null ? undefined : calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `2022年3月1日`, the form letters use. */
export function inJapanese(day: CalendarDay): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${year}年${month}月${dayOfMonth}日`;
}

/** Its eight digits as a number, by which a day is sooner looked up than by a text. */
export function dayNumber(day: CalendarDay): number {
  let number = 0;
  for (const at of DIGITS_AT) number = number * 10 + unitAt(day, at) - ZERO;
  return number;
}

/** The day of such a number. */
export function numberedDay(number: number): CalendarDay {
  const digits = String(number);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as CalendarDay;
}

/** The numbers of a day: month and day of month count from 1. */
export function partsOf(day: CalendarDay): { year: number; month: number; dayOfMonth: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), dayOfMonth: Number(day.slice(8, 10)) };
}

/** Half a million payments fall on a hundred days: each day is one text. Numbered as if every month had 31. */
const writtenDay = remembered((number: number): CalendarDay => {
  const [year, month, day] = [Math.floor(number / 372), Math.floor((number % 372) / 31) + 1, (number % 31) + 1];
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as CalendarDay;
});

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
