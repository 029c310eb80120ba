// The account must be able to fail: each imbalance is noticed by name.
import type { Payment } from '../../src/export/payment.js';
import type { NotifiedPerson } from '../../src/recipient/notified.js';
import { Refusal } from '../../src/refusal.js';
import { packageFile } from '../../src/run/package-file.js';
import { assertBalanced, type Books } from '../../src/run/balance.js';
import { prepare } from '../../src/run/prepare.js';

let books: Books;
beforeAll(async () => {
  const { plan, exports } = await prepare({ exports: [packageFile('fixtures/payments.csv')] }, { rowsRead: () => undefined, planning: () => undefined });
  const recipients = plan.batches.flatMap(({ letters }) => letters.map(({ recipient }) => recipient));
  const payments = recipients.flatMap((recipient) => recipient.payments);
  // The reading itself is gone once it is planned; its held rows and payments are all rows in scope.
  const heldCount = plan.report.rows.held;
  const reading = { exports, payments: payments.slice(), heldRows: Array.from({ length: heldCount }), settled: {} } as unknown as Books['reading'];
  books = { report: plan.report, reading, batches: plan.batches, exceptions: plan.exceptions, excluded: [], notified: [], lastNumber: 0 };
});

function failures(changed: Partial<Books>): string {
  try {
    assertBalanced({ ...books, ...changed });
    return '';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problems.map(({ detail }) => ('checks' in detail ? detail.checks : '')).join();
  }
}

function notified(payment: Payment): NotifiedPerson {
  return { payments: [payment], registeredBy: payment, letter: { manifest: 0, number: '000001-8', batch: '0001', isReturned: false, print: '' }, notes: [] };
}

function told(alreadyNotified: number): Books['report'] {
  return { ...books.report, rows: { ...books.report.rows, alreadyNotified } };
}

test('the sample balances', () => {
  expect(failures({})).toBe('');
});

test.each([
  ['a row too many is read', () => ({ report: { ...books.report, rows: { ...books.report.rows, read: books.report.rows.read + 1 } } }), 'rows.read'],
  ['a payment is lost between reading and letters', () => ({ reading: { ...books.reading, payments: [...books.reading.payments, ...books.reading.payments.slice(0, 1)] } }), 'rows in scope'],
  ['somebody excluded has a letter', () => {
    const payments = books.reading.payments.slice(0, 1);
    return { excluded: [{ payments, reason: '' }], report: { ...books.report, rows: { ...books.report.rows, excludedPerson: 1 } } };
  }, 'excluded rows are nowhere else'],
  ['somebody is excluded and not counted', () => ({ excluded: [{ payments: [{ ...books.reading.payments[0], sequence: -1 }], reason: '' }] }), 'excluded rows are nowhere else'],
  ['somebody already notified has a letter', () => ({ notified: [notified(books.reading.payments[0]!)], report: told(1) }), 'people already notified are nowhere else'],
  ['somebody already notified is not counted', () => ({ notified: [notified({ ...books.reading.payments[0]!, sequence: -1 })] }), 'people already notified are counted'],
  ['the rows of somebody already notified are lost', () => ({ report: told(1) }), 'rows in scope'],
  ['numbers do not go on from the runs before', () => ({ lastNumber: 500 }), 'numbers without gap'],
  ['an exclusion has no reason in the report', () => ({ report: { ...books.report, customers: { ...books.report.customers, excluded: 1 } } }), 'excluded people are told'],
  ['a letter is missing', () => ({ batches: books.batches.map((batch) => ({ ...batch, letters: batch.letters.slice(1) })) }), 'batches add up'],
  ['a letter is there twice', () => ({ batches: books.batches.map((batch) => ({ ...batch, letters: [...batch.letters, ...batch.letters.slice(0, 1)] })) }), 'no row in two letters'],
  ['a held row is not listed', () => ({ exceptions: books.exceptions.filter(({ finding }) => finding.doubt.code !== 'column-count') }), 'every held row is listed'],
  ['a person is counted twice', () => ({ report: { ...books.report, customers: { ...books.report.customers, affected: 1 } } }), 'affected'],
  ['a number is used twice', () => ({ batches: books.batches.map((batch) => ({ ...batch, letters: batch.letters.map((letter) => ({ ...letter, number: '000001-8' })) })) }), 'numbers'],
  ['a letter ends on the front of a sheet', () => ({ batches: books.batches.map((batch) => ({ ...batch, letters: batch.letters.map((letter) => ({ ...letter, lastPage: letter.firstPage })) })) }), 'whole sheets'],
])('%s: the run stops', (_, change, check) => {
  expect(failures(change() as Partial<Books>)).toContain(check);
});
