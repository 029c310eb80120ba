import { makeCell, type CellPart } from '../../src/export/cell.js';
import { validText } from '../../src/export/decoded-text.js';
import type { Cell, PaymentField } from '../../src/export/payment.js';

function cellOf(field: PaymentField, ...texts: readonly string[]): Cell {
  return makeCell(field, texts.map((text, index) => ({ column: `列${index + 1}`, decoded: validText(text) })));
}
const textOf = (field: PaymentField, ...texts: readonly string[]): string => cellOf(field, ...texts).text;

describe('a cell', () => {
  test.each([
    ['a line break is one space', '銀座\r\n1-2', '銀座 1-2'],
    ['two line breaks are two spaces', '銀座\n\n1-2', '銀座  1-2'],
    ['a tab is a space', '山田\t太郎', '山田 太郎'],
    ['outer space goes, full-width too', ' 　山田　太郎　\r\n', '山田　太郎'],
    ['="..." is unwrapped', '="0123"', '0123'],
    ['="..." with doubled quotes', '="a""b"', 'a"b'],
    ['a leading apostrophe goes', "'0123", '0123'],
    ['a pair of apostrophes goes', "'山田　太郎'", '山田　太郎'],
    ['an apostrophe inside stays', "O'Brien", "O'Brien"],
    ['an apostrophe alone is nothing', "'", ''],
    ['an empty ="" is nothing', '=""', ''],
    ['hyphens alone are nothing', '---', ''],
    ['full-width hyphens and a dash are nothing', '－ ―', ''],
    ['a long-vowel mark alone is nothing', 'ー', ''],
    ['a wrapped hyphen is nothing', '="-"', ''],
    ['a long vowel in a name stays', 'ーナ', 'ーナ'],
    ['other control characters stay, to be doubted', '山\x01田\0', '山\x01田\0'],
    ['compatibility characters stay as registered', '神㈱①', '神㈱①'],
  ])('%s', (_, raw, text) => {
    expect(cellOf('name', raw)).toEqual({ text });
  });

  test('names are joined by a full-width space, dates by a space, postal codes by nothing, empty ones skipped', () => {
    expect(textOf('name', '山田', '太郎')).toBe('山田　太郎');
    expect(textOf('name', '山田', ' - ')).toBe('山田');
    expect(textOf('company', '山田商店', '', '東京支店')).toBe('山田商店　東京支店');
    expect(textOf('paidAt', '2022/8/10', '103309')).toBe('2022/8/10 103309');
    expect(textOf('postalCode', '104', '0061')).toBe('1040061');
    expect(textOf('customerId', 'A', '12')).toBe('A12');
  });

  test('address parts are joined by nothing, but the last of four or more by a full-width space', () => {
    expect(textOf('address', '東京都', '中央区', '銀座1-2-3', '銀座ビル')).toBe('東京都中央区銀座1-2-3　銀座ビル');
    expect(textOf('address', '東京都', '中央区', '銀座1-2-3', '')).toBe('東京都中央区銀座1-2-3');
    expect(textOf('address', '東京都', '', '', '銀座ビル')).toBe('東京都　銀座ビル');
    expect(textOf('address', '', '', '', '銀座ビル')).toBe('銀座ビル');
    expect(textOf('address', '東京都', '中央区', '銀座1-2-3')).toBe('東京都中央区銀座1-2-3');
  });

  test('a code of zeros is missing, a number of zeros in another field is not', () => {
    expect(textOf('postalCode', '000-0000')).toBe('');
    expect(textOf('postalCode', '〒０００－００００')).toBe('');
    expect(textOf('postalCode', '000', '0000')).toBe('');
    expect(textOf('customerId', '0000')).toBe('0000');
  });

  test.each([['=1+1'], ['+81'], ['-5'], ['@SUM(A1)'], ['="=1+1"'], ["'=1+1"]])('%s is like a formula', (raw) => {
    expect(cellOf('name', '山田', raw)).toMatchObject({ formulaLike: true, faultyColumn: '列2' });
  });

  test('one column like a formula is named; a postal code that only ends in zeros stays; an empty cell is nothing more', () => {
    expect(cellOf('name', '=1+1')).toEqual({ text: '=1+1', formulaLike: true, faultyColumn: '列1' });
    expect(textOf('postalCode', '100-0000')).toBe('100-0000');
    expect(cellOf('name', '')).toEqual({ text: '' });
    expect(cellOf('name')).toEqual({ text: '' });
    expect(textOf('postalCode', '')).toBe('');
    expect(cellOf('name', '山田', '').text).toBe(cellOf('name', '', '山田').text);
  });

  test('empty cells are one and the same', () => {
    expect(cellOf('name', '-')).toBe(cellOf('company', '', ''));
  });

  test('a wrapped number is not like a formula', () => {
    expect(cellOf('postalCode', '="0123"')).toEqual({ text: '0123' });
  });

  test('invalid bytes are named with their columns', () => {
    const bad = (column: string): CellPart => ({ column, decoded: { text: '山\ufffd', invalid: [{ hex: '82 FF', offset: 2 }] } });
    expect(makeCell('address', [bad('都道府県'), { column: '市区町村', decoded: validText('中央区') }, bad('町名番地')]))
      .toEqual({ text: '山\ufffd中央区山\ufffd', invalidBytes: '82 FF 82 FF', faultyColumn: '都道府県+町名番地' });
  });
});
