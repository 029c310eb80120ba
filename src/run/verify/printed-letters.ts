// A print file read back and held against its lines of manifest.csv. The body is the same for everybody: a page of another run shows there
// too, though its marks were right.
import { readPrintFile, type PrintedPage } from '../../print/read-print-file.js';
import { UnreadablePdf } from '../../print/unreadable-pdf.js';
import type { Differences } from './difference.js';
import { differencesOnPaper } from './letter-on-paper.js';
import type { ManifestLetter } from './manifest-letter.js';

export interface PrintFileOnDisk {
  /** Relative to DIR. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** In the order of the manifest. */
  readonly letters: readonly ManifestLetter[];
  readonly pagesPerSheet: 1 | 2;
}

const BETWEEN_PAGES = '\f';

/** Reads print files one after the other; what the letters share is held against that of the first file. */
export function printedLetters({ add }: Differences): (printFile: PrintFileOnDisk) => void {
  let usual: string | undefined;

  return ({ file, bytes, letters, pagesPerSheet }) => {
    const printed = readable(() => readPrintFile(bytes));
    if (printed === undefined) {
      add('file-unreadable', file);
      return;
    }
    const isClaimed = new Uint8Array(printed.pages + 1);
    const bodies: { readonly number: string; readonly text: string }[] = [];
    for (const letter of letters) {
      const { number, firstPage, lastPage } = letter;
      // A manifest without these says so itself.
      if (!(firstPage <= lastPage)) continue;
      if (lastPage > printed.pages) add('page-missing', file, number);
      const pages: PrintedPage[] = [];
      for (let page = firstPage; page <= Math.min(lastPage, printed.pages); page += 1) {
        isClaimed[page] = 1;
        const read = readable(() => printed.page(page));
        if (read !== undefined) pages.push(read);
      }
      if (lastPage > printed.pages) continue;
      if (pages.length <= lastPage - firstPage) {
        add('file-unreadable', file, number);
        continue;
      }
      for (const code of differencesOnPaper(letter, pages, pagesPerSheet)) add(code, file, number);
      bodies.push({ number, text: pages.map(({ shared }) => shared).join(BETWEEN_PAGES) });
    }
    for (let page = 1; page <= printed.pages; page += 1) if (isClaimed[page] === 0) add('page-of-nobody', file, String(page));
    usual ??= mostFrequent(bodies.map(({ text }) => text));
    for (const { number, text } of bodies) if (text !== usual) add('shared-text-other', file, number);
  };
}

/** Undefined for what is no print file of ours, or no page of one. */
function readable<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadablePdf) return undefined;
    throw error;
  }
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce<readonly [string | undefined, number]>((most, one) => (one[1] > most[1] ? one : most), [undefined, 0])[0];
}
