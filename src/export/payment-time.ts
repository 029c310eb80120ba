// When a payment was made, in every form real exports write. Whatever is ambiguous stays unread: a wrong
// day moves a person into or out of the incident window, an unread one is held and looked at.
import { calendarDay, type CalendarDay } from '../calendar-day.js';
import { dayOfEra } from './era-day.js';
import { clockTime } from './clock-time.js';
import { localInstant } from './local-instant.js';

/** A second in the incident's time zone; no time in the text means 00:00:00. */
export interface PaymentTime {
  readonly paidOn: CalendarDay;
  /** From 0. */
  readonly secondOfDay: number;
}

const USUAL_LENGTH = 'YYYY/MM/DD HH:MM:SS'.length;
const [SLASH, HYPHEN, SPACE, COLON, ZERO] = [0x2f, 0x2d, 0x20, 0x3a, 0x30];
const USUAL = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[ T](.*))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})| (.*))?$/;
const KANJI = /^(\d{4})年(\d{1,2})月(\d{1,2})日 ?(.*)$/;
const ERA = /^(令和|平成|R|H) ?(元|\d{1,2})(?:([-/.])(\d{1,2})\3(\d{1,2})(?: (.*))?|年(\d{1,2})月(\d{1,2})日 ?(.*))$/;
const WEEKDAY = /[(（][日月火水木金土](?:曜日?)?[)）]/;
const OFFSET = /^(.*?\d) ?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * Reads a date with or without a time: slashes, hyphens, dots, 年月日, 8 or 14 digits, 令和 and 平成, full-width
 * digits, a weekday in brackets, ISO with Z or an offset (turned into `timeZone`). Undefined for anything else:
 * two-digit years, spreadsheet serials, days and times that do not exist. With `utc`, a time without an offset is UTC;
 * a day without a time stays that day.
 */
export function readPaymentTime(text: string, timeZone: string, utc = false): PaymentTime | undefined {
  return (utc ? undefined : usualTime(text)) ?? writtenTime(text, timeZone, utc);
}

/** `YYYY/MM/DD HH:MM:SS`, which nearly every export writes in nearly every row, by position; half a million rows are read. */
function usualTime(text: string): PaymentTime | undefined {
  const separator = text.charCodeAt(4);
  const isUsual = text.length === USUAL_LENGTH && (separator === SLASH || separator === HYPHEN) && text.charCodeAt(7) === separator
    && text.charCodeAt(10) === SPACE && text.charCodeAt(13) === COLON && text.charCodeAt(16) === COLON;
  if (!isUsual) return undefined;
  const paidOn = calendarDay(100 * twoDigits(text, 0) + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8));
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  return paidOn !== undefined && hour <= 23 && minute <= 59 && second <= 59 ? { paidOn, secondOfDay: 3600 * hour + 60 * minute + second } : undefined;
}

/** NaN where another character stands. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const units = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? 10 * tens + units : Number.NaN;
}

function writtenTime(text: string, timeZone: string, utc: boolean): PaymentTime | undefined {
  const plain = text.normalize('NFKC').replace(WEEKDAY, ' ').replace(/\s+/g, ' ').trim().toUpperCase();
  const { day, time } = split(plain) ?? {};
  if (day === undefined || time === undefined) return undefined;
  const zoned = OFFSET.exec(time);
  const clock = clockTime(zoned?.[1] ?? time);
  if (clock === undefined) return undefined;
  const offset = zoned?.[2] ?? (utc && time !== '' ? 'Z' : undefined);
  return offset === undefined ? { paidOn: day, secondOfDay: clock } : localInstant(day, clock, offset, timeZone);
}

interface DayAndTime {
  readonly day: CalendarDay | undefined;
  /** '' when there is none. */
  readonly time: string;
}

function split(text: string): DayAndTime | undefined {
  const usual = USUAL.exec(text);
  if (usual !== null) return { day: dayOf(usual[1], usual[3], usual[4]), time: usual[5] ?? '' };
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const [, year, month, day, hour, minute, second, time = ''] = compact;
    return { day: dayOf(year, month, day), time: hour === undefined ? time : `${hour}:${minute}:${second}` };
  }
  const kanji = KANJI.exec(text);
  if (kanji !== null) return { day: dayOf(kanji[1], kanji[2], kanji[3]), time: kanji[4] ?? '' };
  const era = ERA.exec(text);
  if (era === null) return undefined;
  const [, name = '', year = '', , month, day, time, kanjiMonth, kanjiDay, kanjiTime] = era;
  return { day: dayOfEra(name, year, Number(month ?? kanjiMonth), Number(day ?? kanjiDay)), time: time ?? kanjiTime ?? '' };
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): CalendarDay | undefined {
  return calendarDay(Number(year), Number(month), Number(day));
}
