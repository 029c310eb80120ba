// Letters copied out of print files say, page by page, what they said there: to our reader, to pdf.js, and to the byte of their content.
import fc from 'fast-check';
import type { PersonalInk } from '../../src/letter/personal-ink.js';
import { copyLetters, type LetterPlace } from '../../src/print/copied-letters.js';
import { contentsOf, readPageTree } from '../../src/print/page-tree.js';
import { writePrintFile } from '../../src/print/print-file.js';
import { readPrintFile } from '../../src/print/read-print-file.js';
import { storedObjects } from '../../src/print/stored-objects.js';
import { UnreadablePdf } from '../../src/print/unreadable-pdf.js';
import { readPdfPages } from '../support/read-pdf.js';
import { bareTexts, BARE_LETTER, FONTS, LETTER, placed, textsFor } from './sample-letter.js';

const NAMES = ['山田　太郎', '𠮷田　花子', '葛\u{E0100}城　一', '髙橋　二郎', '佐藤　三郎'];
const about = { title: 'お知らせ 再印刷', pagesPerSheet: 2 } as const;
const numberOf = (index: number): string => `${String(index).padStart(6, '0')}-0`;
const place = (index: number, at: number): LetterPlace => ({ number: numberOf(index), firstPage: at * 2 + 1, lastPage: at * 2 + 2 });

async function* sources<Source>(...given: readonly Source[]): AsyncIterable<Source> {
  for (const source of given) yield await Promise.resolve(source);
}

const printFile = (inks: readonly PersonalInk[]): Uint8Array => writePrintFile(LETTER, inks, FONTS, { title: 'お知らせ', letterNumbers: inks.map((_, index) => numberOf(index)) });

/** The content of a page as it is stored; undefined for a blank one. */
function contentBytes(bytes: Uint8Array, page: number): Uint8Array | undefined {
  const objects = storedObjects(bytes);
  const contents = contentsOf(objects.object(readPageTree(objects)[page - 1]!.object).dictionary);
  return contents === undefined ? undefined : objects.object(contents).stream;
}

test('letters of two print files stand in one, each page as it was', async () => {
  const files = [printFile(NAMES.map((name, index) => textsFor(name, index))), printFile(NAMES.toReversed().map((name, index) => textsFor(name, index + 70)))];
  const taken = [[0, 3, 4], [1]];
  const bytes = await copyLetters(sources(...files.map((file, index) => ({ bytes: file, letters: taken[index]!.map((at) => place(at, at)) }))), about);
  const { pages, page } = readPrintFile(bytes);
  const oracle = await readPdfPages(bytes);
  const originals = taken.flatMap((letters, file) => letters.flatMap((at) => [[file, at * 2 + 1], [file, at * 2 + 2]] as const));
  expect([pages, oracle.length]).toEqual([8, 8]);
  for (const [index, [file, original]] of originals.entries()) {
    const source = files[file]!;
    expect(page(index + 1)).toEqual(readPrintFile(source).page(original));
    expect(oracle[index]).toEqual((await readPdfPages(source))[original - 1]);
    expect(contentBytes(bytes, index + 1)).toEqual(contentBytes(source, original));
  }
  expect(page(1).own).toContain('山田　太郎');
});

test('whatever letters are taken, in whatever order: the same letters in the same order', async () => {
  const file = printFile(Array.from({ length: 60 }, (_, index) => textsFor(NAMES[index % NAMES.length]!, index)));
  const original = readPrintFile(file);
  await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.nat({ max: 59 }), { minLength: 1, maxLength: 60 }), async (taken) => {
    const { pages, page } = readPrintFile(await copyLetters(sources({ bytes: file, letters: taken.map((at) => place(at, at)) }), about));
    expect(pages).toBe(taken.length * 2);
    taken.forEach((at, index) => expect([page(index * 2 + 1), page(index * 2 + 2)]).toEqual([original.page(at * 2 + 1), original.page(at * 2 + 2)]));
  }), { numRuns: 20 });
});

test('a file says how it is to be printed, that it is PDF/A, and of its letters their numbers alone', async () => {
  const file = printFile([textsFor('山田　太郎', 3)]);
  const text = Buffer.from(await copyLetters(sources({ bytes: file, letters: [place(3, 0)] }), about)).toString('latin1');
  expect(text).toMatch(/\/PrintScaling \/None/);
  expect(text).toMatch(/\/Duplex \/DuplexFlipLongEdge/);
  expect(text).toMatch(/<pdfaid:conformance>B/);
  expect(text).toContain('/P(000003-0 p)');
  expect(text).not.toContain('/Outlines');
  const simplex = await copyLetters(sources({ bytes: file, letters: [place(3, 0)] }), { ...about, pagesPerSheet: 1 });
  expect(Buffer.from(simplex).toString('latin1')).toMatch(/\/Duplex \/Simplex/);
});

test('the same letters make the same bytes', async () => {
  const file = printFile([textsFor('山田　太郎', 0), textsFor('佐藤　花子', 1)]);
  const copy = (): Promise<Uint8Array> => copyLetters(sources({ bytes: file, letters: [place(1, 1)] }), about);
  expect(Buffer.compare(await copy(), await copy())).toBe(0);
});

test('a blank page stays blank', async () => {
  const file = writePrintFile(BARE_LETTER, [bareTexts(placed('か\u3099Ω'))], FONTS, { title: 'お知らせ' });
  expect(readPrintFile(await copyLetters(sources({ bytes: file, letters: [place(0, 0)] }), about)).page(2)).toEqual({ own: [], shared: '' });
});

test('pages that are not there, and files that are none, are unreadable', async () => {
  const file = printFile([textsFor('山田　太郎', 0)]);
  await expect(copyLetters(sources({ bytes: file, letters: [place(1, 1)] }), about)).rejects.toBeInstanceOf(UnreadablePdf);
  await expect(copyLetters(sources({ bytes: file.subarray(1), letters: [place(0, 0)] }), about)).rejects.toBeInstanceOf(UnreadablePdf);
});
