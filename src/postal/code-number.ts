// A postal code as a number, for half a million codes that are to be sorted, counted and looked up.
import { unitAt } from '../unit-at.js';
import { CODE_DIGITS } from './town.js';

const [ZERO, NINE, HYPHEN] = [0x30, 0x39, 0x2d];
/** `NNN-NNNN`. */
const [LENGTH, HYPHEN_AT] = [8, 3];
/** What the digits before the hyphen count. */
const AREA = 10_000;

/** Stands for a code that is none, in lists of codes as numbers. */
export const NO_CODE = 0xffff_ffff;

/** The seven digits of `NNN-NNNN`; undefined for any other text. */
export function codeNumber(postalCode: string): number | undefined {
  if (postalCode.length !== LENGTH || unitAt(postalCode, HYPHEN_AT) !== HYPHEN) return undefined;
  const number = digitsIn(postalCode, 0, HYPHEN_AT) * AREA + digitsIn(postalCode, HYPHEN_AT + 1, LENGTH);
  return Number.isNaN(number) ? undefined : number;
}

/** The same of seven digits without a hyphen; NO_CODE for any other text. */
export function digitsNumber(digits: string): number {
  const number = digits.length === CODE_DIGITS ? digitsIn(digits, 0, CODE_DIGITS) : NaN;
  return Number.isNaN(number) ? NO_CODE : number;
}

/** NaN where anything else stands there. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const unit = unitAt(text, at);
    if (unit < ZERO || unit > NINE) return NaN;
    number = number * 10 + unit - ZERO;
  }
  return number;
}

/** `NNN-NNNN` again. */
export function codeText(number: number): string {
  return hyphenated(String(number).padStart(CODE_DIGITS, '0'));
}

/** `NNN-NNNN` of seven digits. */
export function hyphenated(digits: string): string {
  return `${digits.slice(0, HYPHEN_AT)}-${digits.slice(HYPHEN_AT)}`;
}
