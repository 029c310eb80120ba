// A font as PDF has it for Japanese: Type 0 over a CIDFontType2 with a TrueType subset (ISO 32000-1, 9.7), the CID being this
// program's own code of a cluster. CIDSet names every CID there is, as PDF/A-1 asks (ISO 19005-1, 6.3.5).
import type { CodedCluster } from './cluster-codes.js';
import { deflated } from './deflated.js';
import { subsetFont, type FontSubset } from './font-subset.js';
import { deflatedStream, endWith, literalString } from './pdf-objects.js';
import type { PrintFont } from './print-fonts.js';
import { toUnicodeCMap } from './to-unicode.js';

/** Every glyph is drawn by its own code, so the font counts as symbolic (ISO 32000-1, table 123). */
const SYMBOLIC = 4;
const FULL_WIDTH = 1000;

/** All that a font's objects say; streams as they are stored. */
interface FontContent {
  readonly subset: FontSubset;
  readonly widths: readonly (number | readonly number[])[];
  readonly file: Uint8Array;
  readonly cidSet: Uint8Array;
  readonly glyphMap: Uint8Array;
  readonly toUnicode: Uint8Array;
}

/** The last of each font file: one that draws headings and figures alone draws the same in every print file. */
const known = new WeakMap<Uint8Array, { readonly clusters: string; readonly content: FontContent }>();

/** Writes a font with the clusters it draws, in ascending order of codes; returns its dictionary. */
export function embedFont(doc: PDFKit.PDFDocument, font: PrintFont, drawn: readonly CodedCluster[]): PDFKit.PDFKitReference {
  const { subset, ...content } = contentOf(font, drawn);
  const descendant = endWith(doc.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: subset.name,
    CIDSystemInfo: { Registry: literalString('Adobe'), Ordering: literalString('Identity'), Supplement: 0 },
    FontDescriptor: writeDescriptor(doc, subset, content),
    DW: FULL_WIDTH,
    W: content.widths,
    CIDToGIDMap: deflatedStream(doc, content.glyphMap),
  }));
  return endWith(doc.ref({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: subset.name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: deflatedStream(doc, content.toUnicode),
  }));
}

/** Codes follow from the clusters and their order. */
function contentOf(font: PrintFont, drawn: readonly CodedCluster[]): FontContent {
  const clusters = drawn.map(({ cluster }) => cluster).join('\n');
  const before = known.get(font.bytes);
  if (before?.clusters === clusters) return before.content;
  const subset = subsetFont(font, drawn.map(({ glyphId }) => glyphId));
  const content = {
    subset,
    widths: widths(drawn),
    file: deflated(subset.file, 'quick'),
    cidSet: deflated(cidSet(drawn), 'quick'),
    glyphMap: deflated(glyphMap(drawn, subset.glyphs), 'quick'),
    toUnicode: deflated(Buffer.from(toUnicodeCMap(drawn), 'latin1'), 'quick'),
  };
  known.set(font.bytes, { clusters, content });
  return content;
}

function writeDescriptor(doc: PDFKit.PDFDocument, subset: FontSubset, { file, cidSet }: Pick<FontContent, 'file' | 'cidSet'>): PDFKit.PDFKitReference {
  return endWith(doc.ref({
    Type: 'FontDescriptor',
    FontName: subset.name,
    Flags: SYMBOLIC,
    FontBBox: subset.boundingBox,
    ItalicAngle: subset.italicAngle,
    Ascent: subset.ascent,
    Descent: subset.descent,
    CapHeight: subset.capHeight,
    StemV: stemV(subset.weight),
    FontFile2: deflatedStream(doc, file, { Length1: subset.file.length }),
    CIDSet: deflatedStream(doc, cidSet),
  }));
}

/** No TrueType table has it; a usual estimate from the weight class: 400 makes 95. */
function stemV(weight: number): number {
  return Math.round(10 + (220 * (weight - 50)) / 900);
}

/** Runs of codes that are not a full em wide: `[1 [500 500] 7 [250]]` (ISO 32000-1, 9.7.4.3). */
function widths(drawn: readonly CodedCluster[]): readonly (number | readonly number[])[] {
  const runs: { readonly first: number; readonly widths: number[] }[] = [];
  let next = -1;
  for (const { code, advanceEm } of drawn) {
    const width = Math.round(advanceEm * 100_000) / 100;
    if (width === FULL_WIDTH) continue;
    if (code === next) runs.at(-1)?.widths.push(width);
    else runs.push({ first: code, widths: [width] });
    next = code + 1;
  }
  return runs.flatMap((run) => [run.first, run.widths]);
}

/** Two bytes a CID (ISO 32000-1, table 117). */
function glyphMap(drawn: readonly CodedCluster[], glyphs: ReadonlyMap<number, number>): Uint8Array {
  const map = Buffer.alloc(2 * (lastCode(drawn) + 1));
  for (const { code, glyphId } of drawn) map.writeUInt16BE(glyphs.get(glyphId) ?? 0, 2 * code);
  return map;
}

/** A bit a CID, the highest first (ISO 32000-1, table 124); CID 0 is .notdef. */
function cidSet(drawn: readonly CodedCluster[]): Uint8Array {
  const set = new Uint8Array((lastCode(drawn) >> 3) + 1);
  set[0] = 0x80;
  for (const { code } of drawn) set[code >> 3] = (set[code >> 3] ?? 0) | (0x80 >> (code & 7));
  return set;
}

function lastCode(drawn: readonly CodedCluster[]): number {
  return drawn.at(-1)?.code ?? 0;
}
