// What a page is filled with: strips as wide as the text and as high as a line, or as a table, each a multiple of half
// a line of the grid. A strip is never cut.
import { joined, lowered, NO_INK, type Ink } from './ink.js';
import type { Phrase, Words } from './letter-template.js';
import { BODY_EM_MM, BODY_PT, LEFT_MM, LINE_MM, MEASURE_EM, baselineMm } from './page-grid.js';
import type { FontFamily } from './placed-text.js';
import { setPhrase, type Setting } from './set-phrase.js';

/** Heights count from the strip's top; x from the paper's left edge. */
export interface Strip extends Ink {
  /** In letter.md, for a strip that fits nowhere. */
  readonly line: number;
  readonly halfLines: number;
  /** Half lines left free above it, but not at the top of a page. */
  readonly gapHalfLines: number;
  readonly keepWithNext: boolean;
  readonly startsPage: boolean;
  /** Right edge of its text, where it is a line of a paragraph. */
  readonly endMm?: number;
  /** Baseline start of the reader's payment days, where the strip is their slot. */
  readonly slot?: { readonly xMm: number; readonly yMm: number };
}

export const EMPTY_STRIP = { halfLines: 2, gapHalfLines: 0, keepWithNext: false, startsPage: false, ...NO_INK } as const;

/** A paragraph of the body. Indents in em of the body from its left edge. */
export interface BodyLook {
  readonly firstIndentEm: number;
  readonly restIndentEm: number;
  readonly align?: 'justify' | 'start' | 'end' | 'center';
  readonly family?: FontFamily;
}

/** A strip a line. No single line of a paragraph is left behind at a page's foot or carried to the next page's head. */
export function paragraphStrips(phrase: Phrase<Words>, line: number, look: BodyLook, setting: Setting): readonly Strip[] {
  const { firstIndentEm, restIndentEm, align = 'justify', family = 'mincho' } = look;
  const measure = { widthEm: MEASURE_EM, firstIndentEm, restIndentEm, align };
  const lines = setPhrase(phrase, { family, sizePt: BODY_PT, leftMm: LEFT_MM, measure }, setting);
  return lines.map(({ texts, rules, endMm }, index) => ({
    ...EMPTY_STRIP,
    line,
    keepWithNext: index < lines.length - 1 && (index === 0 || index === lines.length - 2),
    ...lowered({ texts, rules }, baselineMm(0, BODY_PT, LINE_MM)),
    endMm,
  }));
}

/** The first of the strips with `before` in front of its texts, on the same baseline. */
export function withMarker(strips: readonly Strip[], marker: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => (index === 0 ? { ...strip, ...joined([marker[0] ?? NO_INK, strip]) } : strip));
}

export function keptWithNext(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip) => ({ ...strip, keepWithNext: true }));
}

/** The strips with the last tied to whatever follows. */
export function lastKeptWithNext(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, keepWithNext: true } : strip));
}

export function withGap(strips: readonly Strip[], gapHalfLines: number): readonly Strip[] {
  return strips.map((strip, index) => (index === 0 ? { ...strip, gapHalfLines } : strip));
}

/** Half lines that hold this height. */
export function halfLinesFor(heightMm: number): number {
  return Math.ceil(heightMm / (LINE_MM / 2) - 1e-6);
}

export function xAtEm(em: number): number {
  return LEFT_MM + em * BODY_EM_MM;
}
