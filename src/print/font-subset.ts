// A TrueType file of only the glyphs drawn, and what a font descriptor says of it (ISO 32000-1, 9.8 and 9.9).
// An opened font is kept for the next print file: fontkit writes nothing into it that a subset would show, for text never
// goes through its layout (only there does it note code points on glyphs).
import { createHash } from 'node:crypto';
import { create } from 'fontkit';
import type { Font } from 'fontkit';
import type { PrintFont } from './print-fonts.js';

/** Lengths in thousandths of an em, as PDF has them. */
export interface FontSubset {
  /** `ABCDEF+BIZUDMincho-Regular`, the tag being a digest of the file: same glyphs, same name. */
  readonly name: string;
  readonly file: Uint8Array;
  /** By glyph of the whole font. */
  readonly glyphs: ReadonlyMap<number, number>;
  readonly boundingBox: readonly number[];
  readonly italicAngle: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly weight: number;
}

const opened = new WeakMap<Uint8Array, Font>();
const TAG_LETTERS = 6;

/** A subset with the given glyphs in that order, behind .notdef. Throws on a font without TrueType outlines. */
export function subsetFont({ bytes, typeface }: PrintFont, glyphIds: readonly number[]): FontSubset {
  if (!typeface.hasTrueTypeOutlines) throw new Error(`${typeface.name} has no TrueType outlines and cannot be embedded`);
  const font = open(bytes);
  const subset = font.createSubset();
  const glyphs = new Map<number, number>([[0, 0]]);
  for (const glyphId of glyphIds) {
    if (glyphs.has(glyphId)) continue;
    glyphs.set(glyphId, glyphs.size);
    subset.includeGlyph(font.getGlyph(glyphId));
  }
  const file = subset.encode();
  const thousandths = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
  return {
    name: `${tagOf(file)}+${typeface.name}`,
    file,
    glyphs,
    boundingBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map(thousandths),
    italicAngle: font.italicAngle,
    ascent: thousandths(font.ascent),
    descent: thousandths(font.descent),
    capHeight: thousandths(font.capHeight),
    weight: font['OS/2'].usWeightClass,
  };
}

function open(bytes: Uint8Array): Font {
  const known = opened.get(bytes);
  if (known !== undefined) return known;
  const created = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const font = 'fonts' in created ? created.fonts[0] : created;
  if (font === undefined) throw new Error('a font collection without a font');
  opened.set(bytes, font);
  return font;
}

/** Six capitals (ISO 32000-1, 9.6.4). */
function tagOf(file: Uint8Array): string {
  const digest = createHash('sha256').update(file).digest();
  return Array.from(digest.subarray(0, TAG_LETTERS), (byte) => String.fromCharCode(0x41 + (byte % 26))).join('');
}
