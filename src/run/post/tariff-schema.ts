// The settings of a tariff file: their kinds, and an example of each for error messages. All arrives as text (failsafe YAML)
// and leaves as the numbers postage is reckoned with.
import { z } from 'zod';
import type { Tariff } from '../../postal/tariff.js';
import { day, positive, POSITIVE, text } from '../../setting-value.js';
import type { Setting, SettingsForm } from '../../yaml-settings.js';

const PERCENT = /^\d{1,2}(\.\d{1,2})?$/;

const percent = z.string().regex(PERCENT).transform(Number);

/**
 * `{ 50: 110, 100: 180 }`: pairs of a bound and what holds from or up to it, smallest bound first, as the language keeps keys that are whole
 * numbers. One complaint for the whole.
 */
function steps<Step>(valueForm: RegExp, step: (bound: number, value: number) => Step) {
  return z.record(z.string(), z.unknown()).transform((written, context): readonly Step[] => {
    const pairs = Object.entries(written);
    const isRight = pairs.length > 0 && pairs.every(([bound, value]) => POSITIVE.test(bound) && typeof value === 'string' && valueForm.test(value));
    if (isRight) return pairs.map(([bound, value]) => step(Number(bound), Number(value)));
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });
}

const shape = z.strictObject({
  minLongMm: positive, maxLongMm: positive, minShortMm: positive, maxShortMm: positive, maxThicknessMm: positive,
  yenUpToGrams: steps(POSITIVE, (upToG, yen) => ({ upToG, yen })),
}).transform(({ yenUpToGrams, ...limits }) => ({ ...limits, rates: yenUpToGrams }));

const sorted = z.strictObject({
  percentFromPieces: steps(PERCENT, (fromPieces, percentOff) => ({ fromPieces, percent: percentOff })),
  delayPercent: percent,
  barcodePercent: percent,
}).transform(({ percentFromPieces, ...added }) => ({ ...added, steps: percentFromPieces }));

const tariffSchema: z.ZodType<Tariff> = z.strictObject({
  letters: z.strictObject({ date: day, source: text, standard: shape, large: shape }),
  discounts: z.strictObject({
    date: day, source: text,
    barcode: z.strictObject({ percent, fromPieces: positive, maxThicknessMm: positive }),
    sorted,
  }),
});

const settings = (block: string, entries: Readonly<Record<string, Setting>>): Readonly<Record<string, Setting>> => (
  Object.fromEntries(Object.entries(entries).map(([name, setting]) => [`${block}.${name}`, setting])));

const SHAPE_SETTINGS: Readonly<Record<string, Setting>> = {
  minLongMm: { wanted: 'positive', example: 'minLongMm: 140' }, maxLongMm: { wanted: 'positive', example: 'maxLongMm: 235' },
  minShortMm: { wanted: 'positive', example: 'minShortMm: 90' }, maxShortMm: { wanted: 'positive', example: 'maxShortMm: 120' },
  maxThicknessMm: { wanted: 'positive', example: 'maxThicknessMm: 10' }, yenUpToGrams: { wanted: 'steps', example: 'yenUpToGrams: { 50: 110 }' },
};

const SOURCE_SETTINGS: Readonly<Record<string, Setting>> = {
  date: { wanted: 'day', example: 'date: 2024-10-01' }, source: { wanted: 'text', example: 'source: 料金表の名前' },
};

const TARIFF_SETTINGS: Readonly<Record<string, Setting>> = {
  'letters': { wanted: 'block', example: 'letters:' },
  ...settings('letters', { ...SOURCE_SETTINGS, standard: { wanted: 'block', example: 'standard:' }, large: { wanted: 'block', example: 'large:' } }),
  ...settings('letters.standard', SHAPE_SETTINGS),
  ...settings('letters.large', SHAPE_SETTINGS),
  'discounts': { wanted: 'block', example: 'discounts:' },
  ...settings('discounts', { ...SOURCE_SETTINGS, barcode: { wanted: 'block', example: 'barcode:' }, sorted: { wanted: 'block', example: 'sorted:' } }),
  ...settings('discounts.barcode', {
    percent: { wanted: 'percent', example: 'percent: 3' }, fromPieces: { wanted: 'positive', example: 'fromPieces: 1000' },
    maxThicknessMm: { wanted: 'positive', example: 'maxThicknessMm: 6' },
  }),
  ...settings('discounts.sorted', {
    percentFromPieces: { wanted: 'steps', example: 'percentFromPieces: { 2000: 3, 10000: 4 }' },
    delayPercent: { wanted: 'percent', example: 'delayPercent: 2' }, barcodePercent: { wanted: 'percent', example: 'barcodePercent: 3' },
  }),
};

/** What a tariff file may say. */
export const TARIFF_FORM: SettingsForm<Tariff> = { kind: 'tariff', schema: tariffSchema, settings: TARIFF_SETTINGS, example: 'letters:' };
