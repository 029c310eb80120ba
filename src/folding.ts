// Folding: when are two cells "the same" to a reader? Used to compare and never to print
// (NFKC changes 神 and ㈱, so a folded name must not reach paper).

const HYPHENS = /[\u002d\u00ad\u2010-\u2015\u2043\u207b\u208b\u2212\u2500\u2501\u2796\u30a0\ufe58\ufe63\uff0d]/g;
/** The long-vowel mark stands for a hyphen only where it cannot be a vowel: between two digits. */
const LONG_VOWEL_BETWEEN_DIGITS = /(?<=\d)ー(?=\d)/g;
const SPACES = /[\s\u180e\u200b\u2060\ufeff\u3164]+/g;
/** What folds to itself, and nearly every cell is made of; ヶ, ー and spaces do not belong to it. */
const PLAIN = /^[-0-9A-Z\u3005\u3041-\u3094\u30a1-\u30f5\u30f7-\u30fa\u4e00-\u9fff]*$/;

/**
 * The key under which two cells are compared: NFKC, all spaces out, hyphen-like characters one hyphen
 * (ー only between digits), ヶ as ケ, upper case.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(SPACES, '')
    .replace(HYPHENS, '-')
    .replace(LONG_VOWEL_BETWEEN_DIGITS, '-')
    .replaceAll('ヶ', 'ケ')
    .toUpperCase();
}

/** A postal code folds to its digits alone: `〒104－0061` and `1040061` are one code. */
export function foldPostalCode(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}
