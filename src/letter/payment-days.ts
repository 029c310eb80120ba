// The days of the reader's own payments in one line of fixed room: all of up to six, beyond that the first, the last
// and their number.
import { inJapanese, partsOf, type CalendarDay } from '../calendar-day.js';

const MOST_LISTED = 6;

/** As a letter lists them, in order and each once; the year is written where it changes. */
export function paymentDaysText(days: readonly CalendarDay[]): string {
  const distinct = [...new Set(days)].sort();
  const [first, last] = [distinct[0], distinct.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (distinct.length > MOST_LISTED) {
    return `最初のご利用 ${inJapanese(first)}、最後のご利用 ${inJapanese(last)}（合わせて${distinct.length}日）`;
  }
  return distinct.map((day, index) => shortened(day, distinct[index - 1])).join('、');
}

function shortened(day: CalendarDay, before: CalendarDay | undefined): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return before !== undefined && partsOf(before).year === year ? `${month}月${dayOfMonth}日` : inJapanese(day);
}
