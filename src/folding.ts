// Folding: when are two cells "the same" to a reader? Used to compare and never to print
// (NFKC changes 神 and ㈱, so a folded name must not reach paper).
import { unitAt } from './unit-at.js';

const HYPHENS = /[\u002d\u00ad\u2010-\u2015\u2043\u207b\u208b\u2212\u2500\u2501\u2796\u30a0\ufe58\ufe63\uff0d]/g;
/** The long-vowel mark stands for a hyphen only where it cannot be a vowel: between two digits. */
const LONG_VOWEL_BETWEEN_DIGITS = /(?<=\d)ー(?=\d)/g;
const SPACES = /[\s\u180e\u200b\u2060\ufeff\u3164]+/g;

/**
 * Units of UTF-16 that fold by themselves, whatever stands beside them, and that nearly every cell is made of: ASCII in both widths, kana, kanji.
 * What combines with a neighbour (voicing marks, half-width kana, selectors) does not belong to them.
 */
const FOLDS_BY_ITSELF = [[0x20, 0x7e], [0x3000, 0x3000], [0x3005, 0x3005], [0x3041, 0x3094], [0x30a1, 0x30fc], [0x4e00, 0x9fff], [0xff01, 0xff5e]] as const;
const NEEDS_CARE = 0;
const IS_NOTHING = 1;
const LONG_VOWEL = 'ー'.charCodeAt(0);

/** What each unit folds to by itself. */
const foldedUnits = new Uint16Array(0x10000);
for (const [first, last] of FOLDS_BY_ITSELF) {
  const isKanji = first === 0x4e00; // which fold to themselves, and are too many to ask
  for (let unit = first; unit <= last; unit++) foldedUnits[unit] = isKanji ? unit : foldCarefully(String.fromCharCode(unit)).charCodeAt(0) || IS_NOTHING;
}

/**
 * The key under which two cells are compared: NFKC, all spaces out, hyphen-like characters one hyphen
 * (ー only between digits), ヶ as ケ, upper case.
 */
export function fold(text: string): string {
  let folded = '';
  let from = 0;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const unit = unitAt(text, at);
    const own = foldedUnits[unit];
    if (own === NEEDS_CARE || own === undefined || (unit === LONG_VOWEL && mayFollowDigit(text, at))) return foldCarefully(text);
    if (own === unit) continue;
    folded += text.slice(from, at);
    if (own !== IS_NOTHING) folded += String.fromCharCode(own);
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** The same for texts that fold to the same, and hardly ever for others: 32 bits, on from the hash of what goes before. */
export function foldedHash(text: string, before: number): number {
  let hash = before;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const unit = unitAt(text, at);
    const own = foldedUnits[unit] ?? NEEDS_CARE;
    if (own === NEEDS_CARE || (unit === LONG_VOWEL && mayFollowDigit(text, at))) return hashOf(foldCarefully(text), before);
    if (own !== IS_NOTHING) hash = mixed(hash, own);
  }
  return hash;
}

function hashOf(folded: string, before: number): number {
  let hash = before;
  for (let at = 0; at < folded.length; at++) hash = mixed(hash, unitAt(folded, at));
  return hash;
}

/** 2^32 divided by the golden ratio, to the next prime (Knuth, The Art of Computer Programming 3, 6.4). */
const GOLDEN_RATIO = 0x9e3779b1;

/** A multiplication spreads what a unit changes to the high bits, the shift brings it back to the low ones. */
function mixed(hash: number, unit: number): number {
  const product = Math.imul(hash ^ unit, GOLDEN_RATIO);
  return (product ^ (product >>> 15)) >>> 0;
}

function mayFollowDigit(text: string, at: number): boolean {
  if (at === 0) return false;
  const before = foldedUnits[text.charCodeAt(at - 1)] ?? NEEDS_CARE;
  return before === IS_NOTHING || (before >= 0x30 && before <= 0x39);
}

function foldCarefully(text: string): string {
  return text
    .normalize('NFKC')
    .replace(SPACES, '')
    .replace(HYPHENS, '-')
    .replace(LONG_VOWEL_BETWEEN_DIGITS, '-')
    .replaceAll('ヶ', 'ケ')
    .toUpperCase();
}

/** A postal code folds to its digits alone: `〒104－0061` and `1040061` are one code. */
export function foldPostalCode(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}
