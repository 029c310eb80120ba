// The one file that leans on what pdfkit 0.20.2 keeps private: its objects and ours, three or four for each of thousands of letters, which as ready
// bytes are several times as fast, go into one buffer. `_write` (appends bytes or a line of text) and `_offset` (bytes so far) are replaced, `_offsets`
// (by object number less one) written by us, and `_root` is the catalogue. Checked when a document is opened.
import PDFDocument from 'pdfkit';
import { ByteWriter } from './byte-writer.js';

/** Of an entry of the cross-reference table (ISO 32000-1, 7.5.4). */
const OFFSET_DIGITS = 10;
const ENTRY_END = Buffer.from(' 00000 n \n', 'latin1');
/** More than most print files have, so that few are copied as they grow. */
const FIRST_ROOM = 1 << 20;

/** Room for a file, which can be used again once the file is written away. */
export function fileRoom(): ByteWriter {
  return new ByteWriter(FIRST_ROOM);
}

interface Internals {
  readonly _offset: number;
  readonly _offsets: (number | null)[];
  readonly _root: { readonly data: Record<string, unknown> };
  _write: (data: Uint8Array | string) => void;
}

/** A document being written. Its objects are pdfkit's `doc.ref()` or bytes written through `direct`. */
export interface PdfObjects {
  readonly doc: PDFKit.PDFDocument;
  readonly catalogue: Record<string, unknown>;
  /** The root of the page tree, which pdfkit ends. */
  readonly pageTree: Record<string, unknown>;
  readonly direct: DirectObjects;
  /** Ends the document and gives the whole file, good until its room is used again. Throws (a bug) where an object of pdfkit's was never ended. */
  readonly finish: () => Uint8Array;
}

/** Objects written as bytes. One that is begun is written to its end before pdfkit writes anything. */
export interface DirectObjects {
  readonly writer: ByteWriter;
  /** A number for an object that is begun later, so that others can refer to it. */
  readonly reserve: () => number;
  /** Begins an object at the writer's end with `N 0 obj` and returns N; the caller writes the rest up to `endobj`. */
  readonly begin: (reserved?: number) => number;
}

/** Opens a document without pages or fonts, to be written into `writer`, which is empty. Throws if this pdfkit is not the one this file knows. */
export function openPdf(options: PDFKit.PDFDocumentOptions, writer = fileRoom()): PdfObjects {
  // An empty font name keeps pdfkit from referring to Helvetica, which it would not embed.
  const doc = new PDFDocument({ ...options, autoFirstPage: false, font: '' });
  const internals = internalsOf(doc);
  // What it says at its head is in its stream already. Nothing else goes through a stream: the lines of the cross-reference table alone would
  // cost a tenth of a print file's time.
  writer.bytes(doc.read() as Uint8Array);
  internals._write = (data) => {
    if (typeof data === 'string') writer.ascii(`${data}\n`);
    else writer.bytes(data);
  };
  Object.defineProperty(doc, '_offset', { get: () => writer.length });
  let isWhole = false;
  doc.push = (chunk: Uint8Array | null): boolean => {
    isWhole ||= chunk === null;
    return true;
  };
  writeTableIn(internals._offsets, writer);
  const direct = directObjects(internals, writer);
  return {
    doc,
    catalogue: internals._root.data,
    pageTree: pageTreeOf(internals._root.data),
    direct,
    finish() {
      doc.end();
      if (!isWhole) throw new Error('an object of the document was never ended');
      return writer.peek();
    },
  };
}

/** Ends an object of pdfkit's, as a stream deflated by pdfkit if bytes are given, and returns it to be referred to. */
export function endWith(object: PDFKit.PDFKitReference, stream?: Uint8Array): PDFKit.PDFKitReference {
  object.end(stream);
  return object;
}

/** Writes a stream that is deflated already (`deflated`), because several files have it or its size is worth the choice of a level. */
export function deflatedStream(doc: PDFKit.PDFDocument, stored: Uint8Array, dictionary: object = {}): PDFKit.PDFKitReference {
  return endWith(doc.ref({ ...dictionary, Filter: 'FlateDecode' }), stored);
}

/** A literal string for pdfkit, which takes plain strings for names. */
export function literalString(text: string): object {
  return Object(text) as object;
}

/** A reference to an object by number, as bytes of ours have it (ISO 32000-1, 7.3.10). */
export function reference(number: number): string {
  return `${String(number)} 0 R`;
}

/** The same for pdfkit, which prints anything that is no plain object by its toString. */
export function referenceTo(number: number): object {
  return { [Symbol.toStringTag]: 'PdfReference', toString: () => reference(number) };
}

/** A number as it is written here: pdfkit rounds to millionths. */
export function exactNumber(text: string): object {
  return { [Symbol.toStringTag]: 'PdfNumber', toString: () => text };
}

/** pdfkit walks the offsets once, at the end, to make a line of text for each. Walked like this they write themselves and give it none. */
function writeTableIn(offsets: Internals['_offsets'], writer: ByteWriter): void {
  const entries = (): Iterator<number> => {
    offsets.forEach((offset) => {
      writer.whole(offset ?? 0, OFFSET_DIGITS);
      writer.bytes(ENTRY_END);
    });
    return [].values();
  };
  Object.defineProperty(offsets, Symbol.iterator, { value: entries });
}

function directObjects({ _offsets }: Internals, writer: ByteWriter): DirectObjects {
  const reserve = (): number => _offsets.push(null);
  return {
    writer,
    reserve,
    begin(number = reserve()) {
      _offsets[number - 1] = writer.length;
      writer.whole(number);
      writer.ascii(' 0 obj\n');
      return number;
    },
  };
}

function internalsOf(doc: object): Internals {
  if (!hasInternals(doc)) throw new Error('this pdfkit keeps its objects differently from 0.20.2: see src/print/pdf-objects.ts');
  return doc;
}

function hasInternals(doc: object): doc is Internals {
  return (
    '_offset' in doc && typeof doc._offset === 'number' &&
    '_offsets' in doc && Array.isArray(doc._offsets) &&
    '_write' in doc && typeof doc._write === 'function' &&
    '_root' in doc && hasData(doc._root)
  );
}

function pageTreeOf(catalogue: Record<string, unknown>): Record<string, unknown> {
  const pages = catalogue['Pages'];
  if (!hasData(pages)) throw new Error('this pdfkit keeps its pages differently from 0.20.2: see src/print/pdf-objects.ts');
  return pages.data;
}

function hasData(value: unknown): value is { readonly data: Record<string, unknown> } {
  return typeof value === 'object' && value !== null && 'data' in value && typeof value.data === 'object' && value.data !== null;
}
