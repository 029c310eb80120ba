// A print file read back, as it was written by print-file.ts: which text stands on each page, what of it the page shares with others, and
// nothing about looks. It reads our own files alone, and is therefore fast and strict.
import { contentText, type ContentText } from './content-text.js';
import { readFonts } from './coded-font.js';
import { contentsOf, readPageTree } from './page-tree.js';
import { fail, referenceUnder, storedObjects } from './stored-objects.js';

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
  const { root, pages } = readPageTree(objects);
  const fontDictionary = referenceUnder('Font', root);
  const fonts = readFonts(fontDictionary, objects);
  const formText = new Map<string, string>();
  /** Where several letters refer to one content, it is read once. */
  const sharedText = new Map<number, PrintedPage>();

  function textOf(name: string): string {
    const known = formText.get(name);
    if (known !== undefined) return known;
    const { dictionary, stream } = objects.object(referenceUnder(name, root));
    if (stream === undefined || referenceUnder('Font', dictionary) !== fontDictionary) return fail('a form of another make');
    const { texts, forms } = contentText(stream, fonts);
    if (forms.length > 0) return fail('a form within a form');
    const text = texts.join(BETWEEN_TEXTS);
    formText.set(name, text);
    return text;
  }

  function pageOf({ texts, forms }: ContentText): PrintedPage {
    return forms.length === 0 ? { own: [], shared: texts.join(BETWEEN_TEXTS) } : { own: texts, shared: forms.map(textOf).join(BETWEEN_TEXTS) };
  }

  return {
    pages: pages.length,
    page(number) {
      const contents = contentsOf(objects.object(pages[number - 1] ?? fail('no such page')).dictionary);
      if (contents === undefined) return BLANK;
      const known = sharedText.get(contents);
      if (known !== undefined) return known;
      const page = pageOf(contentText(objects.object(contents).stream ?? fail('a page without content'), fonts));
      if (page.own.length === 0) sharedText.set(contents, page);
      return page;
    },
  };
}
