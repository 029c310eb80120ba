// Fields of a CSV file (csv-text.ts) made of UTF-8 as it lies in records (record-form.ts): nearly all is copied as it stands.
import { guardedField } from './csv-text.js';
import { FIELD_END, FIELD_END_BYTE } from './record-form.js';
import type { Utf8Text } from './utf8-text.js';

/** Bytes of what is guarded against wherever it stands: control characters, of which U+0080 to U+009F begin with 0xc2 in UTF-8, and quotes. */
const SPECIAL = new Uint8Array(0x100).fill(1, 0, 0x20);
for (const byte of [0x22, 0x7f, 0xc2]) SPECIAL[byte] = 1;
/** First bytes of what neither begins a formula nor stands before one: digits, letters and kanji (U+4000 to U+9FFF). */
const HARMLESS_START = new Uint8Array(0x100);
for (const [first, last] of [[0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a], [0xe4, 0xe9]] as const) HARMLESS_START.fill(1, first, last + 1);

/** Where the field that begins there ends. Throws (a bug) where it does not end. */
export function fieldEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) if (bytes[at] === FIELD_END_BYTE) return at;
  throw new Error('a record that ends within a field');
}

/** Adds what stands between the quotes. */
export function addGuarded(text: Utf8Text, bytes: Uint8Array, from: number, to: number): void {
  if (isCopied(bytes, from, to)) text.addCopy(bytes, from, to);
  else text.add(guardedField(textIn(bytes, from, to)));
}

/** The same of one or more fields that follow each other, as one field with `between` between what each says. */
export function addGuardedFields(text: Utf8Text, bytes: Uint8Array, from: number, to: number, between: string): void {
  if (!areCopied(bytes, from, to)) {
    text.add(guardedField(textIn(bytes, from, to).replaceAll(FIELD_END, between)));
    return;
  }
  for (let at = from; at < to;) {
    const end = fieldEnd(bytes, at);
    text.addCopy(bytes, at, end);
    if (end < to) text.add(between);
    at = end + 1;
  }
}

function textIn(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString();
}

/** Surely without anything that is guarded against; of a few without it this says no. */
function isCopied(bytes: Uint8Array, from: number, to: number): boolean {
  if (from < to && HARMLESS_START[bytes[from] ?? 0] !== 1) return false;
  for (let at = from; at < to; at += 1) if (SPECIAL[bytes[at] ?? 0] === 1) return false;
  return true;
}

/** Of fields that follow each other. A formula can only begin where the first does. */
function areCopied(bytes: Uint8Array, from: number, to: number): boolean {
  if (HARMLESS_START[bytes[from] ?? 0] !== 1) return false;
  for (let at = from; at < to; at += 1) if (bytes[at] !== FIELD_END_BYTE && SPECIAL[bytes[at] ?? 0] === 1) return false;
  return true;
}
