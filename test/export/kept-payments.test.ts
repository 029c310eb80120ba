// A payment that is kept says what it said: whatever stands in its cells, beside whichever others it is laid.
import fc from 'fast-check';
import type { CalendarDay } from '../../src/calendar-day.js';
import { PaymentKeeper } from '../../src/export/kept-payments.js';
import { packedColumn, textIn } from '../../src/export/packed-payments.js';
import { changedPayment, PAYMENT_FIELDS, type Cell, type Payment, type PaymentCells, type PaymentField } from '../../src/export/payment.js';

const HEADERS: readonly Payment['columnNames'][] = [{ name: '氏名' }, { name: '姓+名', address: '住所' }];

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant({ text: '' }),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => ({ text })),
  fc.string().map((text) => ({ text, invalidBytes: '82', faultyColumn: '氏名' })),
  fc.string().map((text) => ({ text, formulaLike: true as const, faultyColumn: '氏名' })),
);

const payment: fc.Arbitrary<Payment> = fc.record({
  line: fc.nat(), secondOfDay: fc.nat(86_399), file: fc.constantFrom('a.csv', 'b.csv'), columnNames: fc.constantFrom(...HEADERS),
  day: fc.constantFrom('2021-10-14', '2022-01-25'), cells: fc.record(Object.fromEntries(PAYMENT_FIELDS.map((field) => [field, cell])) as Record<PaymentField, typeof cell>),
  isCorrected: fc.boolean(),
}).map(({ line, file, columnNames, day, secondOfDay, cells, isCorrected }) => ({
  source: { file, line }, sequence: line, secondOfDay, paidOn: day as CalendarDay, cells, columnNames, ...(isCorrected ? { corrections: [] } : {}),
}));

/** All that it says, as a plain object. */
function said(kept: Payment): Payment {
  return changedPayment(kept, {});
}

function cellsOf({ cells }: Payment): PaymentCells {
  return Object.fromEntries(PAYMENT_FIELDS.map((field) => [field, cells[field]])) as unknown as PaymentCells; // all fields, by construction
}

function keptOf(payments: readonly Payment[]): readonly Payment[] {
  const keeper = new PaymentKeeper();
  for (const one of payments) keeper.add(one);
  return keeper.payments();
}

test('payments come back in order and say what they said, of several exports and corrected ones among them', () => {
  fc.assert(fc.property(fc.array(payment, { maxLength: 40 }), (payments) => {
    const kept = keptOf(payments);
    expect(kept.map(said)).toEqual(payments);
    expect(kept.map(cellsOf)).toEqual(payments.map(({ cells }) => cells));
    const isTextAlone = ({ cells }: Payment): boolean => PAYMENT_FIELDS.every((field) => Object.keys(cells[field]).length === 1);
    expect(kept.map((one) => one.isTextAlone)).toEqual(payments.map((one) => (one.corrections === undefined ? isTextAlone(one) : undefined)));
  }));
});

test('thousands of payments lie in several columns, and each is still itself', () => {
  const [sample] = fc.sample(payment.filter(({ corrections }) => corrections === undefined), { numRuns: 1, seed: 1 });
  const payments = Array.from({ length: 3000 }, (_, index): Payment => {
    const changed = changedPayment(sample!, { cells: { name: { text: `山田${index}` }, company: { text: index === 2500 ? '株式会社みどり' : '' } } });
    return { source: { file: 'a.csv', line: index + 2 }, sequence: index, secondOfDay: changed.secondOfDay, paidOn: changed.paidOn, cells: changed.cells, columnNames: changed.columnNames };
  });
  expect(keptOf(payments).map(said)).toEqual(payments);
});

test('an empty cell is one and the same for all, as it is where cells are read', () => {
  const [first, second] = keptOf(fc.sample(payment.filter(({ corrections }) => corrections === undefined), { numRuns: 2, seed: 2 }).map((one) => changedPayment(one, { cells: { company: { text: '' } } })));
  expect(first?.cells.company).toBe(second?.cells.company);
});

test('who changes a payment that is kept gets all of it', () => {
  const [sample] = fc.sample(payment.filter(({ corrections }) => corrections === undefined), { numRuns: 1, seed: 3 });
  const [kept] = keptOf([sample!]);
  expect(changedPayment(kept!, { cells: { name: { text: '佐藤花子' } }, registeredIn: { file: 'members.csv', lines: [3] } }))
    .toEqual(changedPayment(sample!, { cells: { name: { text: '佐藤花子' } }, registeredIn: { file: 'members.csv', lines: [3] } }));
});

test.each([1, 2, 15, 16, 17, 18, 300])('a column that says %i things again and again says each where it stood', (count) => {
  const texts = Array.from({ length: 1000 }, (_, index) => (index % count === 0 ? '' : `決済${String((index * 7) % count)}`));
  const column = packedColumn(texts);
  expect(texts.map((_, index) => textIn(column, index))).toEqual(texts);
  expect(column.places !== undefined).toBe(new Set(texts).size <= 16);
});
