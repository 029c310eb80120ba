// The time of day as exports write it beside the date. Seconds may be missing; a fraction of one is dropped.

const HALF = '(?:(午前|午後|AM|PM) ?)?';
const COLONS = new RegExp(`^${HALF}(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?: ?(AM|PM))?$`);
const KANJI = new RegExp(`^${HALF}(\\d{1,2})時(\\d{1,2})分(?:(\\d{1,2})秒)?$`);
/** A time column that a spreadsheet took for a number: `093309` became `93309`. Shorter is ambiguous. */
const DIGITS = /^(\d{1,2})(\d{2})(\d{2})$/;
const LATER_HALF: ReadonlySet<string> = new Set(['午後', 'PM']);

/** The second of the day, from 0; '' reads as midnight; undefined for what is no time, 24:00 included. */
export function clockTime(text: string): number | undefined {
  if (text === '') return 0;
  const digits = DIGITS.exec(text);
  if (digits !== null) return clock(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const match = COLONS.exec(text) ?? KANJI.exec(text);
  if (match === null) return undefined;
  const [, before, hour, minute, second = '0', after] = match;
  if (before !== undefined && after !== undefined) return undefined;
  return clock(hourOfDay(Number(hour), before ?? after), Number(minute), Number(second));
}

/** Clocks that count twice to twelve: 12 AM and 午前12時 are midnight, 12 PM and 午後12時 noon, as spreadsheets write them. */
function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return hour > 12 ? Number.NaN : (hour % 12) + (LATER_HALF.has(half) ? 12 : 0);
}

function clock(hour: number, minute: number, second: number): number | undefined {
  return hour <= 23 && minute <= 59 && second <= 59 ? 3600 * hour + 60 * minute + second : undefined;
}
