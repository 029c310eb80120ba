// The 住所表示番号 of the customer barcode: what sorting machines need of the part of an address that follows the town
// (zipmanual 17 to 20, post.md section 1). Rules 1 to 6 and S1 to S5 there, in an order that gives every published example.
import { NUMBER_SYMBOLS, symbolCount } from './customer-barcode.js';
import { kanjiNumber } from './kanji-number.js';

const FULL_WIDTH_ASCII = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
/** Not the locale's or Unicode's upper case, which makes letters of what is none (ı, ſ). */
const LOWER_CASE = /[a-z]+/g;
/** Rule 2: these go, and what stood on either side stands together. */
const CLOSED_UP = /[&/・.]/g;
/** S1. A numeral that begins within a number is no numeral of its own. */
const KANJI_NUMERAL = /(?<![0-9〇一二三四五六七八九十百千万])([〇一二三四五六七八九十百千万]+)(?=丁|番|号|地割|線|の|ノ)/g;
/** Rule 3: a word is not kept. */
const WORD = /[A-Z]{2,}/g;
const NOT_KEPT = /[^0-9A-Z-]/g;
/** S2, S3: the F of a floor, dropped where it is last (all hyphens there are). */
const FLOOR = /(?<=[0-9])F/g;
const HYPHENS = /-+/g;
const OUTER_HYPHEN = /^-|-$/g;
/** S4; S5: the letters that come together by it stay. */
const HYPHEN_AT_LETTER = /(?<=[A-Z])-|-(?=[A-Z])/g;

/**
 * `rest` follows the town that the postal code stands for: a town name left in it may give numbers that are none (八丁堀). Digits,
 * hyphens and letters come back, as many as thirteen symbols encode: of a letter astride the cut the first symbol is encoded, so it
 * is still there, and a hyphen that the cut leaves last stays. '' when nothing is kept.
 */
export function displayNumber(rest: string): string {
  // Only full-width ASCII is folded: NFKC would make data of Ⅱ and ①.
  const folded = rest.replace(FULL_WIDTH_ASCII, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET));
  const number = folded
    .replace(LOWER_CASE, (letters) => letters.toUpperCase())
    .replace(CLOSED_UP, '')
    .replace(KANJI_NUMERAL, (numeral) => kanjiNumber(numeral) ?? '-')
    .replace(WORD, '-')
    .replace(NOT_KEPT, '-')
    .replace(FLOOR, '-')
    .replace(HYPHENS, '-')
    .replace(OUTER_HYPHEN, '')
    .replace(HYPHEN_AT_LETTER, '');
  return cut(number);
}

function cut(number: string): string {
  let symbols = 0;
  let kept = '';
  for (const character of number) {
    if (symbols >= NUMBER_SYMBOLS) break;
    symbols += symbolCount(character);
    kept += character;
  }
  return kept;
}
