// UTF-8 of one cell. A strict decoder only says that something is wrong; here every byte that belongs to
// no character is found and named, and all others keep their meaning.
import { isUtf8 } from 'node:buffer';
import { invalidBytes, REPLACEMENT, validText, type DecodedText, type InvalidBytes } from './decoded-text.js';

/** Decodes a cell; U+FFFD for each byte outside a well-formed sequence (Unicode Standard, table 3-7). */
export function decodeUtf8(bytes: Buffer): DecodedText {
  if (isUtf8(bytes)) return validText(bytes.toString('utf8'));
  const invalid: InvalidBytes[] = [];
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = sequenceLength(byte);
    const sequence = bytes.subarray(at, at + length);
    if (length > 0 && sequence.length === length && isUtf8(sequence)) {
      text += sequence.toString('utf8');
      at += length;
    } else {
      text += REPLACEMENT;
      invalid.push(invalidBytes(at, byte));
      at++;
    }
  }
  return { text, invalid };
}

/**
 * How many bytes at the beginning are UTF-8: all of them, or all but the beginning of a sequence at the end. Undefined where
 * a byte is not.
 */
export function utf8Length(bytes: Buffer): number | undefined {
  const end = bytes.length - unfinishedLength(bytes);
  return isUtf8(bytes.subarray(0, end)) ? end : undefined;
}

/** How many bytes the sequence that begins with this byte has; 0 when none begins with it. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2) return 0;
  if (byte < 0xe0) return 2;
  if (byte < 0xf0) return 3;
  return byte < 0xf5 ? 4 : 0;
}

/** How many bytes at the end begin a sequence that the next chunk may finish. */
function unfinishedLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const length = sequenceLength(bytes[bytes.length - back] ?? 0);
    if (length > back) return back;
    if (length > 0) return 0;
  }
  return 0;
}
