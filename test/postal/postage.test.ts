// Postage by shape and weight, and what each way of asking for a discount would save.
import fc from 'fast-check';
import { bundlesOf } from '../../src/postal/bundle.js';
import { codeNumbers } from './code-numbers.js';
import { lotOf, postageOf, type Lot, type PostageWay } from '../../src/postal/postage.js';
import { rateOf, type MailPiece } from '../../src/postal/tariff.js';
import { TARIFF } from './sample-tariff.js';

const NAGA3: MailPiece = { widthMm: 235, heightMm: 120, thicknessMm: 0.6, weightG: 9 };
const KAKU2: MailPiece = { widthMm: 240, heightMm: 332, thicknessMm: 0.6, weightG: 21 };

function lot(pieces: number, given: Partial<Lot> = {}): Lot {
  const { withBarcode = pieces, sorted = pieces } = given;
  return { pieces, withBarcode, sorted, sortedWithBarcode: given.sortedWithBarcode ?? Math.min(withBarcode, sorted) };
}

function saved(way: PostageWay, of: Lot, piece = NAGA3): number | undefined {
  return postageOf(of, piece, true, TARIFF)?.ways.find((one) => one.way === way)?.savedYen;
}

test.each([
  ['長形3号 of 50 g', { weightG: 50 }, { shape: 'standard', upToG: 50, yen: 110 }],
  ['長形3号 over 50 g', { weightG: 50.1 }, { shape: 'large', upToG: 100, yen: 180 }],
  ['長形3号 as thick as 定形 allows', { thicknessMm: 10 }, { shape: 'standard', upToG: 50, yen: 110 }],
  ['長形3号 thicker than that', { thicknessMm: 10.1 }, { shape: 'large', upToG: 50, yen: 140 }],
  ['an envelope standing upright', { widthMm: 120, heightMm: 235 }, { shape: 'standard', upToG: 50, yen: 110 }],
  ['the smallest piece', { widthMm: 140, heightMm: 90 }, { shape: 'standard', upToG: 50, yen: 110 }],
  ['the largest 定形', { widthMm: 235, heightMm: 120 }, { shape: 'standard', upToG: 50, yen: 110 }],
  ['a piece broader than 12 cm', { heightMm: 121 }, { shape: 'large', upToG: 50, yen: 140 }],
  ['角形2号', KAKU2, { shape: 'large', upToG: 50, yen: 140 }],
  ['角形2号 of a kilogram', { ...KAKU2, weightG: 1000 }, { shape: 'large', upToG: 1000, yen: 750 }],
])('%s', (_, piece, rate) => {
  expect(rateOf({ ...NAGA3, ...piece }, TARIFF)).toEqual(rate);
});

test.each([['over a kilogram', { weightG: 1001 }], ['longer than 34 cm', { widthMm: 341, heightMm: 240 }], ['narrower than 9 cm', { heightMm: 89 }], ['shorter than 14 cm', { widthMm: 139, heightMm: 100 }]])('what is %s has no rate here', (_, piece) => {
  expect(postageOf(lot(10), { ...NAGA3, ...piece }, true, TARIFF)).toBeUndefined();
});

test('1,000 letters with a barcode save 3 %', () => {
  expect(postageOf(lot(1000), NAGA3, true, TARIFF)).toMatchObject({ yen: 110, totalYen: 110_000, ways: [{ way: 'barcode', shares: [{ percent: 3, pieces: 1000 }], savedYen: 3300, totalYen: 106_700 }, {}, {}, {}, {}] });
});

test('999 do not, nor do 1,000 of which one lacks it', () => {
  expect(saved('barcode', lot(999))).toBe(0);
  expect(saved('barcode', lot(1000, { withBarcode: 999 }))).toBe(0);
});

test('the barcode discount counts the letters that carry one', () => {
  expect(saved('barcode', lot(1500, { withBarcode: 1200 }))).toBe(1200 * 110 * 0.03);
});

test.each([[1999, 0], [2000, 3], [9999, 3], [10_000, 4], [49_999, 4], [50_000, 5], [99_999, 5], [100_000, 6], [460_395, 6]])('%i sorted letters save %i %%', (pieces, percent) => {
  expect(saved('sorted', lot(pieces))).toBe(Math.floor((pieces * 110 * percent) / 100));
});

