// The 住所表示番号 of the customer barcode: what sorting machines need of the part of an address that follows the town
// (zipmanual 17 to 20, post.md section 1). Rules 1 to 6 and S1 to S5 there, in one pass, which gives every published example.
import { unitAt } from '../unit-at.js';
import { NUMBER_SYMBOLS, symbolCount } from './customer-barcode.js';
import { kanjiNumber } from './kanji-number.js';

/** Rule 2: these go, and what stood on either side stands together. */
const CLOSED_UP = /[&/・.＆／．]/g;
/** What a kanji numeral stands before, if it is a number (S1). */
const COUNTED = /丁|番|号|地割|線|の|ノ/y;

const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
const NUMERAL = 3;

/** What a unit of UTF-16 is, and for what ASCII it counts: full-width ASCII is folded, for NFKC would make data of Ⅱ and ①, and so is lower case. */
const kinds = new Uint8Array(0x10000);
const ascii = new Uint16Array(0x10000);
const FULL_WIDTH_OFFSET = 0xfee0;
for (const character of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') {
  for (const unit of [character.charCodeAt(0), character.charCodeAt(0) + FULL_WIDTH_OFFSET]) {
    kinds[unit] = /[0-9]/.test(character) ? DIGIT : LETTER;
    ascii[unit] = character.toUpperCase().charCodeAt(0);
  }
}
for (const numeral of '〇一二三四五六七八九十百千万') kinds[numeral.charCodeAt(0)] = NUMERAL;

/**
 * `rest` follows the town that the postal code stands for: a town name left in it may give numbers that are none (八丁堀). Digits,
 * hyphens and letters come back, as many as thirteen symbols encode: of a letter astride the cut the first symbol is encoded, so it
 * is still there, and a hyphen that the cut leaves last stays. '' when nothing is kept.
 */
export function displayNumber(rest: string): string {
  const text = rest.replace(CLOSED_UP, '');
  let number = '';
  let symbols = 0;
  let last = OTHER;
  let isApart = false;
  for (let at = 0; at < text.length && symbols < NUMBER_SYMBOLS; ) {
    const kind = kindAt(text, at);
    const end = kind === OTHER || kind === DIGIT ? at + 1 : endOfRun(text, at, kind);
    const kept = keptOf(text, at, end, kind);
    at = end;
    if (kept === '') {
      isApart = true; // rules 3 and 4: what is not kept is a hyphen, several are one
      continue;
    }
    const own = kind === LETTER ? LETTER : DIGIT;
    const isJoined = isApart && last === DIGIT && own === DIGIT; // S4: none first, and none beside a letter
    for (const character of isJoined ? `-${kept}` : kept) {
      if (symbols >= NUMBER_SYMBOLS) break;
      number += character;
      symbols += symbolCount(character);
    }
    last = own;
    isApart = false;
  }
  return number;
}

/** Of a run what is kept of it, as digits or a letter. */
function keptOf(text: string, at: number, end: number, kind: number): string {
  if (kind === DIGIT) return asciiAt(text, at);
  const followsDigit = at > 0 && kindAt(text, at - 1) === DIGIT;
  if (kind === LETTER) {
    // Rule 3: a word is not kept. S2, S3: nor the F of a floor, but as the hyphen between two numbers.
    const letter = end - at > 1 ? '' : asciiAt(text, at);
    return letter === 'F' && followsDigit ? '' : letter;
  }
  // S1. A numeral that begins within a number is no numeral of its own.
  return kind === NUMERAL && !followsDigit && isCounted(text, end) ? kanjiNumber(text.slice(at, end)) ?? '' : '';
}

function isCounted(text: string, at: number): boolean {
  COUNTED.lastIndex = at;
  return COUNTED.test(text);
}

function endOfRun(text: string, at: number, kind: number): number {
  let end = at + 1;
  while (end < text.length && kindAt(text, end) === kind) end++;
  return end;
}

function kindAt(text: string, at: number): number {
  return kinds[unitAt(text, at)] ?? OTHER;
}

function asciiAt(text: string, at: number): string {
  return String.fromCharCode(ascii[unitAt(text, at)] ?? 0);
}
