// The order letters are printed in, their numbers and their print files. Decided once, in the plan: a letter's number,
// file and pages never depend on how or where it is rendered (contract, section 4).
import type { AddressBlock } from '../letter/address-block.js';
import type { Recipient } from '../recipient/recipient.js';
import { letterNumber } from './letter-number.js';

export type LetterOrder = 'postal-code' | 'export';

/** Somebody who gets a letter, with the address block that is known to fit. */
export interface Addressed {
  readonly recipient: Recipient;
  readonly block: AddressBlock;
}

export interface PlannedLetter extends Addressed {
  /** 発送番号, `000123-0`. */
  readonly number: string;
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

/** Sorts, numbers and cuts into print files of `size` letters, the last one short. `pagesPerLetter` is even. */
export function planBatches(addressed: readonly Addressed[], order: LetterOrder, size: number, pagesPerLetter: number): readonly PlannedBatch[] {
  const sorted = [...addressed].sort(order === 'export' ? byFirstRow : byPostalCode);
  return Array.from({ length: Math.ceil(sorted.length / size) }, (_, index) => {
    const name = String(index + 1).padStart(4, '0');
    const letters = sorted.slice(index * size, (index + 1) * size).map((one, place) => ({
      ...one,
      number: letterNumber(index * size + place + 1),
      firstPage: place * pagesPerLetter + 1,
      lastPage: (place + 1) * pagesPerLetter,
    }));
    return { name, file: `letters/${name}.pdf`, letters, pages: letters.length * pagesPerLetter };
  });
}

function byPostalCode(a: Addressed, b: Addressed): number {
  const [codeA, codeB] = [a.recipient.postalCode, b.recipient.postalCode];
  if (codeA === codeB) return byFirstRow(a, b);
  return codeA < codeB ? -1 : 1;
}

function byFirstRow(a: Addressed, b: Addressed): number {
  return (a.recipient.payments[0]?.sequence ?? 0) - (b.recipient.payments[0]?.sequence ?? 0);
}
