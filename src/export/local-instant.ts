// An instant written with its offset from UTC, as the clock on the incident's wall showed it: what is
// 15:00 UTC on 25 January is the 26th in Japan.
import { parseCalendarDay, type CalendarDay } from '../calendar-day.js';

const MINUTE_MS = 60_000;
/** No zone changes its offset except at a quarter of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;
const REMEMBERED_QUARTERS = 50_000;

const zones = new Map<string, { readonly format: Intl.DateTimeFormat; readonly offsets: Map<number, number> }>();

/**
 * `day` and `clock` (`HH:MM:SS`) at `offset` (`Z`, `+09:00`, `+0900`), in `timeZone`. Undefined for an offset no
 * clock has (beyond 14 hours).
 */
export function localInstant(
  day: CalendarDay, clock: string, offset: string, timeZone: string,
): { readonly paidAt: string; readonly paidOn: CalendarDay } | undefined {
  const offsetMinutes = minutesOf(offset);
  if (offsetMinutes === undefined) return undefined;
  const instant = Date.parse(`${day}T${clock}Z`) - offsetMinutes * MINUTE_MS;
  const paidAt = new Date(instant + zoneOffsetMs(instant, timeZone)).toISOString().slice(0, 19);
  const paidOn = parseCalendarDay(paidAt.slice(0, 10));
  return paidOn === undefined ? undefined : { paidAt, paidOn };
}

function minutesOf(offset: string): number | undefined {
  if (offset === 'Z') return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  if (hours > 14 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Asking Intl costs microseconds, and an export asks for each row; the answer is the same for a quarter of an hour. */
function zoneOffsetMs(instant: number, timeZone: string): number {
  let zone = zones.get(timeZone);
  if (zone === undefined) zones.set(timeZone, (zone = { format: formatFor(timeZone), offsets: new Map() }));
  const quarter = Math.floor(instant / QUARTER_MS) * QUARTER_MS;
  const known = zone.offsets.get(quarter);
  if (known !== undefined) return known;
  const offset = wallClockAsUtc(quarter, zone.format) - quarter;
  if (zone.offsets.size >= REMEMBERED_QUARTERS) zone.offsets.clear();
  zone.offsets.set(quarter, offset);
  return offset;
}

function wallClockAsUtc(instant: number, format: Intl.DateTimeFormat): number {
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  });
}
