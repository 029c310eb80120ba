// What the codes of a print file's fonts were written as (to-unicode.ts the other way round). Without it a code is a number.
import { fail, referenceUnder, type StoredObjects } from './stored-objects.js';

/** A font as far as its text goes. */
export interface CodedFont {
  readonly codeBytes: 1 | 2;
  /** By code; a code that the font does not name is missing. */
  readonly clusters: readonly (string | undefined)[];
}

const SECTION = /\d+ beginbfchar\n([^a-z]*)endbfchar/g;
const ENTRY = /<([0-9A-F]{2,4})> <((?:[0-9A-F]{4})+)>\n/g;
const FONT_REFERENCE = /\/([A-Z]\d*) (\d{1,8}) 0 R/g;

/** The fonts of a font dictionary by their resource names. Throws UnreadablePdf on a font that does not say what it writes. */
export function readFonts(fonts: number, { object }: StoredObjects): ReadonlyMap<string, CodedFont> {
  const found = new Map<string, CodedFont>();
  for (const [, name = '', number] of object(fonts).dictionary.matchAll(FONT_REFERENCE)) {
    const { dictionary } = object(Number(number));
    const map = object(referenceUnder('ToUnicode', dictionary)).stream ?? fail('a font without text');
    found.set(name, { codeBytes: dictionary.includes('/Subtype /Type3') ? 1 : 2, clusters: clustersOf(Buffer.from(map).toString('latin1')) });
  }
  return found;
}

function clustersOf(map: string): readonly (string | undefined)[] {
  const clusters: (string | undefined)[] = [];
  for (const [, section = ''] of map.matchAll(SECTION)) {
    for (const [, code = '', units = ''] of section.matchAll(ENTRY)) clusters[Number.parseInt(code, 16)] = textOf(units);
  }
  return clusters;
}

function textOf(units: string): string {
  let text = '';
  for (let at = 0; at < units.length; at += 4) text += String.fromCharCode(Number.parseInt(units.slice(at, at + 4), 16));
  return text;
}
