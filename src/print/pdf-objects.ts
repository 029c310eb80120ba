// The one file that leans on what pdfkit 0.20.2 keeps private. pdfkit writes header, shared objects, metadata, cross-reference
// table and trailer; the letters' objects, three or four for each of thousands of letters, go into its output as ready bytes,
// which is several times as fast as its own objects. For that it must know where they begin: `_offsets` (by object number less
// one), `_offset` (bytes so far), `_write` (appends bytes); `_root` is the catalogue. Checked when a document is opened.
import PDFDocument from 'pdfkit';
import { byteWriter } from './byte-writer.js';
import type { ByteWriter } from './byte-writer.js';

interface Internals {
  readonly _offset: number;
  readonly _offsets: (number | null)[];
  readonly _root: { readonly data: Record<string, unknown> };
  readonly _write: (data: Uint8Array) => void;
}

/** A document being written. Its objects are pdfkit's `doc.ref()` or bytes written through `direct`. */
export interface PdfObjects {
  readonly doc: PDFKit.PDFDocument;
  readonly catalogue: Record<string, unknown>;
  /** The root of the page tree, which pdfkit ends. */
  readonly pageTree: Record<string, unknown>;
  readonly direct: DirectObjects;
  /** Writes what is left and gives the whole file. Throws (a bug) where an object of pdfkit's was never ended. */
  readonly finish: () => Uint8Array;
}

/** Objects written as bytes. What is begun reaches the document at the next flush, so pdfkit may write in between. */
export interface DirectObjects {
  readonly writer: ByteWriter;
  /** A number for an object that is begun later, so that others can refer to it. */
  readonly reserve: () => number;
  /** Begins an object at the writer's end with `N 0 obj` and returns N; the caller writes the rest up to `endobj`. */
  readonly begin: (reserved?: number) => number;
  readonly flush: () => void;
}

/** Opens a document without pages or fonts. Throws if this pdfkit is not the one this file knows. */
export function openPdf(options: PDFKit.PDFDocumentOptions): PdfObjects {
  // An empty font name keeps pdfkit from referring to Helvetica, which it would not embed.
  const doc = new PDFDocument({ ...options, autoFirstPage: false, font: '' });
  // What it says at its head is in its stream already. All else is taken as it comes: pushing each line of the cross-reference table through a
  // stream would cost a tenth of a print file's time.
  const chunks: Uint8Array[] = [doc.read() as Uint8Array];
  let isWhole = false;
  doc.push = (chunk: Uint8Array | null): boolean => {
    if (chunk === null) isWhole = true;
    else chunks.push(chunk);
    return true;
  };
  const internals = internalsOf(doc);
  const direct = directObjects(internals);
  return {
    doc,
    catalogue: internals._root.data,
    pageTree: pageTreeOf(internals._root.data),
    direct,
    finish() {
      direct.flush();
      doc.end();
      if (!isWhole) throw new Error('an object of the document was never ended');
      return Buffer.concat(chunks);
    },
  };
}

/** Ends an object of pdfkit's, as a stream if bytes are given, and returns it to be referred to. */
export function endWith(object: PDFKit.PDFKitReference, stream?: Uint8Array): PDFKit.PDFKitReference {
  object.end(stream);
  return object;
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

function directObjects(internals: Internals): DirectObjects {
  const writer = byteWriter();
  const reserve = (): number => internals._offsets.push(null);
  let begun: { readonly number: number; readonly at: number }[] = [];
  return {
    writer,
    reserve,
    begin(number = reserve()) {
      begun.push({ number, at: writer.length() });
      writer.ascii(`${String(number)} 0 obj\n`);
      return number;
    },
    flush() {
      if (writer.length() === 0) return;
      const start = internals._offset;
      for (const { number, at } of begun) internals._offsets[number - 1] = start + at;
      internals._write(writer.take());
      begun = [];
      writer.clear();
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
