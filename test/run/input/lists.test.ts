// Lists beside the exports are read for the people in scope, and report.json is told of each.
import type { ExportSource } from '../../../src/export/read-export.js';
import { correctionsOf, listsFor } from '../../../src/run/input/lists.js';
import { sourceOf } from '../../export/sample-source.js';
import { payment } from '../../recipient/sample-payment.js';

const MEMBERS = '会員番号,氏名,会社名,郵便番号,都道府県,市区町村,町名番地,建物名\r\nＭ００１,山田　太郎,,1040061,東京都,中央区,銀座1,\r\nM002,佐藤　花子,,1040061,東京都,中央区,銀座2,\r\n';
const EXCLUDE = '顧客番号,理由\r\nM009,お亡くなりのため\r\n';
const list = (name: string, content: string): ExportSource => sourceOf(content, 64, name);
const PEOPLE = [payment({ customerId: 'm001' }), payment({ customerId: '' })];
/** What report.json says of each, but for checksums. */
const told = ({ inputs }: { readonly inputs: readonly { readonly sha256: string }[] }): readonly unknown[] => inputs.map(({ sha256, ...input }) => ({ ...input, hashed: /^[0-9a-f]{64}$/.test(sha256) }));

test('without lists there is nothing to join, nobody to leave out, and nothing to tell', async () => {
  expect(await listsFor(PEOPLE, {}, {})).toEqual({ lists: {}, inputs: [] });
  expect(await correctionsOf({})).toEqual({ lines: [], inputs: [], unclear: [] });
});

test('of the member list the entries of people in scope are kept, their numbers compared folded', async () => {
  const read = await listsFor(PEOPLE, { customers: list('members.csv', MEMBERS) }, {});
  expect([...read.lists.register!.entries.keys()]).toEqual(['M001']);
  expect(read.lists).not.toHaveProperty('exclusions');
  expect(told(read)).toEqual([{ file: 'members.csv', role: 'customers', bytes: expect.any(Number) as number, encoding: 'cp932', preset: 'association', rows: 2, hashed: true }]);
});

test('its layout is that of the incident file', async () => {
  const layout = { preset: 'custom' as const, columns: { customerId: ['番号'], name: ['氏名'], address: ['住所'] } };
  const read = await listsFor(PEOPLE, { customers: list('members.csv', '番号,氏名,住所\r\nM001,山田　太郎,東京都中央区銀座1\r\n') }, { layout });
  expect(read.lists.register!.entries.get('M001')?.map(({ line, cells }) => [line, cells.address.text])).toEqual([[2, '東京都中央区銀座1']]);
});

test('who is on the list of people not to be written to is known by their number', async () => {
  const read = await listsFor(PEOPLE, { exclude: list('exclude.csv', EXCLUDE) }, {});
  const who = (customerId: string) => [{ customerId, name: '', postalCode: '' }];
  expect([read.lists.exclusions!.match(who('M009'))?.reason, read.lists.exclusions!.match(who('M001'))]).toEqual(['お亡くなりのため', undefined]);
  expect(read.lists).not.toHaveProperty('register');
  expect(told(read)).toEqual([{ file: 'exclude.csv', role: 'exclude', bytes: expect.any(Number) as number, encoding: 'cp932', preset: null, rows: 1, hashed: true }]);
});

test('both are told of in the order of the options, with their bytes', async () => {
  const { inputs } = await listsFor(PEOPLE, { exclude: list('e.csv', EXCLUDE), customers: list('c.csv', MEMBERS) }, {});
  expect(inputs.map(({ role, file }) => [role, file])).toEqual([['customers', 'c.csv'], ['exclude', 'e.csv']]);
});

test('a 確認 that says something else than 可 is told with its place', async () => {
  const { unclear } = await correctionsOf({ corrections: list('fixed.csv', '理由コード,ファイル,行,確認\r\ntext-doubtful,payments.csv,12,済\r\n') });
  expect(unclear).toEqual([{ file: 'fixed.csv', line: 2 }]);
});

test('corrections are lines of rows, told as such', async () => {
  const read = await correctionsOf({ corrections: list('fixed.csv', '理由コード,ファイル,行,氏名\r\ntext-doubtful,payments.csv,12,青木　恵子\r\n') });
  expect(read.lines).toMatchObject([{ row: { file: 'payments.csv', line: 12 }, texts: { name: '青木　恵子' } }]);
  expect(told(read)).toEqual([{ file: 'fixed.csv', role: 'corrections', bytes: expect.any(Number) as number, encoding: 'cp932', preset: null, rows: 1, hashed: true }]);
});
