// Which encoding an export is in, told from its bytes: a mark, strict UTF-8 over the whole file, else cp932,
// which nearly any bytes could be. What is no CSV at all is refused by name, with the way to get one.
import { isAscii, isUtf8 } from 'node:buffer';
import { refuse } from '../refusal.js';
import { decodeCp932 } from './cp932.js';
import type { DecodeText } from './decoded-text.js';
import type { ExportSource } from './export-bytes.js';
import { decodeUtf8, sequenceLength } from './utf-8.js';

export const EXPORT_ENCODINGS = ['cp932', 'utf-8'] as const;
export type ExportEncoding = (typeof EXPORT_ENCODINGS)[number];

export const DECODERS: Readonly<Record<ExportEncoding, DecodeText>> = { 'cp932': decodeCp932, 'utf-8': decodeUtf8 };

const HEAD_BYTES = 4096;
const UTF8_MARK = Buffer.from('EFBBBF', 'hex');
const UTF16_MARKS = [Buffer.from('FFFE', 'hex'), Buffer.from('FEFF', 'hex')];
const PDF_MARK = Buffer.from('%PDF');
/** Of .xlsx (a ZIP archive) and of the older .xls. */
const WORKBOOK_MARKS = [Buffer.from('504B0304', 'hex'), Buffer.from('D0CF11E0', 'hex')];

/**
 * The encoding of a source: `given` if it is, otherwise recognised; all ASCII counts as cp932. Throws a Refusal
 * for UTF-16, PDF and Excel workbooks, whatever was given. Reads no further than the answer needs.
 */
export async function recogniseEncoding(source: ExportSource, given?: ExportEncoding): Promise<ExportEncoding> {
  let atStart = true;
  let beyondAscii = false;
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of withWholeHead(source.open())) {
    if (atStart) {
      refuseForeign(source.name, chunk.subarray(0, HEAD_BYTES));
      if (given !== undefined) return given;
      if (startsWith(chunk, UTF8_MARK)) return 'utf-8';
      atStart = false;
    }
    const bytes = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
    const end = bytes.length - unfinishedLength(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return 'cp932';
    beyondAscii ||= !isAscii(bytes.subarray(0, end));
    tail = Buffer.from(bytes.subarray(end));
  }
  return tail.length === 0 && beyondAscii ? 'utf-8' : 'cp932';
}

/** The same bytes with nothing shorter than a head in front, unless the file itself is shorter. */
async function* withWholeHead(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (head === undefined) {
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < HEAD_BYTES) continue;
    yield head;
    head = undefined;
  }
  if (head !== undefined && head.length > 0) yield head;
}

function refuseForeign(file: string, head: Buffer): void {
  if (startsWith(head, PDF_MARK)) refuse('export-is-pdf', {}, { file });
  if (WORKBOOK_MARKS.some((mark) => startsWith(head, mark))) refuse('export-is-workbook', {}, { file });
  if (UTF16_MARKS.some((mark) => startsWith(head, mark)) || hasUtf16Nuls(head)) refuse('export-is-utf-16', {}, { file });
}

/** In UTF-16 each comma and line end has a NUL on one side, always the same; a stray NUL or two is none of that. */
function hasUtf16Nuls(head: Buffer): boolean {
  let [even, odd, separators] = [0, 0, 0];
  head.forEach((byte, at) => {
    if (byte === 0x2c || byte === 0x0a || byte === 0x0d) separators++;
    else if (byte === 0 && at % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  const nuls = even + odd;
  return nuls > 0 && (even === 0 || odd === 0) && nuls * 2 >= separators;
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}

/** How many bytes at the end begin a UTF-8 sequence that the next chunk may finish. */
function unfinishedLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const length = sequenceLength(bytes[bytes.length - back] ?? 0);
    if (length > back) return back;
    if (length > 0) return 0;
  }
  return 0;
}
