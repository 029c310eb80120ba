import { countPayments, paymentDays } from '../../src/recipient/payment-count.js';
import { payment } from './sample-payment.js';

test('order lines of one payment number are one payment, however it is written', () => {
  expect(countPayments(['P-1', 'Ｐ－１', 'P-2'].map((paymentId) => payment({ paymentId }))).count).toBe(2);
});

test('payments without a number are each their own', () => {
  expect(countPayments(['', '', '　', ''].map((paymentId) => payment({ paymentId }))).count).toBe(4);
});

test('the last day is the last, also when the first row has it', () => {
  const counted = countPayments(['2022-01-25T12:00:00', '2021-12-01T00:00:00'].map((paidAt) => payment({ paidAt })));
  expect(counted).toEqual({ count: 2, firstDay: '2021-12-01', lastDay: '2022-01-25' });
});

test('one row is one payment on its day', () => {
  expect(countPayments([payment({ paidAt: '2021-12-01T00:00:00' })])).toEqual({ count: 1, firstDay: '2021-12-01', lastDay: '2021-12-01' });
});

test('a person without payments is a fault of the program', () => {
  expect(() => countPayments([])).toThrow('without payments');
});

test('the first and last day are those of all rows, whatever their order', () => {
  const paidAts = ['2021-12-01T00:00:00', '2021-10-14T23:59:59', '2022-01-25T12:00:00'];
  const counted = countPayments(paidAts.map((paidAt) => payment({ paidAt })));
  expect(counted).toEqual({ count: 3, firstDay: '2021-10-14', lastDay: '2022-01-25' });
});

test('days are told once each and in order, however payments stand', () => {
  const paid = (...days: readonly string[]) => paymentDays(days.map((day) => payment({ paidAt: `${day}T10:00:00` })));
  expect(paid('2021-12-05')).toEqual(['2021-12-05']);
  expect(paid('2021-12-05', '2021-11-30', '2021-12-05', '2021-12-01')).toEqual(['2021-11-30', '2021-12-01', '2021-12-05']);
  expect(paid()).toEqual([]);
});
