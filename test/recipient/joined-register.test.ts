// Rows joined with the registered-address list.
import type { CustomerEntry, CustomerRegister } from '../../src/export/read-customers.js';
import { gather } from '../../src/recipient/gather.js';
import { exclusionList } from '../../src/recipient/exclusion.js';
import { differentEntries, entriesOf, joinedRows } from '../../src/recipient/joined-register.js';
import { knowledge, payment, type Sample } from './sample-payment.js';

const COLUMNS = { customerId: '番号', name: '名', company: '社', address: '県+市' };

function entry(line: number, sample: Sample = {}, columnCount?: CustomerEntry['columnCount']): CustomerEntry {
  const { name, company, department, postalCode, address } = payment({ name: '登録名', ...sample }).cells;
  return { line, cells: { name, company, department, postalCode, address }, columnNames: COLUMNS, columnCount };
}
const registerOf = (...entries: readonly CustomerEntry[]): CustomerRegister => ({ file: 'members.csv', entries: new Map([['0001', entries]]) });
const ROW = payment({ customerId: '０００１' });

test('entries are found by folded number; a number it lacks, or none, has none; without a list nothing is known', () => {
  const one = entry(2);
  expect(entriesOf([ROW], registerOf(one))).toEqual([one]);
  expect(entriesOf([payment({ customerId: '2' })], registerOf(one))).toEqual([]);
  expect(entriesOf([payment()], { file: 'members.csv', entries: new Map([['', [one]]]) })).toEqual([]);
  expect(entriesOf([ROW], undefined)).toBeUndefined();
});

test('a row takes name, address, their columns and place from the entry, and keeps the rest', () => {
  const [joined] = joinedRows([ROW], [entry(7)], registerOf());
  expect([joined.cells.name.text, joined.cells.customerId.text, joined.registeredIn, joined.source]).toEqual(['登録名', '０００１', { file: 'members.csv', lines: [7] }, ROW.source]);
  expect(joined.columnNames).toEqual({ paymentId: '決済番号', paidAt: '決済日時', method: '決済方法', status: '決済状況', customerId: '会員番号', name: '名', company: '社', address: '県+市' });
});

test('of several entries the last counts, and the places of all are kept when they differ', () => {
  const rows = joinedRows([ROW, payment({ customerId: '0001', sequence: 1 })], [entry(2), entry(5, { name: '別名' })], registerOf());
  expect(rows.map(({ cells, registeredIn }) => [cells.name.text, registeredIn?.lines])).toEqual([['別名', [2, 5]], ['別名', [2, 5]]]);
  expect(joinedRows([ROW], [entry(2), entry(5, { name: '登　録名' })], registerOf())[0].registeredIn?.lines).toEqual([5]);
});

test('without an entry the rows stay as they were', () => {
  expect(joinedRows([ROW], [], registerOf())).toEqual([ROW]);
});

test.each<[string, number, Sample]>([
  ['the same', 1, {}], ['written otherwise', 1, { name: '登　録名', postalCode: '〒1040061', address: '東京都中央区銀座４－１－１' }], ['another code', 2, { postalCode: '104-0045' }], ['another department', 2, { department: '総務部' }], ['those of another part of the name as the company', 2, { name: '登録', company: '名' }],
])('entries that are %s are %i', (_, count, sample) => {
  expect(differentEntries([entry(2), entry(3, sample)])).toBe(count);
});

test('a mended field is settled', () => {
  const two = [entry(2), entry(3, { name: '別名' })];
  expect([differentEntries(two), differentEntries(two, new Set(['name'])), differentEntries(two, new Set(['address']))]).toEqual([2, 1, 2]);
});

describe('gathered', () => {
  const gathered = (register: CustomerRegister, ...samples: readonly Sample[]): ReturnType<typeof gather> => gather(samples.map((sample, sequence) => payment({ sequence, ...sample })), knowledge(), { register });

  test('the list alone gives the name, and the export\'s names are not compared', () => {
    const { recipients } = gathered(registerOf(entry(2)), { customerId: '0001', name: '甲' }, { customerId: '0001', name: '乙' });
    expect(recipients).toMatchObject([{ name: '登録名', customerId: '0001' }]);
  });

  test('two different entries are a conflict, two alike are none', () => {
    expect(gathered(registerOf(entry(2), entry(3, { name: '別名' })), { customerId: '0001' }).held[0]?.doubts).toEqual([{ code: 'identity-conflict', detail: { entries: 2 } }]);
    expect(gathered(registerOf(entry(2), entry(3)), { customerId: '0001' }).held).toEqual([]);
  });

  test('an entry with another count of columns may be shifted, and nothing else is asked', () => {
    const shifted = entry(3, { name: '別名' }, { expected: 5, found: 6 });
    expect(gathered(registerOf(entry(2), shifted), { customerId: '0001' }).held[0]?.doubts).toEqual([{ code: 'column-count', detail: { expected: 5, found: 6 } }]);
  });

  test('a number the list lacks has its own address, and without one is unknown', () => {
    expect(gathered(registerOf(), { customerId: '2' }).recipients).toHaveLength(1);
    expect(gathered(registerOf(), { customerId: '2', address: '', name: '?' }).held[0]?.doubts).toEqual([{ code: 'customer-unknown', detail: {}, column: '会員番号' }]);
  });

  test('who is excluded by the name in the export or in the list is excluded with all rows', () => {
    const excluding = (name: string, customerId = ''): unknown => {
      const exclusions = exclusionList([{ customerId, name, postalCode: '1040061', reason: '故人 4111111111111111' }]);
      const { excluded, recipients } = gather([payment({ customerId: '0001' }), payment({ customerId: '0001', sequence: 1, name: '別名' })], knowledge(), { register: registerOf(entry(2, { name: '旧姓' }), entry(3)), exclusions });
      return [excluded.map(({ payments, reason }) => [payments.length, reason]), recipients.length];
    };
    const whole = [[[2, '故人 ************1111']], 0];
    expect([excluding('登録名'), excluding('別名'), excluding('山田太郎'), excluding('', '0001')]).toEqual([whole, whole, whole, whole]);
    expect(excluding('旧姓')).toEqual(whole);
    expect(excluding('誰か')).toEqual([[], 0]);
    expect(excluding('登録名', '0002')).toEqual([[], 0]);
  });
});
