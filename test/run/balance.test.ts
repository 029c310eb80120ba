// The account must be able to fail: each imbalance is noticed by name.
import type { Payment } from '../../src/export/payment.js';
import type { NotifiedPerson } from '../../src/recipient/notified.js';
import { Refusal } from '../../src/refusal.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { assertBalanced, type Books } from '../../src/run/balance.js';
import { prepare } from '../../src/run/prepare.js';
import { changedLetter, changedRecipient } from './changed-letter.js';

let books: Books;
beforeAll(async () => {
  const { plan, exports, letters } = await prepare({ exports: [packageFile('fixtures/payments.csv')], withLetters: true }, { rowsRead: () => undefined, planning: () => undefined });
  const recipients = letters.map(({ recipient }) => recipient);
  const batches = plan.batches.map((batch) => ({ ...batch, letters: letters.filter((letter) => letter.batch === batch.name), places: new Uint32Array(0), codes: new Uint32Array(0), barcodes: new Uint8Array(0) }));
  const payments = recipients.flatMap((recipient) => recipient.payments);
  // The reading itself is gone once it is planned; its held rows and payments are all rows in scope.
  const heldCount = plan.report.rows.held;
  const reading = { exports, payments: payments.slice(), heldRows: Array.from({ length: heldCount }), settled: {} } as unknown as Books['reading'];
  // Of people held the payments are gone with the reading.
  const report = { ...plan.report, breakdown: { ...plan.report.breakdown, paymentsByDay: { '2021-12-01': payments.length } } };
  books = { report, reading, batches, exceptions: plan.exceptions, excluded: [], notified: [], lastNumber: 0 };
});

function failures(changed: Partial<Books>): string {
  try {
    assertBalanced({ ...books, ...changed });
    return '';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.problems.map(({ code }) => code)).toEqual(['run-unbalanced']);
    return error.problems.map(({ detail }) => ('checks' in detail ? detail.checks : '')).join();
  }
}

function notified(payment: Payment): NotifiedPerson {
  return { payments: [payment], registeredBy: payment, letter: { manifest: 0, number: '000001-8', batch: '0001', isReturned: false, print: '' }, notes: [] };
}

/** The same payment in another row. */
function at({ source, secondOfDay, paidOn, cells, columnNames }: Payment, sequence: number): Payment {
  return { source, sequence, secondOfDay, paidOn, cells, columnNames };
}

function told(alreadyNotified: number): Books['report'] {
  return { ...books.report, rows: { ...books.report.rows, alreadyNotified } };
}

const isHeld = ({ finding, row }: Books['exceptions'][number]): boolean => finding.severity === 'held' && row !== undefined;

test('printed on one side, a letter may end on any page', () => {
  const batches = books.batches.map((batch) => ({ ...batch, letters: batch.letters.map((letter) => changedLetter(letter, { firstPage: 2, lastPage: 3 })) }));
  expect(failures({ batches })).toBe('whole sheets');
  expect(failures({ batches, report: { ...books.report, simplex: true } })).toBe('');
});

test('several checks that fail are told together', () => {
  const customers = { ...books.report.customers, affected: 1, excluded: 1 };
  expect(failures({ report: { ...books.report, customers } })).toBe('excluded people are told with their reasons, affected = letters + held + excluded + already notified');
});

