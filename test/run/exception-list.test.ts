// exceptions.csv (contract, section 4): what stands in it, at which row, and in which order.
import { changedPayment, type CorrectionLine, type Payment } from '../../src/export/payment.js';
import type { Doubt } from '../../src/finding.js';
import type { HeldRow } from '../../src/incident/selection.js';
import type { HeldRecipient } from '../../src/recipient/recipient.js';
import { exceptionLines, exceptionsCsv, type ExceptionLine, type Noted } from '../../src/run/exception-list.js';
import { correction } from '../recipient/sample-correction.js';
import { payment, type Sample } from '../recipient/sample-payment.js';
import { readCsvTable, type CsvLine } from '../support/csv-table.js';

const LOST = { code: 'text-doubtful', detail: {}, column: '氏名' } as const;
const OVERSEAS = { code: 'overseas', detail: {} } as const;
const TOWN = { code: 'town-mismatch', detail: {}, column: '郵便番号' } as const;
const CHANGED = { code: 'address-changed', detail: { addresses: 2 } } as const;

const person = (doubts: HeldRecipient['doubts'], ...rows: readonly Payment[]): HeldRecipient => ({ payments: rows, doubts });
const noted = (registeredBy: Payment, ...notes: Noted['notes']): Noted => ({ registeredBy, notes });

function undated(sequence: number, cells: Sample = {}): HeldRow {
  const { source, cells: all } = payment({ sequence, ...cells });
  return { source, sequence, cells: all, doubt: { code: 'date-unreadable', detail: {}, column: '決済日時' } };
}

const written = (lines: readonly ExceptionLine[]): readonly CsvLine[] => readCsvTable(Buffer.from(exceptionsCsv(lines))).lines;
const codes = (lines: readonly ExceptionLine[]): readonly string[] => written(lines).map(({ 行, 理由コード }) => `${行 ?? ''} ${理由コード ?? ''}`);

test('whoever is held comes first, each part in the order of the rows, the codes of a row in the order of judgement', () => {
  const held = [person([OVERSEAS, LOST], payment({ sequence: 4 }), payment({ sequence: 0 }))];
  const notes = [noted(payment({ sequence: 3 }), TOWN, CHANGED), noted(payment({ sequence: 1 }), CHANGED)];
  expect(codes(exceptionLines([undated(2)], held, notes))).toEqual([
    '2 text-doubtful', '2 overseas', '4 date-unreadable', '6 text-doubtful', '6 overseas', '3 address-changed', '5 address-changed', '5 town-mismatch',
  ]);
});

test('a line shows the row as it is registered, for staff to mend, with an empty field for their 可', () => {
  const row = { sequence: 5, customerId: '0012', name: '渡辺　?子', company: '株式会社銀座商店', department: '経理部', postalCode: '104-0061', address: '東京都中央区銀座1-1', paidAt: '2021-12-01T10:00:00', method: 'クレカ', status: '完了' };
  const [line] = written(exceptionLines([], [person([LOST], payment(row))], []));
  const { 説明, ...fields } = line ?? {};
  expect(説明).toMatch(/^[^。]+。.+/);
  expect(fields).toEqual({
    区分: '要確認', 理由コード: 'text-doubtful', ファイル: 'payments.csv', 行: '7', 列: '氏名', 顧客番号: '0012', 氏名: '渡辺　?子', 会社名: '株式会社銀座商店', 部署名: '経理部',
    郵便番号: '104-0061', 住所: '東京都中央区銀座1-1', 決済日時: '2021-12-01T10:00:00', 決済方法: 'クレカ', 決済状況: '完了', 確認: '',
  });
  expect(written(exceptionLines([], [], [noted(payment(), CHANGED)]))).toMatchObject([{ 区分: '参考', 列: '' }]);
});

test('a card number is masked in every field', () => {
  const number = '4111111111111111';
  const text = exceptionsCsv(exceptionLines([undated(0, { name: number, address: number, customerId: number, method: number, status: number })], [], []));
  expect(text).not.toContain(number);
  expect(text.split('************1111')).toHaveLength(6);
});

describe('of somebody whose fields are registered in a list', () => {
  const registered = (cells: Sample = {}): Payment => changedPayment(payment(cells), { registeredIn: { file: 'members.csv', lines: [12] } });
  const explained = (row: Payment, doubt: Doubt): CsvLine | undefined => written(exceptionLines([], [person([doubt as HeldRecipient['doubts'][0]], row)], []))[0];

  test('the place and its column stand in the explanation, and no column of the export is named', () => {
    const line = explained(registered(), LOST);
    expect(line?.['説明']).toMatch(/（会員台帳 members\.csv 12行目「氏名」）。/);
    expect(line).toMatchObject({ ファイル: 'payments.csv', 行: '2', 列: '' });
    expect(explained(registered(), OVERSEAS)?.['説明']).toMatch(/（会員台帳 members\.csv 12行目）/);
  });

  test('what is about the export\'s own row or number stays there', () => {
    for (const doubt of [{ code: 'customer-unknown', detail: {}, column: '会員番号' }, { code: 'payment-number-shared', detail: { people: 2 }, column: '会員番号' }] as const) {
      const line = explained(registered(), doubt);
      expect(line?.['列']).toBe('会員番号');
      expect(line?.['説明']).not.toContain('members.csv');
    }
  });

  test('bytes that are no character are told where they stand', () => {
    const doubt = { code: 'bytes-invalid', detail: { bytes: '82 FF' } } as const;
    const broken = { text: '\ufffd', invalidBytes: '82 FF' };
    expect(explained(registered({ address: broken }), doubt)?.['説明']).toContain('members.csv');
    expect(explained(registered({ method: broken }), doubt)?.['説明']).not.toContain('members.csv');
  });

  test('a row held for its own sake is nobody\'s', () => {
    expect(written(exceptionLines([undated(0)], [], []))[0]?.['説明']).not.toContain('会員台帳');
  });
});

describe('corrections that were not used', () => {
  const unused = (line: number, row: number, file = 'payments.csv'): CorrectionLine => ({ ...correction('text-doubtful', {}, { line }), row: { file, line: row } });

  test('stand last, once a row however many lines corrected it, in the order of their file', () => {
    const lines = exceptionLines([], [], [noted(payment({ sequence: 900 }), CHANGED)], [unused(5, 30), unused(4, 30, 'other.csv'), unused(3, 40), unused(2, 30)]);
    expect(lines.map(({ finding }) => finding.severity)).toEqual(['note', 'note', 'note', 'note']);
    expect(written(lines).map(({ 区分, 理由コード, ファイル, 行, 氏名 }) => [区分, 理由コード, ファイル, 行, 氏名])).toEqual([
      ['参考', 'address-changed', 'payments.csv', '902', '山田太郎'], ['参考', 'correction-unused', 'payments.csv', '30', ''],
      ['参考', 'correction-unused', 'payments.csv', '40', ''], ['参考', 'correction-unused', 'other.csv', '30', ''],
    ]);
  });

  test('a line number that was none is left out, a card number in place of a file name masked', () => {
    expect(written(exceptionLines([], [], [], [unused(2, 0, '4111111111111111')]))).toMatchObject([{ ファイル: '************1111', 行: '' }]);
  });
});
