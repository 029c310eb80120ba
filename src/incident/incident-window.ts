// The period of the incident. Both days are inclusive, to the last second of the last day: the fault this
// prevents is an off-by-one that leaves the payers of the last day without a letter.
import type { CalendarDay } from '../calendar-day.js';

export interface IncidentWindow {
  readonly firstDay: CalendarDay;
  readonly lastDay: CalendarDay;
}

/** Whether a payment of that day is in scope. */
export function isInWindow({ firstDay, lastDay }: IncidentWindow, day: CalendarDay): boolean {
  return day >= firstDay && day <= lastDay;
}
