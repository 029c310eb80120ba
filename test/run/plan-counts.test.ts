// Counts of a plan's lists.
import type { ExceptionLine } from '../../src/run/exception-list.js';
import { byReason, countCodes } from '../../src/run/plan-counts.js';
import { payment } from '../recipient/sample-payment.js';

test('people who were excluded are counted by the reason given, reasons in order', () => {
  const excluded = [['裁判所', 1], ['故人', 2], ['裁判所', 4]] as const;
  expect(byReason(excluded.map(([reason, rows]) => ({ reason, payments: Array.from({ length: rows }, () => payment()) })))).toEqual([
    { reason: '故人', customers: 1, rows: 2 }, { reason: '裁判所', customers: 2, rows: 5 },
  ]);
});

test('lines of exceptions.csv are counted by code, and codes that did not occur are left out', () => {
  const line = (code: 'overseas' | 'address-missing'): ExceptionLine => ({ finding: { severity: 'held', at: { file: 'payments.csv' }, doubt: { code, detail: {} } } });
  expect(countCodes([line('overseas'), line('address-missing'), line('overseas')])).toEqual({ 'overseas': 2, 'address-missing': 1 });
});
