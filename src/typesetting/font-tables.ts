// The outer shell of a font file: the table directory, or that of a collection's first font
// (ISO/IEC 14496-22, 4.5 and 4.6).
import { TypefaceError } from './typeface-error.js';

const COLLECTION = 'ttcf';
const SINGLE_FONTS: readonly string[] = ['\u0000\u0001\u0000\u0000', 'OTTO', 'true'];
const DIRECTORY_HEADER = 12;
const DIRECTORY_RECORD = 16;

/** A font's tables by their four-letter tags. */
interface FontTables {
  has(tag: string): boolean;
  optional(tag: string): DataView | undefined;
  /** Throws TypefaceError where the font has no such table. */
  required(tag: string): DataView;
}

/** The tables of a font file. Throws TypefaceError on bytes that are no font, RangeError where the file is cut short. */
export function readFontTables(bytes: Uint8Array): FontTables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readDirectory(file, file.byteLength >= DIRECTORY_HEADER && tagAt(file, 0) === COLLECTION ? file.getUint32(12) : 0);
  return {
    has: (tag) => tables.has(tag),
    optional: (tag) => tables.get(tag),
    required(tag) {
      const table = tables.get(tag);
      if (table === undefined) throw new TypefaceError(`the font has no ${tag} table`);
      return table;
    },
  };
}

function readDirectory(file: DataView, start: number): ReadonlyMap<string, DataView> {
  if (file.byteLength < start + DIRECTORY_HEADER || !SINGLE_FONTS.includes(tagAt(file, start))) {
    throw new TypefaceError('not a TrueType or OpenType font');
  }
  const tables = new Map<string, DataView>();
  const count = file.getUint16(start + 4);
  for (let index = 0; index < count; index += 1) {
    const record = start + DIRECTORY_HEADER + index * DIRECTORY_RECORD;
    const offset = file.getUint32(record + 8);
    const length = file.getUint32(record + 12);
    if (offset + length > file.byteLength) throw new TypefaceError('the font file is cut short');
    tables.set(tagAt(file, record), new DataView(file.buffer, file.byteOffset + offset, length));
  }
  return tables;
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(view.getUint8(offset), view.getUint8(offset + 1), view.getUint8(offset + 2), view.getUint8(offset + 3));
}
