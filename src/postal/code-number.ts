// A postal code as a number, for half a million codes that are to be sorted and counted.
import { CODE_DIGITS } from './town.js';
import { unitAt } from '../unit-at.js';

const [ZERO, NINE, HYPHEN] = [0x30, 0x39, 0x2d];
/** `NNN-NNNN`. */
const [LENGTH, HYPHEN_AT] = [8, 3];

/** The seven digits of `NNN-NNNN`; undefined for any other text. */
export function codeNumber(postalCode: string): number | undefined {
  if (postalCode.length !== LENGTH || unitAt(postalCode, HYPHEN_AT) !== HYPHEN) return undefined;
  let number = 0;
  for (let at = 0; at < LENGTH; at += 1) {
    if (at === HYPHEN_AT) continue;
    const unit = unitAt(postalCode, at);
    if (unit < ZERO || unit > NINE) return undefined;
    number = number * 10 + unit - ZERO;
  }
  return number;
}

/** The same of seven digits without a hyphen; of anything else it is no code's number. */
export function digitsNumber(digits: string): number {
  if (digits.length !== CODE_DIGITS) return NO_CODE;
  let number = 0;
  for (let at = 0; at < CODE_DIGITS; at += 1) {
    const unit = unitAt(digits, at);
    if (unit < ZERO || unit > NINE) return NO_CODE;
    number = number * 10 + unit - ZERO;
  }
  return number;
}

/** Stands for a code that is none, in lists of codes as numbers. */
export const NO_CODE = 0xffff_ffff;

/** The digits of each, and NO_CODE for any other text. */
export function codeNumbers(postalCodes: readonly string[]): Uint32Array {
  return Uint32Array.from(postalCodes, (postalCode) => codeNumber(postalCode) ?? NO_CODE);
}

/** `NNN-NNNN` again. */
export function codeText(number: number): string {
  return hyphenated(String(number).padStart(CODE_DIGITS, '0'));
}

/** `NNN-NNNN` of seven digits. */
export function hyphenated(digits: string): string {
  return `${digits.slice(0, HYPHEN_AT)}-${digits.slice(HYPHEN_AT)}`;
}
