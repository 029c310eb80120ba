// The account is closed before anything is declared finished: every row has one fate, every person in scope one
// place, every number one letter (contract, section 4). A run that does not balance stops; it is a fault of the
// program, and letters must not leave the house on it.
import { refuse } from '../refusal.js';
import { lettersIn, type PlannedBatch } from './batching.js';
import type { Recipient } from '../recipient/recipient.js';
import type { ExcludedPerson } from '../recipient/exclusion.js';
import type { ExceptionLine } from './exception-list.js';
import type { NotifiedPerson } from '../recipient/notified.js';
import { letterNumber } from './letter-number.js';
import type { Reading } from './input/reading.js';
import type { Report } from './report.js';

/** What the account is held against: the letters and the list themselves, not the counts made from them. */
export interface Books {
  readonly report: Report;
  readonly reading: Reading;
  readonly batches: readonly PlannedBatch[];
  readonly exceptions: readonly ExceptionLine[];
  readonly excluded: readonly ExcludedPerson[];
  readonly notified: readonly NotifiedPerson[];
  /** Of earlier runs, without its check digit; 0 without any. */
  readonly lastNumber: number;
}

/** Throws a Refusal (exit code 2) naming every check that fails; returns when the account balances. */
export function assertBalanced(books: Books): void {
  const failed = checks(books).filter(([, holds]) => !holds).map(([name]) => name);
  if (failed.length > 0) refuse('run-unbalanced', { checks: failed.join(', ') });
}

function checks({ report, reading, batches, exceptions, excluded, notified, lastNumber }: Books): [string, boolean][] {
  const { rows, customers } = report;
  const { read, ...fates } = rows;
  const side = report.simplex === true ? 1 : 2;
  const letters = lettersOf(batches, { side, read, lastNumber });
  const held = new Set(exceptions.flatMap(({ finding, row }) => (finding.severity === 'held' && row !== undefined ? [row.sequence] : [])));
  const left = rowsOf(excluded);
  const told = rowsOf(notified);
  return [
    ['rows.read = sum of fates', read === sum(Object.values(fates))],
    ['rows in scope = in letters + held + excluded + already notified', reading.payments.length + reading.heldRows.length === rows.inLetter + rows.held + rows.excludedPerson + rows.alreadyNotified],
    ['no row in two letters', letters.differentRows === letters.rows && letters.rows === rows.inLetter],
    ['every held row is listed', held.size === rows.held && ![...held].some(letters.has)],
    ['excluded rows are nowhere else', left.size === rows.excludedPerson && ![...left].some(letters.has) && ![...held].some((row) => left.has(row))],
    ['rows of people already notified are nowhere else', told.size === rows.alreadyNotified && ![...told].some((row) => letters.has(row) || held.has(row) || left.has(row))],
    ['people already notified are counted', notified.length === customers.alreadyNotified],
    ['excluded people are told with their reasons', sum(report.exclusions.map(({ customers: people }) => people)) === customers.excluded && sum(report.exclusions.map(({ rows: count }) => count)) === rows.excludedPerson],
    ['affected = letters + held + excluded + already notified', customers.affected === customers.letters + customers.held + customers.excluded + customers.alreadyNotified],
    ['batches add up', letters.count === report.letters.count && sum(report.batches.map((batch) => batch.letters)) === letters.count],
    ['numbers without gap or repeat', letters.areNumbered],
    ['every letter without a barcode says why', letters.count === report.letters.withBarcode + (report.findings['no-barcode'] ?? 0)],
    ['whole sheets', letters.areWholeSheets],
    ['payments by day add up', sum(Object.values(report.breakdown.paymentsByDay)) === reading.payments.length],
    ['letters by prefecture add up', sum(Object.values(report.breakdown.lettersByPrefecture)) === letters.count],
  ];
}

interface LettersSeen {
  readonly count: number;
  readonly rows: number;
  /** Rows that are in a letter, each counted once. */
  readonly differentRows: number;
  /** Whether a row, by its sequence, is in a letter. */
  readonly has: (row: number) => boolean;
  readonly areNumbered: boolean;
  readonly areWholeSheets: boolean;
}

/** A byte a row read instead of lists of half a million. */
function lettersOf(batches: readonly PlannedBatch[], { side, read, lastNumber }: { readonly side: number; readonly read: number; readonly lastNumber: number }): LettersSeen {
  const isInLetter = new Uint8Array(read);
  let [count, rows, differentRows, areNumbered, areWholeSheets] = [0, 0, 0, true, true];
  const see = ({ payments }: Recipient): void => {
    for (const { sequence } of payments) {
      rows += 1;
      differentRows += isInLetter[sequence] === 0 ? 1 : 0;
      isInLetter[sequence] = 1;
    }
  };
  // As they lie, as far as each has a place of its own: in printing order their rows lie all over the memory.
  const byPlace = new Array<Recipient | undefined>(lettersIn(batches));
  for (const { letters, places } of batches) {
    for (const [index, { recipient, number, firstPage, lastPage }] of letters.entries()) {
      count += 1;
      areNumbered &&= number === letterNumber(lastNumber + count);
      areWholeSheets &&= (firstPage - 1) % side === 0 && lastPage % side === 0;
      const place = places[index] ?? byPlace.length;
      if (place >= byPlace.length || byPlace[place] !== undefined) see(recipient);
      else byPlace[place] = recipient;
    }
  }
  for (const recipient of byPlace) if (recipient !== undefined) see(recipient);
  return { count, rows, differentRows, has: (row) => isInLetter[row] === 1, areNumbered, areWholeSheets };
}

function rowsOf(people: readonly Pick<ExcludedPerson, 'payments'>[]): ReadonlySet<number> {
  return new Set(people.flatMap(({ payments }) => payments.map(({ sequence }) => sequence)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
