// The days a letter shows beside the first and the last of its line: every form in which letters show them, and no other.
import fc from 'fast-check';
import { calendarDay, type CalendarDay } from '../../../src/calendar-day.js';
import { paymentDaysText } from '../../../src/letter/payment-days.js';
import { isDaysText } from '../../../src/run/verify/printed-days.js';

const aDay: fc.Arbitrary<CalendarDay> = fc.record({ year: fc.constantFrom(2021, 2022), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, day }) => calendarDay(year, month, day) ?? ('' as CalendarDay));

test('whatever a letter shows of its days is known by the first and the last, and by no others', () => {
  fc.assert(fc.property(fc.array(aDay, { minLength: 1, maxLength: 12 }), aDay, (days, other) => {
    const sorted = [...new Set(days)].sort();
    const [firstDay = '', lastDay = ''] = [sorted[0], sorted.at(-1)];
    const text = paymentDaysText(days);
    expect(isDaysText(text, { firstDay, lastDay })).toBe(true);
    expect(isDaysText(text, { firstDay: other, lastDay })).toBe(other === firstDay);
    expect(isDaysText(text, { firstDay, lastDay: other })).toBe(other === lastDay);
  }), { numRuns: 300 });
});

test.each([
  ['', '2021-12-01', '2021-12-01'],
  ['12月1日', '2021-12-01', '2021-12-01'],
  ['2021年12月1日ほか', '2021-12-01', '2021-12-01'],
  ['会員番号 2021年12月1日', '2021-12-01', '2021-12-01'],
  ['2021年12月1日、2021年12月3日', '2021-12-01', '2021-12-03'],
  ['2021年12月01日', '2021-12-01', '2021-12-01'],
  ['2021年12月1日、銀座、12月3日', '2021-12-01', '2021-12-03'],
  ['2021年12月3日、12月1日', '2021-12-03', '2021-12-01'],
  ['最初のご利用 2021年12月1日、最後のご利用 2021年12月9日', '2021-12-01', '2021-12-09'],
  ['最初のご利用 2021年12月1日、最後のご利用 2021年12月9日（合わせて7日）。', '2021-12-01', '2021-12-09'],
  ['山田様　最初のご利用 2021年12月1日、最後のご利用 2021年12月9日（合わせて7日）', '2021-12-01', '2021-12-09'],
  ['最初のご利用 undefined、最後のご利用 undefined（合わせて7日）', 'x', 'y'],
])('"%s" is no text of the days %s to %s', (text, firstDay, lastDay) => {
  expect(isDaysText(text, { firstDay, lastDay })).toBe(false);
});

test('more than a week of days is told by their count, of any number of digits', () => {
  expect(isDaysText('最初のご利用 2021年12月1日、最後のご利用 2022年1月25日（合わせて104日）', { firstDay: '2021-12-01', lastDay: '2022-01-25' })).toBe(true);
});
