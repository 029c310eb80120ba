// The registered postal code: is it one, and is it the code of the address beside it? A code of another prefecture sends the
// letter across the country, so a person has to look; one that only the address can settle is settled by it, and said.
import type { HeldCode, NoteCode } from '../finding.js';
import { fold, foldPostalCode } from '../folding.js';
import { hyphenated } from '../postal/code-number.js';
import type { PostalData } from '../postal/postal-data.js';
import { barcodeContentOf, UNKNOWN_CODE, UNKNOWN_TOWN, type BarcodeContent } from './barcode-content.js';

export type PostalCodeFault = Extract<HeldCode, 'postal-code-missing' | 'postal-code-invalid' | 'postal-code-mismatch'>;
export type PostalCodeNote = Extract<NoteCode, 'town-mismatch' | 'postal-code-inferred' | 'postal-code-restored' | 'postal-code-unknown'>;

/** What the address says of the code that is registered with it. */
export interface JudgedPostalCode {
  /** `NNN-NNNN`; a code that is none, which only staff can let pass, as it is registered. */
  readonly printed: string;
  readonly fault?: PostalCodeFault;
  readonly notes: readonly PostalCodeNote[];
  /** What a customer barcode says of what follows the code's town in the address as registered, or why it cannot. */
  readonly barcode: BarcodeContent;
}

/** One for all: half a million codes have none. */
export const NO_CODE_NOTES: readonly PostalCodeNote[] = [];
const AS_PRINTED = /^\d{3}-\d{4}$/;
const SEVEN_DIGITS = /^\d{7}$/;
/** What a spreadsheet leaves of a code that begins with 0 or 00 (060-0001, 001-0010). */
const LEADING_ZEROS_LOST = /^[1-9]\d{4,5}$/;
const ONLY_ZEROS = /^0*$/;
const LETTER = /\p{L}/u;

/** Judges a code against its address (contract, section 4, and the notes on postal codes there). */
export function judgedPostalCode(registered: string, address: string, postal: PostalData): JudgedPostalCode {
  const digits = digitsOf(registered);
  if (digits === undefined) return faulty('postal-code-invalid', registered);
  if (SEVEN_DIGITS.test(digits) && !ONLY_ZEROS.test(digits)) return usable(digits, address, postal, NO_CODE_NOTES);
  if (ONLY_ZEROS.test(digits)) {
    const inferred = postal.codeOf(address);
    return inferred === undefined ? faulty('postal-code-missing', registered) : usable(inferred, address, postal, ['postal-code-inferred']);
  }
  const restored = digits.padStart(7, '0');
  const agrees = LEADING_ZEROS_LOST.test(digits) && postal.standing(restored, address).kind === 'matched';
  return agrees ? usable(restored, address, postal, ['postal-code-restored']) : faulty('postal-code-invalid', registered);
}

function faulty(fault: PostalCodeFault, registered: string): JudgedPostalCode {
  return { printed: registered, fault, notes: NO_CODE_NOTES, barcode: UNKNOWN_CODE };
}

/** An unknown code (an office's own, a retired one), or an address that may lie in the prefecture of its code, is no mismatch. */
function usable(digits: string, address: string, postal: PostalData, notes: readonly PostalCodeNote[]): JudgedPostalCode {
  const printed = hyphenated(digits);
  const standing = postal.standing(digits, address);
  switch (standing.kind) {
    case 'matched':
      return { printed, notes, barcode: barcodeContentOf(standing.rest) };
    case 'takes-none':
      return { printed, notes, barcode: UNKNOWN_CODE };
    case 'unknown':
      return { printed, notes: [...notes, 'postal-code-unknown'], barcode: UNKNOWN_CODE };
    case 'other-town':
      return { printed, notes: ['town-mismatch', ...notes], barcode: UNKNOWN_TOWN };
    case 'unsure':
      return { printed, notes, barcode: UNKNOWN_TOWN };
    case 'other-prefecture':
      return { printed, fault: 'postal-code-mismatch', notes, barcode: UNKNOWN_TOWN };
  }
}

/** The digits of a code; undefined where letters stand among them. */
function digitsOf(registered: string): string | undefined {
  if (AS_PRINTED.test(registered)) return registered.replace('-', '');
  return LETTER.test(fold(registered)) ? undefined : foldPostalCode(registered);
}
