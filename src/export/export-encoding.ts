// Which encoding an export is in, told from its bytes: a mark, NULs as UTF-16 has them, strict UTF-8 over the whole file, else cp932,
// which nearly any bytes could be; EUC-JP only where cp932 cannot be. What is no CSV at all is refused first (foreign-file.ts).
import { isAscii } from 'node:buffer';
import { cp932Length, decodeCp932 } from './cp932.js';
import { validText, type DecodeField } from './decoded-text.js';
import type { ExportEncoding } from './encoding-names.js';
import { decodeEucJp, eucJpLength } from './euc-jp.js';
import type { ExportSource } from './export-bytes.js';
import { refuseForeign } from './foreign-file.js';
import { printable, type GaijiMap } from './gaiji-map.js';
import { isColumnName } from './header-words.js';
import { looksTabSeparated, tabsAndCommasSwapped, type TextForm } from './text-form.js';
import { decodeUtf16AsUtf8, utf16Order } from './utf-16.js';
import { decodeUtf8, utf8Length } from './utf-8.js';

const DECODERS: Readonly<Record<ExportEncoding, DecodeField>> = {
  'cp932': decodeCp932,
  'utf-8': (field) => decodeUtf8(Buffer.from(field, 'latin1')),
  'utf-16le': (field) => decodeUtf16AsUtf8(Buffer.from(field, 'latin1')),
  'euc-jp': (field) => decodeEucJp(Buffer.from(field, 'latin1')),
};
const BEYOND_ASCII = /[\x80-\xff]/;

const HEAD_BYTES = 4096;
const UTF8_MARK = Buffer.from('EFBBBF', 'hex');
const UTF16LE_MARK = Buffer.from('FFFE', 'hex');

/**
 * The form of a source's text: its encoding as `given` if it is, otherwise recognised (all ASCII counts as cp932). Throws a
 * Refusal for what is no CSV file, or UTF-16 with its bytes the other way round, whatever was given. Reads no further than the
 * answer needs.
 */
export async function recogniseText(source: ExportSource, given?: ExportEncoding): Promise<TextForm> {
  let head: Buffer | undefined;
  let tabSeparated = false;
  const [utf8, cp932, eucJp] = [prober(utf8Length), prober(cp932Length), prober(eucJpLength)];
  for await (const chunk of withWholeHead(source.open())) {
    if (head === undefined) {
      head = chunk.subarray(0, HEAD_BYTES);
      refuseForeign(source.name, head);
      const settled = given ?? markedEncoding(head);
      tabSeparated = looksTabSeparated(settled === 'utf-16le' ? Buffer.from(head.toString('utf16le')) : head);
      if (settled !== undefined) return { encoding: settled, tabSeparated };
    }
    for (const { push } of [utf8, cp932, eucJp]) push(chunk);
    if (!utf8.passes() && !eucJp.passes()) return { encoding: 'cp932', tabSeparated };
  }
  if (utf8.isWhole() && utf8.beyondAscii()) return { encoding: 'utf-8', tabSeparated };
  if (!eucJp.isWhole() || !eucJp.beyondAscii()) return { encoding: 'cp932', tabSeparated };
  return { encoding: !cp932.isWhole() || hasEucJpHeader(head) ? 'euc-jp' : 'cp932', tabSeparated };
}

/** How the fields of a file are decoded; most hold nothing but ASCII and are their own text. */
export function fieldDecoder({ encoding, tabSeparated }: TextForm, gaiji?: GaijiMap): DecodeField {
  const decode = DECODERS[encoding];
  const plain: DecodeField = (field) => (BEYOND_ASCII.test(field) ? decode(field) : validText(field));
  if (gaiji === undefined && !tabSeparated) return plain;
  return (field) => {
    const { text, invalid } = plain(field);
    const written = tabSeparated ? tabsAndCommasSwapped(text) : text;
    return { text: gaiji === undefined ? written : printable(written, gaiji), invalid };
  };
}

interface Prober {
  readonly push: (chunk: Buffer) => void;
  /** Nothing so far speaks against it. */
  readonly passes: () => boolean;
  /** And nothing is left unfinished. */
  readonly isWhole: () => boolean;
  readonly beyondAscii: () => boolean;
}

/** Tries one encoding on a file chunk by chunk. */
function prober(lengthOf: (bytes: Buffer) => number | undefined): Prober {
  let tail: Buffer | undefined = Buffer.alloc(0);
  let beyondAscii = false;
  return {
    push: (chunk) => {
      if (tail === undefined || (tail.length === 0 && isAscii(chunk))) return;
      beyondAscii = true;
      const bytes = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
      const length = lengthOf(bytes);
      tail = length === undefined ? undefined : Buffer.from(bytes.subarray(length));
    },
    passes: () => tail !== undefined,
    isWhole: () => tail?.length === 0,
    beyondAscii: () => beyondAscii,
  };
}

/** In a short file both may fit every byte: then the names of columns, which are known words, decide. */
function hasEucJpHeader(head: Buffer | undefined): boolean {
  const cells = head?.toString('latin1').split(/[,\t\r\n]/) ?? [];
  const named = (decode: DecodeField): number => cells.filter((cell) => isColumnName(decode(cell.replaceAll('"', '')).text)).length;
  return named(DECODERS['euc-jp']) > named(DECODERS.cp932);
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

function markedEncoding(head: Buffer): ExportEncoding | undefined {
  if (startsWith(head, UTF8_MARK)) return 'utf-8';
  return startsWith(head, UTF16LE_MARK) || utf16Order(head) === 'little-endian' ? 'utf-16le' : undefined;
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}
