// What lies beside the letters: everything about the letters' numbers, nothing about the people.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { ControlledRun } from '../../../src/letter/control-sheet.js';
import { bundlesOf } from '../../../src/postal/bundle.js';
import { codeNumbers } from '../../postal/code-numbers.js';
import { controlDocuments, plannedDocuments, type PlannedPost, type PostDocument } from '../../../src/run/post/post-documents.js';
import { postingOf } from '../../../src/run/post/posting.js';
import { FONTS } from '../../print/sample-letter.js';
import { readPdfPages, type PdfPage } from '../../support/read-pdf.js';
import { batchesOf, writtenOf } from '../sample-batches.js';
import { postingInputs } from '../sample-posting.js';

const CODES = [...times(12, '104-0061'), ...times(12, '160-0022'), ...times(3, '600-8001')];
const batches = batchesOf(CODES, 10);

function times(count: number, code: string): readonly string[] {
  return Array.from({ length: count }, () => code);
}

const RUN: PlannedPost & ControlledRun = { batches, bundles: bundlesOf(codeNumbers(CODES)), posting: postingOf(postingInputs()), isFolded: true, sender: '一般財団法人架空協会' };

function documents(): readonly PostDocument[] {
  return [...plannedDocuments(RUN, FONTS), ...controlDocuments(writtenOf(batches), RUN, FONTS)];
}

let made: readonly PostDocument[];
beforeAll(() => {
  made = documents();
});

async function pagesOf(file: string): Promise<readonly PdfPage[]> {
  const content = made.find((document) => document.file === file)?.content;
  if (!(content instanceof Uint8Array)) throw new Error(`no ${file}`);
  return readPdfPages(content);
}

function saidOn({ texts }: PdfPage | undefined = { texts: [] }): readonly string[] {
  return texts.map(({ text }) => text);
}

test('are two lists and two files of sheets', () => {
  expect(made.map(({ file }) => file)).toEqual(['post/bundles.csv', 'post/bundle-slips.pdf', 'post/posting.csv', 'post/control-sheets.pdf']);
});

test('a control sheet a print file, with the file\'s checksum', async () => {
  const pages = await pagesOf('post/control-sheets.pdf');
  expect(pages).toHaveLength(3);
  for (const [index, { file, sha256, first, last }] of writtenOf(batches).entries()) {
    expect(saidOn(pages[index])).toEqual(expect.arrayContaining([file, basename(file, '.pdf'), sha256, `${first} から ${last} まで`]));
  }
});

test('a slip a bundle, with number and count', async () => {
  const pages = await pagesOf('post/bundle-slips.pdf');
  expect(pages).toHaveLength(1);
  expect(saidOn(pages[0])).toEqual(expect.arrayContaining(['10400', '16000', '雑', '12', '3', '000001-8～000012-5', 'ロット 0001～0002']));
});

test('say in their metadata what they are', () => {
  for (const [file, title] of [['post/bundle-slips.pdf', '束の票'], ['post/control-sheets.pdf', 'ロット管理票']] as const) {
    expect(Buffer.from(made.find((document) => document.file === file)!.content).toString('utf8')).toContain(`>${title}<`);
  }
});

test('are printed on one side, whatever the letters are', () => {
  for (const { content } of made) if (content instanceof Uint8Array) expect(Buffer.from(content).toString('latin1')).toContain('/Duplex /Simplex');
});

test('hold nothing of the people', async () => {
  const printed = await Promise.all(['post/bundle-slips.pdf', 'post/control-sheets.pdf'].map(pagesOf));
  const said = [...printed.flat().flatMap(saidOn), ...made.map(({ content }) => (typeof content === 'string' ? content : ''))].join('\n');
  expect(said).toContain('160');
  for (const personal of ['林', '160-0022']) expect(said).not.toContain(personal);
});

test('come out the same bytes again', () => {
  const hashes = (all: readonly PostDocument[]): readonly string[] => all.map(({ content }) => createHash('sha256').update(content).digest('hex'));
  expect(hashes(documents())).toEqual(hashes(made));
});

test('are none where there are no letters', () => {
  expect([...plannedDocuments({ ...RUN, batches: [], bundles: [] }, FONTS), ...controlDocuments([], RUN, FONTS)]).toEqual([]);
});

test('a print file that is not written has no control sheet', () => {
  const unwritten = writtenOf(batches).map((batch) => ({ ...batch, sha256: null }));
  expect(() => controlDocuments(unwritten, RUN, FONTS)).toThrow('not written');
});
