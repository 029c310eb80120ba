// The sentence of one difference that `verify` found, in the reader's language.
import { DIFFERENCES, type DifferenceCode, type DifferencePlaces } from './differences.js';
import type { Language } from './wording.js';

export function sentenceOfDifference({ code, at, count }: DifferencePlaces & { readonly code: DifferenceCode }, language: Language): string {
  return DIFFERENCES[code][language]({ at, count }).message;
}
