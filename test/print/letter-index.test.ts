// How letters are found in a print file, as another reader finds them: page labels and bookmarks.
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { writePrintFile } from '../../src/print/print-file.js';
import type { PrintFileAbout } from '../../src/print/print-file.js';
import { takeApart } from './pdf-structure.js';
import { BARE_LETTER, FONTS, bareTexts, placed } from './sample-letter.js';

const COUNT = 130;
const NUMBERS = Array.from({ length: COUNT }, (_, index) => `${String(index + 1).padStart(6, '0')}-${String(index % 10)}`);

function write(about: Omit<PrintFileAbout, 'title'>, count = COUNT): Uint8Array {
  const letters = Array.from({ length: count }, (_, index) => bareTexts(placed(String(index))));
  return writePrintFile(BARE_LETTER, letters, FONTS, { title: 'お知らせ', ...about });
}

interface Bookmark {
  readonly title: string;
  readonly page: number;
}

async function readIndex(bytes: Uint8Array): Promise<{ readonly labels: readonly string[]; readonly bookmarks: readonly Bookmark[] }> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  try {
    // Null where there are none, which the typings leave out.
    const items = [await pdf.getOutline()].flatMap((found: readonly { readonly title: string; readonly dest: unknown }[] | null) => found ?? []);
    const bookmarks = await Promise.all(
      items.map(async ({ title, dest }) => ({ title, page: await pdf.getPageIndex(pageReference(dest)) })),
    );
    return { labels: (await pdf.getPageLabels()) ?? [], bookmarks };
  } finally {
    await task.destroy();
  }
}

function pageReference(destination: unknown): { readonly num: number; readonly gen: number } {
  const page: unknown = Array.isArray(destination) ? destination[0] : undefined;
  if (typeof page === 'object' && page !== null && 'num' in page && 'gen' in page) return { num: Number(page.num), gen: Number(page.gen) };
  throw new Error('a bookmark without a page');
}

test('every page is labelled with its letter\'s number and its place in the letter', async () => {
  const { labels, bookmarks } = await readIndex(write({ letterNumbers: NUMBERS }));
  expect(labels).toEqual(NUMBERS.flatMap((number) => [`${number} p1`, `${number} p2`]));
  expect(bookmarks).toEqual([]);
});

test('labels cost less than 30 bytes a letter', () => {
  const labelled = write({ letterNumbers: NUMBERS }).length - write({}).length;
  expect(labelled / COUNT).toBeLessThan(30);
});

test('on request each letter has a bookmark, its number and no name, that leads to its first page', async () => {
  const { bookmarks } = await readIndex(write({ letterNumbers: NUMBERS, bookmarks: true }));
  expect(bookmarks).toEqual(NUMBERS.map((title, index) => ({ title, page: 2 * index })));
});

test('a file of one letter has an index too', async () => {
  const { labels, bookmarks } = await readIndex(write({ letterNumbers: ['000001-8'], bookmarks: true }, 1));
  expect(labels).toEqual(['000001-8 p1', '000001-8 p2']);
  expect(bookmarks).toEqual([{ title: '000001-8', page: 0 }]);
});

test('the file says that it is PDF/A-1b and has an output intent, unless it has bookmarks', () => {
  const archived = write({ letterNumbers: NUMBERS });
  const indexed = write({ letterNumbers: NUMBERS, bookmarks: true });
  expect(Buffer.from(archived).toString('latin1')).toMatch(/<pdfaid:part>1<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/u);
  expect(takeApart(archived).ofType('OutputIntent')).toHaveLength(1);
  expect(Buffer.from(indexed).toString('latin1')).not.toContain('pdfaid');
  expect(takeApart(indexed).ofType('OutputIntent')).toEqual([]);
});

test.each<[string, Omit<PrintFileAbout, 'title'>, RegExp]>([
  ['fewer numbers than letters', { letterNumbers: NUMBERS.slice(1) }, /129 letter numbers for 130 letters/u],
  ['bookmarks without numbers', { bookmarks: true }, /without letter numbers/u],
  ['a number that is none', { letterNumbers: NUMBERS.map(() => '清水') }, /digits and hyphens/u],
])('it is a bug to hand in %s', (_, about, message) => {
  expect(() => write(about)).toThrow(message);
});
