// The order letters are printed in, their numbers and their print files. Decided once, in the plan: a letter's number,
// file and pages never depend on how or where it is rendered (contract, section 4).
import type { AddressBlock } from '../letter/block-layout.js';
import type { BlockSetting } from '../letter/block-setting.js';
import { batchCuts } from '../postal/batch-cuts.js';
import { codeNumber, NO_CODE } from '../postal/code-number.js';
import type { Recipient } from '../recipient/recipient.js';
import type { LetterRecords } from './letter-records.js';
import { NumberedLetter } from './numbered-letter.js';
import { byFirstRow, byPostalCode } from './postal-order.js';
import type { BatchRecords } from './record-form.js';

export type LetterOrder = 'postal-code' | 'export';

/** Somebody who gets a letter, and how the address block is set that is known to fit. */
export interface Addressed {
  readonly recipient: Recipient;
  readonly setting: BlockSetting;
  /** 住所表示番号 as the barcode says it; '' when no barcode is printed. */
  readonly displayNumber: string;
}

/** A class because a class is never spread (lint holds it): what is told of a letter's place when somebody asks would be lost. */
export abstract class PlannedLetter {
  abstract readonly recipient: Recipient;
  abstract readonly block: AddressBlock;
  /** As in `Addressed`. */
  abstract readonly displayNumber: string;
  /** 発送番号, `000123-0`. */
  abstract readonly number: string;
  /** ロット, and the place in it from 0. */
  abstract readonly batch: string;
  abstract readonly sequence: number;
  /** Pages within the print file, from 1. */
  abstract readonly firstPage: number;
  abstract readonly lastPage: number;
}

/** One print file: ロット. */
export interface Batch {
  /** `0001`, four digits or more. */
  readonly name: string;
  /** Relative to DIR. */
  readonly file: string;
  readonly pages: number;
  /** What the number of its first letter counts. */
  readonly firstCount: number;
  /** Of letters. */
  readonly count: number;
}

/** What is told of its letters in printing order without looking at them. */
export interface PlacedBatch extends Batch {
  /** Their places among all that were addressed. */
  readonly places: Uint32Array;
  /** Their postal codes as numbers (code-number.ts). */
  readonly codes: Uint32Array;
  /** 1 for each with a barcode, else 0. */
  readonly barcodes: Uint8Array;
}

export interface PlannedBatch extends PlacedBatch {
  /** Made when they are asked for: half a million are not kept for the few times that somebody looks at them. */
  readonly letters: readonly PlannedLetter[];
}

/** What is left of its letters, once they are planned, are their records. */
export interface PackedBatch extends Batch {
  readonly records: BatchRecords;
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
  // Looked up as the letters lie: in printing order each is somewhere else in memory.
  const codesAsTheyLie = new Uint32Array(addressed.length);
  const barcodesAsTheyLie = new Uint8Array(addressed.length);
  addressed.forEach(({ recipient: { postalCode }, displayNumber }, place) => {
    codesAsTheyLie[place] = codeNumber(postalCode) ?? NO_CODE;
    barcodesAsTheyLie[place] = displayNumber === '' ? 0 : 1;
  });
  const sorted = order === 'export' ? byFirstRow(addressed) : byPostalCode(addressed, codesAsTheyLie);
  const codes = sorted.map((place) => codesAsTheyLie[place] ?? NO_CODE);
  const barcodes = new Uint8Array(sorted.length);
  sorted.forEach((place, index) => (barcodes[index] = barcodesAsTheyLie[place] ?? 0));
  const cuts = batchCuts(codes, size, keepBundles);
  return cuts.map((from, index) => {
    const [name, to] = [lotName(index + 1), cuts[index + 1]];
    const places = sorted.subarray(from, to);
    const count = places.length;
    const lot = { name, firstCount: lastNumber + from + 1, pagesPerLetter };
    return {
      name, file: `letters/${name}.pdf`, pages: count * pagesPerLetter, firstCount: lot.firstCount, count,
      places, codes: codes.subarray(from, to), barcodes: barcodes.subarray(from, to),
      get letters() {
        return Array.from(places, (at, place) => new NumberedLetter(addressed[at] ?? nowhere(at), place, lot));
      },
    };
  });
}

/** The same print files with the records of their letters, `records` being those of all that were addressed; these are let go. */
export function packBatches(batches: readonly (Batch & Pick<PlacedBatch, 'places'>)[], records: LetterRecords): readonly PackedBatch[] {
  const inPrintingOrder = records.handOver(batches.map(({ places }) => places));
  return batches.map(({ name, file, pages, firstCount, count }, index) => ({ name, file, pages, firstCount, count, records: inPrintingOrder[index] ?? nowhere(index) }));
}

/** Letters in all of these. */
export function lettersIn(batches: readonly Pick<Batch, 'count'>[]): number {
  return batches.reduce((sum, { count }) => sum + count, 0);
}

function nowhere(place: number): never {
  throw new Error(`no letter at ${place}`);
}
