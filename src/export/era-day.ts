// Days in the Japanese eras that card payments can fall into. The first year of an era is written 元年 or 1.
import { calendarDay, type CalendarDay } from '../calendar-day.js';

interface Era {
  readonly names: readonly string[];
  /** The western year of its year 1. */
  readonly firstYear: number;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Heisei ended by cabinet order with 30 April 2019; Reiwa began the day after. */
const ERAS: readonly Era[] = [
  { names: ['令和', 'R'], firstYear: 2019, firstDay: '2019-05-01', lastDay: '9999-12-31' },
  { names: ['平成', 'H'], firstYear: 1989, firstDay: '1989-01-08', lastDay: '2019-04-30' },
];

/** The day `name` `year` (元 or digits) `month` `day`; undefined when it does not exist or lies outside the era. */
export function dayOfEra(name: string, year: string, month: number, day: number): CalendarDay | undefined {
  const era = ERAS.find(({ names }) => names.includes(name));
  if (era === undefined) return undefined;
  const yearOfEra = year === '元' ? 1 : Number(year);
  const found = yearOfEra === 0 ? undefined : calendarDay(era.firstYear + yearOfEra - 1, month, day);
  return found !== undefined && found >= era.firstDay && found <= era.lastDay ? found : undefined;
}
