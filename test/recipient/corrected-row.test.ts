// A row as its corrections leave it, before it is judged.
import type { ExportRow } from '../../src/export/export-row.js';
import { correctedCells, correctedRow } from '../../src/recipient/corrected-row.js';
import { correction } from './sample-correction.js';
import { payment, type Sample } from './sample-payment.js';

function exportRow(sample: Sample = {}, isNotAPayment = false): ExportRow {
  const { cells, columnNames } = payment({ customerId: '0001', ...sample });
  return { line: 2, layout: { columnNames } as ExportRow['layout'], isNotAPayment, columnCount: undefined, cell: (field) => cells[field] };
}
const written = (texts: Parameters<typeof correction>[1], line = 2): ReturnType<typeof correction> => correction('method-unknown', texts, { shown: { customerId: '0001' }, line });

test('a line that mends method, status, date or number is in the row that is judged', () => {
  const { row, lines, unused, isMended } = correctedRow(exportRow(), [written({ method: 'VISA', name: '佐藤花子' })], 'Asia/Tokyo');
  expect([row.cell('method').text, row.cell('status').text, row.cell('name').text, row.line]).toEqual(['VISA', '決済済', '山田太郎', 2]);
  expect([lines.length, unused.length, isMended]).toEqual([1, 0, true]);
});

test('a line that mends none of these belongs to the row and mends nothing yet', () => {
  const { lines, unused, isMended } = correctedRow(exportRow(), [written({ name: '佐藤花子' })], 'Asia/Tokyo');
  expect([lines.length, unused.length, isMended]).toEqual([1, 0, false]);
});

test('a line of another row is unused', () => {
  const strange = correction('method-unknown', { method: 'VISA' }, { shown: { customerId: '0002' }, line: 4 });
  const { row, lines, unused, isMended } = correctedRow(exportRow({ paidAt: '2021-11-03T10:00:00' }), [strange], 'Asia/Tokyo');
  expect([row.cell('method').text, lines, unused, isMended]).toEqual(['カード払い', [], [strange], false]);
});

test('of lines that contradict each other the later is unused, and nothing is mended', () => {
  const [first, second] = [written({ method: 'VISA' }), written({ method: '現金' }, 3)];
  const { row, lines, unused, isMended } = correctedRow(exportRow(), [first, second], 'Asia/Tokyo');
  expect([row.cell('method').text, lines, unused, isMended]).toEqual(['カード払い', [first], [second], false]);
});

test('no line belongs to what is no payment', () => {
  const line = written({ method: 'VISA' });
  expect(correctedRow(exportRow({}, true), [line], 'Asia/Tokyo')).toMatchObject({ lines: [], unused: [line], isMended: false });
});

test('a row that is held for its own sake shows name and address as mended, and the rest as it was', () => {
  const cells = correctedCells(payment().cells, [correction('date-unreadable', { name: '佐藤花子', method: 'VISA' })]);
  expect([cells.name.text, cells.address.text, cells.method.text]).toEqual(['佐藤花子', '東京都中央区銀座4-1-1', 'カード払い']);
});
