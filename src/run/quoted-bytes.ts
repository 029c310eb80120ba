// Fields of a CSV file (csv-text.ts) made of UTF-8 as it lies in records (record-form.ts): nearly all is copied as it stands.
import { guardedField } from './csv-text.js';
import type { Utf8Text } from './utf8-text.js';

const [FIELD_END, SPACE, QUOTE, DELETE] = [0x09, 0x20, 0x22, 0x7f];
/** In UTF-8 the control characters U+0080 to U+009F begin with it. */
const CONTROL_LEAD = 0xc2;
/** First bytes of what neither begins a formula nor stands before one: digits, letters and kanji (U+4000 to U+9FFF). */
const HARMLESS_START = new Uint8Array(0x100);
for (const [first, last] of [[0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a], [0xe4, 0xe9]] as const) HARMLESS_START.fill(1, first, last + 1);

/** Where the field that begins there ends. Throws (a bug) where it does not end. */
export function fieldEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) if (bytes[at] === FIELD_END) return at;
  throw new Error('a record that ends within a field');
}

/** Adds what stands between the quotes. */
export function addGuarded(text: Utf8Text, bytes: Uint8Array, from: number, to: number): void {
  if (isCopied(bytes, from, to)) text.addCopy(bytes, from, to);
  else text.add(guardedField(textIn(bytes, from, to)));
}

export function textIn(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString();
}

/** Surely without anything that is guarded against; of a few without it this says no. */
function isCopied(bytes: Uint8Array, from: number, to: number): boolean {
  if (from < to && HARMLESS_START[bytes[from] ?? 0] !== 1) return false;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < SPACE || byte === QUOTE || byte === DELETE || byte === CONTROL_LEAD) return false;
  }
  return true;
}
