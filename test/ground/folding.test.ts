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

test('what is never folded is what folding leaves alone, alone and side by side', () => {
  const plain = /^[-0-9A-Z\u3005\u3041-\u3094\u30A1-\u30F5\u30F7-\u30FA\u4E00-\u9FFF]$/;
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((unit) => plain.test(unit));
  expect(units.length).toBeGreaterThan(21_000);
  expect(units.filter((unit) => fold(unit) !== unit || fold(`${unit} `) !== unit)).toEqual([]);
  expect(fold(`${units.join('')} `)).toBe(units.join(''));
});

test('a postal code is its digits', () => {
  expect(foldPostalCode('〒１０４－００６１')).toBe('1040061');
});
