// Letters of finished print files in one file of their own. Page objects are copied as they lie there, with the fonts and forms they draw with,
// so that what is printed again is what was printed, to the byte of each page's content; nothing is composed, and nothing added to a page.
import { remembered } from '../remembered.js';
import { MEDIA_BOX } from './a4-page.js';
import { declareArchiveFormat } from './archive-format.js';
import { writePageLabels, type IndexedLetter } from './letter-index.js';
import { contentsOf, readPageTree, type TreePage } from './page-tree.js';
import type { DirectObjects } from './pdf-objects.js';
import { openPrintFile, writePageNodes } from './print-file-frame.js';
import { fail, storedObjects, type StoredObjects } from './stored-objects.js';

/** Where a letter stands in its print file, pages from 1. */
export interface LetterPlace {
  /** 発送番号, `000123-0`. */
  readonly number: string;
  readonly firstPage: number;
  readonly lastPage: number;
}

export interface LettersOfFile {
  /** Of the print file. */
  readonly bytes: Uint8Array;
  readonly letters: readonly LetterPlace[];
}

const REFERENCE = /\b(\d{1,8}) 0 R\b/g;

/**
 * The letters in the order given, as PDF/A-1b without bookmarks, the pages labelled as in the print files. Throws UnreadablePdf on a
 * file that is not as it is written here, or has fewer pages than a letter claims.
 */
export async function copyLetters(files: AsyncIterable<LettersOfFile>, { title, pagesPerSheet }: { readonly title: string; readonly pagesPerSheet: 1 | 2 }): Promise<Uint8Array> {
  const pdf = openPrintFile(title, pagesPerSheet);
  const nodes: object[] = [];
  const index: IndexedLetter[] = [];
  for await (const { bytes, letters } of files) {
    const objects = storedObjects(bytes);
    const pages = readPageTree(objects);
    const copied = objectCopier(objects, pdf.direct);
    const [first = fail('a print file without pages')] = pages;
    const resources = writeObject(pdf.direct, renumbered(first.resources, copied));
    const made = writePageNodes(pdf, letters, (letter, parent) => pagesOf(letter, pages).map((page) => {
      const contents = contentsOf(objects.object(page.object).dictionary);
      const content = contents === undefined ? '' : `/Contents ${String(copied(contents))} 0 R`;
      return writeObject(pdf.direct, `<</Type/Page/Parent ${String(parent)} 0 R${content}>>`);
    }), resources);
    nodes.push(...made.nodes);
    index.push(...letters.map(({ number }, place) => ({ number, pages: made.written[place] ?? [] })));
  }
  Object.assign(pdf.pageTree, { Kids: nodes, Count: index.reduce((count, { pages }) => count + pages.length, 0), MediaBox: MEDIA_BOX });
  writePageLabels(pdf, index);
  declareArchiveFormat(pdf);
  return pdf.finish();
}

function pagesOf({ firstPage, lastPage }: LetterPlace, pages: readonly TreePage[]): readonly TreePage[] {
  return lastPage <= pages.length ? pages.slice(firstPage - 1, lastPage) : fail('a page that is not there');
}

/** Copies an object with all it refers to, those first; returns its new number. What pages share is asked for once (`remembered`). */
function objectCopier({ object }: StoredObjects, direct: DirectObjects): (number: number) => number {
  const copied = remembered((number: number): number => {
    const { dictionary, stored } = object(number);
    return writeObject(direct, renumbered(dictionary, copied), stored);
  });
  return copied;
}

function renumbered(dictionary: string, copied: (number: number) => number): string {
  return dictionary.replace(REFERENCE, (_, number: string) => `${String(copied(Number(number)))} 0 R`);
}

/** Streams stay stored as they were, their filters and lengths being in the dictionary. */
function writeObject({ begin, writer }: DirectObjects, dictionary: string, stored?: Uint8Array): number {
  const number = begin();
  writer.ascii(`${dictionary}\n`);
  if (stored !== undefined) {
    writer.ascii('stream\n');
    writer.bytes(stored);
    writer.ascii('\nendstream\n');
  }
  writer.ascii('endobj\n');
  return number;
}
