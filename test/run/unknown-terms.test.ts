// Which words are put to staff as questions, and which are never shown.
import type { ExceptionLine } from '../../src/run/exception-list.js';
import { unknownTerms } from '../../src/run/unknown-terms.js';

function lines(code: 'method-unknown' | 'status-unknown', ...words: readonly string[]): readonly ExceptionLine[] {
  return words.map((text, index): ExceptionLine => {
    const cell = { text };
    const cells = { paymentId: cell, customerId: cell, name: cell, company: cell, department: cell, postalCode: cell, address: cell, paidAt: cell, method: cell, status: cell };
    return { finding: { severity: 'held', at: { file: 'a.csv', line: index + 2 }, doubt: { code, detail: {} } }, row: { sequence: index, cells } };
  });
}

test('words are asked once each however they are spelled, the most frequent first', () => {
  expect(unknownTerms(lines('method-unknown', 'その他', 'ﾎﾟｲﾝﾄ併用', 'ポイント併用'))).toEqual([
    { field: 'method', word: 'ﾎﾟｲﾝﾄ併用', rows: 2 }, { field: 'method', word: 'その他', rows: 1 },
  ]);
});

test('an empty cell is no word to explain', () => {
  expect(unknownTerms(lines('method-unknown', '', 'その他'))).toHaveLength(1);
});

test.each([
  ['more words than a column of methods has', Array.from({ length: 13 }, (_, index) => '一二三四五六七八九十壱弐参'.charAt(index))],
  ['a number', ['090-1234-5678']],
  ['a word and a number', ['その他', '090-1234-5678']],
  ['a sentence', ['東京都中央区銀座二丁目十一番七号銀座ビル八階のどこか']],
])('of a column with %s nothing is shown: it may be somebody\'s data', (_, words) => {
  expect(unknownTerms(lines('method-unknown', ...words))).toEqual([]);
});

test('a dozen words may still be methods', () => {
  expect(unknownTerms(lines('method-unknown', ...Array.from('一二三四五六七八九十壱弐')))).toHaveLength(12);
});

test('statuses are asked for too', () => {
  expect(unknownTerms(lines('status-unknown', '保留'))).toEqual([{ field: 'status', word: '保留', rows: 1 }]);
});
