import fc from 'fast-check';
import { holdsCardNumber, maskCardNumbers } from '../../src/recipient/card-number.js';

const TEST_NUMBERS = ['4111111111111111', '5555555555554444', '3530111333300000', '378282246310005', '36227206271667', '4222222222222', '4999999999997', '6222021001123456789'];

describe('a card number in a field', () => {
  test.each(TEST_NUMBERS)('%s is found', (number) => {
    expect(holdsCardNumber(`銀座${number}`)).toBe(true);
  });

  test.each(['4111-1111-1111-1111', '4111 1111 1111 1111', '４１１１－１１１１－１１１１－１１１１', '4111ー1111ー1111ー1111', '4111　1111　1111　1111'])(
    '%s is found through width, spaces and hyphens',
    (number) => {
      expect(holdsCardNumber(number)).toBe(true);
    },
  );

  test('it is found after a house number of its own', () => {
    expect(holdsCardNumber('1-2-3 4111-1111-1111-1111')).toBe(true);
  });

  test.each(['xxxx-xxxx-xxxx-1234', '4980-11**-****-****', '1234-****-5678', '************1111'])('the masked form %s passes', (text) => {
    expect(holdsCardNumber(text)).toBe(false);
  });

  test.each(['P171323551145213731', '1234567890123456789', '4111111111111112'])('%s fails Luhn and passes', (text) => {
    expect(holdsCardNumber(text)).toBe(false);
  });

  test('digits that adjoin are one number: a longer one does not hold a shorter', () => {
    expect(holdsCardNumber('94111111111111111')).toBe(false);
    expect(holdsCardNumber('4111111111111111'.repeat(2))).toBe(false);
  });

  test('a number no issuer gives out passes, Luhn or not', () => {
    expect(holdsCardNumber('8000000000000000')).toBe(false);
    expect(holdsCardNumber('0000000000000000')).toBe(false);
  });

  test('an address with a telephone number passes', () => {
    expect(holdsCardNumber('東京都中央区銀座4-1-1 03-1234-5678')).toBe(false);
  });
});

describe('masking', () => {
  test('keeps the last four digits and every separator', () => {
    expect(maskCardNumbers('銀座4111-1111-1111-1111様')).toBe('銀座****-****-****-1111様');
    expect(maskCardNumbers('４１１１１１１１１１１１１１１１')).toBe(`${'*'.repeat(12)}１１１１`);
  });

  test('masks several numbers in one field', () => {
    expect(maskCardNumbers('5555555555554444/378282246310005')).toBe(`${'*'.repeat(12)}4444/${'*'.repeat(11)}0005`);
  });

  test('leaves other text alone', () => {
    expect(maskCardNumbers('𠮷田　P171323551145213731')).toBe('𠮷田　P171323551145213731');
  });

  test('the last four digits of one number make no number with the digits after them', () => {
    const masked = maskCardNumbers('4222222222222-4222222222222４');
    expect(masked).toBe('*********'.concat('****-', '*'.repeat(10), '222４'));
    expect(holdsCardNumber(masked)).toBe(false);
  });

  test('leaves no card number in any text', () => {
    const filler = fc.constantFrom('銀座', '－', '　', '４', '*');
    const part = fc.oneof(fc.constantFrom(...TEST_NUMBERS), fc.stringMatching(/^[0-9 -]{0,6}$/), filler);
    fc.assert(fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      const masked = maskCardNumbers(text);
      expect(holdsCardNumber(masked)).toBe(false);
      expect(masked).toHaveLength(text.length);
    }), { numRuns: 2000 });
  });
});
