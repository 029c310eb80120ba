// What a plan means to the post office: every letter is bundled, weighed and counted, by the settings of the run.
import { builtInEnvelope } from '../../support/built-in-envelope.js';
import { TARIFF } from '../../postal/sample-tariff.js';
import { postPlan, type PostPlan, type PostRules } from '../../../src/run/post/post-plan.js';
import { batched } from '../sample-letters.js';

const CODES = [...Array<string>(12).fill('104-0061'), ...Array<string>(11).fill('160-0022'), '600-8001'];

/** Ten letters a print file, of which all but the first have a barcode. */
function planned(rules: Partial<PostRules> = {}): PostPlan {
  const batches = batched(CODES.map((postalCode, index) => ({ postalCode, displayNumber: index % 10 === 0 ? '' : '4-1' })), { size: 10 });
  return postPlan(batches, {
    composed: { pages: [{ parts: [] }, { parts: [] }], pagesPerSheet: 2 }, envelope: builtInEnvelope(), tariff: TARIFF,
    print: { paperGsm: 64, pagesPerMinute: 4, marks: [] }, post: { acceptsDelay: false }, ...rules,
  });
}

test('the letters of all print files are bundled by their codes, and those with a barcode counted', () => {
  const { bundles, posting } = planned();
  expect(bundles.map(({ kind, area, count }) => [kind, area, count])).toEqual([['five', '10400', 12], ['five', '16000', 11], ['mixed', '', 1]]);
  expect(posting.lot).toMatchObject({ pieces: 24, withBarcode: 21, sorted: 23 });
  expect(posting.bundles.five).toEqual({ bundles: 2, letters: 23 });
});

test('a letter weighs its sheets and its envelope, lies folded in it, and takes its sides to print', () => {
  const envelope = { ...builtInEnvelope(), weightG: 5 };
  expect(planned({ envelope }).posting).toMatchObject({ weightG: 9, thicknessMm: 0.5, printMinutes: 12, envelope: { widthMm: 235, heightMm: 120 } });
  const composed: PostRules['composed'] = { pages: [{ parts: [] }, { parts: [] }, { parts: [] }], pagesPerSheet: 1 };
  expect(planned({ envelope, composed, print: { paperGsm: 128, pagesPerMinute: 6, marks: [] } }).posting).toMatchObject({ weightG: 29, thicknessMm: 1.9, printMinutes: 12 });
});

test('a sheet with one panel is not folded', () => {
  expect([planned().isFolded, planned({ envelope: builtInEnvelope('kaku2-110x85') }).isFolded]).toEqual([true, false]);
});

test('postage goes by the tariff, and the further discount is reckoned where staff accept the delay', () => {
  const { discounts, letters } = TARIFF;
  const tariff = { letters, discounts: { ...discounts, sorted: { ...discounts.sorted, steps: [{ fromPieces: 1, percent: 3 }] } } };
  const waysOf = (plan: PostPlan): readonly string[] => plan.posting.postage?.ways.map(({ way }) => way) ?? [];
  expect(waysOf(planned({ tariff }))).toEqual(['barcode', 'sorted', 'sorted-barcode']);
  expect(waysOf(planned({ tariff, post: { acceptsDelay: true } }))).toContain('sorted-delay');
});
