// Days that exist.
import { calendarDay, dayNumber, inJapanese, numberedDay, parseCalendarDay } from '../../src/calendar-day.js';

test.each([[2022, 2, 31], [2021, 2, 29], [2100, 2, 29], [2021, 13, 1], [2021, 0, 1], [2021, 4, 31], [21, 1, 1], [2021, 1.5, 1]])('%i-%i-%i is no day', (year, month, day) => {
  expect(calendarDay(year, month, day)).toBeUndefined();
});

test('29 February exists in leap years', () => {
  expect(calendarDay(2020, 2, 29)).toBe('2020-02-29');
  expect(calendarDay(2000, 2, 29)).toBe('2000-02-29');
});

test('only YYYY-MM-DD is read', () => {
  expect(parseCalendarDay('2022-03-01')).toBe('2022-03-01');
  expect(parseCalendarDay('2022-3-1')).toBeUndefined();
  expect(parseCalendarDay('2022-03-01T00:00')).toBeUndefined();
});

test('letters write a day in Japanese without zeros', () => {
  const day = parseCalendarDay('2022-03-01');
  expect(day && inJapanese(day)).toBe('2022年3月1日');
});

test.each([['2021-12-05', 20_211_205], ['1900-01-01', 19_000_101], ['2199-12-31', 21_991_231]])('%s is the number %i, and that the day', (text, number) => {
  const day = parseCalendarDay(text)!;
  expect([dayNumber(day), numberedDay(number)]).toEqual([number, day]);
});
