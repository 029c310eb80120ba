// post/bundles.csv: which letters are tied together.
import { bundlesOf } from '../../../src/postal/bundle.js';
import { codeNumbers } from '../../postal/code-numbers.js';
import { bundlesCsv, numberedBundles } from '../../../src/run/post/bundle-list.js';
import { readCsvTable, type CsvLine } from '../../support/csv-table.js';
import { batchesOf } from '../sample-batches.js';

function linesOf(codes: readonly string[], size = 500): readonly CsvLine[] {
  return readCsvTable(new TextEncoder().encode(bundlesCsv(numberedBundles(bundlesOf(codeNumbers(codes)), batchesOf(codes, size))))).lines;
}

function times(count: number, code: string): readonly string[] {
  return Array.from({ length: count }, () => code);
}

test('a line a bundle: kind, number, count, letters, and the print files that hold them', () => {
  expect(linesOf([...times(6, '104-0001'), ...times(12, '104-0101'), ...times(4, '104-5001'), ...times(3, '600-8001')], 10)).toEqual([
    {
      束番号: '1', 区分: '3桁', 郵便区番号: '104', 通数: '10', 最初の発送番号: '000001-8', 最後の発送番号: '000022-4',
      発送番号の範囲: '000001-8～000006-7;000019-0～000022-4', ロット: '0001;0002;0003',
    },
    {
      束番号: '2', 区分: '5桁', 郵便区番号: '10401', 通数: '12', 最初の発送番号: '000007-5', 最後の発送番号: '000018-2',
      発送番号の範囲: '000007-5～000018-2', ロット: '0001;0002',
    },
    {
      束番号: '3', 区分: '雑', 郵便区番号: '', 通数: '3', 最初の発送番号: '000023-2', 最後の発送番号: '000025-7',
      発送番号の範囲: '000023-2～000025-7', ロット: '0003',
    },
  ]);
});

test('a letter alone is no range', () => {
  expect(linesOf([...times(10, '104-0061'), '600-8001'])[1]).toMatchObject({ 発送番号の範囲: '000011-7' });
});

test('all runs of a bundle stand there, as long as a spreadsheet can show them', () => {
  const alternating = Array.from({ length: 6000 }, (_, index) => (index % 2 === 0 ? '104-0061' : '600-8001'));
  const [few] = linesOf(alternating.slice(0, 5000));
  expect(few?.['発送番号の範囲']?.split(';')).toHaveLength(2500);
});

test('what a spreadsheet would cut off is counted instead', () => {
  const alternating = Array.from({ length: 8000 }, (_, index) => (index % 2 === 0 ? '104-0061' : '600-8001'));
  const ranges = linesOf(alternating)[0]?.['発送番号の範囲'] ?? '';
  expect(ranges.length).toBeLessThanOrEqual(32_767);
  const [, left = ''] = /ほか([\d,]+)か所$/.exec(ranges) ?? [];
  expect(ranges.split(';').length - 1 + Number(left.replace(',', ''))).toBe(4000);
});

test('bundles of more or fewer letters than the print files hold are a bug', () => {
  expect(() => numberedBundles(bundlesOf(codeNumbers(times(12, '104-0061'))), batchesOf(times(11, '104-0061'), 500))).toThrow('12 letters in bundles, 11 in print files');
  expect(() => numberedBundles(bundlesOf(codeNumbers(times(10, '104-0061'))), batchesOf(times(11, '104-0061'), 500))).toThrow('10 letters in bundles');
});

test('a cell is filled to the last character that a spreadsheet shows', () => {
  const bundle = (last: string) => ({ kind: 'five' as const, area: '10400', count: 2, ranges: [{ first: '1', last: '2' }, { first: '3', last }], batches: ['0001'] });
  const rangesOf = (last: string): string | undefined => readCsvTable(new TextEncoder().encode(bundlesCsv([bundle(last)]))).lines[0]?.['発送番号の範囲'];
  const longest = '9'.repeat(32_767 - '1～2;3～'.length);
  expect(rangesOf(longest)).toBe(`1～2;3～${longest}`);
  expect(rangesOf(`${longest}9`)).toBe('1～2;ほか1か所');
});

test('a bundle of letters that are in no print file is a bug', () => {
  expect(() => numberedBundles([{ kind: 'five', area: '10400', count: 1, ranges: [{ from: 1, to: 1 }] }], batchesOf(['104-0061'], 500))).toThrow('no letter 1');
});
