// Who gets a letter and who does not, from payments to the plan, on small tables and a font as wide as it must be.
import { parseCalendarDay } from '../../src/calendar-day.js';
import { changedPayment, type Payment } from '../../src/export/payment.js';
import { exclusionList } from '../../src/recipient/exclusion.js';
import { notifiedLetters } from '../../src/recipient/notified.js';
import { Refusal } from '../../src/refusal.js';
import { needsAttention, plan, type Plan, type PlanInputs } from '../../src/run/plan.js';
import { correction } from '../recipient/sample-correction.js';
import { knowledge, payment, type Sample } from '../recipient/sample-payment.js';
import { builtInEnvelope } from '../support/built-in-envelope.js';

const [FIRST, LAST] = [parseCalendarDay('2021-10-14')!, parseCalendarDay('2022-01-25')!];
const BARCODED = { address: '東京都中央区銀座4丁目1-1' } as const;

interface Changed extends Partial<Omit<PlanInputs, 'reading' | 'settings'>> {
  readonly settings?: Partial<PlanInputs['settings']>;
  readonly reading?: Partial<PlanInputs['reading']>;
}

/** The plan of one export that holds nothing but these payments. */
function planOf(payments: readonly Payment[], { settings = {}, reading = {}, ...changed }: Changed = {}): Plan {
  const rows = payments.length + (reading.heldRows?.length ?? 0);
  const read = { name: 'payments.csv', sha256: '', bytes: 1, encoding: 'utf-8', tabSeparated: false, preset: 'association', headerLine: 1, columnNames: {}, methodMapped: true, ignoredColumns: 0, rows } as const;
  return plan({
    reading: { exports: [read], payments, heldRows: [], settled: { 'not-a-payment': 0, 'outside-window': 0, 'not-card': 0, 'excluded-status': 0 }, unusedCorrections: [], ...reading },
    knowledge: knowledge(), window: { firstDay: FIRST, lastDay: LAST }, envelope: builtInEnvelope(), composed: { pages: [{ parts: [] }, { parts: [] }], pagesPerSheet: 2 },
    settings: { envelope: 'naga3-100x55', batchSize: 500, order: 'export', files: [], ...settings }, samples: [], tool: { name: 'oshirase', version: '1', postalData: '1' }, ...changed,
  });
}

const people = (...samples: readonly Sample[]): readonly Payment[] => samples.map((sample, sequence) => payment({ sequence, customerId: String(sequence + 1), ...sample }));
const letters = ({ batches }: Plan) => batches.flatMap((batch) => batch.letters);
const notes = (planned: Plan): readonly unknown[] => letters(planned).map(({ recipient }) => recipient.notes.map(({ code, detail }) => ('obstacle' in detail ? `${code} ${detail.obstacle}` : code)));
const codes = ({ exceptions }: Plan): readonly string[] => exceptions.map(({ finding, row }) => `${String((row?.sequence ?? -1) + 1)} ${finding.doubt.code}`);

test('a letter with its barcode is in the plan, and nothing is told of it', () => {
  const planned = planOf(people(BARCODED));
  expect(letters(planned)).toMatchObject([{ number: '000001-8', displayNumber: '4-1-1', block: { layout: { barcode: {} } } }]);
  expect(planned.exceptions).toEqual([]);
  expect(planned.report.inputs).toMatchObject([{ file: 'payments.csv', role: 'export' }]);
  expect(needsAttention(planned)).toBe(false);
});

describe('what does not fit the window', () => {
  const long = (length: number): string => `東京都中央区銀座4-1-${'1'.repeat(length)}`;

  test('is held with all rows of the person, at the column of the address', () => {
    const rows = [payment({ address: long(200) }), payment({ sequence: 1, address: long(200) })];
    const planned = planOf([...rows, payment({ sequence: 2, name: '佐藤花子', ...BARCODED })]);
    expect(codes(planned)).toEqual(['1 address-overflow', '2 address-overflow']);
    expect(planned.exceptions[0]?.finding).toMatchObject({ severity: 'held', at: { column: '都道府県+市区町村+町名番地+建物名' } });
    expect(planned.report.customers).toMatchObject({ affected: 2, letters: 1, held: 1 });
    expect(needsAttention(planned)).toBe(true);
  });

  test('names no column where the header has none for it', () => {
    const planned = planOf([payment({ address: long(200), columnNames: {} })]);
    expect(planned.exceptions.map(({ finding }) => [finding.doubt.code, 'column' in finding.at])).toEqual([['address-overflow', false]]);
  });

  test('a barcode gives way before the address does, which is noted', () => {
    const address = `東京都中央区銀座4丁目1-1${'銀'.repeat(76)}`;
    const planned = planOf(people({ address, company: '銀'.repeat(30), name: '山'.repeat(30) }));
    expect(letters(planned)).toMatchObject([{ displayNumber: '' }]);
    expect(notes(planned)).toEqual([['no-barcode window']]);
  });
});

test('an address that gives no barcode says why, and has none in the window', () => {
  const planned = planOf(people({ address: '東京都中央区銀座' }));
  expect(letters(planned)).toMatchObject([{ displayNumber: '' }]);
  expect(letters(planned)[0]?.block.layout.barcode).toBeUndefined();
  expect(notes(planned)).toEqual([['no-barcode number']]);
  expect(needsAttention(planned)).toBe(false);
});

