// The paper: A4 portrait (contract, section 5). Layout counts millimetres from the top left, PDF points from the bottom left.
import { PAPER_HEIGHT_MM } from '../letter/page-grid.js';
import { toHundredths } from './byte-writer.js';

const POINTS_PER_MM = 72 / 25.4;

/** 210 by 297 mm in points. */
export const MEDIA_BOX: readonly number[] = [0, 0, 595.28, 841.89];

/** Hundredths of a point from the left edge. */
export function xHundredths(xMm: number): number {
  return toHundredths(xMm * POINTS_PER_MM);
}

/** Hundredths of a point from the bottom edge. */
export function yHundredths(yMm: number): number {
  return toHundredths((PAPER_HEIGHT_MM - yMm) * POINTS_PER_MM);
}
