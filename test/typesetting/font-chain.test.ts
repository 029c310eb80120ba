import { edgesEm, fontChain, missingClusters, naturalWidthEm, typefacesUsed } from '../../src/typesetting/font-chain.js';
import type { Typeface } from '../../src/typesetting/typeface.js';

const BODY = typefaceOf('Body', 'あa辻', 1);
const FALLBACK = typefaceOf('Fallback', 'あ𠮷', 0.5);
const CHAIN = fontChain([FALLBACK, BODY], [1, 0]);

test('the first typeface of the chain that has a cluster draws it', () => {
  expect(CHAIN.find('あ')).toEqual({ typeface: 1, glyphId: 1, advanceEm: 1, fallback: false });
  expect(CHAIN.find('𠮷')).toEqual({ typeface: 0, glyphId: 2, advanceEm: 0.5, fallback: true });
  expect(CHAIN.find('い')).toBeUndefined();
});

test('missing clusters are named once, in order, a variation sequence whole', () => {
  expect(missingClusters('いあ辻󠄀いう', CHAIN)).toEqual(['い', '辻󠄀', 'う']);
  expect(missingClusters('あa辻𠮷', CHAIN)).toEqual([]);
});

test('natural width is the sum of the advances of whichever typeface draws', () => {
  expect(naturalWidthEm('あ𠮷', CHAIN)).toBe(1.5);
  expect(naturalWidthEm('', CHAIN)).toBe(0);
});

test('edges tell how far the text before each code unit reaches, and nothing inside a cluster', () => {
  expect(edgesEm('あa', CHAIN)).toEqual([0, 1, 2]);
  expect(edgesEm('あ𠮷a', CHAIN)).toEqual([0, 1, NaN, 1.5, 2.5]);
  expect(edgesEm('', CHAIN)).toEqual([0]);
});

test('each chain has widths of its own, and a text measured once more is as wide', () => {
  const fallbackFirst = fontChain([FALLBACK, BODY], [0, 1]);
  for (const time of [1, 2]) expect([time, naturalWidthEm('ああ', CHAIN), naturalWidthEm('ああ', fallbackFirst)]).toEqual([time, 2, 1]);
});

test('measuring a cluster nobody has is an error that names only its code points', () => {
  expect(() => naturalWidthEm('あ辻󠄀', CHAIN)).toThrow('no typeface has U+8FBB+U+E0100');
});

test('typefaces used tell which clusters come from a fallback', () => {
  expect(typefacesUsed('あ𠮷aあい', CHAIN)).toEqual(
    new Map([
      [1, ['あ', 'a']],
      [0, ['𠮷']],
    ]),
  );
});

function typefaceOf(name: string, characters: string, advanceEm: number): Typeface {
  const glyphs = Array.from(characters);
  return { name, hasTrueTypeOutlines: true, glyphIdOf: (cluster) => glyphs.indexOf(cluster) + 1, advanceEm: () => advanceEm };
}

test('Latin letters come from the typeface named for them, digits and everything else do not', () => {
  const latin: Typeface = { name: 'Latin', hasTrueTypeOutlines: true, glyphIdOf: () => 9, advanceEm: () => 0.3 };
  const body: Typeface = { name: 'Body', hasTrueTypeOutlines: true, glyphIdOf: () => 5, advanceEm: () => 0.5 };
  const chain = fontChain([body, latin], [0], 1);
  expect(['W', 'i'].map((letter) => chain.find(letter))).toEqual([1, 1].map((typeface) => ({ typeface, glyphId: 9, advanceEm: 0.3, fallback: false })));
  expect(['1', '-', 'あ'].map((other) => chain.find(other)?.typeface)).toEqual([0, 0, 0]);
});
