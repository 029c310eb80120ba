// How large a barcode is, and the largest that a room takes (zipmanual 12 and 13).
import { BAR_SPANS_AT_10_PT, barcodeMeasure, largestBarcodePt, SMALLEST_BARCODE } from '../../src/postal/barcode-size.js';

test('at 10 points 67 bars are 79.84 mm wide and 3.5 mm high, and every size in proportion', () => {
  expect(barcodeMeasure(10).widthMm).toBeCloseTo(79.84, 9);
  expect(barcodeMeasure(10).heightMm).toBeCloseTo(3.5, 9);
  expect(barcodeMeasure(11.5).widthMm).toBeCloseTo(91.816, 9);
  expect(SMALLEST_BARCODE.widthMm).toBeCloseTo(63.872, 9);
  expect(SMALLEST_BARCODE.heightMm).toBeCloseTo(2.8, 9);
});

test('long bars reach from end to end, upper ones from the timing band to the top, lower ones to the bottom, timing bars are its middle', () => {
  expect(BAR_SPANS_AT_10_PT.map(({ lowMm, highMm }) => [lowMm.toFixed(3), highMm.toFixed(3)])).toEqual([['0.000', '3.500'], ['1.150', '3.500'], ['0.000', '2.350'], ['1.150', '2.350']]);
});

test.each([
  ['more room than the largest needs', 200, 20, 11.5],
  ['exactly the room of the largest', barcodeMeasure(11.5).widthMm, barcodeMeasure(11.5).heightMm, 11.5],
  ['a little less in width', barcodeMeasure(11.5).widthMm - 0.01, 20, 11],
  ['a little less in height', 200, barcodeMeasure(11.5).heightMm - 0.01, 11],
  ['exactly the room of the smallest', SMALLEST_BARCODE.widthMm, SMALLEST_BARCODE.heightMm, 8],
  ['too little in width', SMALLEST_BARCODE.widthMm - 0.01, 20, undefined],
  ['too little in height', 200, SMALLEST_BARCODE.heightMm - 0.01, undefined],
])('%s takes %s by %s mm at size %s', (_, widthMm, heightMm, sizePt) => {
  expect(largestBarcodePt({ widthMm, heightMm })).toBe(sizePt);
});
