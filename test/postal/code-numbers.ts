// Codes as a plan has them: numbers, in printing order.
import { codeNumber, NO_CODE } from '../../src/postal/code-number.js';

/** NO_CODE for any text that is none. */
export function codeNumbers(postalCodes: readonly string[]): Uint32Array {
  return Uint32Array.from(postalCodes, (postalCode) => codeNumber(postalCode) ?? NO_CODE);
}
