// The days of payments as a letter shows them, held against the first and the last in manifest.csv: the list of all of them is in the
// exports alone.
import { calendarDay, inJapanese, type CalendarDay } from '../../calendar-day.js';
import { paymentDaysText } from '../../letter/payment-days.js';

const BETWEEN = '、';
const DAY = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/;
const FIRST_AND_LAST = /^最初のご利用 (.+)、最後のご利用 (.+)（合わせて\d+日）$/;

/** Whether a text is one of the forms of paymentDaysText() and begins and ends with these days. */
export function isDaysText(text: string, { firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string }): boolean {
  const ends = FIRST_AND_LAST.exec(text);
  if (ends !== null) return ends[1] === japanese(firstDay) && ends[2] === japanese(lastDay);
  const days = listedDays(text);
  return days[0] === firstDay && days.at(-1) === lastDay && paymentDaysText(days) === text;
}

/** A year stands where it changes. */
function listedDays(text: string): readonly CalendarDay[] {
  let year = 0;
  return text.split(BETWEEN).flatMap((part) => {
    const [, ownYear, month, day] = DAY.exec(part) ?? [];
    if (ownYear !== undefined) year = Number(ownYear);
    return calendarDay(year, Number(month), Number(day)) ?? [];
  });
}

function japanese(day: string): string | undefined {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const known = calendarDay(year ?? 0, month ?? 0, dayOfMonth ?? 0);
  return known === undefined ? undefined : inJapanese(known);
}
