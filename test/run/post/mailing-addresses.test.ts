// addresses.csv in both encodings, field by field.
import fc from 'fast-check';
import { encodeCp932 } from '../../../src/export/cp932-encoding.js';
import { decodeCp932 } from '../../../src/export/cp932.js';
import { addressRow, mailingAddresses } from '../../../src/run/post/mailing-addresses.js';
import { clustersOf } from '../../../src/typesetting/cluster.js';
import { readCsvTable } from '../../support/csv-table.js';

const row = (number: string, address: string, addressee: string): readonly string[] => [number, '0001', '1', '2', '1', '104-0061', address, addressee, '様', ''];
const linesOf = (content: string | Uint8Array, encoding: 'utf-8' | 'cp932') => readCsvTable(
  encoding === 'utf-8' ? Buffer.from(content) : Buffer.from(`\ufeff${decodeCp932(Buffer.from(content).toString('latin1')).text}`)).lines;

test('a character with its variation selector, and a kana with its voicing mark apart, are one 〓 each', () => {
  const { content, missing } = mailingAddresses([row('000001-8', '東京都', '辻󠄀か\u3099みえ')], 'cp932');
  expect(linesOf(content, 'cp932')[0]?.['宛名']).toBe('〓〓みえ');
  expect(missing).toEqual([
    { number: '000001-8', field: '宛名', codePoints: 'U+8FBB+U+E0100' }, { number: '000001-8', field: '宛名', codePoints: 'U+304B+U+3099' },
  ]);
});

test.each([[2, '1'], [1, '2']])('a row is its line of the manifest without customer and payments, with its sheets: of two pages, %i a sheet, %s', (pagesPerSheet, sheets) => {
  const line: Readonly<Record<string, string>> = {
    発送番号: '000012-5', ロット: '0002', 開始頁: '3', 終了頁: '4', 顧客番号: 'M012', 宛名: '山田　太郎', 敬称: '様', 郵便番号: '104-0061',
    住所: '東京都中央区銀座1-2-3', 住所表示番号: '1-2-3', 決済件数: '2', 出典: 'payments.csv:2',
  };
  expect(addressRow((column) => line[column]!, pagesPerSheet)).toEqual(['000012-5', '0002', '3', '4', sheets, '104-0061', '東京都中央区銀座1-2-3', '山田　太郎', '様', '1-2-3']);
});

test('a mark of a lost character and a field like a formula are written, not stumbled over', () => {
  const { content, missing } = mailingAddresses([row('000001-8', '=1+𠮷', '山\ufffd田')], 'cp932');
  expect(linesOf(content, 'cp932')[0]).toMatchObject({ 住所: "'=1+〓", 宛名: '山〓田' });
  expect(missing).toHaveLength(2);
});

test('cp932 has no BOM, and UTF-8 has one', () => {
  expect(Buffer.from(mailingAddresses([], 'cp932').content).subarray(0, 1).toString()).toBe('"');
  expect(mailingAddresses([], 'utf-8').content).toMatch(/^\ufeff"/);
});

test('in cp932 everything is there but what it lacks, and each of those is told once; in UTF-8 everything is', () => {
  const text = fc.array(fc.constantFrom('山', '田', '髙', '𠮷', '〜', '～', '−', '辻\u{e0100}', '"', ',', 'ｱ', 'é', '〓', '?'), { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (people) => {
    const rows = people.map(([address, addressee], index) => row(`00000${index}-0`, address, addressee));
    const utf8 = mailingAddresses(rows, 'utf-8');
    expect(linesOf(utf8.content, 'utf-8').map(({ 住所, 宛名 }) => [住所, 宛名])).toEqual(people);
    expect(utf8.missing).toEqual([]);
    const { content, missing } = mailingAddresses(rows, 'cp932');
    const lacks = (cluster: string): boolean => encodeCp932(cluster) === undefined;
    const expected = people.map((fields) => fields.map((field) => clustersOf(field).map((cluster) => (lacks(cluster) ? '〓' : cluster)).join('')));
    expect(linesOf(content, 'cp932').map(({ 住所, 宛名 }) => [住所, 宛名])).toEqual(expected);
    expect(missing).toHaveLength(people.flat().reduce((count, field) => count + new Set(clustersOf(field).filter(lacks)).size, 0));
  }));
});
