// 発送番号: counts from 000001 (or on from an earlier run) without gaps and ends in a Luhn check digit (ISO/IEC 7812-1 annex B), so that a number
// read out over the telephone or typed from a returned envelope is known to be right.
import { unitAt } from '../unit-at.js';

const ZERO = 0x30;

/** `000123-0`: at least six digits, a hyphen, the check digit. `count` from 1. */
export function letterNumber(count: number): string {
  const digits = String(count).padStart(6, '0');
  return `${digits}-${luhnCheckDigit(digits)}`;
}

/** What a number counts, undefined where it is not written as `letterNumber` writes it. */
export function countOf(number: string): number | undefined {
  const digits = /^(\d{6,12})-\d$/.exec(number)?.[1];
  return digits !== undefined && Number(digits) > 0 && letterNumber(Number(digits)) === number ? Number(digits) : undefined;
}

/** The digit that makes the Luhn sum of `digits` and itself a multiple of ten. */
export function luhnCheckDigit(digits: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = unitAt(digits, digits.length - 1 - place) - ZERO;
    const doubled = place % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}
