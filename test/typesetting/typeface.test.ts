import type { Typeface } from '../../src/typesetting/typeface.js';
import { readTypeface, TypefaceError } from '../../src/typesetting/typeface.js';
import { ascii, cmapOf, fontOf, metricsOf, u16, u24, u32, u8 } from './font-bytes.js';
import { fontBytes } from './set-text.js';

const MINCHO = readTypeface(fontBytes('biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf'));

// か to く are glyphs 10 to 12 by delta; A and C are 20 and 22 by an array that has no B
const FORMAT_4 = [
  ...u16(4, 62, 0, 6, 0, 0, 0),
  ...u16(0x43, 0x304f, 0xffff),
  ...u16(0),
  ...u16(0x41, 0x304b, 0xffff),
  ...u16(0, 0x10000 + 10 - 0x304b, 1),
  ...u16(6, 0, 0),
  ...u16(20, 0, 22),
];
// 葛 葛 are the same by default with E0100, E0101 has a glyph of its own, and for 辻 a default beside it
const FORMAT_14 = [
  ...u16(14),
  ...u32(0, 2),
  ...u24(0xe0100),
  ...u32(32, 0),
  ...u24(0xe0101),
  ...u32(40, 48),
  ...u32(1),
  ...u24(0x845b),
  ...u8(0),
  ...u32(1),
  ...u24(0x8fbb),
  ...u8(0),
  ...u32(1),
  ...u24(0x845b),
  ...u16(77),
];
const FORMAT_12 = [
  ...u16(12, 0),
  ...u32(52, 0, 3),
  ...u32(0x845b, 0x845b, 30),
  ...u32(0x8fbb, 0x8fbd, 40),
  ...u32(0x20bb7, 0x20bb7, 50),
];

const NARROW = fontOf({ ...metricsOf([1000, 500]), cmap: cmapOf([{ platform: 3, encoding: 1, bytes: FORMAT_4 }]), glyf: [] });
const WIDE = fontOf({
  ...metricsOf([1000, 500]),
  cmap: cmapOf([
    { platform: 0, encoding: 5, bytes: FORMAT_14 },
    { platform: 3, encoding: 10, bytes: FORMAT_12 },
  ]),
  name: [...u16(0, 1, 18), ...u16(3, 1, 0x409, 6, 8, 0), ...u16(...ascii('Wide'))],
});

test('cmap format 4 by delta and by glyph array', () => {
  const typeface = readTypeface(Uint8Array.from(NARROW));
  expect(glyphsOf(typeface, ['か', 'が', 'け', 'A', 'B', 'C', 'D', '@', '辻', '𠮷'])).toEqual([10, 11, 0, 20, 0, 22, 0, 0, 0, 0]);
});

test('cmap format 12 reaches beyond the first plane', () => {
  const typeface = readTypeface(Uint8Array.from(WIDE));
  expect(glyphsOf(typeface, ['葛', '辻', '込', '辽', '辿', '𠮷', 'A'])).toEqual([30, 40, 41, 42, 0, 50, 0]);
});

test('a variation sequence is the glyph the font lists for it, a default one the base, an unlisted one none', () => {
  const typeface = readTypeface(Uint8Array.from(WIDE));
  expect(glyphsOf(typeface, ['葛\u{E0100}', '葛\u{E0101}', '辻\u{E0101}', '辻\u{E0100}', '辻\u{E0102}'])).toEqual([30, 77, 40, 0, 0]);
});

test('a font without format 14 has no variation sequence', () => {
  expect(readTypeface(Uint8Array.from(NARROW)).glyphIdOf('か\u{E0100}')).toBe(0);
});

test('a combining mark has the glyph of the composed character, or none', () => {
  const typeface = readTypeface(Uint8Array.from(NARROW));
  expect(glyphsOf(typeface, ['か\u3099', 'か\u309A', 'か\u3099\u3099', '\u3099'])).toEqual([11, 0, 0, 0]);
});

test('advances are in em, the last one serving all later glyphs', () => {
  const typeface = readTypeface(Uint8Array.from(NARROW));
  expect([0, 1, 2, 5000].map((glyphId) => typeface.advanceEm(glyphId))).toEqual([1, 0.5, 0.5, 0.5]);
});

test('name and kind of outlines', () => {
  expect(readTypeface(Uint8Array.from(NARROW))).toMatchObject({ name: 'unnamed', hasTrueTypeOutlines: true });
  expect(readTypeface(Uint8Array.from(WIDE))).toMatchObject({ name: 'Wide', hasTrueTypeOutlines: false });
});

test('of a collection the first font is read', () => {
  const tables = { ...metricsOf([1000]), cmap: cmapOf([{ platform: 3, encoding: 1, bytes: FORMAT_4 }]) };
  const collection = [...ascii('ttcf'), ...u32(0x00010000, 1, 16), ...fontOf(tables, 16)];
  expect(readTypeface(Uint8Array.from(collection)).glyphIdOf('か')).toBe(10);
});

test('bytes in the middle of a larger buffer are read from where they begin', () => {
  const buffer = Uint8Array.from([9, 9, 9, ...NARROW, 9]);
  expect(readTypeface(buffer.subarray(3, 3 + NARROW.length)).glyphIdOf('か')).toBe(10);
});

test.each([
  ['no bytes', []],
  ['a few bytes', [0, 1, 0, 0]],
  ['a PDF', ascii('%PDF-1.7 and something more than a header')],
  ['a font cut short', NARROW.slice(0, NARROW.length - 10)],
  ['a font cut off in its directory', NARROW.slice(0, 40)],
  ['a font without cmap', fontOf(metricsOf([1000]))],
  ['a font whose cmap is not Unicode', fontOf({ ...metricsOf([1000]), cmap: cmapOf([{ platform: 3, encoding: 0, bytes: FORMAT_4 }]) })],
  ['a font without widths', fontOf({ ...metricsOf([]), cmap: cmapOf([{ platform: 3, encoding: 1, bytes: FORMAT_4 }]) })],
  ['a cmap cut short', fontOf({ ...metricsOf([1000]), cmap: cmapOf([{ platform: 3, encoding: 10, bytes: FORMAT_12.slice(0, 30) }]) })],
])('%s is refused', (_, bytes) => {
  expect(() => readTypeface(Uint8Array.from(bytes))).toThrow(TypefaceError);
});

test('BIZ UDMincho: half-width figures, full-width punctuation, name variants of the format 14 table', () => {
  expect(MINCHO.name).toBe('BIZUDMincho-Regular');
  expect(MINCHO.hasTrueTypeOutlines).toBe(true);
  const advanceOf = (character: string) => MINCHO.advanceEm(MINCHO.glyphIdOf(character));
  expect(['0', 'a', ' ', '、', '「', '辻', '～'].map(advanceOf)).toEqual([0.5, 0.5, 0.5, 1, 1, 1, 1]);
  expect(MINCHO.glyphIdOf('𠮷')).toBe(0);
  expect(MINCHO.glyphIdOf('が')).toBe(MINCHO.glyphIdOf('か\u3099'));
  expect(MINCHO.glyphIdOf('辻\u{E0101}')).toBe(MINCHO.glyphIdOf('辻'));
  expect(MINCHO.glyphIdOf('辻\u{E0100}')).not.toBe(MINCHO.glyphIdOf('辻'));
  expect(MINCHO.glyphIdOf('辻\u{E0100}')).toBeGreaterThan(0);
});

function glyphsOf(typeface: Typeface, clusters: readonly string[]): readonly number[] {
  return clusters.map((cluster) => typeface.glyphIdOf(cluster));
}
