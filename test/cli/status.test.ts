// The account after a run: everyone in scope is posted, reached otherwise, excluded or open, and it closes only when nobody is open.
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsvTable } from '../support/csv-table.js';
import { runCli, type CliResult } from '../support/run-cli.js';
import { LETTER_NAMES, sampleRun } from '../support/sealed-sample-run.js';
import { tableBytes } from '../support/table-bytes.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const at = (...path: readonly string[]): string => join(folder, ...path);
const oshirase = (...args: readonly string[]): Promise<CliResult> => runCli(args, { cwd: folder });
const accountOf = async (run: string): Promise<[number | null, unknown]> => {
  const { exitCode, stdout } = await oshirase('status', run, '--json');
  return [exitCode, JSON.parse(stdout)];
};

let copies = 0;
function copyOfRun(): string {
  const name = `run${(copies += 1)}`;
  cpSync(at('run'), at(name), { recursive: true });
  return name;
}

/** A list under a name of its own. */
function list(text: string | Uint8Array): string {
  const name = `list${(copies += 1)}.csv`;
  writeFileSync(at(name), text);
  return name;
}

const handledList = (...rows: readonly (readonly string[])[]): string => list(tableBytes(['発送番号', '顧客番号', 'ファイル', '行', '方法', '日付', '備考'], ...rows));

beforeAll(async () => {
  await sampleRun(folder);
});

test('nothing recorded: everybody with a letter is open, and so is everybody held', async () => {
  const { exitCode, stdout, stderr } = await oshirase('status', 'run');
  expect([exitCode, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(/未了: 要確認（通知書なし）\s+3\n\s+未了: 発送の記録なし\s+5\n\s+合計\s+8\n/);
  expect(stdout).toMatch(/未了の方が 8名.*読み取れない行が 1行.*oshirase posted run --batch 1-3 --date.*oshirase handled run --file/s);
  expect((await oshirase('status', 'run', '--lang', 'en')).stdout).not.toMatch(/[ぁ-ん]{3}/);
});

test('from the post to the last person: each record moves people, and the account closes when nobody is open', async () => {
  const run = copyOfRun();
  await oshirase('posted', run, '--batch', '1-2', '--date', '2022-03-01');
  const back = await oshirase('returns', run, '--file', list('０００００１８\r\n000003-4\r\n0000018\r\n'));
  expect([back.exitCode, back.stdout]).toEqual([0, expect.stringMatching(/返戻として記録しました: 2通.*お知らせする方: 2名/s)]);
  expect(await accountOf(run)).toEqual([1, {
    affected: 8, posted: 2, handled: 0, returnedOpen: 2, notPosted: 1, excluded: 0, alreadyNotified: 0, heldOpen: 3, heldRows: 1, open: 6, batchesNotPosted: ['0003'],
  }]);

  await oshirase('posted', run, '--batch', '3', '--date', '2022-03-02');
  const listed = readCsvTable(readFileSync(at(run, 'exceptions.csv'))).lines.filter(({ 区分 }) => 区分 === '要確認');
  const placeOf = (name: string): readonly string[] => {
    const line = listed.find(({ 氏名 }) => 氏名 === name);
    return ['', '', line?.['ファイル'] ?? '', line?.['行'] ?? ''];
  };
  const done = ['電話', '2022/3/10', ''];
  await oshirase('handled', run, '--file', handledList(['000001-8', '', '', '', ...done], ['', '908001', '', '', ...done], [...placeOf('加藤　一郎'), ...done]));
  expect(await accountOf(run)).toEqual([1, expect.objectContaining({ posted: 3, handled: 2, returnedOpen: 1, heldOpen: 2, heldRows: 1 })]);
  const others = ['伊藤　〓美', '中村　二郎', '小林　四郎'].map((name) => [...placeOf(name), ...done]);
  expect((await oshirase('handled', run, '--file', handledList(['000003-4', '902102', '', '', ...done], ...others))).exitCode).toBe(0);
  expect(await accountOf(run)).toEqual([0, expect.objectContaining({ affected: 8, posted: 3, handled: 5, open: 0, heldRows: 0 })]);
  expect((await oshirase('status', run)).stdout).toContain('未了の方はいません');
});

test('the same list again changes no byte of the record', async () => {
  const run = copyOfRun();
  const [numbers, people] = [list('発送番号,返戻日,理由\r\n000002-6,令和4年3月9日,宛所なし\r\n'), handledList(['', '908001', '', '', '訪問', '2022-03-10', '-1名 =留守'])];
  const lists = [['returns', numbers, 'returns.csv'], ['handled', people, 'handled.csv']] as const;
  for (const [command, file, record] of lists) {
    await oshirase(command, run, '--file', file);
    const before = readFileSync(at(run, record));
    const again = await oshirase(command, run, '--file', file);
    expect([again.exitCode, again.stdout]).toEqual([0, expect.stringContaining('すでに記録されています')]);
    expect(readFileSync(at(run, record))).toEqual(before);
    expect(statSync(at(run, record)).mode & 0o777).toBe(0o600);
  }
  expect(readCsvTable(readFileSync(at(run, 'returns.csv'))).lines).toEqual([{ 発送番号: '000002-6', 返戻日: '2022-03-09', 理由: '宛所なし' }]);
  expect(readCsvTable(readFileSync(at(run, 'handled.csv'))).lines[0]).toMatchObject({ 顧客番号: '908001', 備考: '\'-1名 =留守' });
});

test('a letter that came back without a record of its posting is recorded, and the gap is told', async () => {
  const run = copyOfRun();
  expect((await oshirase('returns', run, '--file', list('000005-9\n'))).stdout).toContain('発送の記録がないロット');
  expect(await accountOf(run)).toEqual([1, expect.objectContaining({ posted: 0, returnedOpen: 1, notPosted: 4 })]);
});

test('wrong numbers are told with all of their lines, and nothing is recorded', async () => {
  const { exitCode, stderr } = await oshirase('returns', 'run', '--file', list('返戻一覧\r\n発送番号\r\n000001-8\r\n000002-5\r\n000002\r\n000006-7\r\n山田\r\n'));
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/:4: .*\[letter-number-wrong\][^]*:5: .*\[letter-number-unreadable\][^]*:6: .*\[letter-number-unknown\][^]*:7: .*\[letter-number-unreadable\]/);
  expect(stderr).not.toMatch(/:3:|山田/);
  expect(existsSync(at('run', 'returns.csv'))).toBe(false);
});

test.each([
  ['a number in the second column only', ',000001-8\r\n', 'letter-number-unreadable'],
  ['a return day that is none', '発送番号,返戻日\r\n000001-8,22/3/9\r\n', 'day-unreadable'],
  ['a list without any number', '返戻\r\nなし\r\n', 'list-header-unrecognised'],
])('%s is refused', async (_, text, code) => {
  expect(await oshirase('returns', 'run', '--file', list(text))).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(`[${code}]`) as unknown });
});

