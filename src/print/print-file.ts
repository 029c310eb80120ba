// A print file: the letters of one batch in one PDF/A-1b, A4, black (contract, section 5). What all letters share is
// stored once; the same letter, texts and fonts make the same bytes, on any machine and at any time.
import type { PersonalInk } from '../letter/personal-ink.js';
import type { ComposedLetter } from '../letter/placed-text.js';
import { MEDIA_BOX } from './a4-page.js';
import { declareArchiveFormat } from './archive-format.js';
import { BARCODE_FONT, embedBarcodeFont } from './barcode-font.js';
import type { ByteWriter } from './byte-writer.js';
import type { ClusterCodes } from './cluster-codes.js';
import { embedFont } from './embedded-font.js';
import { writeBookmarks, writePageLabels } from './letter-index.js';
import type { IndexedLetter } from './letter-index.js';
import { letterWriter } from './letter-pages.js';
import { endWith } from './pdf-objects.js';
import type { PdfObjects } from './pdf-objects.js';
import { openPrintFile, writePageNodes } from './print-file-frame.js';
import type { PrintFonts } from './print-fonts.js';
import { sharedContent, writeSharedPages } from './shared-pages.js';
import { fontName } from './text-showing.js';

/** What the file says of itself. Nothing personal belongs here. */
export interface PrintFileAbout {
  readonly title: string;
  /** 発送番号 of the letters, in their order: the pages are labelled with them. */
  readonly letterNumbers?: readonly string[];
  /** A bookmark a letter, its number. Such a file is for looking things up, not for the archive: it is no PDF/A. */
  readonly bookmarks?: boolean;
}

/**
 * Writes the letters in order, each as it comes: the ink of a letter need not be made before the one before it is written. The file is good
 * until its `room` is used again, if it was made in some.
 * Throws (a bug, not input) on no letters, pages that are no whole sheets, ink that does not match the
 * letter's personal parts, other than one number a letter, a cluster or an outline format the fonts do not have: the plan has
 * ruled all of these out.
 */
export function writePrintFile(
  letter: ComposedLetter,
  letters: Iterable<PersonalInk>,
  fonts: PrintFonts,
  about: PrintFileAbout,
  room?: ByteWriter,
): Uint8Array {
  if (letter.pages.length === 0 || letter.pages.length % letter.pagesPerSheet !== 0) {
    throw new Error(`a letter of ${String(letter.pages.length)} pages: printed duplex, the next would begin on its back`);
  }
  const pdf = openPrintFile(about.title, letter.pagesPerSheet, room);
  const shared = sharedContent(letter, fonts);
  const codes = shared.codes.copy();
  const fontDictionary = pdf.doc.ref({});
  const { pages, forms } = writeSharedPages(pdf.doc, shared, fontDictionary);
  const { nodes, written } = writePageNodes(pdf, letters, letterWriter(pdf.direct, pages, codes));
  if (written.length === 0) throw new Error('a print file without letters');
  Object.assign(pdf.pageTree, {
    Kids: nodes,
    Count: written.length * letter.pages.length,
    MediaBox: MEDIA_BOX,
    Resources: { Font: fontDictionary, XObject: forms },
  });
  Object.assign(fontDictionary.data, embedFonts(pdf.doc, fonts, codes));
  if (codes.hasBarcode()) Object.assign(fontDictionary.data, { [BARCODE_FONT]: embedBarcodeFont(pdf.doc) });
  endWith(fontDictionary);
  writeIndex(pdf, written, about);
  if (about.bookmarks !== true) declareArchiveFormat(pdf);
  return pdf.finish();
}

function writeIndex(pdf: PdfObjects, written: readonly (readonly number[])[], { letterNumbers, bookmarks }: PrintFileAbout): void {
  if (letterNumbers === undefined) {
    if (bookmarks === true) throw new Error('bookmarks without letter numbers');
    return;
  }
  if (letterNumbers.length !== written.length) {
    throw new Error(`${String(letterNumbers.length)} letter numbers for ${String(written.length)} letters`);
  }
  const letters = letterNumbers.map((number, index): IndexedLetter => ({ number, pages: written[index] ?? [] }));
  writePageLabels(pdf, letters);
  if (bookmarks === true) writeBookmarks(pdf, letters);
}

function embedFonts(doc: PDFKit.PDFDocument, fonts: PrintFonts, codes: ClusterCodes): Record<string, PDFKit.PDFKitReference> {
  const embedded: Record<string, PDFKit.PDFKitReference> = {};
  fonts.files.forEach((font, typeface) => {
    const drawn = codes.drawnBy(typeface);
    if (drawn.length > 0) embedded[fontName(typeface)] = embedFont(doc, font, drawn);
  });
  return embedded;
}
