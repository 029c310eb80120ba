// --customers: a bare export joined with a member list, through to manifest.csv and exceptions.csv.
import { Refusal } from '../../src/refusal.js';
import { exceptionsCsv } from '../../src/run/exception-list.js';
import { manifestCsv } from '../support/manifest-csv.js';
import { cp932Bytes } from '../support/cp932-bytes.js';
import { readCsvTable, type CsvLine } from '../support/csv-table.js';
import { planBench, planOf, type Beside, type PlanBench } from '../support/plan-of-export.js';
import type { WholePlan } from '../support/whole-batches.js';
import { tableBytes } from '../support/table-bytes.js';

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
});

const BARE = { layout: { preset: 'custom', columns: { paidAt: ['日時'], customerId: ['会員番号'] } } } as const;
const MEMBERS_HEADER = ['会員番号', '氏名', '会社名', '郵便番号', '都道府県', '市区町村', '町名番地', '建物名'];
const AOKI = ['0001', '青木　恵子', '', '104-0061', '東京都', '中央区', '銀座2-11-7', ''];
const SAKAMOTO = ['0002', '坂本　亮', '', '104-0061', '東京都', '中央区', '銀座4-1-1', ''];

function payments(...numbers: string[]): Uint8Array {
  return tableBytes(['日時', '会員番号'], ...numbers.map((number, index) => [`2021/11/0${index + 1} 10:00:00`, number]));
}

async function run(bytes: Uint8Array, beside: Beside): Promise<{ plan: WholePlan; manifest: readonly CsvLine[]; exceptions: readonly CsvLine[] }> {
  const plan = await planOf(bytes, bench, 5, beside);
  const table = (text: string): readonly CsvLine[] => readCsvTable(Buffer.from(text)).lines;
  return { plan, manifest: table(manifestCsv(plan.batches)), exceptions: table(exceptionsCsv(plan.exceptions)) };
}

async function refusalOf(bytes: Uint8Array, beside: Beside): Promise<readonly string[]> {
  const error: unknown = await run(bytes, beside).catch((caught: unknown) => caught);
  if (!(error instanceof Refusal)) throw new Error('not refused', { cause: error });
  return error.problems.map(({ code }) => code);
}

test('names and addresses come from the member list, numbers compared folded', async () => {
  const { manifest, plan } = await run(payments('０００１', '0002', '0001'), { ...BARE, customers: tableBytes(MEMBERS_HEADER, AOKI, SAKAMOTO) });
  expect(manifest.map(({ 宛名, 住所, 出典 }) => [宛名, 住所, 出典])).toEqual([
    ['青木　恵子', '東京都中央区銀座2-11-7', 'payments.csv:2;payments.csv:4'], ['坂本　亮', '東京都中央区銀座4-1-1', 'payments.csv:3'],
  ]);
  expect(plan.report.inputs.map(({ file, role, preset, rows, encoding }) => [file, role, preset, rows, encoding])).toEqual([
    ['payments.csv', 'export', 'custom', 3, 'utf-8'], ['members.csv', 'customers', 'association', 2, 'utf-8'],
  ]);
});

test('a member list in cp932 is recognised', async () => {
  const customers = cp932Bytes(`${[MEMBERS_HEADER, AOKI].map((row) => row.join(',')).join('\r\n')}\r\n`);
  expect((await run(payments('0001'), { ...BARE, customers })).manifest).toHaveLength(1);
});

test('a number the list lacks, and no number at all, are customer-unknown and nothing else', async () => {
  const { exceptions, plan } = await run(payments('0009', ''), { ...BARE, customers: tableBytes(MEMBERS_HEADER, AOKI) });
  expect(exceptions.map(({ 理由コード, 行 }) => [理由コード, 行])).toEqual([['customer-unknown', '2'], ['customer-unknown', '3']]);
  expect(plan.report.customers).toMatchObject({ affected: 2, held: 2 });
});