test('people excluded and already notified are in the account, in no other place', () => {
  const [first] = books.reading.payments;
  const { report, reading } = books;
  const beside = (sequence: number): Payment => at(first!, sequence);
  const settled = {
    excluded: [{ payments: [beside(-1), beside(-2)], reason: '故人' }], notified: [notified(beside(-3))],
    reading: { ...reading, payments: [...reading.payments, beside(-1), beside(-2), beside(-3)] },
    report: {
      ...report, exclusions: [{ reason: '故人', customers: 1, rows: 2 }], rows: { ...report.rows, read: report.rows.read + 3, excludedPerson: 2, alreadyNotified: 1 },
      customers: { ...report.customers, affected: report.customers.affected + 2, excluded: 1, alreadyNotified: 1 },
      breakdown: { ...report.breakdown, paymentsByDay: { '2021-12-01': reading.payments.length + 3 } },
    },
  } as const;
  expect(failures(settled as Partial<Books>)).toBe('');
});

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
  ['somebody is excluded and not counted', () => ({ excluded: [{ payments: [at(books.reading.payments[0]!, -1)], reason: '' }] }), 'excluded rows are nowhere else'],
  ['somebody already notified has a letter', () => ({ notified: [notified(books.reading.payments[0]!)], report: told(1) }), 'people already notified are nowhere else'],
  ['somebody already notified is not counted', () => ({ notified: [notified(at(books.reading.payments[0]!, -1))] }), 'people already notified are counted'],
  ['the rows of somebody already notified are lost', () => ({ report: told(1) }), 'rows in scope'],
  ['numbers do not go on from the runs before', () => ({ lastNumber: 500 }), 'numbers without gap'],
  ['an exclusion has no reason in the report', () => ({ report: { ...books.report, customers: { ...books.report.customers, excluded: 1 } } }), 'excluded people are told'],
  ['a letter is missing', () => ({ batches: books.batches.map((batch) => ({ ...batch, letters: batch.letters.slice(1) })) }), 'batches add up'],
  ['a letter is there twice', () => ({ batches: books.batches.map((batch) => ({ ...batch, letters: [...batch.letters, ...batch.letters.slice(0, 1)] })) }), 'no row in two letters'],
  ['a row stands in a second letter, in place of that letter\'s own', () => ({
    batches: books.batches.map((batch) => ({ ...batch, letters: batch.letters.map((letter) => changedLetter(letter, { recipient: changedRecipient(letter.recipient, { payments: letter.recipient.payments.map(() => books.reading.payments[0]!) }) })) })),
  }), 'no row in two letters'],
  ['a held row is not listed', () => ({ exceptions: books.exceptions.filter(({ finding }) => finding.doubt.code !== 'column-count') }), 'every held row is listed'],
  ['a person is counted twice', () => ({ report: { ...books.report, customers: { ...books.report.customers, affected: 1 } } }), 'affected'],
  ['a number is used twice', () => ({ batches: books.batches.map((batch) => ({ ...batch, letters: batch.letters.map((letter) => changedLetter(letter, { number: '000001-8' })) })) }), 'numbers'],
  ['a day has a payment less', () => ({ report: { ...books.report, breakdown: { ...books.report.breakdown, paymentsByDay: { '2021-12-01': books.reading.payments.length - 1 } } } }), 'payments by day'],
  ['a prefecture has a letter more', () => ({ report: { ...books.report, breakdown: { ...books.report.breakdown, lettersByPrefecture: { ...books.report.breakdown.lettersByPrefecture, '東京都': 1 } } } }), 'letters by prefecture'],
  ['a letter begins on the back of a sheet', () => ({ batches: books.batches.map((batch) => ({ ...batch, letters: batch.letters.map((letter) => changedLetter(letter, { firstPage: letter.firstPage + 1 })) })) }), 'whole sheets'],
  ['a letter without a barcode says nothing', () => ({ report: { ...books.report, letters: { ...books.report.letters, withBarcode: books.report.letters.withBarcode - 1 } } }), 'every letter without a barcode says why'],
  ['the report counts a letter less', () => ({ report: { ...books.report, letters: { ...books.report.letters, count: books.report.letters.count - 1 } } }), 'batches add up'],
  ['a print file counts a letter more', () => ({ report: { ...books.report, batches: books.report.batches.map((batch, index) => (index === 0 ? { ...batch, letters: batch.letters + 1 } : batch)) } }), 'batches add up'],
  ['a row counts as in a letter and is in none', () => ({ report: { ...books.report, rows: { ...books.report.rows, inLetter: books.report.rows.inLetter + 1 } } }), 'no row in two letters'],
  ['the rows of an exclusion are miscounted', () => ({ report: { ...books.report, exclusions: [{ reason: '', customers: 0, rows: 1 }] } }), 'excluded people are told'],
  ['the people of an exclusion are miscounted', () => ({ report: { ...books.report, exclusions: [{ reason: '', customers: 1, rows: 0 }] } }), 'excluded people are told'],
  ['a held row has a letter', () => ({ exceptions: books.exceptions.map((line, index) => (index === books.exceptions.findIndex(isHeld) ? { ...line, row: { ...line.row!, sequence: books.reading.payments[0]!.sequence } } : line)) }), 'every held row is listed'],
  ['a held row is excluded', () => {
    const sequence = books.exceptions.find(isHeld)!.row!.sequence;
    const report = { ...books.report, rows: { ...books.report.rows, excludedPerson: 2 } };
    return { excluded: [{ payments: [-1, sequence].map((one) => at(books.reading.payments[0]!, one)), reason: '' }], report };
  }, 'excluded rows are nowhere else'],
  ['the rows of somebody already notified are miscounted', () => ({ notified: [notified(at(books.reading.payments[0]!, -1))], report: told(2) }), 'people already notified are nowhere else'],
  ['a letter ends on the front of a sheet', () => ({ batches: books.batches.map((batch) => ({ ...batch, letters: batch.letters.map((letter) => changedLetter(letter, { lastPage: letter.firstPage })) })) }), 'whole sheets'],
])('%s: the run stops', (_, change, check) => {
  expect(failures(change() as Partial<Books>)).toContain(check);
});
