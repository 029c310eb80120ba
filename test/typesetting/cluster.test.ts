import fc from 'fast-check';
import { clustersOf } from '../../src/typesetting/cluster.js';

test.each([
  ['plain text', '宛先A1、', ['宛', '先', 'A', '1', '、']],
  ['characters beyond the first plane', '𠮷野', ['𠮷', '野']],
  ['a kanji with its variation selector', '辻󠄀本', ['辻󠄀', '本']],
  ['a standardised variation sequence', '齎\uFE00x', ['齎\uFE00', 'x']],
  ['a kana with a combining voicing mark', 'か\u3099き', ['か\u3099', 'き']],
  ['a Latin letter with an accent', 'e\u0301a', ['e\u0301', 'a']],
  ['a line break', 'あ\nい', ['あ', '\n', 'い']],
  ['a mark that follows nothing', '\u3099あ', ['\u3099', 'あ']],
  ['no text', '', []],
])('clusters: %s', (_, text, clusters) => {
  expect(clustersOf(text)).toEqual(clusters);
});

test('a lone surrogate neither hangs nor disappears', () => {
  expect(clustersOf('あ\uD842い').join('')).toBe('あ\uD842い');
});

test('the clusters of any text, joined, are the text, and none is empty', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('か\u3099', '辻\u{E0100}', '\u3099', '\uFE0F', '𠮷', 'ABC', '、\n'));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const clusters = clustersOf(text);
      expect(clusters.join('')).toBe(text);
      expect(clusters).not.toContain('');
    }),
  );
});
