// What a spreadsheet does to a cell is nobody's correction; what it never does is one.
import { isSpreadsheetForm } from '../../src/export/spreadsheet-form.js';

test.each([
  ['0001', '1'], ['0600001', '600001'], ['1,200', '1200'], ['1.50', '1.5'], ['1234567890123456', '1.23457E+15'], ['1234567890123456', '1234567890123450'],
  ['1E5', '1.00E+05'], ['3-14-2', '2003/3/14'], ['3-14-2', '2002/3/14'], ['3-14', '3月14日'], ['3-14', '14-Mar'], ['1-2-3', '2001/2/3'], ['4-2021', 'Apr-21'],
  ['𠮷田　恵子', '??田　恵子'], ['René', 'Rene'], ['銀座2〜11', '銀座2～11'], ['辻\u{E0100}', '辻'], ['山\u0001田', '山\ufffd田'], ['山  田', '山 田'],
  ['𠮷𠮷田', '??田'], ['𠮷𠮷田', '????田'], ['辻\u{E0100}橋', '辻??橋'], ['𠮷\u{E0100}田', '??田'],
])('%s may come back as %s', (original, found) => {
  expect(isSpreadsheetForm(original, found)).toBe(true);
});

test.each([
  ['1', '0001'], ['600001', '0600001'], ['0001', '2'], ['3-14-2', '3-14-3'], ['3-14-2', '2003/4/15'], ['104-0061', '104-0062'], ['山田', '山口'],
  ['𰻞田', '辺田'], ['山?田', '山川田'], ['', '1'], ['銀座1', '銀座2'], ['\ufa19', '\u795e'], ['21/12/03', '2021-12-03'], ['21/12/03', '2021年12月3日'],
  ['𠮷田', '???田'], ['山田', '山'], ['山田', '山田?'], ['é', '?e'],
])('%s does not come back as %s', (original, found) => {
  expect(isSpreadsheetForm(original, found)).toBe(false);
});

test.each(['𠮷', '山', '\u{E0100}', 'A'])('a cell of tens of thousands of %s is compared in no time', (char) => {
  const cell = `東京都${char.repeat(50_000)}`;
  expect(isSpreadsheetForm(cell, `${'?'.repeat(75_000)}A`)).toBe(false);
  expect(isSpreadsheetForm(`00${cell}`, `00${cell}`.replaceAll('𠮷', '??'))).toBe(true);
});
