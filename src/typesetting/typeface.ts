// What setting text needs to know of a font file: which glyph a character has and how wide it is.
// OpenType tables head, hhea, hmtx, cmap formats 4, 12 and 14 (ISO/IEC 14496-22).
import { readCharacterMap } from './character-map.js';
import { readFontTables } from './font-tables.js';
import { readGlyphAdvances } from './glyph-advances.js';
import { readPostScriptName } from './postscript-name.js';
import { TypefaceError } from './typeface-error.js';

export { TypefaceError } from './typeface-error.js';

/** A font file's metrics. Widths are in em, so that no caller ever sees font units. */
export interface Typeface {
  /** PostScript name from the file, for messages and report.json. */
  readonly name: string;
  /** Outlines in a glyf table, the kind that can be embedded as TrueType; false for CFF and bitmap fonts. */
  readonly hasTrueTypeOutlines: boolean;
  /** The glyph of a cluster (a base character, with its variation selector if any); 0 where the file has none. */
  glyphIdOf(cluster: string): number;
  advanceEm(glyphId: number): number;
}

/** Reads a TrueType or OpenType file, of a collection its first font. Throws TypefaceError on anything else. */
export function readTypeface(bytes: Uint8Array): Typeface {
  try {
    const tables = readFontTables(bytes);
    return {
      name: readPostScriptName(tables.optional('name')),
      hasTrueTypeOutlines: tables.has('glyf'),
      glyphIdOf: readCharacterMap(tables.required('cmap')),
      advanceEm: readGlyphAdvances(tables.required('head'), tables.required('hhea'), tables.required('hmtx')),
    };
  } catch (error) {
    if (error instanceof RangeError) throw new TypefaceError('the font file is cut short');
    throw error;
  }
}
