// What is taken out of an address for the barcode: Japan Post's examples, each rule alone, and what holds for any text.
import fc from 'fast-check';
import { customerBarcode } from '../../src/postal/customer-barcode.js';
import { displayNumber } from '../../src/postal/display-number.js';
import { kanjiNumber } from '../../src/postal/kanji-number.js';
import { PUBLISHED } from './published-barcodes.js';

describe('the published examples', () => {
  test.each(PUBLISHED)('$id', ({ rest, number, postalCode, bars }) => {
    const found = displayNumber(rest);
    expect(number.startsWith(found)).toBe(true);
    expect(found).toHaveLength(Math.min(number.length, 13));
    expect(customerBarcode({ postalCode, displayNumber: found }).bars).toBe(bars);
  });
});

test.each([
  ['lower case counts as upper', 'コーポb604', 'B604'],
  ['& / ・ . go and close the gap', '1&2/3・4.5', '12345'],
  ['full-width ASCII is ASCII', '１－２－３　Ａ１０１', '1-2-3A101'],
  ['a word is not kept, a letter alone is', 'ABCビル3号C棟', '3C'],
  ['a word between numbers keeps them apart', '1AB2', '1-2'],
  ['what stands before something kept is one hyphen, none at the front', '甲乙1丙丁、2', '1-2'],
  ['hyphens in a row are one', '1--2－－3', '1-2-3'],
  ['dashes and long-vowel marks are other characters, so the hyphen they make is the same', '1−2‐3ー4–5', '1-2-3-4-5'],
  ['a hyphen at the end goes', '1-2-', '1-2'],
  ['kanji numerals before their units are kept', '二丁目三番地の四', '2-3'],
  ['each unit is known', '一丁目二丁三番地四番', '1-2-3-4'],
  ['and the rarer ones', '五号六地割七線八の九ノ十', '5-6-7-8-9'],
  ['a kanji numeral before anything else is none', '北六条西二条三階四', ''],
  ['of a numeral no part is taken', '二十条三百二十一番', '321'],
  ['tens, hundreds and thousands', '十番 二十番 百五番 三千二百一番 一万二千番', '10-20-105-320'],
  ['digit by digit', '一〇三号', '103'],
  ['what is no number is not guessed', '十十番 三百千番 2十番', '2'],
  ['the F of a floor goes', 'ビル10F', '10'],
  ['and is a hyphen before something kept', '10F3号', '10-3'],
  ['an F that follows no digit is a letter', 'F3号', 'F3'],
  ['hyphens beside a letter go', '1-A-2', '1A2'],
  ['letters that come together by that stay', '1-A-B-2', '1AB2'],
  ['the cut leaves a hyphen last', '123456789012-3', '123456789012-'],
  ['a letter counts two', 'B12-34-56-789-01', 'B12-34-56-78'],
  ['a letter astride the cut is still there', '123456789012号A', '123456789012A'],
  ['Roman and circled numerals are no data', 'Ⅱ番館①号Ⅻ', ''],
  ['half-width kana are other characters', '1ｱﾊﾟｰﾄ2', '1-2'],
  ['other scripts have no letters and digits', 'αБßıſ٣५', ''],
  ['characters beyond U+FFFF are other characters', '𠮷1𝟙2🄰', '1-2'],
  ['nothing gives nothing', '', ''],
])('%s: %s', (_, rest, expected) => {
  expect(displayNumber(rest)).toBe(expected);
});

function symbolsOf(number: string): number {
  return number.length + (number.match(/[A-Z]/g)?.length ?? 0);
}

/** The rules one after the other, each over the whole text; without the cut. */
function ruleByRule(rest: string): string {
  return rest
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
    .replace(/[&/・.]/g, '')
    .replace(/(?<![0-9〇一二三四五六七八九十百千万])([〇一二三四五六七八九十百千万]+)(?=丁|番|号|地割|線|の|ノ)/g, (numeral) => kanjiNumber(numeral) ?? '-')
    .replace(/[A-Z]{2,}/g, '-')
    .replace(/[^0-9A-Z-]/g, '-')
    .replace(/(?<=[0-9])F/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/(?<=[A-Z])-|-(?=[A-Z])/g, '');
}

describe('for any text', () => {
  const piece = fc.constantFrom(...Array.from('0123456789１２３-－−ーABFbｆＧ&/・.．の丁目番地号線条一二三十百千万〇ビル　 Ⅱ①ｱ𠮷'));
  const rest = fc.oneof(fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')), fc.string({ unit: 'grapheme', maxLength: 20 }));

  test('only digits, hyphens and capital letters come out, no hyphen first, none beside another or a letter', () => {
    fc.assert(fc.property(rest, (text) => {
      const found = displayNumber(text);
      expect(found).toMatch(/^[0-9A-Z-]*$/);
      expect(found).not.toMatch(/^-|--|[A-Z]-|-[A-Z]/);
    }), { numRuns: 3000 });
  });

  test('it is what thirteen symbols encode: no character of it is without one, and none is missing', () => {
    fc.assert(fc.property(rest, (text) => {
      const found = displayNumber(text);
      const encoded = customerBarcode({ postalCode: '1000013', displayNumber: found }).symbols.slice(7, 20);
      const without = customerBarcode({ postalCode: '1000013', displayNumber: found.slice(0, -1) }).symbols.slice(7, 20);
      if (found !== '') expect(without).not.toEqual(encoded);
      if (encoded.includes('CC4')) expect(found).not.toMatch(/-$/);
    }), { numRuns: 3000 });
  });

  test('it is what the rules give one after the other, as far as thirteen symbols reach', () => {
    fc.assert(fc.property(rest, (text) => {
      const whole = ruleByRule(text);
      const found = displayNumber(text);
      expect(whole.startsWith(found)).toBe(true);
      if (symbolsOf(found) < 13) expect(found).toBe(whole);
    }), { numRuns: 5000 });
  });

  test('full-width and half-width ASCII give the same', () => {
    fc.assert(fc.property(rest, (text) => {
      const fullWidth = text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
      expect(displayNumber(fullWidth)).toBe(displayNumber(text));
    }));
  });

  test('taken again it stays, unless letters stand together, an F follows a digit or the cut left a hyphen', () => {
    fc.assert(fc.property(rest, (text) => {
      const found = displayNumber(text);
      if (!/[A-Z]{2}|[0-9]F|-$/.test(found)) expect(displayNumber(found)).toBe(found);
    }), { numRuns: 3000 });
  });
});
