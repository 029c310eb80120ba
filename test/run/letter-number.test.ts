// 発送番号 and its check digit.
import { countOf, letterNumber, luhnCheckDigit } from '../../src/run/letter-number.js';

test.each([[1, '000001-8'], [123, '000123-0'], [500, '000500-9'], [1_000_000, '1000000-8']])('letter %i is numbered %s', (count, number) => {
  expect(letterNumber(count)).toBe(number);
});

test('the check digit finds every single wrong digit', () => {
  for (const digits of ['000123', '460395', '907856']) {
    for (let place = 0; place < digits.length; place++) {
      for (let digit = 0; digit <= 9; digit++) {
        const mistyped = digits.slice(0, place) + String(digit) + digits.slice(place + 1);
        if (mistyped !== digits) expect(luhnCheckDigit(mistyped)).not.toBe(luhnCheckDigit(digits));
      }
    }
  }
});

test.each([1, 123, 999_999, 1_000_000, 907_856])('what number %i is written as counts it', (count) => {
  expect(countOf(letterNumber(count))).toBe(count);
});

test.each(['', '000000-0', '000123-1', '000123', '123-0', '0000123-0', ' 000123-0', '000123-0 ', '000123-00', 'ABCDEF-0', '000123-A', `1${'0'.repeat(12)}-0`])('%j is no number of a letter', (number) => {
  expect(countOf(number)).toBeUndefined();
});