test('an entry given twice alike is one, two different ones are a conflict whose places are told', async () => {
  const again = ['0001', '青木 恵子', '', '1040061', '東京都', '中央区', '銀座２－１１－７', ''];
  const other = ['0002', '坂本　亮', '', '104-0061', '東京都', '中央区', '銀座5-5-5', ''];
  const { manifest, exceptions } = await run(payments('0001', '0002'), { ...BARE, customers: tableBytes(MEMBERS_HEADER, AOKI, SAKAMOTO, again, other) });
  expect(manifest.map(({ 顧客番号 }) => 顧客番号)).toEqual(['0001']);
  expect(exceptions).toMatchObject([{ 理由コード: 'identity-conflict', ファイル: 'payments.csv', 行: '3', 氏名: '坂本　亮' }]);
  expect(exceptions[0]?.['説明']).toContain('会員台帳 members.csv 3行目・5行目');
});

test('faults of the registered entry are told with its place, at every row of the person', async () => {
  const lost = ['0001', '青〓　恵子', '', '104-0061', '東京都', '中央区', '銀座2-11-7', ''];
  const { exceptions } = await run(payments('0001', '0001'), { ...BARE, customers: tableBytes(MEMBERS_HEADER, SAKAMOTO, lost) });
  expect(exceptions.map(({ 理由コード, 行, 列, 氏名 }) => [理由コード, 行, 列, 氏名])).toEqual([
    ['text-doubtful', '2', '', '青〓　恵子'], ['text-doubtful', '3', '', '青〓　恵子'],
  ]);
  expect(exceptions[0]?.['説明']).toContain('会員台帳 members.csv 3行目「氏名」');
});

test('an entry whose fields may be shifted addresses nobody', async () => {
  const { exceptions } = await run(payments('0001'), { ...BARE, customers: tableBytes(MEMBERS_HEADER, AOKI.slice(0, 6)) });
  expect(exceptions.map(({ 理由コード }) => 理由コード)).toEqual(['column-count']);
});

test('where the list has the number, other names in the export are no conflict; where it lacks it, the export serves', async () => {
  const header = ['決済番号', '決済日時', '決済方法', '決済状況', '金額', ...MEMBERS_HEADER];
  const row = (id: string, number: string, name: string): string[] =>
    [id, '2021/11/05 10:00:00', 'クレジットカード', '決済完了', '1', number, name, '', '104-0061', '東京都', '中央区', '銀座1-1-1', ''];
  const bytes = tableBytes(header, row('1', '0001', '青木　恵子'), row('2', '0001', '高橋　恵子'), row('3', '0005', '森　一郎'), row('4', '', '森　二郎'));
  const { manifest, exceptions } = await run(bytes, { customers: tableBytes(MEMBERS_HEADER, AOKI) });
  expect(manifest.map(({ 宛名, 住所 }) => [宛名, 住所])).toEqual([
    ['森　一郎', '東京都中央区銀座1-1-1'], ['森　二郎', '東京都中央区銀座1-1-1'], ['青木　恵子', '東京都中央区銀座2-11-7'],
  ]);
  expect(exceptions).toEqual([]);
});

test('an export that names nobody asks for the member list, and needs numbers to be joined', async () => {
  expect(await refusalOf(payments('0001'), BARE)).toEqual(['customers-needed']);
  const layout = { preset: 'custom', columns: { paidAt: ['日時'] } } as const;
  expect(await refusalOf(payments('0001'), { layout, customers: tableBytes(MEMBERS_HEADER, AOKI) })).toEqual(['customers-unjoinable']);
});

test('a member list without an address column is refused by the names that are missing', async () => {
  expect(await refusalOf(payments('0001'), { ...BARE, customers: tableBytes(['会員番号', '氏名', '住所'], ['0001', '青木', '東京都']) }))
    .toEqual(['column-lacking', 'column-lacking', 'column-lacking']);
});
