// A print file read back, as it was written by print-file.ts: which text stands on each page, what of it the page shares with others, and
// nothing about looks. It reads our own files alone, and is therefore fast and strict.
import { remembered } from '../remembered.js';
import { contentText, type ContentText } from './content-text.js';
import { readFonts } from './coded-font.js';
import { contentsOf, readPageTree } from './page-tree.js';
import { fail, referenceUnder, storedObjects, type StoredObjects } from './stored-objects.js';

export interface PrintedPage {
  /** What the page itself says, a text for each place, in reading order; nothing on a page that has but shared text. */
  readonly own: readonly string[];
  /** What it shares with the same page of other letters; '' on a blank page. */
  readonly shared: string;
}

/** A print file whose pages can be counted. */
export interface PrintedFile {
  readonly pages: number;
  /** From 1. Throws UnreadablePdf on a page that is not as it is written here. */
  readonly page: (number: number) => PrintedPage;
}

const BLANK: PrintedPage = { own: [], shared: '' };
const BETWEEN_TEXTS = '\n';

/** Throws UnreadablePdf on bytes that are no such file; they are used until the last page is read. */
export function readPrintFile(bytes: Uint8Array): PrintedFile {
  const objects = storedObjects(bytes);
  const pages = readPageTree(objects);
  const readers = remembered((resources: string) => pageReader(resources, objects));
  for (const { resources } of pages) readers(resources);
  return {
    pages: pages.length,
    page(number) {
      const { object, resources } = pages[number - 1] ?? fail('no such page');
      const contents = contentsOf(objects.object(object).dictionary);
      return contents === undefined ? BLANK : readers(resources)(contents);
    },
  };
}

/** Reads contents that draw with the same fonts and forms, each of which is read once. */
function pageReader(resources: string, objects: StoredObjects): (contents: number) => PrintedPage {
  const fontDictionary = referenceUnder('Font', resources);
  const fonts = readFonts(fontDictionary, objects);
  /** Where several letters refer to one content, it is read once. */
  const sharedText = new Map<number, PrintedPage>();
  const textOf = remembered((name: string) => {
    const { dictionary, stream } = objects.object(referenceUnder(name, resources));
    if (stream === undefined || referenceUnder('Font', dictionary) !== fontDictionary) return fail('a form of another make');
    const { texts, forms } = contentText(stream, fonts);
    if (forms.length > 0) return fail('a form within a form');
    return texts.join(BETWEEN_TEXTS);
  });

  function pageOf({ texts, forms }: ContentText): PrintedPage {
    return forms.length === 0 ? { own: [], shared: texts.join(BETWEEN_TEXTS) } : { own: texts, shared: forms.map(textOf).join(BETWEEN_TEXTS) };
  }

  return (contents) => {
    const known = sharedText.get(contents);
    if (known !== undefined) return known;
    const page = pageOf(contentText(objects.object(contents).stream ?? fail('a page without content'), fonts));
    if (page.own.length === 0) sharedText.set(contents, page);
    return page;
  };
}
