// The CSV files oshirase writes.
import { csvText, unguarded } from '../../src/run/csv-text.js';

const BOM = '\ufeff';

test('every field is quoted, lines end with CRLF, and the file begins with a BOM', () => {
  expect(csvText(['氏名', '住所'], [['山田　太郎', '東京都"中央区"銀座']])).toBe(`${BOM}"氏名","住所"\r\n"山田　太郎","東京都""中央区""銀座"\r\n`);
});

test.each(['=1+1', '+81', '-5', '@SUM(A1)', '＝1+1', '＋81', '－5', '＠SUM(A1)'])('%s does not run as a formula in a spreadsheet', (cell) => {
  expect(csvText(['a'], [[cell]])).toBe(`${BOM}"a"\r\n"'${cell}"\r\n`);
});

test('a control character is shown as a replacement character', () => {
  expect(csvText(['a'], [['山\u0000田\t太郎\u0085']])).toBe(`${BOM}"a"\r\n"山\ufffd田\ufffd太郎\ufffd"\r\n`);
});

test('a row that does not fit the header is a bug', () => {
  expect(() => csvText(['a', 'b'], [['1']])).toThrow('a row of 1 fields');
});

test.each([["'=1+1", '=1+1'], ["'　＋1", '　＋1'], ["'山田", "'山田"], ['=1+1', '=1+1'], ['1=1', '1=1'], ['', '']])('the guard of %j is taken off, and no apostrophe that is none', (field, was) => {
  expect(unguarded(field)).toBe(was);
});
