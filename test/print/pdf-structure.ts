// A print file taken apart by its cross-reference table (ISO 32000-1, 7.5.4), for what text alone does not show.
import { inflateSync } from 'node:zlib';

/** An object's dictionary as written, one line, and its stream, inflated. */
interface PdfObject {
  readonly number: number;
  readonly text: string;
  readonly stream?: Buffer;
}

export interface PdfStructure {
  readonly objects: readonly PdfObject[];
  readonly trailer: string;
  readonly object: (number: number) => PdfObject;
  readonly ofType: (type: string) => readonly PdfObject[];
}

/** Throws where the table names an offset at which its object does not begin. */
export function takeApart(bytes: Uint8Array): PdfStructure {
  const buffer = Buffer.from(bytes);
  const file = buffer.toString('latin1');
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(file)?.[1]);
  const head = /^xref\n0 (\d+)\n/u.exec(file.slice(tableAt, tableAt + 30));
  if (head === null) throw new Error('no cross-reference table where startxref says');
  const entriesAt = tableAt + head[0].length;
  const objects = Array.from({ length: Number(head[1]) - 1 }, (_, index) => {
    const entry = file.slice(entriesAt + (index + 1) * 20, entriesAt + (index + 2) * 20);
    if (!/^\d{10} 00000 n \n$/u.test(entry)) throw new Error(`no entry of a cross-reference table: ${JSON.stringify(entry)}`);
    return readObject(buffer, file, index + 1, Number(entry.slice(0, 10)));
  });
  const trailer = file.slice(file.indexOf('trailer', tableAt));
  return {
    objects,
    trailer,
    object(number) {
      const found = objects[number - 1];
      if (found === undefined) throw new Error(`no object ${String(number)}`);
      return found;
    },
    ofType: (type) => objects.filter(({ text }) => new RegExp(`/Type ?/${type}\\b`, 'u').test(text)),
  };
}

/** The number a dictionary refers to under a key. */
export function referredTo(text: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(text)?.[1]);
}

function readObject(buffer: Buffer, file: string, number: number, offset: number): PdfObject {
  const begin = `${String(number)} 0 obj\n`;
  if (!file.startsWith(begin, offset)) throw new Error(`object ${String(number)} does not begin at ${String(offset)}`);
  const from = offset + begin.length;
  const end = file.indexOf('endobj', from);
  const streamAt = file.indexOf('stream\n', from);
  if (streamAt === -1 || streamAt > end) return { number, text: oneLine(file.slice(from, end)) };
  const text = oneLine(file.slice(from, streamAt));
  const start = streamAt + 'stream\n'.length;
  const stop = start + Number(/\/Length (\d+)/u.exec(text)?.[1]);
  if (!file.startsWith('\nendstream\n', stop) && !file.startsWith('\n\nendstream\n', stop)) {
    throw new Error(`the stream of object ${String(number)} is not as long as it says`);
  }
  const stored = buffer.subarray(start, stop);
  return { number, text, stream: text.includes('/FlateDecode') ? inflateSync(stored) : stored };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
