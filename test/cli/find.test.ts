// The call centre has a number from a letter or a name from a caller; the answer is that person's letter and where it stands, or that none was made.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsvTable } from '../support/csv-table.js';
import { runCli, type CliResult } from '../support/run-cli.js';
import { sampleRun } from '../support/sealed-sample-run.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const oshirase = (...args: readonly string[]): Promise<CliResult> => runCli(args, { cwd: folder });
const numbersFor = async (text: string): Promise<[number | null, readonly string[]]> => {
  const { exitCode, stdout } = await oshirase('find', 'run', text, '--json');
  return [exitCode, (JSON.parse(stdout) as { letters: readonly { number: string }[] }).letters.map(({ number }) => number)];
};
const filesOf = (): readonly unknown[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().map((name) => [name, statSync(join(folder, name)).mtimeMs]);

beforeAll(async () => {
  await sampleRun(folder);
  writeFileSync(join(folder, 'returned.csv'), '000002-6\n');
  writeFileSync(join(folder, 'handled.csv'), '発送番号,顧客番号,方法,日付\n000002-6,,電話,2022-03-10\n,908001,訪問,2022-03-11\n');
  await oshirase('posted', 'run', '--batch', '1', '--date', '2022-03-01');
  await oshirase('returns', 'run', '--file', 'returned.csv');
  await oshirase('handled', 'run', '--file', 'handled.csv');
});

test.each(['000002-6', '２', '000002', '0000026', '2-6', '佐藤花子', '佐藤　花子', '佐藤'])('%s finds the letter of 佐藤　花子 and nobody else', async (text) => {
  expect(await numbersFor(text)).toEqual([0, ['000002-6']]);
});

test('shows number, addressee, address, pages, and what was recorded', async () => {
  const { lines } = readCsvTable(readFileSync(join(folder, 'run/manifest.csv')));
  const { stdout } = await oshirase('find', 'run', '000002-6');
  const { 郵便番号: code, 住所: address, 開始頁: first, 終了頁: last } = lines[1]!;
  expect(stdout).toBe([
    '000002-6  佐藤　花子 様', `  〒${code} ${address}`, `  印刷ファイル: run/letters/0001.pdf の ${first}～${last}頁`, '  発送: 2022-03-01', '  返戻: あり（日付の記録なし）',
    '  お知らせ済み: 2022-03-10 電話', '', '',
  ].join('\n'));
  expect((await oshirase('find', 'run', '5', '--lang', 'en')).stdout).toContain('not recorded as posted');
});

test('finds people held, with their lines of exceptions.csv, and who of them was reached', async () => {
  const reached = await oshirase('find', 'run', '渡辺');
  expect([reached.exitCode, reached.stdout]).toEqual([0, expect.stringMatching(/要確認のため通知書なし: text-doubtful（run\/exceptions\.csv:[\d,]+ 行目）\n\s+お知らせ済み: 2022-03-11 訪問/)]);
  const open = await oshirase('find', 'run', '小林四郎');
  expect(open.stdout).toMatch(/date-unreadable[^]*まだお知らせできていません/);
});

test.each([['山本', /見つかりません/], ['000009-1', /見つかりません/], ['000002-5', /検査数字/]])('%s is nobody: exit code 1', async (text, message) => {
  const { exitCode, stdout } = await oshirase('find', 'run', text);
  expect([exitCode, stdout]).toEqual([1, expect.stringMatching(message)]);
});

test('nothing to search for is refused, for it would show everybody', async () => {
  expect((await oshirase('find', 'run', '　')).stderr).toContain('[argument-missing]');
});

test('writes nothing, and says nothing on stderr', async () => {
  const before = filesOf();
  expect((await oshirase('find', 'run', '佐藤')).stderr).toBe('');
  expect(filesOf()).toEqual(before);
});
