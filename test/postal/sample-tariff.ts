// A tariff to reckon with: the rates of 2024-10-01, with the discounts as post.md section 4 has them.
import { parseCalendarDay, type CalendarDay } from '../../src/calendar-day.js';
import type { Tariff } from '../../src/postal/tariff.js';

function day(text: string): CalendarDay {
  const parsed = parseCalendarDay(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

export const TARIFF: Tariff = {
  letters: {
    date: day('2024-10-01'),
    source: '料金表',
    standard: { minLongMm: 140, maxLongMm: 235, minShortMm: 90, maxShortMm: 120, maxThicknessMm: 10, rates: [{ upToG: 50, yen: 110 }] },
    large: {
      minLongMm: 140, maxLongMm: 340, minShortMm: 90, maxShortMm: 250, maxThicknessMm: 30,
      rates: [{ upToG: 50, yen: 140 }, { upToG: 100, yen: 180 }, { upToG: 150, yen: 270 }, { upToG: 250, yen: 320 }, { upToG: 500, yen: 510 }, { upToG: 1000, yen: 750 }],
    },
  },
  discounts: {
    date: day('2022-10-01'),
    source: '割引率',
    barcode: { percent: 3, fromPieces: 1000, maxThicknessMm: 6 },
    sorted: {
      steps: [{ fromPieces: 2000, percent: 3 }, { fromPieces: 10_000, percent: 4 }, { fromPieces: 50_000, percent: 5 }, { fromPieces: 100_000, percent: 6 }],
      delayPercent: 2,
      barcodePercent: 3,
    },
  },
};
