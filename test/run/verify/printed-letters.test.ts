// Print files read back one after the other: what a page says that its line does not, pages of nobody, pages that are not there, and a body
// that is not everybody's.
import type { ComposedLetter } from '../../../src/letter/placed-text.js';
import { renderBatch } from '../../../src/run/render/render-batch.js';
import { renderJobOf } from '../../../src/run/render/render-job.js';
import { readManifest } from '../../../src/run/read-manifest.js';
import { differences } from '../../../src/run/verify/difference.js';
import { manifestLetter, type ManifestLetter } from '../../../src/run/verify/manifest-letter.js';
import { printedLetters, type PrintFileOnDisk } from '../../../src/run/verify/printed-letters.js';
import { openFonts } from '../../../src/run/input/font-files.js';
import { remembered } from '../../../src/remembered.js';
import { sampleFiles, samplePlan } from '../../support/sample-run-files.js';

/** The print files of the sample run with their letters: two, two and one, each of two pages. */
async function sample(): Promise<readonly [PrintFileOnDisk, PrintFileOnDisk, PrintFileOnDisk]> {
  const files = await sampleFiles();
  const all: ManifestLetter[] = [];
  await readManifest(files.get('manifest.csv') ?? Buffer.alloc(0), (line) => all.push(manifestLetter(line)));
  const printed = (batch: string): PrintFileOnDisk => (
    { file: `letters/${batch}.pdf`, bytes: files.get(`letters/${batch}.pdf`) ?? Buffer.alloc(0), letters: all.filter((letter) => letter.batch === batch), pagesPerSheet: 2 });
  return [printed('0001'), printed('0002'), printed('0003')];
}

function told(...files: readonly PrintFileOnDisk[]): readonly string[] {
  const found = differences();
  const hold = printedLetters(found);
  for (const file of files) hold(file);
  return found.all().map(({ code, file, at }) => [code, file.replace('letters/', ''), ...at].join(' '));
}

const [FIRST, SECOND] = ['000001-8', '000002-6'];
const withLetters = (file: PrintFileOnDisk, change: (letter: ManifestLetter, index: number) => Partial<ManifestLetter>): PrintFileOnDisk => (
  { ...file, letters: file.letters.map((letter, index) => ({ ...letter, ...change(letter, index) })) });

/** A print file of the sample run, written with another body. */
const withOtherBody = remembered(async (batch: number): Promise<Uint8Array> => {
  const { plan, composed, fonts } = await samplePlan();
  const pages = composed.pages.map(({ parts }) => (
    { parts: parts.map((part) => (part.kind === 'shared' ? { ...part, texts: part.texts.map((text) => ({ ...text, text: Array.from(text.text).reverse().join('') })) } : part)) }));
  const other: ComposedLetter = { ...composed, pages };
  const { [batch]: planned } = plan.batches;
  return renderBatch({ composed: other, bookmarks: false }, openFonts(fonts), renderJobOf(planned!));
});

test('print files as they were made differ in nothing', async () => {
  expect(told(...await sample())).toEqual([]);
});

test('what a letter shows of somebody else is told by its number, for that letter alone', async () => {
  const [first] = await sample();
  expect(told(withLetters(first, (_, index) => (index === 1 ? { addressee: '別の方　様' } : {})))).toEqual([`addressee-other 0001.pdf ${SECOND}`]);
});

test('letters that changed their pages are told, both', async () => {
  const [first] = await sample();
  const swapped = withLetters(first, (_, index) => (index === 0 ? { firstPage: 3, lastPage: 4 } : { firstPage: 1, lastPage: 2 }));
  expect(told(swapped)).toEqual(expect.arrayContaining([`letter-number-other 0001.pdf ${FIRST} ${SECOND}`, `addressee-other 0001.pdf ${FIRST} ${SECOND}`]));
});

test('pages of nobody are told by their number', async () => {
  const [first] = await sample();
  expect(told({ ...first, letters: first.letters.slice(0, 1) })).toEqual(['page-of-nobody 0001.pdf 3 4']);
  expect(told({ ...first, letters: [] })).toEqual(['page-of-nobody 0001.pdf 1 2 3 4']);
});

test('a letter whose pages are not all there is told, and its pages that are there are not called nobody\'s', async () => {
  const [first] = await sample();
  expect(told(withLetters(first, (_, index) => (index === 1 ? { lastPage: 6 } : {})))).toEqual([`page-missing 0001.pdf ${SECOND}`]);
});

test.each([[Number.NaN, 4], [3, Number.NaN], [4, 3]])('of a letter on the pages %d to %d the manifest is told of, and here the pages left over', async (firstPage, lastPage) => {
  const [first] = await sample();
  expect(told(withLetters(first, (_, index) => (index === 1 ? { firstPage, lastPage } : {})))).toEqual(['page-of-nobody 0001.pdf 3 4']);
});

test.each(['', '%PDF-1.4\n', '{}'])('a file that is %j is unreadable, and the next is read all the same', async (text) => {
  const [first, second] = await sample();
  expect(told({ ...first, bytes: Buffer.from(text) }, withLetters(second, () => ({ addressee: '別の方　様' })))).toEqual([
    'file-unreadable 0001.pdf', 'addressee-other 0002.pdf 000003-4 000004-2',
  ]);
});

test('a page that cannot be read is told by its letter, and the others are read all the same', async () => {
  const [first] = await sample();
  const bytes = Buffer.from(first.bytes);
  const text = bytes.toString('latin1');
  const [contents = ''] = Array.from(text.matchAll(/\/Contents (\d+) 0 R/g), ([, number]) => number);
  bytes.write('!!', text.indexOf('stream\n', text.indexOf(`\n${contents} 0 obj\n`)) + 10, 'latin1');
  expect(told({ ...first, bytes })).toEqual([`file-unreadable 0001.pdf ${FIRST}`]);
});

test('a file with another body than the first is told by all of its letters', async () => {
  const [first, second, third] = await sample();
  expect(told(first, { ...second, bytes: await withOtherBody(1) }, third)).toEqual(['shared-text-other 0002.pdf 000003-4 000004-2']);
});

test('the body that most letters of the first file have is everybody\'s', async () => {
  const [first, , third] = await sample();
  const [letter] = first.letters as readonly [ManifestLetter];
  const withoutBack = { ...letter, lastPage: 1 };
  expect(told({ ...first, letters: [withoutBack, letter, letter] })).toContain(`shared-text-other 0001.pdf ${FIRST}`);
  for (const letters of [[withoutBack, ...first.letters], [...first.letters, withoutBack], [letter, withoutBack]]) {
    expect(told({ ...first, letters }, third)).not.toContain('shared-text-other 0003.pdf 000005-9');
  }
  expect(told({ ...third, bytes: await withOtherBody(2) }, first)).toEqual([`shared-text-other 0001.pdf ${FIRST} ${SECOND}`]);
});

test('a fault of the program is not taken for a file that cannot be read', async () => {
  const [first] = await sample();
  expect(() => told({ ...first, bytes: undefined as unknown as Uint8Array })).toThrow(TypeError);
});
