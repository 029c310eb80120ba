import type { FontFamily } from '../../src/letter/placed-text.js';
import { clusterCodes, codeOf, typefaceOf, type ClusterCodes } from '../../src/print/cluster-codes.js';
import { FONTS } from './sample-letter.js';

/** Typeface and code of each cluster. */
function encoded(codes: ClusterCodes, family: FontFamily, text: string): readonly (readonly [number, number])[] {
  const into = new Int32Array(text.length);
  return [...into.subarray(0, codes.encode(family, text, into))].map((coded) => [typefaceOf(coded), codeOf(coded)]);
}

test('codes are handed out in order of first use, and kept', () => {
  const codes = clusterCodes(FONTS);
  expect(['い', 'あ', 'い', 'う'].map((cluster) => codes.of('mincho', cluster).code)).toEqual([1, 2, 1, 3]);
});

test('a copy begins with the codes there are, and each grows on its own', () => {
  const codes = clusterCodes(FONTS);
  codes.of('mincho', 'い');
  encoded(codes, 'gothic', 'い');
  const copy = codes.copy();
  expect(copy.of('mincho', 'あ').code).toBe(2);
  expect(codes.of('mincho', 'う').code).toBe(2);
  copy.noteBarcode();
  expect([codes, copy].map((each) => [each.drawnBy(0).map(({ cluster }) => cluster), each.hasBarcode()])).toEqual([[['い', 'う'], false], [['い', 'あ'], true]]);
  expect([codes, copy].map((each) => encoded(each, 'mincho', 'い'))).toEqual([[[0, 1]], [[0, 1]]]);
});

test('a text is told by typeface and code of its clusters, the first time as ever after', () => {
  const codes = clusterCodes(FONTS);
  codes.of('gothic', 'あ');
  for (const time of ['first', 'second']) {
    expect([time, encoded(codes, 'gothic', 'いあい')]).toEqual([time, [[1, 2], [1, 1], [1, 2]]]);
    expect([time, encoded(codes, 'mincho', 'い𠮷か\u3099かい')]).toEqual([time, [[0, 1], [2, 1], [0, 2], [0, 3], [0, 1]]]);
    expect([time, encoded(codes, 'mincho', 'か\u3099')]).toEqual([time, [[0, 2]]]);
    expect([time, encoded(codes, 'mincho', '')]).toEqual([time, []]);
  }
});

test('two clusters of one glyph have two codes', () => {
  const codes = clusterCodes(FONTS);
  const composed = codes.of('mincho', 'が');
  const combined = codes.of('mincho', 'か\u3099');
  expect(combined.glyphId).toBe(composed.glyphId);
  expect(combined.code).not.toBe(composed.code);
});

test('both families share the codes of the font they fall back to', () => {
  const codes = clusterCodes(FONTS);
  expect(codes.of('gothic', '𠮷')).toBe(codes.of('mincho', '𠮷'));
  expect(codes.drawnBy(2)).toHaveLength(1);
});

test('no code contains a byte that a literal string would escape', () => {
  const codes = clusterCodes(FONTS);
  const kanji = Array.from({ length: 16_000 }, (_, index) => String.fromCodePoint(0x4e00 + index))
    .filter((cluster) => FONTS.chains.mincho.find(cluster) !== undefined);
  const coded = kanji.map((cluster) => codes.of('mincho', cluster));
  const used = coded.map(({ code }) => code);
  expect(Math.max(...used)).toBeGreaterThan(0x0d00);
  const bytes = new Set(used.flatMap((code) => [code >> 8, code & 0xff]));
  expect([0x0d, 0x28, 0x29, 0x5c].filter((byte) => bytes.has(byte))).toEqual([]);
  expect(new Set(coded.map(({ typeface, code }) => `${String(typeface)}.${String(code)}`)).size).toBe(kanji.length);
});
