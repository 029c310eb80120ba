// manifest.csv added up line by line: what does not follow from the line before is told, and the counts are those of report.json.
import { letterNumber } from '../../../src/run/letter-number.js';
import { differences } from '../../../src/run/verify/difference.js';
import type { ManifestLetter } from '../../../src/run/verify/manifest-letter.js';
import { emptyTally, printFileOf, tallyLetter, type ManifestTally } from '../../../src/run/verify/manifest-tally.js';

const LETTER: ManifestLetter = {
  number: letterNumber(1), batch: '0001', firstPage: 1, lastPage: 2, customerId: '', name: '', honorific: '', addressee: '', postalCode: '', address: '', displayNumber: '1-2',
  firstDay: '2021-12-01', lastDay: '2021-12-01', rows: 1,
};
/** The letter of that count, the first of its print file unless a place is given. */
const letter = (count: number, changed: Partial<ManifestLetter> = {}): ManifestLetter => ({ ...LETTER, number: letterNumber(count), ...changed });
const behind = (count: number, firstPage: number, changed: Partial<ManifestLetter> = {}) => letter(count, { firstPage, lastPage: firstPage + 1, ...changed });

function tallied(letters: readonly ManifestLetter[], pagesPerSheet: 1 | 2 = 2): { readonly tally: ManifestTally; readonly told: readonly string[] } {
  const [tally, found] = [emptyTally(), differences()];
  for (const one of letters) tallyLetter(tally, one, pagesPerSheet, found);
  return { tally, told: found.all().flatMap(({ code, file, at }) => at.map((place) => `${code} ${file} ${place}`)) };
}

const told = (...letters: readonly ManifestLetter[]): readonly string[] => tallied(letters).told;

test('before the first line nothing is counted', () => {
  expect(emptyTally()).toEqual({ letters: 0, rows: 0, withBarcode: 0, batches: [], firstDay: '', lastDay: '' });
});

test('letters in order add up, print file by print file', () => {
  const { tally, told: wrong } = tallied([
    behind(1, 1, { rows: 2, firstDay: '2021-12-05', lastDay: '2021-12-24' }), behind(2, 3, { displayNumber: '', firstDay: '2021-12-01', lastDay: '2021-12-03' }),
    behind(3, 1, { batch: '0002', firstDay: '2021-12-09', lastDay: '2021-12-09' }),
  ]);
  expect(wrong).toEqual([]);
  expect(tally).toEqual({
    letters: 3, rows: 4, withBarcode: 2, firstDay: '2021-12-01', lastDay: '2021-12-24', batches: [
      { file: 'letters/0001.pdf', letters: 2, first: '000001-8', last: '000002-6', pages: 4 }, { file: 'letters/0002.pdf', letters: 1, first: '000003-4', last: '000003-4', pages: 2 },
    ],
  });
});

test('numbers go on from the first, wherever that begins', () => {
  expect(told(behind(501, 1), behind(502, 3))).toEqual([]);
});

test.each([
  ['a gap', letterNumber(3)], ['the same again', letterNumber(1)], ['another check digit', '000002-7'], ['five digits', '00002-6'], ['text', 'x'],
])('a number that does not follow is told: %s', (_, number) => {
  expect(told(behind(1, 1), behind(2, 3, { number }))).toEqual([`number-wrong manifest.csv ${number}`]);
});

test.each([['000000-0'], ['000001-7'], ['1234567890123-1'], ['000001-8x'], ['x000001-8']])('the first number may begin anywhere but must be one: %s', (number) => {
  expect(told(letter(1, { number }))).toEqual([`number-wrong manifest.csv ${number}`]);
});

test('what follows a number that is none is not told once more', () => {
  expect(told(letter(1, { number: 'x' }), behind(2, 3), behind(3, 5))).toEqual(['number-wrong manifest.csv x']);
});

test.each([
  ['a gap', 4, 5], ['pages of the letter before', 2, 3], ['an end before its beginning', 3, 2], ['half a sheet', 3, 3], ['no number at the beginning', Number.NaN, 4], ['no number at the end', 3, Number.NaN],
])('pages that do not follow are told: %s', (_, firstPage, lastPage) => {
  expect(told(behind(1, 1), letter(2, { firstPage, lastPage }))).toEqual(['pages-wrong manifest.csv 000002-6']);
});

test('a letter of one page is right where a sheet has one', () => {
  expect(tallied([letter(1, { lastPage: 1 })], 1).told).toEqual([]);
  expect(tallied([letter(1, { lastPage: 1 })], 2).told).toEqual(['pages-wrong manifest.csv 000001-8']);
});

test('a print file is as long as its last page, also where a later letter ends before it', () => {
  expect(tallied([behind(1, 1), letter(2, { firstPage: 1, lastPage: 1 })]).tally.batches[0]?.pages).toBe(2);
});

test('a print file that is left and come back to is one anew', () => {
  const { tally } = tallied([behind(1, 1), behind(2, 1, { batch: '0002' }), behind(3, 3)]);
  expect(tally.batches.map(({ file, letters }) => [file, letters])).toEqual([['letters/0001.pdf', 1], ['letters/0002.pdf', 1], ['letters/0001.pdf', 1]]);
});

test.each(['0001', '12345', '999999999999'])('%s is a print file', (batch) => {
  expect(printFileOf(batch)).toBe(`letters/${batch}.pdf`);
});

test.each(['', '001', '../0001', '0001/', '00x1', '1234567890123'])('"%s" is no print file, and belongs to none', (batch) => {
  expect(printFileOf(batch)).toBeUndefined();
  expect(tallied([letter(1, { batch })]).tally.batches).toMatchObject([{ file: '' }]);
});
