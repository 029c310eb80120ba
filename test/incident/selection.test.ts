// Why a row counts or not: the contract's order of judgement, each step with a row that every later step would judge otherwise.
import { parseCalendarDay, type CalendarDay } from '../../src/calendar-day.js';
import type { ExportRow } from '../../src/export/export-row.js';
import { PAYMENT_FIELDS, type PaymentField } from '../../src/export/payment.js';
import { isInWindow } from '../../src/incident/incident-window.js';
import { selection, type SelectionRules } from '../../src/incident/selection.js';

const day = (text: string): CalendarDay => parseCalendarDay(text)!;
const RULES: SelectionRules = {
  window: { firstDay: day('2021-10-14'), lastDay: day('2022-01-25') }, timeZone: 'Asia/Tokyo',
  terms: { cardMethods: [], otherMethods: [], excludedStatuses: ['取消'], includedStatuses: ['決済完了'] },
};
const IN_ORDER: Readonly<Partial<Record<PaymentField, string>>> = {
  paymentId: 'K1', customerId: '000101', name: '山田　太郎', company: '会社', department: '部', postalCode: '104-0061', address: '東京都中央区銀座1', paidAt: '2021/12/01 10:00:00', method: 'クレジットカード', status: '決済完了',
};
const AT = { file: 'payments.csv', line: 7 };

type Sample = Partial<Record<PaymentField, string | undefined>> & Partial<Pick<ExportRow, 'isNotAPayment' | 'columnCount'>> & { readonly utc?: true };

/** Fields given as undefined are not mapped. */
function row({ isNotAPayment = false, columnCount, utc, ...cells }: Sample = {}): ExportRow {
  const texts = { ...IN_ORDER, ...cells };
  const mapped = PAYMENT_FIELDS.filter((field) => texts[field] !== undefined);
  const layout = { preset: 'custom', headerLine: 1, columnNames: Object.fromEntries(mapped.map((field) => [field, `列 ${field}`])), ...(utc === undefined ? {} : { utc }) };
  return { line: AT.line, layout: layout as unknown as ExportRow['layout'], isNotAPayment, columnCount, cell: (field) => ({ text: texts[field] ?? '' }) };
}

const judged = (sample: Sample = {}): ReturnType<ReturnType<typeof selection>> => selection(RULES)(row(sample), AT, 5);
/** Its fate, and the code and place of what holds it. */
function fate(sample: Sample): readonly unknown[] {
  const judgement = judged(sample);
  return judgement.fate === 'held' ? [judgement.row.doubt.code, judgement.row.doubt.column] : [judgement.fate];
}

test('a payment in scope keeps its cells, its place and its time', () => {
  expect(judged()).toEqual({
    fate: 'in-scope',
    payment: {
      source: AT, sequence: 5, secondOfDay: 36_000, paidOn: '2021-12-01',
      cells: Object.fromEntries(Object.entries(IN_ORDER).map(([field, text]) => [field, { text }])),
      columnNames: Object.fromEntries(PAYMENT_FIELDS.map((field) => [field, `列 ${field}`])),
    },
  });
});

test('a row that is held keeps its cells and its place', () => {
  expect(judged({ method: '会費' })).toEqual({
    fate: 'held',
    row: {
      source: AT, sequence: 5, doubt: { code: 'method-unknown', detail: {}, column: '列 method' },
      cells: Object.fromEntries(Object.entries({ ...IN_ORDER, method: '会費' }).map(([field, text]) => [field, { text }])),
    },
  });
});

const COUNT = { expected: 10, found: 9 };
test.each<[string, Sample, readonly unknown[]]>([
  ['no payment, whatever else is wrong', { isNotAPayment: true, columnCount: COUNT, paidAt: 'x', method: '?', status: '?' }, ['not-a-payment']],
  ['another count of columns, before its date is looked at', { columnCount: COUNT, paidAt: 'x', method: '?', status: '?' }, ['column-count', undefined]],
  ['no date, before its method is looked at', { paidAt: 'x', method: '?', status: '?' }, ['date-unreadable', '列 paidAt']],
  ['a day outside, before its method is looked at', { paidAt: '2021/10/13', method: '?', status: '?' }, ['outside-window']],
  ['another method, before its status is looked at', { method: '銀行振込', status: '?' }, ['not-card']],
  ['a method nobody knows, before its status is looked at', { method: '', status: '?' }, ['method-unknown', '列 method']],
  ['a status that does not count', { status: '取消' }, ['excluded-status']],
  ['a status nobody knows', { status: '仮' }, ['status-unknown', '列 status']],
  ['no column of methods: every row is paid by card', { method: undefined }, ['in-scope']],
  ['no column of statuses: every row counts', { status: undefined }, ['in-scope']],
])('%s', (_, sample, expected) => {
  expect(fate(sample)).toEqual(expected);
});

test.each([
  ['2021/10/13 23:59:59', 'outside-window'], ['2021/10/14', 'in-scope'], ['2021/10/14 00:00:00', 'in-scope'], ['2022/01/25 23:59:59', 'in-scope'], ['2022/01/26 00:00:00', 'outside-window'],
])('paid at %s: %s', (paidAt, expected) => {
  expect(fate({ paidAt })).toEqual([expected]);
});

test('a system that writes UTC is read in the time zone of the incident', () => {
  expect(fate({ paidAt: '2021-10-13 15:00:00', utc: true })).toEqual(['in-scope']);
  expect(fate({ paidAt: '2022-01-25 15:00:00', utc: true })).toEqual(['outside-window']);
});

test('both days of the window belong to it', () => {
  const { window } = RULES;
  expect(['2021-10-13', '2021-10-14', '2021-12-01', '2022-01-25', '2022-01-26'].map((text) => isInWindow(window, day(text)))).toEqual([false, true, true, true, false]);
});
