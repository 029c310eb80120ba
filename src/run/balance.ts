// The account is closed before anything is declared finished: every row has one fate, every person in scope one
// place, every number one letter (contract, section 4). A run that does not balance stops; it is a fault of the
// program, and letters must not leave the house on it.
import { refuse } from '../refusal.js';
import type { PlannedBatch } from './batching.js';
import type { ExcludedPerson } from '../recipient/exclusion.js';
import type { ExceptionLine } from './exception-list.js';
import { letterNumber } from './letter-number.js';
import type { Reading } from './reading.js';
import type { Report } from './report.js';

/** What the account is held against: the letters and the list themselves, not the counts made from them. */
export interface Books {
  readonly report: Report;
  readonly reading: Reading;
  readonly batches: readonly PlannedBatch[];
  readonly exceptions: readonly ExceptionLine[];
  readonly excluded: readonly ExcludedPerson[];
}

/** Throws a Refusal (exit code 2) naming every check that fails; returns when the account balances. */
export function assertBalanced(books: Books): void {
  const failed = checks(books).filter(([, holds]) => !holds).map(([name]) => name);
  if (failed.length > 0) refuse('run-unbalanced', { checks: failed.join(', ') });
}

function checks({ report, reading, batches, exceptions, excluded }: Books): [string, boolean][] {
  const { rows, customers } = report;
  const { read, ...fates } = rows;
  const side = report.simplex === true ? 1 : 2;
  const letters = batches.flatMap((batch) => batch.letters);
  const rowsInLetters = letters.flatMap(({ recipient }) => recipient.payments.map(({ sequence }) => sequence));
  const heldSequences = new Set(exceptions.flatMap(({ finding, row }) => (finding.severity === 'held' && row !== undefined ? [row.sequence] : [])));
  const excludedSequences = new Set(excluded.flatMap(({ payments }) => payments.map(({ sequence }) => sequence)));
  const isExcluded = (sequence: number): boolean => excludedSequences.has(sequence);
  return [
    ['rows.read = sum of fates', read === sum(Object.values(fates))],
    ['rows in scope = in letters + held + excluded', reading.payments.length + reading.heldRows.length === rows.inLetter + rows.held + rows.excludedPerson],
    ['no row in two letters', new Set(rowsInLetters).size === rowsInLetters.length && rowsInLetters.length === rows.inLetter],
    ['every held row is listed', heldSequences.size === rows.held && rowsInLetters.every((sequence) => !heldSequences.has(sequence))],
    ['excluded rows are nowhere else', excludedSequences.size === rows.excludedPerson && !rowsInLetters.some(isExcluded) && ![...heldSequences].some(isExcluded)],
    ['excluded people are told with their reasons', sum(report.exclusions.map(({ customers: people }) => people)) === customers.excluded && sum(report.exclusions.map(({ rows: count }) => count)) === rows.excludedPerson],
    ['affected = letters + held + excluded + already notified', customers.affected === customers.letters + customers.held + customers.excluded + customers.alreadyNotified],
    ['batches add up', letters.length === report.letters.count && sum(report.batches.map((batch) => batch.letters)) === letters.length],
    ['numbers without gap or repeat', letters.every(({ number }, index) => number === letterNumber(index + 1))],
    ['every letter without a barcode says why', letters.length === report.letters.withBarcode + (report.findings['no-barcode'] ?? 0)],
    ['whole sheets', letters.every(({ firstPage, lastPage }) => (firstPage - 1) % side === 0 && lastPage % side === 0)],
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
