// The objects of a PDF by its cross-reference table (ISO 32000-1, 7.5.4). Read strictly and in the one form that is written here: whatever
// another program changed is not guessed at but unreadable.
import { inflateSync } from 'node:zlib';
import { UnreadablePdf } from './unreadable-pdf.js';

export interface StoredObject {
  readonly number: number;
  /** Its dictionary as written, white space as single spaces. */
  readonly dictionary: string;
  /** Inflated where it is stored deflated. */
  readonly stream?: Uint8Array;
  /** The same bytes as they are stored. */
  readonly stored?: Uint8Array;
}

/** The objects a file has; each is read when it is asked for. */
export interface StoredObjects {
  /** Of the last trailer. */
  readonly trailer: string;
  /** Throws UnreadablePdf where the table does not lead to that object. */
  readonly object: (number: number) => StoredObject;
}

const END = /startxref\n(\d{1,10})\n%%EOF\n$/;
const END_BYTES = 64;
const TABLE_HEAD = /^xref\n0 (\d{1,8})\n/;
const TABLE_HEAD_BYTES = 20;
const ENTRY_BYTES = 20;
const ENTRY = /^(\d{10}) 00000 n \n$/;
const STREAM = 'stream\n';
const STREAM_END = /^\s{0,2}endstream\nendobj\n/;
const STREAM_END_BYTES = 24;
/** No stream of a print file is larger; a damaged one may claim to be. */
const MOST_BYTES = 1 << 28;

/** Throws UnreadablePdf where there is no table of a single section at the end. */
export function storedObjects(bytes: Uint8Array): StoredObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const textOf = (from: number, to: number): string => file.toString('latin1', from, to);
  const tableAt = Number(END.exec(textOf(Math.max(0, file.length - END_BYTES), file.length))?.[1] ?? fail('no end of file'));
  const head = tableAt < file.length ? TABLE_HEAD.exec(textOf(tableAt, tableAt + TABLE_HEAD_BYTES)) : null;
  if (head === null) return fail('no cross-reference table');
  const entriesAt = tableAt + head[0].length;
  const count = Number(head[1]);
  const trailer = textOf(entriesAt + count * ENTRY_BYTES, file.length);
  if (!trailer.startsWith('trailer\n')) return fail('no trailer');

  function object(number: number): StoredObject {
    if (!(number > 0 && number < count)) return fail('an object that is not in the table');
    const entryAt = entriesAt + number * ENTRY_BYTES;
    const offset = Number(ENTRY.exec(textOf(entryAt, entryAt + ENTRY_BYTES))?.[1] ?? fail('an entry that is none'));
    const begin = `${String(number)} 0 obj\n`;
    const from = offset + begin.length;
    if (textOf(offset, from) !== begin) return fail('an object that is not where the table says');
    const endAt = file.indexOf('endobj', from, 'latin1');
    if (endAt < 0) return fail('an object without end');
    const streamAt = file.subarray(from, endAt).indexOf(STREAM, 0, 'latin1');
    const dictionary = oneLine(textOf(from, streamAt < 0 ? endAt : from + streamAt));
    return streamAt < 0 ? { number, dictionary } : { number, dictionary, ...streamOf(dictionary, from + streamAt + STREAM.length) };
  }

  function streamOf(dictionary: string, from: number): Required<Pick<StoredObject, 'stream' | 'stored'>> {
    const to = from + Number(/\/Length (\d{1,9})\b/.exec(dictionary)?.[1] ?? fail('a stream without length'));
    if (!STREAM_END.test(textOf(to, to + STREAM_END_BYTES))) return fail('a stream that is not as long as it says');
    const stored = file.subarray(from, to);
    if (!dictionary.includes('/Filter')) return { stored, stream: stored };
    if (!/\/Filter \/FlateDecode\b/.test(dictionary)) return fail('a filter that is not written here');
    try {
      return { stored, stream: inflateSync(stored, { maxOutputLength: MOST_BYTES }) };
    } catch {
      return fail('a stream that cannot be inflated');
    }
  }

  return { trailer: oneLine(trailer), object };
}

/** The object a dictionary refers to under a key. Throws UnreadablePdf where it refers to none. */
export function referenceUnder(key: string, dictionary: string): number {
  return Number(new RegExp(`/${key} (\\d{1,8}) 0 R`).exec(dictionary)?.[1] ?? fail(`no ${key}`));
}

/** Throws UnreadablePdf. */
export function fail(what: string): never {
  throw new UnreadablePdf(what);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
