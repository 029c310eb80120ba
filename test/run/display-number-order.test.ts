// The order of 住所表示番号, and the number that tells most of it beforehand.
import fc from 'fast-check';
import { compareParts, firstParts } from '../../src/run/display-number-order.js';

const part = fc.oneof(fc.nat({ max: 30 }), fc.constantFrom(2 ** 26 - 2, 2 ** 26 - 1, 2 ** 26, 99_999_999_999));
const displayNumber = fc.array(fc.tuple(part, fc.constantFrom('-', 'B', '')), { maxLength: 4 }).map((parts) => parts.map(([number, end]) => `${number}${end}`).join('').replace(/-$/, ''));

test('where the first parts of two differ, the whole differs the same way', () => {
  fc.assert(fc.property(displayNumber, displayNumber, (a, b) => {
    const difference = firstParts(a) - firstParts(b);
    if (difference !== 0) expect(Math.sign(compareParts(a, b))).toBe(Math.sign(difference));
  }), { numRuns: 3000 });
});

test.each([['', '1'], ['3', '3-1'], ['3-1', '3-2'], ['3-9', '10-1'], ['3-2', '3-2-1'], ['3-2B4', '3-2B10']])('%j stands before %j', (a, b) => {
  expect(compareParts(a, b)).toBeLessThan(0);
  expect(compareParts(b, a)).toBeGreaterThan(0);
  expect(firstParts(a)).toBeLessThanOrEqual(firstParts(b));
});
