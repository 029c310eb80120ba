// Every day of an incident window, also those on which nothing happened.
import { calendarDay, partsOf, type CalendarDay } from '../calendar-day.js';

/** First and last day inclusive, in order. */
export function windowDays({ firstDay, lastDay }: { readonly firstDay: CalendarDay; readonly lastDay: CalendarDay }): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day: CalendarDay | undefined = firstDay; day !== undefined && day <= lastDay; day = nextDay(day)) days.push(day);
  return days;
}

/** Undefined behind the last year a calendar day can be of. */
function nextDay(day: CalendarDay): CalendarDay | undefined {
  const { year, month, dayOfMonth } = partsOf(day);
  return calendarDay(year, month, dayOfMonth + 1) ?? calendarDay(year, month + 1, 1) ?? calendarDay(year + 1, 1, 1);
}
