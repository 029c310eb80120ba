// A TrueType file of some glyphs of a font: what ISO 32000-1, 9.9 asks of an embedded one, the tables that draw and measure glyphs.
// Outlines are copied as they are, but for a composite's references to its parts and the hints, which bend outlines to the few pixels of
// a screen: no printer asks them, and they are a fifth of a font.
import { componentsOf, type GlyphOutlines } from './glyph-outlines.js';

const VERSION = 0x00010000;
const DIRECTORY_HEADER = 12;
const DIRECTORY_RECORD = 16;
const CHECKSUM_ADJUSTMENT = 8;
const LOCA_FORMAT = 50;
const NUMBER_OF_GLYPHS = 4;
const LONGEST_HINTS = 26;
const NUMBER_OF_H_METRICS = 34;
/** The whole file's sum, adjustment included (ISO/IEC 14496-22, 5.2.2). */
const FILE_SUM = 0xb1b0afba;

export interface TrueTypeFile {
  readonly file: Uint8Array;
  /** New numbers by those of the whole font. */
  readonly glyphs: ReadonlyMap<number, number>;
}

/** The given glyphs in that order behind .notdef, and behind them the parts of composites that were not among them. */
export function trueTypeFile(font: GlyphOutlines, glyphIds: readonly number[]): TrueTypeFile {
  const glyphs = new Map<number, number>([[0, 0]]);
  for (const glyphId of glyphIds) if (!glyphs.has(glyphId)) glyphs.set(glyphId, glyphs.size);
  const outlines: Uint8Array[] = [];
  // A map is walked in the order of insertion, what is added on the way included.
  for (const glyphId of glyphs.keys()) outlines.push(renumbered(font.plainOutline(glyphId), glyphs));
  const { glyf, loca } = joined(outlines);
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ['glyf', glyf],
    ['head', patched(font.tables.required('head'), [[CHECKSUM_ADJUSTMENT, 0], [CHECKSUM_ADJUSTMENT + 2, 0], [LOCA_FORMAT, 1]])],
    ['hhea', patched(font.tables.required('hhea'), [[NUMBER_OF_H_METRICS, glyphs.size]])],
    ['hmtx', metrics(font, [...glyphs.keys()])],
    ['loca', loca],
    ['maxp', patched(font.tables.required('maxp'), [[NUMBER_OF_GLYPHS, glyphs.size], [LONGEST_HINTS, 0]])],
  ];
  return { file: assembled(tables.map(([tag, bytes]) => ({ tag, bytes }))), glyphs };
}

/** Parts that are not yet among the glyphs are added to them. */
function renumbered(outline: Uint8Array, glyphs: Map<number, number>): Uint8Array {
  const components = componentsOf(outline);
  if (components.length === 0) return outline;
  const copy = Uint8Array.from(outline);
  const view = new DataView(copy.buffer);
  for (const { at, glyphId } of components) {
    if (!glyphs.has(glyphId)) glyphs.set(glyphId, glyphs.size);
    view.setUint16(at, glyphs.get(glyphId) ?? 0);
  }
  return copy;
}

function joined(outlines: readonly Uint8Array[]): { readonly glyf: Uint8Array; readonly loca: Uint8Array } {
  const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + padded(length), 0));
  const loca = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  let end = 0;
  for (const [index, outline] of outlines.entries()) {
    glyf.set(outline, end);
    end += padded(outline.length);
    loca.setUint32(4 * (index + 1), end);
  }
  return { glyf, loca: new Uint8Array(loca.buffer) };
}

function metrics({ metric }: GlyphOutlines, glyphIds: readonly number[]): Uint8Array {
  const hmtx = new DataView(new ArrayBuffer(4 * glyphIds.length));
  for (const [index, glyphId] of glyphIds.entries()) {
    const { advance, bearing } = metric(glyphId);
    hmtx.setUint16(4 * index, advance);
    hmtx.setInt16(4 * index + 2, bearing);
  }
  return new Uint8Array(hmtx.buffer);
}

/** A copy with other 16-bit fields. */
function patched(table: DataView, fields: readonly (readonly [at: number, value: number])[]): Uint8Array {
  const copy = Uint8Array.from(new Uint8Array(table.buffer, table.byteOffset, table.byteLength));
  for (const [at, value] of fields) new DataView(copy.buffer).setUint16(at, value);
  return copy;
}

function assembled(tables: readonly { readonly tag: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const start = DIRECTORY_HEADER + DIRECTORY_RECORD * tables.length;
  const file = new Uint8Array(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, VERSION);
  [tables.length, 16 << power, power, DIRECTORY_RECORD * tables.length - (16 << power)].forEach((value, index) => {
    view.setUint16(4 + 2 * index, value);
  });
  let at = start;
  let headAt = start;
  let sum = 0;
  for (const [index, { tag, bytes }] of tables.entries()) {
    const record = DIRECTORY_HEADER + DIRECTORY_RECORD * index;
    file.set(bytes, at);
    file.set(Buffer.from(tag, 'latin1'), record);
    const sumOfTable = sumOf(view, at, padded(bytes.length));
    sum += sumOfTable;
    view.setUint32(record + 4, sumOfTable);
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, bytes.length);
    if (tag === 'head') headAt = at;
    at += padded(bytes.length);
  }
  view.setUint32(headAt + CHECKSUM_ADJUSTMENT, FILE_SUM - sum - sumOf(view, 0, start));
  return file;
}

/** Of 32-bit words, modulo 2^32 (ISO/IEC 14496-22, 4.5.1). */
function sumOf(view: DataView, from: number, bytes: number): number {
  let sum = 0;
  for (let at = from; at < from + bytes; at += 4) sum = (sum + view.getInt32(at)) | 0;
  return sum >>> 0;
}

/** Tables and outlines begin at multiples of four. */
function padded(length: number): number {
  return (length + 3) & ~3;
}
