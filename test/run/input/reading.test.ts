// Exports are read one after the other; what the letters need is kept, every other row counted.
import { parseCalendarDay } from '../../../src/calendar-day.js';
import type { CorrectionLine, PaymentField } from '../../../src/export/payment.js';
import { readExports, type Reading, type ReadingRules } from '../../../src/run/input/reading.js';
import { ASSOCIATION_HEADER, ORDINARY_ROW, problemsOf, sourceOf } from '../../export/sample-source.js';

const RULES: ReadingRules = {
  window: { firstDay: parseCalendarDay('2021-10-14')!, lastDay: parseCalendarDay('2022-01-25')! }, timeZone: 'Asia/Tokyo',
  terms: { cardMethods: [], otherMethods: [], excludedStatuses: ['取消'] }, layout: { preset: 'auto' },
};
const OUTSIDE = ORDINARY_ROW.replace('2021/11/05', '2020/11/05');
const BANK = ORDINARY_ROW.replace('クレジットカード', '銀行振込');
const CANCELLED = ORDINARY_ROW.replace('売上', '取消');
const UNKNOWN = ORDINARY_ROW.replace('クレジットカード', '会費払い');
const TOTAL = '合計,,,,5000,,,,,,,,';
const exportOf = (name: string, ...rows: readonly string[]) => sourceOf([ASSOCIATION_HEADER, ...rows, ''].join('\r\n'), 64, name);
const read = (rows: readonly string[], rules: Partial<ReadingRules> = {}): Promise<Reading> => readExports([exportOf('payments.csv', ...rows)], { ...RULES, ...rules }, () => undefined);

/** A line about the ordinary row at `line` of payments.csv, with what staff have written over it. */
function correction(line: number, written: Partial<Record<PaymentField, string>>, code = 'method-unknown', file = 'payments.csv'): CorrectionLine {
  const texts = { customerId: 'M001', name: '山田　太郎', company: '', department: '', postalCode: '1040061', address: '東京都中央区銀座1-2-3', paidAt: '2021/11/05 09:30:00', method: 'クレジットカード', status: '売上' };
  return { line: 2, row: { file, line }, code, texts: { ...texts, ...written }, accepted: false };
}

test('each row has its fate: payments in scope and rows held are kept, all others counted', async () => {
  const { payments, heldRows, settled, exports, unusedCorrections } = await read([ORDINARY_ROW, OUTSIDE, OUTSIDE, BANK, CANCELLED, UNKNOWN, TOTAL]);
  expect(payments.map(({ source, sequence }) => [source, sequence])).toEqual([[{ file: 'payments.csv', line: 2 }, 0]]);
  expect(heldRows.map(({ source, sequence, doubt }) => [source.line, sequence, doubt.code])).toEqual([[7, 5, 'method-unknown']]);
  expect(settled).toEqual({ 'not-a-payment': 1, 'outside-window': 2, 'not-card': 1, 'excluded-status': 1 });
  expect([exports.map(({ name, rows }) => [name, rows]), unusedCorrections]).toEqual([[['payments.csv', 7]], []]);
});

test('rows are counted on over all exports, in the order given', async () => {
  const { payments, exports } = await readExports([exportOf('b.csv', ORDINARY_ROW, OUTSIDE), exportOf('a.csv', ORDINARY_ROW)], RULES, () => undefined);
  expect(payments.map(({ source, sequence }) => [source.file, source.line, sequence])).toEqual([['b.csv', 2, 0], ['a.csv', 2, 2]]);
  expect(exports.map(({ name, rows }) => [name, rows])).toEqual([['b.csv', 2], ['a.csv', 1]]);
});

test('what was typed for the encoding is believed, and the layout that was named is looked for', async () => {
  expect((await read([ORDINARY_ROW], { encoding: 'cp932' })).exports[0]).toMatchObject({ encoding: 'cp932', preset: 'association' });
  expect(await problemsOf(() => read([ORDINARY_ROW], { encoding: 'utf-8' }))).not.toEqual([]);
  expect(await problemsOf(() => read([ORDINARY_ROW], { layout: { preset: 'zeus' } }))).not.toEqual([]);
});

