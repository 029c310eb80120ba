// Sheets that are nobody's letter (a proof, a list of glyphs, a covering sheet), written like one: every text is shared, and the
// letter goes out once.
import type { ComposedLetter } from '../letter/placed-text.js';
import { writePrintFile } from './print-file.js';
import type { PrintFonts } from './print-fonts.js';

/** The bytes of a file of these pages, at least one; a last page without a back gets a blank one. */
export function writeSheets({ pages, pagesPerSheet }: ComposedLetter, fonts: PrintFonts, title: string): Uint8Array {
  const sheets = pages.length % pagesPerSheet === 0 ? pages : [...pages, { parts: [] }];
  return writePrintFile({ pages: sheets, pagesPerSheet }, [sheets.map(() => [])], fonts, { title });
}
