// What the bytes of one cell say, with the bytes that say nothing. Cells are decoded one by one, so that
// a bad byte is tied to its column and can never reach over a comma or a quote into the next.

export interface DecodedText {
  /** U+FFFD stands for each of `invalid`. */
  readonly text: string;
  /** The bytes that are no character of the encoding, as hex (`82 FF`), in their order. */
  readonly invalid: readonly string[];
}

export type DecodeText = (bytes: Buffer) => DecodedText;

export const REPLACEMENT = '\uFFFD';

const NONE: readonly string[] = [];

/** A text all of whose bytes were characters. */
export function validText(text: string): DecodedText {
  return { text, invalid: NONE };
}

/** `82 FF`. */
export function hexOf(...bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}
