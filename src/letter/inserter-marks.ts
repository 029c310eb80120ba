// Where the marks for inserting machines stand: in the left margin of every sheet's front, below all that the window can ever
// show, and clear of folds, fold marks and the holes of filing.
import { DATA_MATRIX } from './data-matrix.js';
import { foldsMm, reachableZone, type EnvelopeProfile } from './envelope-profile.js';
import { OMR } from './omr-marks.js';
import { BOTTOM_MM, FILING_HOLES, rounded } from './page-grid.js';
import type { PersonalPart } from './placed-text.js';

/** A kind of mark; a letter may have both. */
export type InserterMark = 'omr' | 'data-matrix';

/** From the paper's edge: what printers can print, and all of it left of the text. */
const X_MM = 8;
const CLEAR_MM = 3;
/** Between the two kinds, whether both are printed or one. */
const BETWEEN_MM = 6;
const OMR_MM = (OMR.places - 1) * OMR.pitchMm;
const HEIGHT_MM = OMR_MM + BETWEEN_MM + DATA_MATRIX.mostModules * DATA_MATRIX.moduleMm;

/** The slots of a front, at the same places on every sheet. */
export function inserterMarkParts(marks: readonly InserterMark[], profile: EnvelopeProfile): readonly PersonalPart[] {
  if (marks.length === 0) return [];
  const topMm = firstFreeMm(profile);
  const yMm: Readonly<Record<InserterMark, number>> = { 'omr': topMm, 'data-matrix': topMm + OMR_MM + BETWEEN_MM };
  return [...new Set(marks)].map((slot) => ({ kind: 'personal', slot, xMm: X_MM, yMm: rounded(yMm[slot]) }));
}

/** In whole millimetres. Throws on an envelope whose window reaches nearly to the sheet's end. */
function firstFreeMm(profile: EnvelopeProfile): number {
  const folds = foldsMm(profile);
  const holes = FILING_HOLES.centresMm.map((yMm) => ({ fromMm: yMm - FILING_HOLES.radiusMm, toMm: yMm + FILING_HOLES.radiusMm }));
  const obstacles = [...folds.map((yMm) => ({ fromMm: yMm, toMm: yMm })), ...holes];
  const startMm = Math.ceil(Math.max(folds[0] ?? 0, reachableZone(profile).bottomMm) + CLEAR_MM);
  for (let topMm = startMm; topMm + HEIGHT_MM <= BOTTOM_MM; topMm += 1) {
    if (obstacles.every(({ fromMm, toMm }) => topMm - CLEAR_MM >= toMm || topMm + HEIGHT_MM + CLEAR_MM <= fromMm)) return topMm;
  }
  throw new Error(`the envelope ${profile.name} leaves no place for marks`);
}
