// How wide each glyph is: hmtx, whose last advance serves all later glyphs (ISO/IEC 14496-22, 5.2.4).
import { TypefaceError } from './typeface-error.js';

const UNITS_PER_EM = 18;
const NUMBER_OF_H_METRICS = 34;
const METRIC_BYTES = 4;

/** Advance of a glyph in em. Throws RangeError where a table is cut short, TypefaceError where it makes no sense. */
export function readGlyphAdvances(head: DataView, hhea: DataView, hmtx: DataView): (glyphId: number) => number {
  const unitsPerEm = head.getUint16(UNITS_PER_EM);
  const count = hhea.getUint16(NUMBER_OF_H_METRICS);
  if (unitsPerEm === 0 || count === 0) throw new TypefaceError('the font has no horizontal metrics');
  const advances = Float64Array.from({ length: count }, (_, index) => hmtx.getUint16(index * METRIC_BYTES) / unitsPerEm);
  return (glyphId) => advances[Math.min(glyphId, count - 1)] ?? 0;
}
