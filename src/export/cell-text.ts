// What spreadsheets and shop systems wrap around a value is taken off; the value itself is left as it is,
// for what is printed is what is registered (contract section 3, Text).
import { fold } from '../folding.js';

const LINE_BREAK_OR_TAB = /\r\n|[\r\n\t\u2028\u2029]/g;
const OUTER_SPACE = /^[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+|[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+$/g;
const AS_FORMULA_TEXT = /^="((?:[^"]|"")*)"$/;
/** Nothing around it, in it or before it that would be taken off: true of nearly every cell, and told by one look. */
const PLAIN = /^[0-9A-Za-z\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff](?:[^\r\n\t\u2028\u2029]*[0-9A-Za-z\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff])?$/;
/** Spares the folding of nearly every cell: hyphens are neither letters nor digits, but for the long-vowel mark. */
const BEGINS_LIKE_HYPHEN = /^[^\p{L}\p{N}]|^[ーｰ]/u;
const FORMULA_SIGN = /^[=+\-@]/;
const HYPHENS_ONLY = /^[-ー]+$/;

/**
 * Cleans the text of one column: line breaks and tabs become one space, `="..."` and a leading apostrophe
 * (or a pair of them) are unwrapped, outer space goes, hyphens alone are nothing. Other control characters
 * stay, to be doubted later.
 */
export function cleanText(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  const text = unwrap(trim(raw.replace(LINE_BREAK_OR_TAB, ' ')));
  return BEGINS_LIKE_HYPHEN.test(text) && HYPHENS_ONLY.test(fold(text)) ? '' : text;
}

/** Whether a spreadsheet would run the cleaned text as a formula (contract section 4, `formula-like`). */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_SIGN.test(text);
}

function unwrap(text: string): string {
  const formula = AS_FORMULA_TEXT.exec(text);
  if (formula?.[1] !== undefined) return unwrap(trim(formula[1].replaceAll('""', '"')));
  if (!text.startsWith("'")) return text;
  const paired = text.length > 1 && text.endsWith("'");
  return unwrap(trim(text.slice(1, paired ? -1 : undefined)));
}

function trim(text: string): string {
  return text.replace(OUTER_SPACE, '');
}
