// The cell of a field: one column, or several that make one value (姓 and 名, prefecture to building),
// cleaned, joined as the contract joins them, with what is wrong in any of them.
import { foldPostalCode } from '../folding.js';
import { cleanText, looksLikeFormula } from './cell-text.js';
import type { DecodedText } from './decoded-text.js';
import type { Cell, PaymentField } from './payment.js';

/** One column of a field: its header name and its bytes' text. */
export interface CellPart {
  readonly column: string;
  readonly decoded: DecodedText;
}

export const EMPTY_CELL: Cell = { text: '' };

const FULL_WIDTH_SPACE = '\u3000';
const BEGINS_WITH_ANOTHER_DIGIT = /^[1-9]/;
const SEPARATORS: Readonly<Partial<Record<PaymentField, string>>> = {
  name: FULL_WIDTH_SPACE, company: FULL_WIDTH_SPACE, department: FULL_WIDTH_SPACE, paidAt: ' ',
};

/** Cleans and joins the parts of a field, in the order of its columns; empty ones are skipped (contract section 3, Text). */
export function makeCell(field: PaymentField, parts: readonly CellPart[]): Cell {
  const cleaned = parts.map(({ decoded }) => cleanText(decoded.text));
  const sound = soundCell(field, cleaned);
  const invalid = parts.flatMap(({ decoded }) => decoded.invalid);
  const formulaLike = cleaned.some(looksLikeFormula);
  if (invalid.length === 0 && !formulaLike) return sound;
  const faulty = parts.filter(({ decoded }, index) => decoded.invalid.length > 0 || looksLikeFormula(cleaned[index] ?? ''));
  return {
    text: sound.text,
    ...(invalid.length > 0 ? { invalidBytes: invalid.map(({ hex }) => hex).join(' ') } : {}),
    ...(formulaLike ? { formulaLike: true } : {}),
    faultyColumn: faulty.map(({ column }) => column).join('+'),
  };
}

/** The cell of cleaned texts with which nothing is wrong, as `makeCell` joins them. Half a million people have cells; empty ones are one and the same. */
export function soundCell(field: PaymentField, texts: readonly string[]): Cell {
  const text = usable(field, texts.length === 1 ? (texts[0] ?? '') : join(field, texts));
  return text === '' ? EMPTY_CELL : { text };
}

function join(field: PaymentField, texts: readonly string[]): string {
  const separator = SEPARATORS[field] ?? '';
  const buildingAt = field === 'address' && texts.length >= 4 ? texts.length - 1 : texts.length;
  let joined = '';
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] ?? '';
    if (text !== '') joined = joined === '' ? text : joined + (at === buildingAt ? FULL_WIDTH_SPACE : separator) + text;
  }
  // V8 keeps the parts of a sum until somebody reads it: read at once they are gone, and not moved about by the collector.
  joined.charCodeAt(0);
  return joined;
}

/** A code of zeros is missing (000-0000 is what shop systems write for "none"). */
function usable(field: PaymentField, text: string): string {
  return field === 'postalCode' && !BEGINS_WITH_ANOTHER_DIGIT.test(text) && /^0+$/.test(foldPostalCode(text)) ? '' : text;
}