test('an export without addresses is read where a registered-address list will be', async () => {
  const bare = sourceOf('日時,番号\r\n2021/11/05,M001\r\n');
  const layout = { preset: 'custom' as const, columns: { paidAt: ['日時'], customerId: ['番号'] } };
  expect((await readExports([bare], { ...RULES, layout, withCustomers: true }, () => undefined)).payments).toHaveLength(1);
  expect(await problemsOf(() => readExports([bare], { ...RULES, layout }, () => undefined))).not.toEqual([]);
});

test('every row is told of with its judgement, as it passes', async () => {
  const told: unknown[] = [];
  await read([ORDINARY_ROW, BANK], { onJudged: (row, { fate }) => told.push([row.line, fate]) });
  expect(told).toEqual([[2, 'in-scope'], [3, 'not-card']]);
});

test('how far the reading is, is told every ten thousand rows', async () => {
  const told: number[] = [];
  const sums = (name: string, rows: number) => sourceOf(`${ASSOCIATION_HEADER}\n${'計\n'.repeat(rows)}`, 1 << 20, name);
  await readExports([sums('a.csv', 6000), sums('b.csv', 4001)], RULES, (rows) => told.push(rows));
  expect(told).toEqual([10_000]);
});

describe('corrections', () => {
  test('a row is judged as they leave it, and keeps them for its person', async () => {
    const method = { method: 'クレジットカード' };
    const { payments, heldRows, unusedCorrections } = await read([UNKNOWN, ORDINARY_ROW], { corrections: [correction(2, method), correction(3, { name: '山田　次郎' }, 'text-doubtful')] });
    expect(payments.map(({ source, corrections }) => [source.line, corrections?.map(({ code }) => code)])).toEqual([[2, ['method-unknown']], [3, ['text-doubtful']]]);
    expect([heldRows, unusedCorrections]).toEqual([[], []]);
  });

  test('several lines of one row are taken together', async () => {
    const lines = [correction(2, { name: '山田　次郎' }, 'text-doubtful'), correction(2, { company: '山田商店' }, 'gaiji')];
    expect((await read([ORDINARY_ROW], { corrections: lines })).payments[0]?.corrections).toEqual(lines);
  });

  test('a row that is held all the same shows name and address as mended', async () => {
    const { heldRows, unusedCorrections } = await read([UNKNOWN], { corrections: [correction(2, { method: '会費払い', name: '山田　次郎' })] });
    expect([heldRows.map(({ cells }) => cells.name.text), unusedCorrections]).toEqual([['山田　次郎'], []]);
  });

  test('a row that is out of scope by what was mended used them; one that was out of scope anyway did not', async () => {
    const mended = correction(2, { paidAt: '2020/11/05' }, 'date-unreadable');
    expect(await read([ORDINARY_ROW.replace('2021/11/05 09:30:00', '不明')], { corrections: [mended] })).toMatchObject({ settled: { 'outside-window': 1 }, unusedCorrections: [] });
    const idle = correction(2, { paidAt: '2020/11/05 09:30:00', name: '山田　次郎' }, 'text-doubtful');
    expect(await read([OUTSIDE], { corrections: [idle] })).toMatchObject({ settled: { 'outside-window': 1 }, unusedCorrections: [idle] });
  });

  test('a line that speaks of another person, of no row or of no file is unused; what a run said of an earlier line is none', async () => {
    const strange = correction(2, { customerId: 'M999', name: '佐藤　花子' });
    const [noRow, noFile] = [correction(9, {}), correction(2, {}, 'gaiji', 'other.csv')];
    const { payments, unusedCorrections } = await read([ORDINARY_ROW], { corrections: [noRow, noFile, strange, correction(2, {}, 'correction-unused')] });
    expect(payments[0]).not.toHaveProperty('corrections');
    expect(unusedCorrections).toEqual([strange, noRow, noFile]);
  });
});
