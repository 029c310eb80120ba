// Makes a line as long as its room: tightens one that is too long in the order of JLREQ 3.8.3, opens one that is too
// short in the order of the simplified rules' table 3.
import type { Gap } from './class-spacing.js';
import { TIGHTENING_ORDER } from './class-spacing.js';

/** Widest that characters are drawn apart; a line that would need more is left short, for it would fall into letters. */
const WIDEST_OPENING_EM = 1;

/** Spaces of a line: after each of its cells but the last, and the blank left after the last. */
export interface FittedSpaces {
  readonly gapsEm: readonly number[];
  readonly tailEm: number;
}

/** The spaces of a line that is `excessEm` too long, as far as they can be tightened. */
export function tighten(gaps: readonly Gap[], excessEm: number): FittedSpaces {
  const gapsEm = gaps.map((gap) => gap.naturalEm);
  let restEm = excessEm;
  for (const step of TIGHTENING_ORDER) {
    const capacities = gaps.map((gap) => (gap.tightensAs === step ? gap.tightensEm : 0));
    restEm -= spread(gapsEm, capacities, restEm, -1);
  }
  return { gapsEm, tailEm: 0 };
}

/**
 * The spaces of a line that is `shortEm` too short: first the blank of a stop or closing bracket at its end, then word spaces,
 * then evenly between characters. No rule goes further, but in a narrow measure a number that stays whole can leave little
 * on its line: then the blank of punctuation opens too, for a ragged line among flush ones looks like a fault. Natural spaces
 * where characters would be drawn further apart than WIDEST_OPENING_EM.
 */
export function open(gaps: readonly Gap[], tailBlankEm: number, shortEm: number): FittedSpaces {
  const gapsEm = gaps.map((gap) => gap.naturalEm);
  const tailEm = Math.min(tailBlankEm, shortEm);
  const afterTailEm = shortEm - tailEm;
  const wordSpaces = gaps.map((gap) => (gap.opens === 'word-space' ? gap.opensEm : 0));
  const restEm = afterTailEm - spread(gapsEm, wordSpaces, afterTailEm, 1);
  const hasEvenGaps = gaps.some((gap) => gap.opens === 'evenly');
  const evenly = gaps.map((gap) => (gap.opens === 'evenly' || (gap.opens === 'word-space' && !hasEvenGaps) ? WIDEST_OPENING_EM : 0));
  const stillEm = restEm - spread(gapsEm, evenly, restEm, 1);
  const punctuation = gaps.map((gap) => (gap.opens === 'last-resort' ? WIDEST_OPENING_EM : 0));
  return stillEm - spread(gapsEm, punctuation, stillEm, 1) > 0 ? natural(gaps) : { gapsEm, tailEm };
}

/** The spaces of table 1 alone. */
export function natural(gaps: readonly Gap[]): FittedSpaces {
  return { gapsEm: gaps.map((gap) => gap.naturalEm), tailEm: 0 };
}

/** Changes each gap in proportion to its capacity, all by `amountEm` or as much as they can; returns how much that was. */
function spread(gapsEm: number[], capacities: readonly number[], amountEm: number, sign: 1 | -1): number {
  const capacityEm = capacities.reduce((total, capacity) => total + capacity, 0);
  const spreadEm = Math.min(capacityEm, amountEm);
  if (spreadEm <= 0) return 0;
  capacities.forEach((capacity, index) => {
    gapsEm[index] = (gapsEm[index] ?? 0) + (sign * capacity * spreadEm) / capacityEm;
  });
  return spreadEm;
}
