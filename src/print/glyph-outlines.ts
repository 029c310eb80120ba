// The glyphs of a TrueType font as bytes, to be copied and never decoded: outline by loca and glyf, metric by hmtx
// (ISO/IEC 14496-22, 5.3). Only a composite is looked into, for the glyphs it is made of.
import { readFontTables } from '../typesetting/font-tables.js';

export interface GlyphOutlines {
  readonly tables: ReturnType<typeof readFontTables>;
  /** The entry of glyf; empty for a glyph that draws nothing. A view into the font, not to be changed. */
  readonly outline: (glyphId: number) => Uint8Array;
  /** Advance width and left side bearing, in font units. */
  readonly metric: (glyphId: number) => { readonly advance: number; readonly bearing: number };
}

/** A component of a composite glyph: where, in the outline, the two bytes stand that name it. */
export interface Component {
  readonly at: number;
  readonly glyphId: number;
}

const LOCA_FORMAT = 50;
const NUMBER_OF_H_METRICS = 34;
const METRIC_BYTES = 4;
/** Flags of a component (ISO/IEC 14496-22, 5.3.3.1.2). */
const [WORDS, ONE_SCALE, MORE, TWO_SCALES, MATRIX] = [0x01, 0x08, 0x20, 0x40, 0x80];
const FIRST_COMPONENT = 10;

/** Throws TypefaceError on what is no TrueType font, RangeError where it is cut short. */
export function glyphOutlines(bytes: Uint8Array): GlyphOutlines {
  const tables = readFontTables(bytes);
  const [loca, glyf, hmtx] = [tables.required('loca'), tables.required('glyf'), tables.required('hmtx')];
  const isLong = tables.required('head').getUint16(LOCA_FORMAT) === 1;
  const offset = (index: number): number => (isLong ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index));
  const longMetrics = tables.required('hhea').getUint16(NUMBER_OF_H_METRICS);
  return {
    tables,
    outline: (glyphId) => new Uint8Array(glyf.buffer, glyf.byteOffset + offset(glyphId), offset(glyphId + 1) - offset(glyphId)),
    metric(glyphId) {
      const last = Math.min(glyphId, longMetrics - 1);
      const bearingAt = glyphId < longMetrics ? METRIC_BYTES * glyphId + 2 : METRIC_BYTES * longMetrics + 2 * (glyphId - longMetrics);
      return { advance: hmtx.getUint16(METRIC_BYTES * last), bearing: hmtx.getInt16(bearingAt) };
    },
  };
}

/** The glyphs that a glyph is made of; none for an outline of its own. */
export function componentsOf(outline: Uint8Array): readonly Component[] {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const components: Component[] = [];
  for (let at = FIRST_COMPONENT; ;) {
    const flags = view.getUint16(at);
    components.push({ at: at + 2, glyphId: view.getUint16(at + 2) });
    if ((flags & MORE) === 0) return components;
    at += 4 + ((flags & WORDS) === 0 ? 2 : 4) + transformBytes(flags);
  }
}

function transformBytes(flags: number): number {
  if ((flags & ONE_SCALE) !== 0) return 2;
  if ((flags & TWO_SCALES) !== 0) return 4;
  return (flags & MATRIX) === 0 ? 0 : 8;
}
