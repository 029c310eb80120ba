import { codeNumber, digitsNumber, NO_CODE } from '../../src/postal/code-number.js';

test.each([['104-0061', 1_040_061], ['001-0010', 10_010], ['000-0000', 0], ['999-9999', 9_999_999]])('%s is %i', (postalCode, number) => {
  expect(codeNumber(postalCode)).toBe(number);
});

test.each([[''], ['1040061'], ['104-006'], ['104-00612'], ['1O4-0061'], ['104-006/'], ['104-006:'], ['10-40061'], ['104‐0061'], ['１０４-０００１']])('%p is no code', (text) => {
  expect(codeNumber(text)).toBeUndefined();
});

test.each([['1040061', 1_040_061], ['0010010', 10_010], ['9999999', 9_999_999], ['104-0061', NO_CODE], ['104006', NO_CODE], ['10400611', NO_CODE], ['104006:', NO_CODE], ['', NO_CODE]])('without a hyphen %p is %i', (digits, number) => {
  expect(digitsNumber(digits)).toBe(number);
});

test('what is no code is told from all codes', () => {
  expect(NO_CODE).toBeGreaterThan(9_999_999);
});
