import { blockOfLines } from '../support/block-of-lines.js';
import { calendarDay, type CalendarDay } from '../../src/calendar-day.js';
import { paymentDaysText } from '../../src/letter/payment-days.js';
import { figuresOf, personalInk } from '../../src/letter/personal-ink.js';
import { customerBarcode } from '../../src/postal/customer-barcode.js';
import type { ComposedLetter, PersonalPart } from '../../src/letter/placed-text.js';
import { naturalWidthEm } from '../../src/typesetting/font-chain.js';
import { builtInChains } from './built-in-fonts.js';

const day = (year: number, month: number, dayOfMonth: number): CalendarDay => {
  const found = calendarDay(year, month, dayOfMonth);
  if (found === undefined) throw new Error('no such day');
  return found;
};
const slot = (name: PersonalPart['slot']): PersonalPart => ({ kind: 'personal', slot: name, xMm: 1, yMm: 2 });
const NAME = { role: 'name', text: '山田　様', sizePt: 12, condense: 0.9, yMm: 30 } as const;
const block = blockOfLines([NAME], { sizePt: 8.5, topMm: 32.508 });

describe('payment days', () => {
  test.each([
    ['one', [day(2021, 10, 14)], '2021年10月14日'],
    ['the year where it changes', [day(2021, 10, 14), day(2021, 11, 5), day(2022, 1, 25)], '2021年10月14日、11月5日、2022年1月25日'],
    ['in order, each once', [day(2022, 1, 25), day(2021, 10, 14), day(2022, 1, 25)], '2021年10月14日、2022年1月25日'],
    ['beyond six, first, last and number', [1, 2, 3, 4, 5, 6, 7].map((date) => day(2021, 11, date)), '最初のご利用 2021年11月1日、最後のご利用 2021年11月7日（合わせて7日）'],
  ])('%s', (_, days, expected) => {
    expect(paymentDaysText(days)).toBe(expected);
  });

  test.each([
    ['six days of six years', [2016, 2017, 2018, 2019, 2020, 2021].map((year) => day(year, 12, 30))],
    ['six days of one year', [5, 6, 7, 8, 9, 10].map((date) => day(2021, 12, date + 10))],
    ['more than six', Array.from({ length: 28 }, (_, index) => day(2021, 10, index + 1))],
  ])('%s stay within the slot', (_, days) => {
    const [placed] = personalInk({ pages: [{ parts: [slot('payment-days')] }], pagesPerSheet: 1 })({ number: '000123-0', block, days }).flat().flatMap(({ texts }) => texts);
    if (placed === undefined) throw new Error('no text');
    const { text, condense = 1, extraAdvancesEm = [] } = placed;
    expect((naturalWidthEm(text, builtInChains().gothic) + extraAdvancesEm.reduce((sum, extra) => sum + extra, 0)) * condense).toBeLessThanOrEqual(43);
    expect(condense).toBeGreaterThanOrEqual(0.8);
  });
});

test.each<readonly [readonly PersonalPart['slot'][], string]>([
  [['address-block'], ''],
  [['letter-number'], '0123456789-/ '],
  [['address-block', 'sheet-mark'], '0123456789-/ '],
  [['payment-days'], '0123456789年月日、'],
])('%j are written with the figures %j', (slots, figures) => {
  expect(figuresOf({ pages: [{ parts: [] }, { parts: slots.map(slot) }], pagesPerSheet: 2 })).toBe(figures);
});

test('each page has its personal parts in order, each sheet its mark', () => {
  const composed: ComposedLetter = {
    pages: [
      { parts: [slot('address-block'), { kind: 'shared', texts: [], rules: [] }, slot('letter-number'), slot('sheet-mark')] }, { parts: [] },
      { parts: [slot('sheet-mark')] }, { parts: [] },
    ],
    pagesPerSheet: 2,
  };
  const ink = personalInk(composed)({ number: '000123-0', block, days: [] });
  expect(ink.map((page) => page.map(({ texts }) => texts.map(({ text }) => text)))).toEqual([
    [['山田　様'], ['000123-0'], ['000123-0 1/2']], [], [['000123-0 2/2']], [],
  ]);
  expect(ink[0]?.[0]?.texts).toEqual([{ xMm: 1, yMm: 30, sizePt: 12, family: 'mincho', text: '山田　様', condense: 0.9 }]);
});

describe('a barcode', () => {
  const barcode = { postalCode: '1620815', displayNumber: '1-2-3' };
  const composed: ComposedLetter = { pages: [{ parts: [slot('address-block')] }, { parts: [] }], pagesPerSheet: 2 };

  test('follows the name, its bars standing on the baseline', () => {
    const [texts] = personalInk(composed)({ number: '000123-0', block, barcode, days: [] }).flat().map((ink) => ink.texts);
    expect(texts?.slice(1)).toEqual([{ xMm: 1, yMm: 35.483, sizePt: 8.5, family: 'barcode', text: customerBarcode(barcode).bars }]);
  });

  test('without a place for it is a bug', () => {
    const withoutPlace = blockOfLines([NAME]);
    expect(() => personalInk(composed)({ number: '000123-0', block: withoutPlace, barcode, days: [] })).toThrow('without a place');
  });
});

test('printed on one side, every page is a sheet of its own', () => {
  const page = { parts: [slot('sheet-mark')] };
  const ink = personalInk({ pages: [page, page, page], pagesPerSheet: 1 })({ number: '000123-0', block, days: [] });
  expect(ink.map((parts) => parts.map(({ texts }) => texts.map(({ text }) => text)))).toEqual([[['000123-0 1/3']], [['000123-0 2/3']], [['000123-0 3/3']]]);
});
