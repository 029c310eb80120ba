// When two cells are the same to a reader.
import { fold, foldPostalCode } from '../../src/folding.js';

test.each([
  ['spaces of any width', '山田　太郎', '山田 太郎'],
  ['full-width letters and digits', 'ＡＢＣ１２', 'abc12'],
  ['half-width kana', 'ﾔﾏﾀﾞ ﾊﾅｺ', 'ヤマダハナコ'],
  ['hyphens of any kind', '1‐2−3－4', '1-2-3-4'],
  ['a long-vowel mark between digits', '1ー2', '1-2'],
  ['small and large ke', '霞ヶ関', '霞ケ関'],
])('%s make no difference', (_, one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test('a long-vowel mark in a name is a vowel', () => {
  expect(fold('コーポ')).not.toBe(fold('コ-ポ'));
});

test('a postal code is its digits', () => {
  expect(foldPostalCode('〒１０４－００６１')).toBe('1040061');
});
