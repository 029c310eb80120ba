// The glyphs of a TrueType font as bytes, to be copied and never decoded: outline by loca and glyf, metric by hmtx
// (ISO/IEC 14496-22, 5.3). Only a composite is looked into, for the glyphs it is made of.
import { remembered } from '../remembered.js';
import { readFontTables } from '../typesetting/font-tables.js';

export interface GlyphOutlines {
  readonly tables: ReturnType<typeof readFontTables>;
  /** The entry of glyf; empty for a glyph that draws nothing. A view into the font, not to be changed. */
  readonly outline: (glyphId: number) => Uint8Array;
  /** The same without its instructions. Kept, not to be changed: one print file after the other asks for it. */
  readonly plainOutline: (glyphId: number) => Uint8Array;
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
const [WORDS, ONE_SCALE, MORE, TWO_SCALES, MATRIX, HINTS] = [0x01, 0x08, 0x20, 0x40, 0x80, 0x100];
/** Number of contours and bounding box come before what a glyph is made of. */
const OUTLINE_HEADER = 10;

/** Throws TypefaceError on what is no TrueType font, RangeError where it is cut short. */
export function glyphOutlines(bytes: Uint8Array): GlyphOutlines {
  const tables = readFontTables(bytes);
  const [loca, glyf, hmtx] = [tables.required('loca'), tables.required('glyf'), tables.required('hmtx')];
  const isLong = tables.required('head').getUint16(LOCA_FORMAT) === 1;
  const offset = (index: number): number => (isLong ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index));
  const outline = (glyphId: number): Uint8Array => new Uint8Array(glyf.buffer, glyf.byteOffset + offset(glyphId), offset(glyphId + 1) - offset(glyphId));
  const longMetrics = tables.required('hhea').getUint16(NUMBER_OF_H_METRICS);
  return {
    tables,
    outline,
    plainOutline: remembered((glyphId) => withoutHints(outline(glyphId))),
    metric(glyphId) {
      const last = Math.min(glyphId, longMetrics - 1);
      const bearingAt = glyphId < longMetrics ? METRIC_BYTES * glyphId + 2 : METRIC_BYTES * longMetrics + 2 * (glyphId - longMetrics);
      return { advance: hmtx.getUint16(METRIC_BYTES * last), bearing: hmtx.getInt16(bearingAt) };
    },
  };
}

const NO_COMPONENTS: readonly Component[] = [];

/** The glyphs that a glyph is made of; none for an outline of its own. */
export function componentsOf(outline: Uint8Array): readonly Component[] {
  // A negative number of contours.
  if (((outline[0] ?? 0) & 0x80) === 0) return NO_COMPONENTS;
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const components: Component[] = [];
  for (let at = OUTLINE_HEADER; ;) {
    const flags = view.getUint16(at);
    components.push({ at: at + 2, glyphId: view.getUint16(at + 2) });
    if ((flags & MORE) === 0) return components;
    at += componentBytes(flags);
  }
}

/** The same outline without its instructions (ISO/IEC 14496-22, 5.3.3.1 and 5.3.3.1.2); the outline itself if it has none. */
function withoutHints(outline: Uint8Array): Uint8Array {
  if (outline.length === 0) return outline;
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const contours = view.getInt16(0);
  if (contours < 0) return compositeWithoutHints(outline);
  const at = OUTLINE_HEADER + 2 * contours;
  const hints = view.getUint16(at);
  if (hints === 0) return outline;
  const plain = new Uint8Array(outline.length - hints);
  plain.set(outline.subarray(0, at));
  plain.set(outline.subarray(at + 2 + hints), at + 2);
  return plain;
}

/** They stand behind the last component; a flag of any component says so. */
function compositeWithoutHints(outline: Uint8Array): Uint8Array {
  const plain = Uint8Array.from(outline);
  const view = new DataView(plain.buffer);
  let end = 0;
  for (const { at } of componentsOf(outline)) {
    const flags = view.getUint16(at - 2);
    view.setUint16(at - 2, flags & ~HINTS);
    end = at - 2 + componentBytes(flags);
  }
  return plain.subarray(0, end);
}

function componentBytes(flags: number): number {
  return 4 + ((flags & WORDS) === 0 ? 2 : 4) + transformBytes(flags);
}

function transformBytes(flags: number): number {
  if ((flags & ONE_SCALE) !== 0) return 2;
  if ((flags & TWO_SCALES) !== 0) return 4;
  return (flags & MATRIX) === 0 ? 0 : 8;
}
