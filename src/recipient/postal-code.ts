// The registered postal code: is it one, and is it one of the address's prefecture? A code of another
// prefecture sends the letter across the country, so a person has to look.
import type { HeldCode } from '../finding.js';
import { fold, foldPostalCode } from '../folding.js';
import type { PostalData } from '../postal/postal-data.js';

export type PostalCodeFault = Extract<HeldCode, 'postal-code-missing' | 'postal-code-invalid' | 'postal-code-mismatch'>;

const AS_PRINTED = /^\d{3}-\d{4}$/;
const SEVEN_DIGITS = /^\d{7}$/;
const ONLY_ZEROS = /^0*$/;
const LETTER = /\p{L}/u;

/** `NNN-NNNN`; a code that is none, which only staff can let pass, as it is registered. */
export function printedPostalCode(registered: string): string {
  if (AS_PRINTED.test(registered)) return registered;
  const digits = digitsOf(registered);
  return digits !== undefined && SEVEN_DIGITS.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3)}` : registered;
}

/**
 * What is wrong with a code at this address, if anything. An unknown code (an office's own, a retired one) or an
 * address whose prefecture cannot be told is no mismatch.
 */
export function postalCodeFault(registered: string, address: string, postal: PostalData): PostalCodeFault | undefined {
  const digits = digitsOf(registered);
  if (digits === undefined) return 'postal-code-invalid';
  if (ONLY_ZEROS.test(digits)) return 'postal-code-missing';
  if (!SEVEN_DIGITS.test(digits)) return 'postal-code-invalid';
  const served = postal.prefecturesOf(digits);
  if (served.length === 0) return undefined;
  const prefecture = postal.prefectureOf(address);
  return prefecture === undefined || served.includes(prefecture) ? undefined : 'postal-code-mismatch';
}

/** The digits of a code; undefined where letters stand among them. */
function digitsOf(registered: string): string | undefined {
  if (AS_PRINTED.test(registered)) return registered.replace('-', '');
  return LETTER.test(fold(registered)) ? undefined : foldPostalCode(registered);
}
