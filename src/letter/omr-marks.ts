// Marks that an inserting machine counts sheets by (OMR): short lines on a ladder of fixed places, one sixth of an inch apart.
// Which sheet is a letter's last, and whether a letter is missing, can be told from them without reading anything.
import { rounded } from './page-grid.js';
import type { PlacedRule } from './placed-text.js';

/** A ladder of seven places; the first is where the slot is. */
export const OMR = { places: 7, pitchMm: 25.4 / 6, lengthMm: 7, widthPt: 1.25 } as const;

const COUNTER_BITS = [1, 2, 4];
const CAP_MM = ((OMR.widthPt / 72) * 25.4) / 2;

/** What the marks of one sheet say. */
export interface OmrSheet {
  readonly isLastOfLetter: boolean;
  /** The letter within its print file, from 0. */
  readonly sequence: number;
}

/**
 * From the top: start (always), end of the letter (on its last sheet), the letter's counter modulo 8 (bits 1, 2, 4), parity (so that
 * these five are an even number), stop (always).
 */
export function omrPlaces({ isLastOfLetter, sequence }: OmrSheet): readonly boolean[] {
  const said = [isLastOfLetter, ...COUNTER_BITS.map((bit) => (sequence & bit) !== 0)];
  const parity = said.filter(Boolean).length % 2 === 1;
  return [true, ...said, parity, true];
}

/** The lines, the first of the ladder's places at `yMm`. Their square ends reach half a width further, up to the length. */
export function omrRules({ xMm, yMm }: { readonly xMm: number; readonly yMm: number }, sheet: OmrSheet): readonly PlacedRule[] {
  return omrPlaces(sheet).flatMap((isMarked, index): PlacedRule[] => {
    const lineMm = rounded(yMm + index * OMR.pitchMm);
    const ends = { fromXMm: rounded(xMm + CAP_MM), toXMm: rounded(xMm + OMR.lengthMm - CAP_MM) };
    return isMarked ? [{ ...ends, fromYMm: lineMm, toYMm: lineMm, widthPt: OMR.widthPt }] : [];
  });
}
