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
  let page = 0;
  const entries = letters.map(({ number, pages }) => {
    const key = page;
    page += pages.length;
    return { key, entry: `${String(key)}<</P(${checked(number)} p)/S/D>>` };
  });
  const nodes: number[] = [];
  for (let from = 0; from < entries.length; from += LABELS_A_NODE) {
    const node = entries.slice(from, from + LABELS_A_NODE);
    nodes.push(direct.begin());
    const limits = `${String(node[0]?.key)} ${String(node.at(-1)?.key)}`;
    writeLine(direct.writer, `<</Limits[${limits}]/Nums[${node.map(({ entry }) => entry).join('')}]>>`);
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
