// The covering sheet as placed text: the counts, how to print, and every file named or counted.
import { coveringSheet, type CoveringSheet } from '../../src/letter/covering-sheet.js';
import type { PlacedText } from '../../src/letter/placed-text.js';
import { builtInChains } from './built-in-fonts.js';

const CHAINS = builtInChains();

function sheetOf(printFiles: number, more: Partial<CoveringSheet> = {}): readonly (readonly PlacedText[])[] {
  const files = Array.from({ length: printFiles }, (_, index) => ({
    file: `letters/${String(index + 1).padStart(4, '0')}.pdf`, sha256: `${String(index).padStart(8, '0')}${'f'.repeat(56)}`,
    batch: { letters: 500, first: `${String(index * 500 + 1).padStart(6, '0')}-0`, last: `${String(index * 500 + 500).padStart(6, '0')}-0`, sheets: 1000 },
  }));
  const count = printFiles * 500;
  const others = ['post/bundle-slips.pdf', 'addresses.csv'].map((file) => ({ file, sha256: 'e'.repeat(64) }));
  const pages = coveringSheet({ count, pages: count * 4, sheets: count * 2, envelope: 'naga3-100x55', encoding: 'utf-8', files: [...files, ...others], ...more }, CHAINS);
  return pages.map(({ parts }) => parts.flatMap((part) => (part.kind === 'shared' ? part.texts : [])));
}

const words = (texts: readonly PlacedText[] = []): string => texts.map(({ text }) => text).join('\n');
const run = (texts: readonly PlacedText[] = []): string => texts.map(({ text }) => text).join('');

test('is a front and a back that hold all they have to, for a file as for a thousand', () => {
  for (const printFiles of [1, 36, 37, 921]) {
    const pages = sheetOf(printFiles);
    expect(pages).toHaveLength(2);
    for (const texts of pages) expect(Math.max(...texts.map(({ yMm }) => yMm))).toBeLessThan(283);
  }
});

test('files beyond the page are counted, never left out in silence', () => {
  expect(words(sheetOf(36)[1])).not.toContain('ほか');
  const back = words(sheetOf(921)[1]);
  const listed = [...back.matchAll(/letters\/\d+\.pdf/g)].length;
  expect(run(sheetOf(921)[1])).toContain(`ほか ${921 - listed}個の通知書`);
  expect(back).toContain('addresses.csv');
});

test('tells letters, envelopes, sheets, files and numbers', () => {
  expect(words(sheetOf(3)[0])).toContain('1,500\n1,500\n3,000\n3\n000001-0～001500-0');
  expect(run(sheetOf(3)[0])).toContain('1通（用紙 2枚）');
});

test('asks for both sides, and for one side where the run was made for that', () => {
  expect(run(sheetOf(1)[0])).toContain('両面（長辺とじ）');
  const simplex = run(sheetOf(1, { pages: 1000, sheets: 1000 })[0]);
  expect(simplex).toContain('片面');
  expect(simplex).not.toContain('長辺とじ');
});

test('asks to fold at the marks, and not to fold where there are none', () => {
  expect(run(sheetOf(1)[0])).toContain('折り目の印がある場合は、その位置で、宛名の面を外にして折ってください。印がない場合は、折らないでください。');
});

test('explains 〓 where there may be one', () => {
  expect(run(sheetOf(1)[0])).not.toContain('〓');
  expect(run(sheetOf(1, { encoding: 'cp932' })[0])).toContain('〓のまま印刷しないでください');
});
