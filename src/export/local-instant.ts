// An instant written with its offset from UTC, as the clock on the incident's wall showed it: what is
// 15:00 UTC on 25 January is the 26th in Japan.
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import { parseCalendarDay, type CalendarDay } from '../calendar-day.js';
import type { PaymentTime } from './payment-time.js';

dayjs.extend(utc);
dayjs.extend(timezone);

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** No zone changes its offset except at a quarter of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;
/** Kiribati's Line Islands. */
const MOST_MINUTES = 14 * 60;
const REMEMBERED_QUARTERS = 50_000;

const offsets = new Map<string, number>();

/**
 * `day` and `clock` (the second of the day) at `offset` (`Z`, `+09:00`, `+0900`), in `timeZone`. Undefined for an offset no
 * clock has (beyond 14 hours).
 */
export function localInstant(
  day: CalendarDay, clock: number, offset: string, timeZone: string,
): PaymentTime | undefined {
  const offsetMinutes = minutesOf(offset);
  if (offsetMinutes === undefined) return undefined;
  const instant = Date.parse(`${day}T00:00:00Z`) + clock * SECOND_MS - offsetMinutes * MINUTE_MS;
  const local = instant + zoneOffsetMinutes(instant, timeZone) * MINUTE_MS;
  const paidOn = parseCalendarDay(new Date(local).toISOString().slice(0, 10));
  return paidOn === undefined ? undefined : { paidOn, secondOfDay: (local - Date.parse(`${paidOn}T00:00:00Z`)) / SECOND_MS };
}

function minutesOf(offset: string): number | undefined {
  if (offset === 'Z') return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  const ahead = hours * 60 + minutes;
  if (ahead > MOST_MINUTES || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * ahead;
}

/** Asking costs microseconds, and an export asks for each row; the answer is the same for a quarter of an hour. */
function zoneOffsetMinutes(instant: number, timeZone: string): number {
  const quarter = Math.floor(instant / QUARTER_MS) * QUARTER_MS;
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const minutes = dayjs.utc(quarter).tz(timeZone).utcOffset();
  if (offsets.size >= REMEMBERED_QUARTERS) offsets.clear();
  offsets.set(key, minutes);
  return minutes;
}
