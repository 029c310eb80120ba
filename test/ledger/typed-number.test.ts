// 発送番号 comes back scanned, typed or through a spreadsheet; what is taken for a number is that letter's and no other's.
import fc from 'fast-check';
import { typedNumber } from '../../src/ledger/typed-number.js';
import { letterNumber } from '../../src/run/letter-number.js';

const counts = fc.integer({ min: 1, max: 9_999_999 });
const FULL_WIDTH = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

test('any number is read in every form in which it comes back', () => {
  fc.assert(fc.property(counts, (count) => {
    const number = letterNumber(count);
    for (const text of [number, number.replace('-', ''), number.replace(/^0+/, ''), FULL_WIDTH(number), ` ${number.replace('-', '－')} `]) {
      expect(typedNumber(text)).toEqual({ number });
    }
  }));
});

test('one digit misread, or two neighbours changed about, is never another letter\'s number', () => {
  fc.assert(fc.property(counts, fc.nat(), fc.integer({ min: 1, max: 9 }), (count, place, more) => {
    const digits = letterNumber(count).replace('-', '');
    const at = place % digits.length;
    const misread = digits.slice(0, at) + String((Number(digits[at]) + more) % 10) + digits.slice(at + 1);
    expect(typedNumber(misread)).toEqual({ fault: 'letter-number-wrong' });
    const [a, b] = [digits[at] ?? '', digits[at + 1] ?? ''];
    // Luhn sees every change of neighbours but 09 and 90.
    if (b === '' || a === b || [a, b].sort().join('') === '09') return;
    expect(typedNumber(digits.slice(0, at) + b + a + digits.slice(at + 2))).toEqual({ fault: 'letter-number-wrong' });
  }));
});

test.each(['', '000123', '123', '1230', '-', '000123-', '000123-04', '山田', '000123/0', '2022-03-01'])('%s is no number', (text) => {
  expect(typedNumber(text)).toEqual({ fault: 'letter-number-unreadable' });
});
