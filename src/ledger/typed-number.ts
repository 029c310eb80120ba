// 発送番号 as it comes back: scanned without its hyphen, typed in full-width digits, or robbed of its zeros by a spreadsheet. The check
// digit (run/letter-number.ts) must be there and right, or the number would be somebody else's one time in ten.
import { fold } from '../folding.js';
import { letterNumber } from '../run/letter-number.js';

export type TypedNumber =
  | { readonly number: string }
  | { readonly fault: 'letter-number-unreadable' | 'letter-number-wrong' };

const WITH_HYPHEN = /^(\d{1,12})-(\d)$/;
/** At least six digits and the check digit; fewer may be a number without it. */
const WITHOUT_HYPHEN = /^(\d{6,12})(\d)$/;

/** The number as manifest.csv writes it, or why it is none. */
export function typedNumber(text: string): TypedNumber {
  const folded = fold(text);
  const match = WITH_HYPHEN.exec(folded) ?? WITHOUT_HYPHEN.exec(folded);
  if (match === null) return { fault: 'letter-number-unreadable' };
  const number = letterNumber(Number(match[1]));
  return number.endsWith(`-${match[2] ?? ''}`) ? { number } : { fault: 'letter-number-wrong' };
}
