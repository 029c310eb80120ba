// The bytes of an export as they pass: counted and hashed as they are on disk, then freed of what is no text, the UTF-8 mark at
// the very start and the DOS end-of-file mark (1A) at the very end, and brought into the one form the splitter reads.
import { createHash } from 'node:crypto';
import type { GaijiMap } from './gaiji-map.js';
import { separatedByComma, type TextForm } from './text-form.js';
import { utf8FromUtf16 } from './utf-16.js';

/** An export as handed in: its display name and its bytes, which are read twice (recognised, then read). */
export interface ExportSource {
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
  /** How many bytes there are, where that is known beforehand; nothing but speed depends on it. */
  readonly bytes?: number;
  /** Printable characters for the user-defined ones in it. */
  readonly gaiji?: GaijiMap;
}

export interface Fingerprint {
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

interface TextBytes {
  readonly chunks: AsyncIterable<Buffer>;
  /** Complete, and to be asked for once, when all chunks were read. */
  readonly fingerprint: () => Fingerprint;
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const DOS_END = 0x1a;

/** The text bytes of a source, and the fingerprint of its untouched bytes. UTF-16 comes as UTF-8, tabs between columns as commas. */
export function textBytes(source: ExportSource, form: TextForm): TextBytes {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted(): AsyncIterable<Buffer> {
    for await (const chunk of source.open()) {
      hash.update(chunk);
      bytes += chunk.length;
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    }
  }
  return {
    chunks: separatedByComma(withoutDosEnd(form.encoding === 'utf-16le' ? utf8FromUtf16(counted()) : withoutUtf8Mark(counted())), form),
    fingerprint: () => ({ bytes, sha256: hash.digest('hex') }),
  };
}

async function* withoutUtf8Mark(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (head === undefined) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < UTF8_MARK.length) continue;
    yield head.subarray(0, 3).equals(UTF8_MARK) ? head.subarray(3) : head;
    head = undefined;
  }
  if (head !== undefined) yield head;
}

async function* withoutDosEnd(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let heldBack = 0;
  for await (const chunk of chunks) {
    let end = chunk.length;
    while (end > 0 && chunk[end - 1] === DOS_END) end--;
    if (end > 0) {
      if (heldBack > 0) yield Buffer.alloc(heldBack, DOS_END);
      heldBack = 0;
      yield chunk.subarray(0, end);
    }
    heldBack += chunk.length - end;
  }
}
