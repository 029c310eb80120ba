// How large a customer barcode is printed, and how much room it needs: 8 to 11.5 points, everything times a tenth of the
// size (zipmanual 12), and 2 mm clear on all sides (zipmanual 13).

/**
 * Measures at 10 points. A space is what the pitch leaves beside the bar. Nominal are bars of 3.6 by 0.6 and spaces of 0.6, the most
 * that a long bar and a space may have (zipmanual 12), so that the whole dots of a printer would make every other one too large.
 * As they are here, bars and spaces of every size stay within the tolerances when they are rounded to dots of 600 dpi.
 */
export const BARCODE_AT_10_PT = { longBarMm: 3.5, timingBarMm: 1.2, pitchMm: 1.2, barMm: 0.64 } as const;
const { longBarMm: LONG, timingBarMm: TIMING } = BARCODE_AT_10_PT;

/** Bars 1 to 4: lower and upper end above the lower end of a long bar; the timing band is its middle (zipmanual 12). */
export const BAR_SPANS_AT_10_PT: readonly { readonly lowMm: number; readonly highMm: number }[] = [
  { lowMm: 0, highMm: LONG },
  { lowMm: (LONG - TIMING) / 2, highMm: LONG },
  { lowMm: 0, highMm: (LONG + TIMING) / 2 },
  { lowMm: (LONG - TIMING) / 2, highMm: (LONG + TIMING) / 2 },
];
export const BARS = 67;
export const BARCODE_CLEAR_MM = 2;

const SMALLEST_PT = 8;
const LARGEST_PT = 11.5;
const STEP_PT = 0.5;

export interface BarcodeMeasureMm {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** From the left edge of the first bar to the right edge of the last, and the height of a long bar. */
export function barcodeMeasure(sizePt: number): BarcodeMeasureMm {
  const { longBarMm, pitchMm, barMm } = BARCODE_AT_10_PT;
  return { widthMm: (((BARS - 1) * pitchMm + barMm) * sizePt) / 10, heightMm: (longBarMm * sizePt) / 10 };
}

/** Without the clear space around it. */
export const SMALLEST_BARCODE = barcodeMeasure(SMALLEST_PT);

/** The largest size that fits a room, in steps of half a point; undefined where even the smallest does not. */
export function largestBarcodePt({ widthMm, heightMm }: BarcodeMeasureMm): number | undefined {
  for (let sizePt = LARGEST_PT; sizePt >= SMALLEST_PT; sizePt -= STEP_PT) {
    const measure = barcodeMeasure(sizePt);
    if (measure.widthMm <= widthMm && measure.heightMm <= heightMm) return sizePt;
  }
  return undefined;
}
