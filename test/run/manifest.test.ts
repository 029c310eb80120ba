// manifest.csv as the contract has it (section 4): one line a letter, its columns in their order.
import { blockOfLines } from '../support/block-of-lines.js';
import { manifestParts } from '../../src/run/manifest.js';
import { payment } from '../recipient/sample-payment.js';
import { readCsvTable } from '../support/csv-table.js';
import { manifestCsv } from '../support/manifest-csv.js';
import { batched } from './sample-letters.js';

const line = (role: 'postal-code' | 'address' | 'name', text: string) => ({ role, text, sizePt: 10, condense: 1, yMm: 20 });

test('a line says which letter went to whom, where it lies and which rows it answers for', () => {
  const rows = [
    payment({ sequence: 0, paymentId: 'K1', paidAt: '2021-12-05T10:00:00' }), payment({ sequence: 7, paymentId: 'K2', paidAt: '2021-11-01T10:00:00' }),
    payment({ sequence: 8, paymentId: 'K2', paidAt: '2021-11-01T10:00:00' }),
  ];
  const batches = batched([
    {}, {
      customerId: '0012', company: '株式会社銀座商店', department: '経理部', name: '山田　太郎', honorific: '様', postalCode: '104-0061', displayNumber: '4-1-1', payments: rows,
      block: blockOfLines([line('postal-code', '104-0061'), line('address', '東京都中央区銀座4-1-1'), line('address', '銀座ビル8階'), line('name', '山田　太郎　様')]),
    },
  ]);
  const { header, lines } = readCsvTable(Buffer.from(manifestCsv(batches)));
  expect(header).toEqual(['発送番号', 'ロット', '開始頁', '終了頁', '顧客番号', '宛名', '敬称', '郵便番号', '住所', '住所表示番号', '決済件数', '初回決済日', '最終決済日', '出典']);
  expect(lines[1]).toEqual({
    発送番号: '000002-6', ロット: '0001', 開始頁: '3', 終了頁: '4', 顧客番号: '0012', 宛名: '株式会社銀座商店　経理部　山田　太郎', 敬称: '様', 郵便番号: '104-0061',
    住所: '東京都中央区銀座4-1-1　銀座ビル8階', 住所表示番号: '4-1-1', 決済件数: '2', 初回決済日: '2021-11-01', 最終決済日: '2021-12-05',
    出典: 'payments.csv:2;payments.csv:9;payments.csv:10',
  });
});

test('a card number in place of a customer number is written masked', () => {
  const { lines } = readCsvTable(Buffer.from(manifestCsv(batched([{ customerId: '4111111111111111' }]))));
  expect(lines.map(({ 顧客番号 }) => 顧客番号)).toEqual(['************1111']);
});

test('comes in parts, the header and then a part a print file', () => {
  const parts = [...manifestParts(batched([{}, {}, {}], { size: 2 }))].map((part) => Buffer.from(part).toString());
  expect(parts.map((part) => part.trim().split('\r\n').length)).toEqual([1, 2, 1]);
  expect(parts[2]).toContain('"000003-4","0002","1","2"');
});
