// What the bytes of one cell say, with the bytes that say nothing. Cells are decoded one by one, so that
// a bad byte is tied to its column and can never reach over a comma or a quote into the next.

export interface DecodedText {
  /** U+FFFD stands for each of `invalid`. */
  readonly text: string;
  /** The bytes that are no character of the encoding, in their order. */
  readonly invalid: readonly InvalidBytes[];
}

export interface InvalidBytes {
  /** `82 FF`. */
  readonly hex: string;
  /** Where the first of them stands in the cell, in bytes from 0, without the cell's quotes. */
  readonly offset: number;
}

/** Decodes a field as the splitter gives it, one character (U+0000 to U+00FF) a byte. */
export type DecodeField = (field: string) => DecodedText;

export const REPLACEMENT = '\uFFFD';

export const NONE_INVALID: readonly InvalidBytes[] = [];

/** A text all of whose bytes were characters. */
export function validText(text: string): DecodedText {
  return { text, invalid: NONE_INVALID };
}

/** Bytes found at `offset` that are no character. */
export function invalidBytes(offset: number, ...bytes: readonly number[]): InvalidBytes {
  return { hex: bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' '), offset };
}
