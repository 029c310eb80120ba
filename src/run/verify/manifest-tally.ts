// What manifest.csv adds up to, line by line: numbers without gap and with their check digits, pages without gap, and the counts that
// report.json must say as well (contract, section 4).
import type { Differences } from './difference.js';
import { letterNumber } from '../letter-number.js';
import type { ManifestLetter } from './manifest-letter.js';
import { MANIFEST } from '../disk/run-folder.js';

export interface TalliedBatch {
  readonly file: string;
  letters: number;
  readonly first: string;
  last: string;
  pages: number;
}

export interface ManifestTally {
  letters: number;
  rows: number;
  withBarcode: number;
  /** In the order of the manifest. */
  readonly batches: TalliedBatch[];
  /** Of all payments; '' before the first line. */
  firstDay: string;
  lastDay: string;
}

/** 999,999,999,999 letters. */
const NUMBER = /^(\d{6,12})-\d$/;

/** An empty tally. */
export function emptyTally(): ManifestTally {
  return { letters: 0, rows: 0, withBarcode: 0, batches: [], firstDay: '', lastDay: '' };
}

/** Path of the print file a line names, relative to DIR; undefined for what is no ロット. */
export function printFileOf(batch: string): string | undefined {
  return /^\d{4,12}$/.test(batch) ? `letters/${batch}.pdf` : undefined;
}

/** Counts a line and tells what does not follow from the one before. The first number follows from nothing. */
export function tallyLetter(tally: ManifestTally, letter: ManifestLetter, pagesPerSheet: 1 | 2, { add }: Differences): void {
  const { number, firstPage, lastPage, rows, displayNumber } = letter;
  const count = Number(NUMBER.exec(number)?.[1] ?? Number.NaN);
  const before = tally.batches.at(-1);
  const expected = before === undefined ? count : countOf(before.last) + 1;
  if (!(count > 0) || number !== letterNumber(count) || (count !== expected && !Number.isNaN(expected))) add('number-wrong', MANIFEST, number);

  const file = printFileOf(letter.batch) ?? '';
  const batch = before?.file === file ? before : { file, letters: 0, first: number, last: number, pages: 0 };
  if (batch !== before) tally.batches.push(batch);
  const pages = lastPage - firstPage + 1;
  if (firstPage !== batch.pages + 1 || !(pages > 0) || pages % pagesPerSheet !== 0) add('pages-wrong', MANIFEST, number);
  if (lastPage > batch.pages) batch.pages = lastPage;
  batch.letters += 1;
  batch.last = number;

  tally.letters += 1;
  tally.rows += rows;
  if (displayNumber !== '') tally.withBarcode += 1;
  if (tally.firstDay === '' || letter.firstDay < tally.firstDay) tally.firstDay = letter.firstDay;
  if (letter.lastDay > tally.lastDay) tally.lastDay = letter.lastDay;
}

function countOf(number: string): number {
  return Number(NUMBER.exec(number)?.[1] ?? Number.NaN);
}
