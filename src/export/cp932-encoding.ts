// Text as cp932 bytes, read off the decoder's own table the other way round. An encoder that writes `?` for what it lacks loses a
// character of somebody's name in silence; this one says that it cannot.
import { cp932Pair } from './cp932.js';

const FIRST_HALF_WIDTH = 0xff61;
const LAST_HALF_WIDTH = 0xff9f;
const FIRST_HALF_WIDTH_BYTE = 0xa1;
/**
 * In this order, the first code of a character is the one written: JIS X 0208 (¬ is 81CA), then NEC's row 13 (Ⅰ is 8754), then IBM's
 * extensions (髙 is FBFC). That leaves out ED and EE, NEC's copy of the last, which Windows reads and never writes, and F0 to F9,
 * the user-defined characters: what they look like is known on the machine that defined them alone.
 */
const LEADS = [...range(0x81, 0x9f), ...range(0xe0, 0xec), ...range(0xfa, 0xfc)];

let table: Uint16Array | undefined;

/** The bytes, or undefined when any character is not in cp932 as Windows has it. */
export function encodeCp932(text: string): Uint8Array | undefined {
  const codes = (table ??= codeTable());
  const bytes = Buffer.alloc(text.length * 2);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    const code = codes[unit] ?? 0;
    if (code === 0) return undefined;
    if (code > 0xff) bytes[length++] = code >> 8;
    bytes[length++] = code & 0xff;
  }
  return bytes.subarray(0, length);
}

/** One code a UTF-16 unit (all of cp932 lies in the basic plane), 0 where there is none. */
function codeTable(): Uint16Array {
  const codes = new Uint16Array(0x10000);
  for (const unit of range(FIRST_HALF_WIDTH, LAST_HALF_WIDTH)) codes[unit] = FIRST_HALF_WIDTH_BYTE + unit - FIRST_HALF_WIDTH;
  for (const lead of LEADS) {
    for (const trail of range(0x40, 0xfc)) {
      const unit = cp932Pair(lead, trail)?.charCodeAt(0);
      if (unit !== undefined && codes[unit] === 0) codes[unit] = (lead << 8) | trail;
    }
  }
  return codes;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
