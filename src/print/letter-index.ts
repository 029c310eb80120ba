// How a letter is found in a print file: by page labels, `000123-0 p1` for the number and the page of the letter, which a viewer
// shows and jumps to (ISO 32000-1, 12.4.2), and on request by bookmarks with the number alone (12.3.3). Neither holds a name.
import type { ByteWriter } from './byte-writer.js';
import { reference, referenceTo } from './pdf-objects.js';
import type { PdfObjects } from './pdf-objects.js';

/** A letter's number, and the objects of its pages. */
export interface IndexedLetter {
  /** 発送番号, `000123-0`. */
  readonly number: string;
  readonly pages: readonly number[];
}

/** Digits and hyphens need no escape in a literal string or in XML. */
const NUMBER = /^[0-9-]+$/;
const LABELS_A_NODE = 64;

/** Labels every page; one entry a letter, for its pages are counted on from 1. Throws on what is no letter number. */
export function writePageLabels({ catalogue, direct }: PdfObjects, letters: readonly IndexedLetter[]): void {
  const { writer } = direct;
  const nodes: number[] = [];
  let page = 0;
  for (let from = 0; from < letters.length; from += LABELS_A_NODE) {
    const node = letters.slice(from, from + LABELS_A_NODE);
    const last = page + node.reduce((sum, { pages }) => sum + pages.length, 0) - (node.at(-1)?.pages.length ?? 0);
    nodes.push(direct.begin());
    writer.ascii(`<</Limits[${String(page)} ${String(last)}]/Nums[`);
    for (const { number, pages } of node) {
      writer.whole(page);
      writer.ascii('<</P(');
      writer.ascii(checked(number));
      writer.ascii(' p)/S/D>>');
      page += pages.length;
    }
    writeLine(writer, ']>>');
  }
  catalogue['PageLabels'] = referenceTo(direct.begin());
  writeLine(direct.writer, `<</Kids[${nodes.map(reference).join(' ')}]>>`);
}

/** A bookmark a letter, which leads to its first page. */
export function writeBookmarks({ catalogue, direct }: PdfObjects, letters: readonly IndexedLetter[]): void {
  const root = direct.begin();
  const first = root + 1;
  const last = root + letters.length;
  writeLine(direct.writer, `<</Type/Outlines/First ${reference(first)}/Last ${reference(last)}/Count ${String(letters.length)}>>`);
  for (const { number, pages } of letters) {
    const item = direct.begin();
    const previous = item === first ? '' : `/Prev ${reference(item - 1)}`;
    const next = item === last ? '' : `/Next ${reference(item + 1)}`;
    const destination = `[${reference(pages[0] ?? 0)}/Fit]`;
    writeLine(direct.writer, `<</Title(${checked(number)})/Parent ${reference(root)}${previous}${next}/Dest${destination}>>`);
  }
  catalogue['Outlines'] = referenceTo(root);
}

function checked(number: string): string {
  if (!NUMBER.test(number)) throw new Error('a letter number is digits and hyphens');
  return number;
}

function writeLine(writer: ByteWriter, dictionary: string): void {
  writer.ascii(`${dictionary}\nendobj\n`);
}
