// How the line of a reader's payment days is set: spaced as the body is, or condensed where that is too wide. Half a million readers have some
// hundred days among them, most of them one.
import { dayNumber, numberedDay, type CalendarDay } from '../calendar-day.js';
import { remembered } from '../remembered.js';
import { MEASURE_EM } from './page-grid.js';
import { paymentDaysText } from './payment-days.js';
import type { PlacedText } from './placed-text.js';

/** The slot's room, and the width of the built-in gothic's digits in it (half an em). */
const PAYMENT_DAYS_EM = MEASURE_EM - 2;
const FIGURE = /[ 0-9]/;
const KANJI = /[年月日]/;

/** Of the line alone, wherever it stands. */
export type DaysLook = Pick<PlacedText, 'text' | 'extraAdvancesEm' | 'condense'>;

/** Days, and pairs of days, that many people share: an incident of a hundred days has five thousand. */
const MOST_REMEMBERED = 2;
const lookOfOne = remembered((day: number) => lookOf(paymentDaysText([numberedDay(day)])));
const lookOfTwo = remembered((days: string) => lookOf(paymentDaysText(days.split(' ') as CalendarDay[]))); // as joined below

export function daysLook(days: readonly CalendarDay[]): DaysLook {
  const [first, second] = days;
  if (first === undefined || days.length > MOST_REMEMBERED) return lookOf(paymentDaysText(days));
  return second === undefined ? lookOfOne(dayNumber(first)) : lookOfTwo(`${first} ${second}`);
}

/** A quarter em between figures and kanji, as in the body; days of six different years are condensed instead. */
function lookOf(text: string): DaysLook {
  const characters = Array.from(text);
  const widthEm = characters.reduce((width, character) => width + (FIGURE.test(character) ? 0.5 : 1), 0);
  const extraAdvancesEm = characters.map((character, index) => (isSpaced(character, characters[index + 1] ?? '') ? 0.25 : 0));
  if (widthEm + extraAdvancesEm.reduce<number>((total, extra) => total + extra, 0) <= PAYMENT_DAYS_EM) return { text, extraAdvancesEm };
  return { text, condense: Math.min(1, Math.floor((PAYMENT_DAYS_EM / widthEm) * 1000) / 1000) };
}

function isSpaced(character: string, next: string): boolean {
  return (FIGURE.test(character) && KANJI.test(next)) || (KANJI.test(character) && FIGURE.test(next));
}
