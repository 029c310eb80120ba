// Number to bars, against Japan Post's examples, two encoders of other people's and a reader of our own.
import bwipjs from 'bwip-js';
import { encodeJapanPost } from 'etiket';
import fc from 'fast-check';
import { customerBarcode } from '../../src/postal/customer-barcode.js';
import { readBarcode } from '../support/read-barcode.js';
import { PUBLISHED } from './published-barcodes.js';

const postalCode = fc.stringMatching(/^[0-9]{7}$/);
const number = fc.oneof(
  fc.stringMatching(/^[0-9A-Z-]{0,16}$/),
  fc.array(fc.oneof(fc.stringMatching(/^[0-9]{1,4}$/), fc.stringMatching(/^[A-Z]$/)), { maxLength: 5 }).map((parts) => parts.join('-')),
);
const symbolCountOf = (text: string) => Array.from(text).reduce((count, character) => count + (/[A-Z]/.test(character) ? 2 : 1), 0);

describe('the published examples', () => {
  test.each(PUBLISHED)('$id', ({ postalCode: code, number: published, symbols, bars }) => {
    expect(customerBarcode({ postalCode: code, displayNumber: published })).toEqual({ symbols, bars });
  });
});

test('without a number all thirteen symbols are filler', () => {
  expect(customerBarcode({ postalCode: '1008792', displayNumber: '' }).symbols.slice(7, 20)).toEqual(Array.from({ length: 13 }, () => 'CC4'));
});

test.each([
  ['a letter is two symbols', '5B604', '5 CC1 1 6 0 4 CC4 CC4 CC4 CC4 CC4 CC4 CC4'],
  ['J, K, T, U and Z lie at the ends of their codes', 'JKTUZ', 'CC1 9 CC2 0 CC2 9 CC3 0 CC3 5 CC4 CC4 CC4'],
  ['a letter astride the cut keeps its first symbol', '123456789012K', '1 2 3 4 5 6 7 8 9 0 1 2 CC2'],
  ['a hyphen left last by the cut stays', '123456789012-3', '1 2 3 4 5 6 7 8 9 0 1 2 -'],
])('%s', (_, text, symbols) => {
  expect(customerBarcode({ postalCode: '1000013', displayNumber: text }).symbols.slice(7, 20).join(' ')).toBe(symbols);
});

test.each([['100001', '1'], ['100-0013', '1'], ['１０００００１', '1'], ['1000013', 'a'], ['1000013', '１'], ['1000013', '1 2'], ['1000013', '１－２']])(
  'it is a bug to encode %j with %j', (code, text) => {
    expect(() => customerBarcode({ postalCode: code, displayNumber: text })).toThrow('of a barcode');
  });

test('what another encoder draws is drawn (etiket)', () => {
  const bars: Readonly<Record<string, string>> = { F: '1', A: '2', D: '3', T: '4' };
  fc.assert(fc.property(postalCode, number, (code, text) => {
    expect(customerBarcode({ postalCode: code, displayNumber: text }).bars).toBe(encodeJapanPost(code, text).map((bar) => bars[bar]).join(''));
  }), { numRuns: 2000 });
});

test('what a third encoder draws is drawn, but for check symbol 0, which it gets wrong, and what it refuses as too long (bwip-js)', () => {
  let compared = 0;
  fc.assert(fc.property(postalCode, number.filter((text) => symbolCountOf(text) <= 13), (code, text) => {
    const { symbols, bars } = customerBarcode({ postalCode: code, displayNumber: text });
    if (symbols.at(-1) === '0') return;
    compared += 1;
    expect(bars).toBe(barsOfBwip(code + text));
  }), { numRuns: 1000 });
  expect(compared).toBeGreaterThan(800);
});

test('a reader gets back what was encoded, up to the cut', () => {
  fc.assert(fc.property(postalCode, number, (code, text) => {
    const { bars } = customerBarcode({ postalCode: code, displayNumber: text });
    const { postalCode: readCode, number: readNumber, cutLetter } = readBarcode(bars);
    expect(readCode).toBe(code);
    expect(text.startsWith(readNumber)).toBe(true);
    const left = text.slice(readNumber.length);
    expect(symbolCountOf(readNumber) + (cutLetter === undefined ? 0 : 1)).toBe(Math.min(13, symbolCountOf(text)));
    if (cutLetter !== undefined) expect(left).toMatch({ CC1: /^[A-J]/, CC2: /^[K-T]/, CC3: /^[U-Z]/ }[cutLetter] ?? /^$/);
  }), { numRuns: 2000 });
});

test('one wrong bar is never read as another barcode', () => {
  fc.assert(fc.property(postalCode, number, fc.nat(66), fc.integer({ min: 1, max: 3 }), (code, text, at, shift) => {
    const { bars } = customerBarcode({ postalCode: code, displayNumber: text });
    const wrong = String(((Number(bars[at]) - 1 + shift) % 4) + 1);
    expect(() => readBarcode(bars.slice(0, at) + wrong + bars.slice(at + 1))).toThrow(/./);
  }), { numRuns: 500 });
});

/** The bars of bwip-js: foot and height of each, in its own unit. */
function barsOfBwip(text: string): string {
  const [drawn] = bwipjs.raw('japanpost', text, {});
  if (drawn === undefined || !('bhs' in drawn)) throw new Error('no bars');
  const longest = Math.max(...drawn.bhs);
  return drawn.bhs.map((height, index) => {
    const isLow = drawn.bbs[index] === 0;
    const thirds = Math.round((3 * height) / longest * 2) / 2;
    if (height === longest) return '1';
    if (thirds < 1.5) return '4';
    return isLow ? '3' : '2';
  }).join('');
}