test('two letters to one name at one address are both noted, each beside its own address', () => {
  const planned = planOf(people(BARCODED, { ...BARCODED, name: '佐藤花子' }, BARCODED));
  expect(notes(planned)).toEqual([['possible-duplicate'], [], ['possible-duplicate']]);
  expect(letters(planned).map(({ recipient, block }) => [recipient.name, block.texts.at(-1)])).toEqual([['山田太郎', '山田太郎　様'], ['佐藤花子', '佐藤花子　様'], ['山田太郎', '山田太郎　様']]);
});

test('order, size of print files and pages of a letter are as the settings and the composed letter have them', () => {
  const planned = planOf(people({ postalCode: '104-0061' }, { postalCode: '104-0045', address: '東京都中央区築地1-1' }), { settings: { order: 'postal-code', batchSize: 1 } });
  expect(planned.batches.map(({ pages, letters: [letter] }) => [letter?.recipient.postalCode, pages])).toEqual([['104-0045', 2], ['104-0061', 2]]);
  const bundled = Array.from({ length: 24 }, (_, index) => (index < 12 ? {} : { postalCode: '231-0017', address: '神奈川県横浜市中区港町1-1' }));
  const cuts = (keepBundles?: true): readonly number[] => (
    planOf(people(...bundled), { settings: { batchSize: 20, ...(keepBundles && { keepBundles }) } }).batches.map((batch) => batch.letters.length));
  expect(cuts()).toEqual([20, 4]);
  expect(cuts(true)).toEqual([12, 12]);
});

test('rows held for their own sake, people held, and corrections that were not used are told together', () => {
  const { source, cells } = payment({ sequence: 2 });
  const planned = planOf(people(BARCODED, { name: '渡辺?子' }), {
    reading: { heldRows: [{ source, sequence: 2, cells, doubt: { code: 'date-unreadable', detail: {} } }], unusedCorrections: [correction('text-doubtful', {}, { shown: { sequence: 40 } })] },
  });
  expect(codes(planned)).toEqual(['2 text-doubtful', '3 date-unreadable', '0 correction-unused']);
  expect(planned.report.rows).toMatchObject({ read: 3, inLetter: 1, held: 2 });
});

test('a correction that no longer fits the person is told as well', () => {
  const stale = correction('text-doubtful', { name: '渡辺良子' }, { shown: { name: '渡辺?子' } });
  const planned = planOf([changedPayment(payment(BARCODED), { corrections: [stale] })]);
  expect(codes(planned)).toEqual(['0 correction-unused']);
});

test('people on the exclusion list are in no list but the count, and entries that name nobody are counted', () => {
  const entry = { line: 2, reason: '故人', name: '', postalCode: '' };
  const exclusions = exclusionList([{ ...entry, customerId: '1' }, { ...entry, customerId: '77' }]);
  const planned = planOf(people(BARCODED, BARCODED), { lists: { exclusions } });
  expect(planned.report).toMatchObject({ customers: { excluded: 1, letters: 1 }, exclusions: [{ reason: '故人', customers: 1, rows: 1 }] });
  expect(planned.unmatchedExclusions).toBe(1);
  expect(planOf(people(BARCODED)).unmatchedExclusions).toBe(0);
});

describe('with letters of earlier runs', () => {
  const earlier = (printed: string, isReturned = false) => {
    const notified = notifiedLetters();
    notified.add('1', { addressee: printed, postalCode: '104-0061', address: BARCODED.address }, { manifest: 0, number: '000500-9', batch: '0001', isReturned });
    return { lists: { notified }, earlier: { letters: 500, lastNumber: 500 } };
  };

  test('who has one gets no second, and numbers go on', () => {
    const planned = planOf(people(BARCODED, { ...BARCODED, name: '佐藤花子' }), earlier('山田太郎'));
    expect(letters(planned).map(({ number, recipient }) => [number, recipient.name])).toEqual([['000501-7', '佐藤花子']]);
    expect(planned.notified).toMatchObject([{ letter: { number: '000500-9' } }]);
    expect(planned.report).toMatchObject({ customers: { affected: 2, alreadyNotified: 1 }, notified: { letters: 500, highest: '000500-9', returned: { again: 0, unchanged: 0 } } });
    expect(planned.exceptions).toEqual([]);
  });

  test('a change since is noted, and a letter that came back is followed by a second one', () => {
    expect(codes(planOf(people(BARCODED), earlier('山田次郎')))).toEqual(['1 changed-since-notified']);
    const again = planOf(people(BARCODED), earlier('山田次郎', true));
    expect(letters(again)).toHaveLength(1);
    expect(again.report.notified).toMatchObject({ returned: { again: 1, unchanged: 0 } });
  });

  test('without any the report has no such part', () => {
    expect('notified' in planOf(people(BARCODED)).report).toBe(false);
  });
});

test('payments by day and letters by prefecture stand in the report', () => {
  expect(planOf(people(BARCODED, { postalCode: '060-0001', address: '北海道札幌市中央区北一条西2', paidAt: '2021-12-01T10:00:00' })).report.breakdown).toEqual({
    paymentsByDay: { '2021-11-01': 1, '2021-12-01': 1 }, lettersByPrefecture: { 北海道: 1, 東京都: 1 },
  });
});

test('a plan whose account does not balance is none', () => {
  expect(() => planOf([payment(BARCODED), payment(BARCODED)])).toThrow(Refusal);
});
