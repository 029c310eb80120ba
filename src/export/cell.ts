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
const SEPARATORS: Readonly<Partial<Record<PaymentField, string>>> = {
  name: FULL_WIDTH_SPACE, company: FULL_WIDTH_SPACE, department: FULL_WIDTH_SPACE, paidAt: ' ',
};

/** Cleans and joins the parts of a field, in the order of its columns; empty ones are skipped (contract section 3, Text). */
export function makeCell(field: PaymentField, parts: readonly CellPart[]): Cell {
  const [only, second] = parts;
  if (only !== undefined && second === undefined && only.decoded.invalid.length === 0) {
    const whole = cleanText(only.decoded.text);
    if (!looksLikeFormula(whole)) return plainCell(usable(field, whole));
  }
  const cleaned = parts.map(({ decoded }) => cleanText(decoded.text));
  const text = usable(field, join(field, cleaned));
  const invalid = parts.flatMap(({ decoded }) => decoded.invalid);
  const formulaLike = cleaned.some(looksLikeFormula);
  if (invalid.length === 0 && !formulaLike) return plainCell(text);
  const faulty = parts.filter(({ decoded }, index) => decoded.invalid.length > 0 || looksLikeFormula(cleaned[index] ?? ''));
  return {
    text,
    ...(invalid.length > 0 ? { invalidBytes: invalid.map(({ hex }) => hex).join(' ') } : {}),
    ...(formulaLike ? { formulaLike: true } : {}),
    faultyColumn: faulty.map(({ column }) => column).join('+'),
  };
}

/** Half a million people have cells; empty ones are one and the same. */
function plainCell(text: string): Cell {
  return text === '' ? EMPTY_CELL : { text };
}

function join(field: PaymentField, texts: readonly string[]): string {
  if (field !== 'address') return joinFilled(texts, SEPARATORS[field] ?? '');
  const buildingApart = texts.length >= 4;
  const street = joinFilled(buildingApart ? texts.slice(0, -1) : texts, '');
  return buildingApart ? joinFilled([street, ...texts.slice(-1)], FULL_WIDTH_SPACE) : street;
}

function joinFilled(texts: readonly string[], separator: string): string {
  return texts.filter((text) => text !== '').join(separator);
}

/** A code of zeros is missing (000-0000 is what shop systems write for "none"). */
function usable(field: PaymentField, text: string): string {
  return field === 'postalCode' && text !== '' && /^0+$/.test(foldPostalCode(text)) ? '' : text;
}
