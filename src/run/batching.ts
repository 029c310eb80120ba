// The order letters are printed in, their numbers and their print files. Decided once, in the plan: a letter's number,
// file and pages never depend on how or where it is rendered (contract, section 4).
import type { AddressBlock } from '../letter/block-layout.js';
import { batchCuts } from '../postal/batch-cuts.js';
import type { Recipient } from '../recipient/recipient.js';
import { letterNumber } from './letter-number.js';
import { byFirstRow, byPostalCode } from './postal-order.js';

export type LetterOrder = 'postal-code' | 'export';

/** Somebody who gets a letter, with the address block that is known to fit. */
export interface Addressed {
  readonly recipient: Recipient;
  readonly block: AddressBlock;
  /** 住所表示番号 as the barcode says it; '' when no barcode is printed. */
  readonly displayNumber: string;
}

export interface PlannedLetter extends Addressed {
  /** 発送番号, `000123-0`. */
  readonly number: string;
  /** ロット, and the place in it from 0. */
  readonly batch: string;
  readonly sequence: number;
  /** Pages within the print file, from 1. */
  readonly firstPage: number;
  readonly lastPage: number;
}

/** One print file: ロット. */
export interface PlannedBatch {
  /** `0001`, four digits or more. */
  readonly name: string;
  /** Relative to DIR. */
  readonly file: string;
  readonly letters: readonly PlannedLetter[];
  readonly pages: number;
}

/** How letters become print files. */
export interface BatchRules {
  readonly order: LetterOrder;
  /** Letters in a file: exactly so many, the last one short; with `keepBundles` at most so many, so that post bundles stay whole. */
  readonly size: number;
  readonly keepBundles: boolean;
  /** Whole sheets. */
  readonly pagesPerLetter: number;
  /** Numbers go on behind this one; 0 to begin with 000001. */
  readonly lastNumber: number;
}

/** ロット of a batch counted from 1 (contract, section 4): four digits or more. */
export function lotName(sequence: number): string {
  return String(sequence).padStart(4, '0');
}

/** Sorts, numbers and cuts into print files. */
export function planBatches(addressed: readonly Addressed[], { order, size, keepBundles, pagesPerLetter, lastNumber }: BatchRules): readonly PlannedBatch[] {
  const sorted = order === 'export' ? addressed.toSorted(byFirstRow) : byPostalCode(addressed);
  const cuts = batchCuts(sorted.map(({ recipient }) => recipient.postalCode), size, keepBundles);
  return cuts.map((from, index) => {
    const name = lotName(index + 1);
    const letters = sorted.slice(from, cuts[index + 1] ?? sorted.length).map(({ recipient, block, displayNumber }, place): PlannedLetter => ({
      recipient,
      block,
      displayNumber,
      number: letterNumber(lastNumber + from + place + 1),
      batch: name,
      sequence: place,
      firstPage: place * pagesPerLetter + 1,
      lastPage: (place + 1) * pagesPerLetter,
    }));
    return { name, file: `letters/${name}.pdf`, letters, pages: letters.length * pagesPerLetter };
  });
}

/** Letters in all of these. */
export function lettersIn(batches: readonly Pick<PlannedBatch, 'letters'>[]): number {
  return batches.reduce((count, { letters }) => count + letters.length, 0);
}
