// Our own reader of print files beside pdf.js: the same texts in the same order, and an error, never a guess, for what is not ours.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { writePrintFile } from '../../src/print/print-file.js';
import { readPrintFile } from '../../src/print/read-print-file.js';
import { UnreadablePdf } from '../../src/print/unreadable-pdf.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { perform } from '../../src/run/perform.js';
import { prepare } from '../../src/run/prepare.js';
import { readPdfPages } from '../support/read-pdf.js';
import { AT_THE_DESK } from '../support/at-the-desk.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { bareTexts, BARE_LETTER, BACK, FONTS, LETTER, placed, SUBJECT, textsFor } from './sample-letter.js';

const about = { title: 'お知らせ' };
const folder = temporaryFolder();

/** All texts of a page, in whatever order. */
const sorted = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '').sort();

test('every page of the sample run says what pdf.js reads on it', async () => {
  const silent = { rowsRead: () => undefined, planning: () => undefined };
  const run = await prepare({ exports: [packageFile('fixtures/payments.csv')] }, silent);
  await perform(run, { ...AT_THE_DESK, folder: `${folder}/run`, onBatch: () => undefined });
  const bytes = readFileSync(`${folder}/run/letters/0001.pdf`);
  const oracle = await readPdfPages(bytes);
  const { pages, page } = readPrintFile(bytes);
  expect(pages).toBe(oracle.length);
  expect(pages).toBe(run.plan.report.letters.pages);
  oracle.forEach(({ texts }, index) => {
    const { own, shared } = page(index + 1);
    expect(sorted([...own, ...shared.split('\n')])).toEqual(sorted(texts.map(({ text }) => text)));
  });
});

test('a page tells its own text from what it shares, and a page without own text is all shared', () => {
  const { pages, page } = readPrintFile(writePrintFile(LETTER, [textsFor('山田　太郎', 1), textsFor('𠮷田　花子', 2)], FONTS, about));
  expect(pages).toBe(4);
  expect(page(3).own).toEqual([
    '〒162-0815', '東京都新宿区筑土八幡町2番地の12', '筑土グリーンハイツ西棟1203号室', '住宅相談株式会社', '𠮷田　花子', 'お問い合わせ番号　000002-0', '000002-0 1/1',
  ]);
  expect(page(3).shared.split('\n')).toEqual([SUBJECT, '拝啓　日頃よりお世話になっております。', '以上']);
  expect(page(2)).toEqual({ own: [], shared: `${BACK}\nお客さま専用窓口　0120-816620` });
  expect(page(4)).toBe(page(2));
});

test('a blank page says nothing, and a text that no page shares counts as shared only where it is alone', () => {
  const { page } = readPrintFile(writePrintFile(BARE_LETTER, [bareTexts(placed('葛\u{E0100}城市'), placed('か\u3099Ω', { family: 'gothic' }))], FONTS, about));
  expect(page(1).shared).toBe('葛\u{E0100}城市\nか\u3099Ω');
  expect(page(2)).toEqual({ own: [], shared: '' });
});

test.each(['', '%PDF-1.4\n', 'startxref\n0\n%%EOF\n', 'xref\n0 1\n0000000000 65535 f \ntrailer\n<<\n>>\nstartxref\n0\n%%EOF\n'])('what is no print file is said to be none: %j', (text) => {
  expect(() => readPrintFile(Buffer.from(text))).toThrow(UnreadablePdf);
});

test('whichever bit of a print file flips, it is read, or said to be unreadable', () => {
  const bytes = writePrintFile(LETTER, [textsFor('山田　太郎', 1)], FONTS, about);
  fc.assert(fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
    try {
      const { pages, page } = readPrintFile(flipped);
      for (let number = 1; number <= pages; number += 1) page(number);
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadablePdf);
    }
  }), { numRuns: 500 });
});

test('what is cut off or goes on is unreadable', () => {
  const bytes = writePrintFile(LETTER, [textsFor('山田　太郎', 1)], FONTS, about);
  for (const damaged of [bytes.subarray(0, -1), bytes.subarray(1), Buffer.concat([bytes, Buffer.from('\n')])]) {
    expect(() => readPrintFile(damaged).page(1)).toThrow(UnreadablePdf);
  }
});
