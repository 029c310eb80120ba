// A TrueType file of only the glyphs drawn, and what a font descriptor says of it (ISO 32000-1, 9.8 and 9.9). What the whole font
// says of itself is read once a run, for every print file has a subset of its own.
import { createHash } from 'node:crypto';
import { glyphOutlines, type GlyphOutlines } from './glyph-outlines.js';
import type { PrintFont } from './print-fonts.js';
import { trueTypeFile } from './true-type-file.js';

/** Of the whole font, in thousandths of an em, as PDF has them. */
interface FontMeasures {
  readonly boundingBox: readonly number[];
  readonly italicAngle: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly weight: number;
}

export interface FontSubset extends FontMeasures {
  /** `ABCDEF+BIZUDMincho-Regular`, the tag being a digest of the file: same glyphs, same name. */
  readonly name: string;
  readonly file: Uint8Array;
  /** By glyph of the whole font. */
  readonly glyphs: ReadonlyMap<number, number>;
}

interface OpenedFont {
  readonly outlines: GlyphOutlines;
  readonly measures: FontMeasures;
}

const opened = new WeakMap<Uint8Array, OpenedFont>();
const TAG_LETTERS = 6;
const NORMAL_WEIGHT = 400;
/** From this version on OS/2 has sCapHeight (ISO/IEC 14496-22, 5.2.7). */
const OS2_WITH_CAP_HEIGHT = 2;

/** A subset with the given glyphs in that order, behind .notdef. Throws on a font without TrueType outlines. */
export function subsetFont({ bytes, typeface }: PrintFont, glyphIds: readonly number[]): FontSubset {
  if (!typeface.hasTrueTypeOutlines) throw new Error(`${typeface.name} has no TrueType outlines and cannot be embedded`);
  const { outlines, measures } = open(bytes);
  const { file, glyphs } = trueTypeFile(outlines, glyphIds);
  return { name: `${tagOf(file)}+${typeface.name}`, file, glyphs, ...measures };
}

function open(bytes: Uint8Array): OpenedFont {
  const known = opened.get(bytes);
  if (known !== undefined) return known;
  const outlines = glyphOutlines(bytes);
  const made = { outlines, measures: measuresOf(outlines.tables) };
  opened.set(bytes, made);
  return made;
}

/** Fields of head, hhea, post and OS/2, by their offsets (ISO/IEC 14496-22, 5.2). */
function measuresOf(tables: GlyphOutlines['tables']): FontMeasures {
  const [head, hhea, post, os2] = [tables.required('head'), tables.required('hhea'), tables.optional('post'), tables.optional('OS/2')];
  const unitsPerEm = head.getUint16(18);
  const thousandths = (units: number): number => Math.round((units * 1000) / unitsPerEm);
  const ascent = thousandths(hhea.getInt16(4));
  const hasCapHeight = os2 !== undefined && os2.getUint16(0) >= OS2_WITH_CAP_HEIGHT;
  return {
    boundingBox: [36, 38, 40, 42].map((at) => thousandths(head.getInt16(at))),
    italicAngle: (post?.getInt32(4) ?? 0) / 0x10000,
    ascent,
    descent: thousandths(hhea.getInt16(6)),
    capHeight: hasCapHeight ? thousandths(os2.getInt16(88)) : ascent,
    weight: os2?.getUint16(4) ?? NORMAL_WEIGHT,
  };
}

/** Six capitals (ISO 32000-1, 9.6.4). */
function tagOf(file: Uint8Array): string {
  const digest = createHash('sha256').update(file).digest();
  return Array.from(digest.subarray(0, TAG_LETTERS), (byte) => String.fromCharCode(0x41 + (byte % 26))).join('');
}
