// Emphasis as 傍点: a dot over the middle of each character (JLREQ 3.3.9), none over punctuation and spaces. The dots
// are drawn as short rules and not as text, so that whoever extracts or searches the letter's text finds the words whole.
import type { FontChain } from '../typesetting/font-chain.js';
import { glyphOf } from '../typesetting/font-chain.js';
import { clustersOf } from '../typesetting/cluster.js';
import type { SetRun } from '../typesetting/paragraph.js';
import { ASCENT_EM, emMm, rounded } from './page-grid.js';
import type { PlacedRule } from './placed-text.js';

/** Letters, kana, kanji and figures; the iteration and long-vowel marks are letters too. */
const DOTTED = /[\p{L}\p{N}]/u;
/** A bullet at half the size of its character, in em of that character (JLREQ 3.3.9, horizontal setting). */
const RADIUS_EM = 0.095;
/** Of the dot's centre, above the character's em box. */
const ABOVE_EM = 0.17;
/** A dot is so many rules one on another, each overlapping the next a little, so that no seam shows on a screen. */
const SLICES = 5;
const OVERLAP = 1.1;
const POINTS_A_MM = 72 / 25.4;

/** The dots over a run on the baseline y = 0 that begins at `leftMm`; `chain` is the run's own. */
export function emphasisDots({ text, extraAdvancesEm }: SetRun, chain: FontChain, leftMm: number, sizePt: number): readonly PlacedRule[] {
  const em = emMm(sizePt);
  let xEm = 0;
  return clustersOf(text).flatMap((cluster, index) => {
    const { advanceEm } = glyphOf(cluster, chain);
    const centreEm = xEm + advanceEm / 2;
    xEm += advanceEm + (extraAdvancesEm[index] ?? 0);
    return DOTTED.test(cluster) ? dotAt(leftMm + centreEm * em, -(ASCENT_EM + ABOVE_EM) * em, RADIUS_EM * em) : [];
  });
}

/** A rule's ends reach half its width further, for that is how the print file closes the corners of boxes. */
function dotAt(xMm: number, yMm: number, radiusMm: number): readonly PlacedRule[] {
  const heightMm = (2 * radiusMm) / SLICES;
  return Array.from({ length: SLICES }, (_, slice) => {
    const offMm = (slice - (SLICES - 1) / 2) * heightMm;
    const reachMm = Math.max(0, Math.sqrt(radiusMm ** 2 - offMm ** 2) - heightMm / 2);
    const y = rounded(yMm + offMm);
    const widthPt = Math.round(heightMm * OVERLAP * POINTS_A_MM * 100) / 100;
    return { fromXMm: rounded(xMm - reachMm), fromYMm: y, toXMm: rounded(xMm + reachMm), toYMm: y, widthPt };
  });
}
