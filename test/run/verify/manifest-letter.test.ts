// A line of manifest.csv as the letter it stands for.
import { manifestLetter } from '../../../src/run/verify/manifest-letter.js';

const FIELDS = {
  発送番号: '000123-0', ロット: '0002', 開始頁: '3', 終了頁: '4', 顧客番号: '902100', 宛名: '山田　太郎', 敬称: '様', 郵便番号: '104-0061', 住所: '東京都中央区銀座2-11-7　銀座ハイツ',
  住所表示番号: '2-11-7', 決済件数: '2', 初回決済日: '2021-12-01', 最終決済日: '2022-01-03', 出典: 'a.csv:2;b.csv:9',
};
const letterOf = (changed: Partial<typeof FIELDS> = {}) => manifestLetter(((column) => ({ ...FIELDS, ...changed })[column]));

test('every field of the line is taken over, and its rows are counted', () => {
  expect(letterOf()).toEqual({
    number: '000123-0', batch: '0002', firstPage: 3, lastPage: 4, customerId: '902100', name: '山田　太郎', honorific: '様', addressee: '山田　太郎　様', postalCode: '104-0061',
    address: '東京都中央区銀座2-11-7　銀座ハイツ', displayNumber: '2-11-7', firstDay: '2021-12-01', lastDay: '2022-01-03', rows: 2,
  });
});

test('a name with an honorific of its own is the addressee as it stands', () => {
  expect(letterOf({ 宛名: '会員各位', 敬称: '' }).addressee).toBe('会員各位');
});

test.each(['', '0', '03', '1.5', '-1', '1e3', ' 3', '3 ', '1234567890'])('"%s" is the number of no page', (text) => {
  expect([letterOf({ 開始頁: text }).firstPage, letterOf({ 終了頁: text }).lastPage]).toEqual([Number.NaN, Number.NaN]);
});

test('a page number has up to nine digits', () => {
  expect(letterOf({ 終了頁: '123456789' }).lastPage).toBe(123_456_789);
});
