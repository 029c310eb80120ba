// When two cells are the same to a reader.
import fc from 'fast-check';
import { fold, foldedHash, foldPostalCode } from '../../src/folding.js';

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

/** Told as a whole: what the table of single units must come to. */
function foldedAsAWhole(text: string): string {
  const folded = text.normalize('NFKC').replace(/[\s\u180e\u200b\u2060\ufeff\u3164]+/g, '').replace(/[\u002d\u00ad\u2010-\u2015\u2043\u207b\u208b\u2212\u2500\u2501\u2796\u30a0\ufe58\ufe63\uff0d]/g, '-');
  return folded.replace(/(?<=\d)ー(?=\d)/g, '-').replaceAll('ヶ', 'ケ').toUpperCase();
}

test('every unit, between those that it could combine with, is folded as the whole text is', () => {
  const beside = [['', ''], ['1', '2'], ['か', '\u3099'], ['ｶ', 'ー'], ['1ー', '2'], ['a', '\u0301'], ['1 ', '１']] as const;
  const differing = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
    .flatMap((unit) => beside.map(([before, after]) => `${before}${unit}${after}`))
    .filter((text) => fold(text) !== foldedAsAWhole(text));
  expect(differing).toEqual([]);
});

const piece = fc.constantFrom('ー', '1', '２', ' ', '\u3000', 'a', 'Ａ', 'ヶ', '山', 'か', '\u3099', 'ｶ', 'ﾞ', '-', '－', '㈱', '\u200b', '𠮷', 'e', '\u0301', 'ﬁ', 'ß', '・');
const mixture = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

test('mixtures are folded as a whole is, and those that fold to one text have one hash', () => {
  fc.assert(fc.property(mixture, mixture, (text, other) => {
    expect(fold(text)).toBe(foldedAsAWhole(text));
    for (const same of [`\u3000${text} `, text.replaceAll('1', '１'), other]) {
      if (fold(same) === fold(text)) expect(foldedHash(same, 5)).toBe(foldedHash(text, 5));
    }
  }));
});

test('hashes of other texts, or on from another hash, are others', () => {
  const hashes = ['', '山田', '田山', '山田1', '山田一'].flatMap((text) => [foldedHash(text, 0), foldedHash(text, 1)]);
  expect(new Set(hashes).size).toBe(10);
});

test('a postal code is its digits', () => {
  expect(foldPostalCode('〒１０４－００６１')).toBe('1040061');
});
