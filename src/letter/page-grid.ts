// The one grid that every page of a letter stands on: A4, 45 em of 10.5 pt between margins of more than 20 mm, and
// lines 1.66 em apart, which is what a reader of any age follows without losing the line.

export const PAPER_WIDTH_MM = 210;
export const PAPER_HEIGHT_MM = 297;

export const BODY_PT = 10.5;
export const BODY_EM_MM = emMm(BODY_PT);
export const MEASURE_EM = 45;
export const LINE_MM = 1.66 * BODY_EM_MM;
export const LEFT_MM = (PAPER_WIDTH_MM - MEASURE_EM * BODY_EM_MM) / 2;
export const RIGHT_MM = PAPER_WIDTH_MM - LEFT_MM;
export const TOP_MM = 21;
export const BOTTOM_MM = 277;
/** Two thirds of the page: where the sheet is not folded, what stands above the title ends within it, so that a page has room for text. */
export const UNFOLDED_HEAD_MM = 198;

/** Of a font's em box, above the baseline (BIZ UD fonts: ascent 0.88, descent 0.12). */
export const ASCENT_EM = 0.88;

/** Below the text, in the bottom margin: footer and note to turn over on one line, the sheet mark on the next. */
export const FOOT_BASELINE_MM = 282.5;
export const FOOT_PT = 9;
export const SHEET_MARK_BASELINE_MM = 288;
export const SHEET_MARK_PT = 7;

/** Fold marks, in the left margin. */
export const FOLD_MARK = { fromXMm: 4, toXMm: 9, widthPt: 0.3 } as const;

/** Two holes of 6 mm, 12 mm from the edge and 80 mm apart about the sheet's middle (ISO 838). */
export const FILING_HOLES = { fromEdgeMm: 12, radiusMm: 3, centresMm: [PAPER_HEIGHT_MM / 2 - 40, PAPER_HEIGHT_MM / 2 + 40] } as const;

export function emMm(sizePt: number): number {
  return (sizePt * 25.4) / 72;
}

/** Baseline of a text centred in a line that begins at `topMm`. */
export function baselineMm(topMm: number, sizePt: number, lineMm: number): number {
  return topMm + (lineMm - emMm(sizePt)) / 2 + ASCENT_EM * emMm(sizePt);
}

/** The grid knows whole and half lines: the first of its steps at or below `yMm`. */
export function nextGridMm(yMm: number): number {
  return TOP_MM + Math.ceil((yMm - TOP_MM) / (LINE_MM / 2) - 1e-6) * (LINE_MM / 2);
}

/** Thousandths of a millimetre, so that a layout is the same text on every machine. */
export function rounded(mm: number): number {
  return Math.round(mm * 1000) / 1000;
}
