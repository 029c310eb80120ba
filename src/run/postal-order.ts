// The order in which post is delivered: by postal code, then by display number, so that a street's letters lie together, then by the
// person's first row (contract, section 4).
import { codeNumber } from '../postal/code-number.js';
import type { Addressed } from './batching.js';

/** More letters than fit into memory; a code of seven digits times this is below 2^53, and so exact. */
const PLACES = 2 ** 29;
const [ZERO, NINE] = [0x30, 0x39];

/**
 * Sorted. What is sorted are numbers and not texts, a code's digits with the letter's place behind them; only letters of one code are held
 * against each other. What is no code (none, or let pass by staff) is put among them afterwards, as text.
 */
export function byPostalCode<Letter extends Addressed>(letters: readonly Letter[]): readonly Letter[] {
  const keys = new Float64Array(letters.length);
  const uncoded: Letter[] = [];
  let coded = 0;
  letters.forEach((letter, place) => {
    const code = codeNumber(letter.recipient.postalCode);
    if (code === undefined) uncoded.push(letter);
    else keys[coded++] = code * PLACES + place;
  });
  const sorted: Letter[] = [];
  let [ofCode, current]: [Letter[], number] = [[], -1];
  for (const key of keys.subarray(0, coded).sort()) {
    const code = Math.floor(key / PLACES);
    if (code !== current) {
      append(sorted, ofCode);
      [ofCode, current] = [[], code];
    }
    ofCode.push(letters[key % PLACES] ?? nowhere(key));
  }
  append(sorted, ofCode);
  return uncoded.length === 0 ? sorted : [...sorted, ...uncoded].sort(byPlace);
}

export function byFirstRow(a: Addressed, b: Addressed): number {
  return (a.recipient.payments[0]?.sequence ?? 0) - (b.recipient.payments[0]?.sequence ?? 0);
}

function append<Letter extends Addressed>(sorted: Letter[], ofCode: Letter[]): void {
  if (ofCode.length > 1) ofCode.sort(byPlace);
  for (const letter of ofCode) sorted.push(letter);
}

function byPlace(a: Addressed, b: Addressed): number {
  const [codeA, codeB] = [a.recipient.postalCode, b.recipient.postalCode];
  if (codeA !== codeB) return codeA < codeB ? -1 : 1;
  return compareParts(a.displayNumber, b.displayNumber) || byFirstRow(a, b);
}

/** `3-20-5B604` is 3, 20, 5, 604. What is a part of the other comes first: 3-2 before 3-2-1. Read where they stand: lists of parts would be millions. */
function compareParts(a: string, b: string): number {
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

/** Where the next digit stands; the text's length where there is none. */
function digitFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where digits that begin at `from` have ended. */
function digitsEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function numberIn(text: string, from: number, end: number): number {
  let number = 0;
  for (let at = from; at < end; at += 1) number = number * 10 + text.charCodeAt(at) - ZERO;
  return number;
}

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}

function nowhere(key: number): never {
  throw new Error(`no letter at ${key % PLACES}`);
}
