// Payments by day and letters by prefecture, as report.html draws them.
import { breakdownOf } from '../../src/run/breakdown.js';
import { FEW_PLACES, payment } from '../recipient/sample-payment.js';
import { addressed, type LetterSample } from './sample-letters.js';

const prefectures = (...samples: readonly LetterSample[]): readonly (readonly [string, number])[] => (
  Object.entries(breakdownOf([], addressed(...samples), FEW_PLACES).lettersByPrefecture));

test('payments are counted by their day, the days in order of time', () => {
  const days = ['2021-12-05', '2021-11-01', '2022-01-03', '2021-12-05', '2021-11-30'];
  const { paymentsByDay } = breakdownOf(days.map((day) => payment({ paidAt: `${day}T10:00:00` })), [], FEW_PLACES);
  expect(Object.entries(paymentsByDay)).toEqual([['2021-11-01', 1], ['2021-11-30', 1], ['2021-12-05', 2], ['2022-01-03', 1]]);
});

test('letters are counted by the prefecture of their address, sorted by name', () => {
  expect(prefectures({ address: '神奈川県横浜市中区港町1' }, { address: '東京都中央区銀座1' }, { address: '北海道札幌市中央区北一条西2' }, { address: '東京都中央区銀座2' }))
    .toEqual([['北海道', 1], ['東京都', 2], ['神奈川県', 1]]);
});

test.each<[string, LetterSample, string]>([
  ['what the address says goes before the code', { address: '神奈川県横浜市中区港町1', postalCode: '104-0061' }, '神奈川県'],
  ['a municipality tells its prefecture', { address: '横浜市中区港町1', postalCode: '104-0061' }, '神奈川県'],
  ['where the address says nothing, the code does', { address: '銀座4-1-1', postalCode: '104-0061' }, '東京都'],
  ['a code of two prefectures tells neither', { address: '字木曽岬1', postalCode: '498-0000' }, ''],
  ['nor does a code that the tables lack', { address: '銀座4-1-1', postalCode: '999-9999' }, ''],
])('%s', (_, sample, expected) => {
  expect(prefectures(sample)).toEqual([[expected, 1]]);
});
