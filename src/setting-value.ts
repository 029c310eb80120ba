// What a setting in a YAML file can be, as zod reads it: with the failsafe schema everything is text, and here it becomes a
// number or a day, or is no such thing.
import { z } from 'zod';
import { parseCalendarDay, type CalendarDay } from './calendar-day.js';

/** A whole number from 1, of at most nine digits. */
export const POSITIVE = /^[1-9]\d{0,8}$/;

export const text = z.string().min(1);
export const positive = z.string().regex(POSITIVE).transform(Number);
export const yesOrNo = z.enum(['true', 'false']).transform((word) => word === 'true');

/** A day that exists, `YYYY-MM-DD`. */
export const day = z.string().transform((value, context): CalendarDay => {
  const parsed = parseCalendarDay(value);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});
