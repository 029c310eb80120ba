// UTF-8 of one cell. A strict decoder only says that something is wrong; here every byte that belongs to
// no character is found and named, and all others keep their meaning.
import { isUtf8 } from 'node:buffer';
import { hexOf, REPLACEMENT, validText, type DecodedText } from './decoded-text.js';

/** Decodes a cell; U+FFFD for each byte outside a well-formed sequence (Unicode Standard, table 3-7). */
export function decodeUtf8(bytes: Buffer): DecodedText {
  if (isUtf8(bytes)) return validText(bytes.toString('utf8'));
  const invalid: string[] = [];
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
      invalid.push(hexOf(byte));
      at++;
    }
  }
  return { text, invalid };
}

/** How many bytes the sequence that begins with this byte has; 0 when none begins with it. */
export function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2) return 0;
  if (byte < 0xe0) return 2;
  if (byte < 0xf0) return 3;
  return byte < 0xf5 ? 4 : 0;
}