test('accepting delay adds 2 %, a barcode 3 %, both 5 %', () => {
  expect(saved('sorted-delay', lot(2000))).toBe(11_000);
  expect(saved('sorted-barcode', lot(2000))).toBe(13_200);
  expect(saved('sorted-delay-barcode', lot(2000))).toBe(17_600);
});

test('sorted with barcode counts letters without one and mixed ones for what they are', () => {
  const some = lot(3000, { withBarcode: 2500, sorted: 2800, sortedWithBarcode: 2400 });
  const way = postageOf(some, NAGA3, true, TARIFF)?.ways.find((one) => one.way === 'sorted-delay-barcode');
  expect(way?.shares).toEqual([{ percent: 8, pieces: 2400 }, { percent: 5, pieces: 400 }, { percent: 3, pieces: 100 }]);
  expect(way?.savedYen).toBe(2400 * 110 * 0.08 + 400 * 110 * 0.05 + 100 * 110 * 0.03);
});

test('where no letter is in a bundle, no way of sorting saves anything', () => {
  const unsorted = lot(2000, { sorted: 0, sortedWithBarcode: 0 });
  expect((['sorted', 'sorted-delay', 'sorted-barcode', 'sorted-delay-barcode'] as const).map((way) => saved(way, unsorted))).toEqual([0, 0, 0, 0]);
});

test('a share of no letters is none', () => {
  expect(postageOf(lot(2000), NAGA3, true, TARIFF)?.ways.map(({ shares }) => shares)).toEqual([
    [{ percent: 3, pieces: 2000 }], [{ percent: 3, pieces: 2000 }], [{ percent: 5, pieces: 2000 }], [{ percent: 6, pieces: 2000 }], [{ percent: 8, pieces: 2000 }],
  ]);
});

test('the barcode discounts are for 定形 up to 6 mm alone', () => {
  expect(saved('barcode', lot(5000), KAKU2)).toBe(0);
  expect(saved('sorted-barcode', lot(5000), KAKU2)).toBe(0);
  expect(saved('sorted', lot(5000), KAKU2)).toBe(5000 * 140 * 0.03);
  expect(saved('barcode', lot(5000), { ...NAGA3, thicknessMm: 6 })).toBe(16_500);
  expect(saved('barcode', lot(5000), { ...NAGA3, thicknessMm: 6.1 })).toBe(0);
  expect(saved('sorted-barcode', lot(5000), { ...NAGA3, thicknessMm: 6.1 })).toBe(0);
});

test('no way with delay where delay is not accepted', () => {
  expect(postageOf(lot(5000), NAGA3, false, TARIFF)?.ways.map(({ way }) => way)).toEqual(['barcode', 'sorted', 'sorted-barcode']);
});

test('what is saved is whole yen, rounded down', () => {
  expect(saved('barcode', lot(1001))).toBe(3303); // 3,303.3
});

test('no way costs more than none or less than nothing, and its shares are no more than the letters there are', () => {
  const count = fc.integer({ min: 0, max: 460_395 });
  fc.assert(fc.property(count, count, count, fc.boolean(), (pieces, barcodes, sortedPieces, delay) => {
    const [withBarcode, sorted] = [Math.min(pieces, barcodes), Math.min(pieces, sortedPieces)];
    const some = lot(pieces, { withBarcode, sorted, sortedWithBarcode: Math.max(0, withBarcode + sorted - pieces) });
    const postage = postageOf(some, NAGA3, delay, TARIFF);
    for (const { shares, savedYen, totalYen } of postage?.ways ?? []) {
      expect(savedYen).toBeGreaterThanOrEqual(0);
      expect(Number.isInteger(savedYen)).toBe(true);
      expect(savedYen + totalYen).toBe(pieces * 110);
      expect(shares.reduce((total, share) => total + share.pieces, 0)).toBeLessThanOrEqual(pieces);
    }
  }));
});

test('a lot counts barcodes, sorted letters, and those that are both', () => {
  const codes = [...Array.from({ length: 10 }, () => '104-0061'), '600-8001', '600-8002'];
  const barcodes = Uint8Array.from(codes, (_, index) => Number(index % 2 === 0));
  expect(lotOf(barcodes, bundlesOf(codeNumbers(codes)))).toEqual({ pieces: 12, withBarcode: 6, sorted: 10, sortedWithBarcode: 5 });
});