test('lines that name nobody, two people or no way are told at once, and nothing is recorded', async () => {
  const { exitCode, stderr } = await oshirase('handled', 'run', '--file', handledList(
    ['', '908001', '', '', '電話', '2022-03-10', ''], ['', '902100', '', '', '電話', '2022-03-10', ''], ['000001-8', '902101', '', '', '電話', '2022-03-10', ''],
    ['', '', 'payments.csv', '2', '電話', '2022-03-10', ''], ['', '908003', '', '', '電話', '2022-03-10', ''], ['', '', '', '3', '電話', '2022-03-10', ''],
    ['000001-8', '', '', '', '', '3/10', ''], ['000001-7', '', '', '', '電話', '2022-03-10', ''],
  ));
  expect(exitCode).toBe(2);
  const told = Array.from(stderr.matchAll(/csv:(\d+)[^\n]*\[([a-z-]+)\]/g), ([, line, code]) => [line, code]);
  expect(told).toEqual([
    ['3', 'handled-person-unknown'], ['4', 'handled-names-two'], ['5', 'handled-person-unknown'], ['6', 'handled-number-shared'], ['7', 'handled-names-nobody'],
    ['8', 'day-unreadable'], ['8', 'handled-method-missing'], ['9', 'letter-number-wrong'],
  ]);
  expect(existsSync(at('run', 'handled.csv'))).toBe(false);
});

test('no command shows a name', async () => {
  const run = copyOfRun();
  const results = [
    await oshirase('posted', run, '--batch', '1', '--date', '2022-03-01'), await oshirase('returns', run, '--file', list('000001-8\n')),
    await oshirase('handled', run, '--file', handledList(['', '908001', '', '', '電話', '2022-03-10', '渡辺様の娘さん'])), await oshirase('status', run),
  ];
  for (const { stdout, stderr } of results) for (const name of [...LETTER_NAMES, '渡辺']) expect(stdout + stderr).not.toContain(name);
});
