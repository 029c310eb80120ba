// UTF-16LE, which Excel calls Unicode text. The splitter works on bytes, so the file is turned into UTF-8 as it passes. A
// surrogate without its partner is no character: it is written in UTF-8's own manner (ED A0..BF xx, which no UTF-8 text holds),
// so that it is found and named when its cell is decoded.
import { invalidBytes, REPLACEMENT, type DecodedText, type InvalidBytes } from './decoded-text.js';
import { decodeUtf8 } from './utf-8.js';

const MARK = 0xfeff;
const DOS_END = 0x1a;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SURROGATE_BYTES = 3;

/** The same text in UTF-8, without a mark at its start. Half a character at the very end becomes U+FFFD. */
export async function* utf8FromUtf16(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let atStart = true;
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    const end = bytes.length - unfinishedLength(bytes);
    rest = Buffer.from(bytes.subarray(end));
    const from = atStart && end > 0 && bytes.readUInt16LE(0) === MARK ? 2 : 0;
    atStart &&= end === 0;
    if (end > from) yield utf8Of(bytes.toString('utf16le', from, end));
  }
  if (rest.length >= 2) yield utf8Of(rest.toString('utf16le', 0, 2));
  const half = rest.length % 2 === 1 ? rest.at(-1) : undefined;
  if (half !== undefined) yield half === DOS_END ? Buffer.of(DOS_END) : Buffer.from(REPLACEMENT);
}

/**
 * Which byte of a unit comes first, if a file's head is UTF-16: nearly every comma, tab and line end has a NUL beside it, always on
 * the same side. NULs elsewhere say nothing, since U+3000 has one too.
 */
export function utf16Order(head: Buffer): 'little-endian' | 'big-endian' | undefined {
  let [separators, before, after] = [0, 0, 0];
  head.forEach((byte, at) => {
    if (byte !== 0x2c && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return;
    separators++;
    if (at % 2 === 0 && head[at + 1] === 0) after++;
    if (at % 2 === 1 && head[at - 1] === 0) before++;
  });
  if (Math.max(before, after) * 2 <= separators) return undefined;
  return after > before ? 'little-endian' : 'big-endian';
}

/** Decodes a cell of such UTF-8; invalid bytes are named, and counted, as they stood in UTF-16LE. */
export function decodeUtf16AsUtf8(bytes: Buffer): DecodedText {
  const invalid: InvalidBytes[] = [];
  let text = '';
  const addValid = (part: Buffer): void => {
    text += decodeUtf8(part).text;
  };
  let from = 0;
  for (let at = bytes.indexOf(0xed); at >= 0; at = bytes.indexOf(0xed, at + 1)) {
    const [, second = 0, third = 0] = bytes.subarray(at, at + SURROGATE_BYTES);
    if (second < 0xa0) continue;
    addValid(bytes.subarray(from, at));
    const unit = 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
    invalid.push(invalidBytes(text.length * 2, unit & 0xff, unit >> 8));
    text += REPLACEMENT;
    from = at + SURROGATE_BYTES;
  }
  addValid(bytes.subarray(from));
  return { text, invalid };
}

function utf8Of(text: string): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (const { index } of text.matchAll(LONE_SURROGATE)) {
    const unit = text.charCodeAt(index);
    parts.push(Buffer.from(text.slice(from, index)), Buffer.of(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)));
    from = index + 1;
  }
  return parts.length === 0 ? Buffer.from(text) : Buffer.concat([...parts, Buffer.from(text.slice(from))]);
}

/** Bytes at the end that the next chunk may finish: an odd one, and a high surrogate. */
function unfinishedLength(bytes: Buffer): number {
  const odd = bytes.length % 2;
  const last = bytes.length - odd - 2;
  const isHigh = last >= 0 && (bytes.readUInt16LE(last) & 0xfc00) === 0xd800;
  return odd + (isHigh ? 2 : 0);
}
