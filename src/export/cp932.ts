// Shift-JIS as Windows writes it (cp932). The table is iconv-lite's, which has no strict mode and leaves
// part of the user-defined area (gaiji) out; here every byte that is no character is found and named.
import { unitAt } from '../unit-at.js';
import { readCharacterTable } from './character-table.js';
import { invalidBytes, NONE_INVALID, REPLACEMENT, type DecodedText, type InvalidBytes } from './decoded-text.js';

const FIRST_TRAIL = 0x40;
const TRAILS = 0x100 - FIRST_TRAIL;
const FIRST_GAIJI_LEAD = 0xf0;
const LAST_GAIJI_LEAD = 0xf9;

const REPLACEMENT_UNIT = REPLACEMENT.charCodeAt(0);
const USUAL_CELL_BYTES = 8192;

let table: Uint16Array | undefined;
/** Where a cell is decoded, as UTF-16; the longest so far fits. */
let units = Buffer.alloc(USUAL_CELL_BYTES);

/**
 * Decodes a field, one character (U+0000 to U+00FF) a byte. Single bytes as the index of the WHATWG Encoding Standard (A0 and
 * FD to FF are none); F040 to F9FC are private use from U+E000. A lead byte without its trail is invalid alone: an ASCII byte
 * after it keeps its own meaning.
 */
export function decodeCp932(field: string): DecodedText {
  const pairs = (table ??= pairTable());
  let invalid: InvalidBytes[] | undefined;
  // Units are gathered and made a string at once: a string that grows by a character is a chain of strings, which
  // whoever reads it has to follow.
  if (units.length < 2 * field.length) units = Buffer.alloc(4 * field.length);
  let length = 0;
  for (let at = 0; at < field.length; at++) {
    const byte = unitAt(field, at);
    let unit: number;
    if (!isLead(byte)) {
      unit = singleByte(byte) ?? REPLACEMENT_UNIT;
      if (unit === REPLACEMENT_UNIT) (invalid ??= []).push(invalidBytes(at, byte));
    } else {
      const trail = at + 1 < field.length ? unitAt(field, at + 1) : 0;
      unit = pairs[pairIndex(byte, trail)] ?? 0;
      if (unit === 0) {
        unit = REPLACEMENT_UNIT;
        (invalid ??= []).push(trail < 0x80 ? invalidBytes(at, byte) : invalidBytes(at, byte, trail));
        if (trail >= 0x80) at++;
      } else {
        at++;
      }
    }
    units[length++] = unit & 0xff;
    units[length++] = unit >> 8;
  }
  return { text: units.toString('utf16le', 0, length), invalid: invalid ?? NONE_INVALID };
}

/** The character of a pair, if it is one; JIS X 0208 in other encodings is read off the same table. */
export function cp932Pair(lead: number, trail: number): string | undefined {
  const unit = (table ??= pairTable())[pairIndex(lead, trail)] ?? 0;
  return unit === 0 ? undefined : String.fromCharCode(unit);
}

/**
 * How many bytes at the beginning are cp932: all of them, or all but a lead at the end. Undefined where a byte is not.
 */
export function cp932Length(bytes: Buffer): number | undefined {
  const pairs = (table ??= pairTable());
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (!isLead(byte)) {
      if (singleByte(byte) === undefined) return undefined;
      continue;
    }
    if (at + 1 === bytes.length) return at;
    at++;
    if ((pairs[pairIndex(byte, bytes[at] ?? 0)] ?? 0) === 0) return undefined;
  }
  return bytes.length;
}

function isLead(byte: number): boolean {
  return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
}

function singleByte(byte: number): number | undefined {
  if (byte <= 0x80) return byte;
  return byte >= 0xa1 && byte <= 0xdf ? 0xff61 + byte - 0xa1 : undefined;
}

/** Where a pair stands in the table; below 0 for a trail that can be none. */
function pairIndex(lead: number, trail: number): number {
  return trail < FIRST_TRAIL ? -1 : lead * TRAILS + trail - FIRST_TRAIL;
}

/** One UTF-16 unit a pair (all of cp932 lies in the basic plane), 0 where there is no character. */
function pairTable(): Uint16Array {
  const pairs = new Uint16Array(0x100 * TRAILS);
  for (let lead = FIRST_GAIJI_LEAD; lead <= LAST_GAIJI_LEAD; lead++) {
    for (let trail = FIRST_TRAIL; trail <= 0xfc; trail++) if (trail !== 0x7f) pairs[pairIndex(lead, trail)] = gaijiUnit(lead, trail);
  }
  readCharacterTable('shiftjis', (code, unit) => {
    const lead = code >> 8;
    if (isLead(lead) && !isGaijiLead(lead)) pairs[pairIndex(lead, code & 0xff)] = unit;
  });
  return pairs;
}

function isGaijiLead(lead: number): boolean {
  return lead >= FIRST_GAIJI_LEAD && lead <= LAST_GAIJI_LEAD;
}

function gaijiUnit(lead: number, trail: number): number {
  return 0xe000 + (lead - FIRST_GAIJI_LEAD) * 188 + trail - (trail < 0x7f ? 0x40 : 0x41);
}
