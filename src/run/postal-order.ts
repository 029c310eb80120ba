// The order in which post is delivered: by postal code, then by display number, so that a street's letters lie together, then by the
// person's first row (contract, section 4).
import { NO_CODE } from '../postal/code-number.js';
import type { Addressed } from './batching.js';
import { compareParts, firstParts } from './display-number-order.js';

/** More letters than fit into memory; a code of seven digits times this is below 2^53, and so exact. */
const PLACES = 2 ** 29;

/**
 * The letters' places in the list, sorted; `codes` are theirs (code-number.ts). What is sorted are numbers and not texts: a code's digits with the letter's place behind them, and
 * within a code the first parts of display numbers; only where these are the same, letters themselves are held against each other. What is no
 * code (none, or let pass by staff) is put among them afterwards, as text.
 */
export function byPostalCode(letters: readonly Addressed[], codes: Uint32Array): Uint32Array {
  const keys = new Float64Array(letters.length);
  const parts = new Float64Array(letters.length);
  const uncoded: number[] = [];
  let coded = 0;
  letters.forEach(({ displayNumber }, place) => {
    const code = codes[place] ?? NO_CODE;
    parts[place] = firstParts(displayNumber);
    if (code === NO_CODE) uncoded.push(place);
    else keys[coded++] = code * PLACES + place;
  });
  const inCode = (a: number, b: number): number => (parts[a] ?? 0) - (parts[b] ?? 0) || inStreet(letters, a, b);
  keys.subarray(0, coded).sort();
  const sorted = new Uint32Array(letters.length);
  let begun = 0;
  for (let index = 0; index < coded; index += 1) {
    const key = keys[index] ?? 0;
    sorted[index] = key % PLACES;
    if (Math.floor(key / PLACES) === Math.floor((keys[index + 1] ?? -1) / PLACES) && index + 1 < coded) continue;
    if (begun < index) sorted.subarray(begun, index + 1).sort(inCode);
    begun = index + 1;
  }
  sorted.set(uncoded, coded);
  return uncoded.length === 0 ? sorted : sorted.sort((a, b) => byText(letters, a, b) || inCode(a, b));
}

/** The letters' places in the list by their first rows. */
export function byFirstRow(letters: readonly Addressed[]): Uint32Array {
  return Uint32Array.from(letters.keys()).sort((a, b) => firstRow(letters, a) - firstRow(letters, b));
}

function byText(letters: readonly Addressed[], a: number, b: number): number {
  const [codeA, codeB] = [letterAt(letters, a).recipient.postalCode, letterAt(letters, b).recipient.postalCode];
  if (codeA === codeB) return 0;
  return codeA < codeB ? -1 : 1;
}

function inStreet(letters: readonly Addressed[], a: number, b: number): number {
  return compareParts(letterAt(letters, a).displayNumber, letterAt(letters, b).displayNumber) || firstRow(letters, a) - firstRow(letters, b);
}

function firstRow(letters: readonly Addressed[], place: number): number {
  return letterAt(letters, place).recipient.payments[0]?.sequence ?? 0;
}

function letterAt(letters: readonly Addressed[], place: number): Addressed {
  return letters[place] ?? nowhere(place);
}

function nowhere(place: number): never {
  throw new Error(`no letter at ${place}`);
}
