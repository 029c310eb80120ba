// How 住所表示番号 are put in order: part by part, each by what it counts. Read where they stand: lists of their parts would be millions.
import { unitAt } from '../unit-at.js';

/** More than a part counts that is told from others beforehand; its square, too, is exact. */
const MOST = 2 ** 26;
const [ZERO, NINE] = [0x30, 0x39];

/** `3-20-5B604` is 3, 20, 5, 604. What is a part of the other comes first: 3-2 before 3-2-1. */
export function compareParts(a: string, b: string): number {
  if (a === b) return 0;
  let [inA, inB] = [digitFrom(a, 0), digitFrom(b, 0)];
  while (inA < a.length && inB < b.length) {
    const [endA, endB] = [digitsEnd(a, inA), digitsEnd(b, inB)];
    const difference = numberIn(a, inA, endA) - numberIn(b, inB, endB);
    if (difference !== 0) return difference;
    [inA, inB] = [digitFrom(a, endA), digitFrom(b, endB)];
  }
  return Number(inA < a.length) - Number(inB < b.length);
}

/** The first two parts as one number: where those of two display numbers differ, `compareParts` differs the same way. */
export function firstParts(displayNumber: string): number {
  const from = digitFrom(displayNumber, 0);
  if (from === displayNumber.length) return 0;
  const end = digitsEnd(displayNumber, from);
  const first = numberIn(displayNumber, from, end) + 1;
  if (first >= MOST) return MOST * MOST;
  const next = digitFrom(displayNumber, end);
  const second = next === displayNumber.length ? 0 : numberIn(displayNumber, next, digitsEnd(displayNumber, next)) + 1;
  return first * MOST + Math.min(second, MOST - 1);
}

/** Where the next digit stands; the text's length where there is none. */
function digitFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isDigit(unitAt(text, at))) at += 1;
  return at;
}

/** Where digits that begin at `from` have ended. */
function digitsEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isDigit(unitAt(text, at))) at += 1;
  return at;
}

function numberIn(text: string, from: number, end: number): number {
  let number = 0;
  for (let at = from; at < end; at += 1) number = number * 10 + unitAt(text, at) - ZERO;
  return number;
}

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}
