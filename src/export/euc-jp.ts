// EUC-JP, which older shop systems on Unix write. JIS X 0208 is the table of cp932 in another order (as in the WHATWG Encoding
// Standard, so that ～ and － are the same characters whichever encoding they came in), JIS X 0212 that of iconv-lite.
import { readCharacterTable } from './character-table.js';
import { cp932Pair } from './cp932.js';
import { invalidBytes, REPLACEMENT, type DecodedText, type InvalidBytes } from './decoded-text.js';

const KANA_LEAD = 0x8e;
const SUPPLEMENT_LEAD = 0x8f;

let supplement: ReadonlyMap<number, string> | undefined;

/** Decodes a cell. A lead without its trail is invalid alone: an ASCII byte after it keeps its own meaning. */
export function decodeEucJp(bytes: Buffer): DecodedText {
  const invalid: InvalidBytes[] = [];
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    const character = length === 0 ? undefined : characterOf(bytes.subarray(at, at + length));
    const consumed = Math.max(length, 1);
    text += character ?? REPLACEMENT;
    if (character === undefined) invalid.push(invalidBytes(at, ...bytes.subarray(at, at + consumed)));
    at += consumed;
  }
  return { text, invalid };
}

/**
 * How many bytes at the beginning are EUC-JP: all of them, or all but the beginning of a sequence at the end. Undefined where
 * a byte is not.
 */
export function eucJpLength(bytes: Buffer): number | undefined {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at);
    if (length === 0) return isBegun(bytes, at) ? at : undefined;
    if (length > 1 && characterOf(bytes.subarray(at, at + length)) === undefined) return undefined;
    at += length;
  }
  return at;
}

/** How many bytes the sequence here has, whether or not it is a character; 0 where none is whole. */
function sequenceAt(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const wanted = lengthFrom(lead);
  for (let index = 1; index < wanted; index++) if (!isTrail(bytes[at + index])) return 0;
  return wanted;
}

/** Whether the bytes end within a sequence. */
function isBegun(bytes: Buffer, at: number): boolean {
  const rest = bytes.subarray(at);
  return rest.length < lengthFrom(rest[0] ?? 0) && rest.subarray(1).every(isTrail);
}

function lengthFrom(lead: number): number {
  if (lead === SUPPLEMENT_LEAD) return 3;
  return lead === KANA_LEAD || isTrail(lead) ? 2 : 0;
}

function isTrail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0xa1 && byte <= 0xfe;
}

function characterOf(sequence: Buffer): string | undefined {
  const [first = 0, second = 0] = sequence;
  if (sequence.length === 1) return String.fromCharCode(first);
  if (sequence.length === 3) return supplementary(sequence);
  if (first === KANA_LEAD) return second <= 0xdf ? String.fromCharCode(0xff61 + second - 0xa1) : undefined;
  const [row, cell] = [first - 0xa1, second - 0xa1];
  const lead = (row >> 1) + (row < 62 ? 0x81 : 0xc1);
  const trail = row % 2 === 1 ? cell + 0x9f : cell + (cell < 63 ? 0x40 : 0x41);
  return cp932Pair(lead, trail);
}

function supplementary(sequence: Buffer): string | undefined {
  return (supplement ??= supplementTable()).get(sequence.readUIntBE(0, 3));
}

/** JIS X 0212, by the three bytes of a sequence. */
function supplementTable(): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  readCharacterTable('eucjp', (code, unit) => {
    if (code >> 16 === SUPPLEMENT_LEAD) characters.set(code, String.fromCharCode(unit));
  });
  return characters;
}
