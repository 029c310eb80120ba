// The lists handed in beside the exports, as staff name them on the command line.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../src/run/input/package-file.js';
import { readCsvTable, type CsvLine } from '../support/csv-table.js';
import { runCli, type CliResult } from '../support/run-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();

interface Made extends CliResult {
  readonly manifest: readonly CsvLine[];
  readonly exceptions: readonly CsvLine[];
}

/** A run of a fixture folder; options name files in it. */
async function generate(fixture: string, options: Readonly<Record<string, string>>, out = join(folder, fixture)): Promise<Made> {
  const file = (name: string): string => packageFile(`fixtures/${fixture}/${name}`);
  const args = Object.entries(options).flatMap(([option, name]) => [`--${option}`, file(name)]);
  const result = await runCli(['generate', file('payments.csv'), '--out', out, ...args]);
  const table = (name: string): readonly CsvLine[] => readCsvTable(readFileSync(join(out, name))).lines;
  return { ...result, manifest: table('manifest.csv'), exceptions: table('exceptions.csv') };
}

test('a bare export with a member list', async () => {
  const { exitCode, stdout, manifest, exceptions } = await generate('customers', { customers: 'members.csv', incident: 'incident.yaml' });
  expect(exitCode).toBe(1);
  expect(manifest.map(({ 顧客番号, 宛名, 決済件数 }) => [顧客番号, 宛名, 決済件数])).toEqual([['000101', '青木　恵子', '2'], ['000102', '坂本　亮', '1']]);
  expect(exceptions.map(({ 理由コード, 行 }) => [理由コード, 行])).toEqual([['customer-unknown', '5']]);
  expect(stdout).toContain('members.csv  --customers 3行（文字コード utf-8、形式 association）');
});

test('a bare export alone asks for the member list by the name of its option', async () => {
  const { exitCode, stderr } = await runCli(['check', packageFile('fixtures/customers/payments.csv'), '--incident', packageFile('fixtures/customers/incident.yaml')]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/payments\.csv:1: .*\[customers-needed\]\n.*--customers/);
});

test('a member list with a double and a conflict', async () => {
  const { manifest, exceptions } = await generate('customers-conflict', { customers: 'members.csv', incident: 'incident.yaml' });
  expect(manifest.map(({ 顧客番号 }) => 顧客番号)).toEqual(['000101', '000109']);
  expect(exceptions.map(({ 理由コード, 行 }) => [理由コード, 行])).toEqual([['identity-conflict', '3']]);
});

test('exclusions are told with their reasons and how many named nobody, never with names', async () => {
  const { exitCode, stdout, manifest, exceptions } = await generate('exclude', { exclude: 'exclude.csv' });
  expect(exitCode).toBe(0);
  expect(manifest.map(({ 顧客番号 }) => 顧客番号)).toEqual(['000102']);
  expect(exceptions).toEqual([]);
  expect(stdout).toContain('除外の理由「死亡」: 1名');
  expect(stdout).toContain('除外の一覧のうち 1件は');
  expect(stdout).toContain('除外した方のほかは');
  expect(stdout).not.toMatch(/金子|000999/);
});

test('an exceptions.csv filled in and saved by Excel', async () => {
  const { exitCode, stdout, manifest, exceptions } = await generate('corrections', { corrections: 'exceptions.csv' });
  expect(exitCode).toBe(1);
  expect(manifest.map(({ 顧客番号, 宛名 }) => [顧客番号, 宛名])).toEqual([['000101', '髙橋　恵子'], ['000102', 'アイドル●　亮']]);
  expect(exceptions.map(({ 区分, 理由コード, 行 }) => [区分, 理由コード, 行])).toEqual([
    ['要確認', 'postal-code-missing', '4'], ['参考', 'correction-unused', '9'],
  ]);
  expect(stdout).toContain('「可」により、1名');
});

test('a folder made with another list is left as it is', async () => {
  const out = join(folder, 'twice');
  const [payments, exclude] = ['payments.csv', 'exclude.csv'].map((name) => packageFile(`fixtures/exclude/${name}`));
  const args = ['generate', payments ?? '', '--out', out];
  expect((await runCli(args)).exitCode).toBe(0);
  const copy = join(folder, 'payments.csv');
  copyFileSync(exclude ?? '', copy);
  const { exitCode, stderr } = await runCli([...args, '--exclude', copy]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--exclude payments.csv');
});

test('a house number that a spreadsheet turned into a date is printed, and told with its line by check and generate; nobody is held for it', async () => {
  const place = join(folder, 'dates.csv');
  const rows = [['2002/11/7', '1'], ['2-11-7', '2'], ['１１月７日', '3']].map(([number = '', id = '']) => `K${id},2021/11/05 10:00:00,クレジットカード,決済完了,1,00${id},佐藤　${'一二三'[Number(id) - 1] ?? ''}郎,,104-0061,東京都,中央区,銀座${number},`);
  writeFileSync(place, `決済番号,決済日時,決済方法,決済状況,金額,会員番号,氏名,会社名,郵便番号,都道府県,市区町村,町名番地,建物名\r\n${rows.join('\r\n')}\r\n`);
  for (const args of [['check', place], ['generate', place, '--out', join(folder, 'dates')]]) {
    const { exitCode, stderr } = await runCli(args);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/ご注意: 住所に日付のような字.*2名（dates\.csv:4, dates\.csv:2）/);
  }
  expect((await runCli(['check', place, '--lang', 'en'])).stderr).toContain('date in the address (2002/11/7, 11月7日), probably a house number that Excel changed: 2 (dates.csv:4, dates.csv:2)');
});

test('a 確認 that lifts nothing is warned of, with its line', async () => {
  const corrections = join(folder, 'confirmed.csv');
  writeFileSync(corrections, '理由コード,ファイル,行,確認\r\ntext-doubtful,payments.csv,2,可\r\ntext-doubtful,payments.csv,3,済\r\n');
  const args = ['check', packageFile('fixtures/corrections/payments.csv'), '--corrections', corrections];
  expect((await runCli(args)).stderr).toContain('「確認」に「可」以外の字がある行 1行（confirmed.csv:3）。');
  expect((await runCli([...args, '--lang', 'en'])).stderr).toContain('lines whose 確認 says something else than 可: 1 (confirmed.csv:3).');
});
