// The work is done: what is personal goes, on a command that says of how many people it speaks, and every command tells it from then on.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, type CliResult } from '../support/run-cli.js';
import { sampleRun } from '../support/sealed-sample-run.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const at = (...path: readonly string[]): string => join(folder, ...path);
const oshirase = (...args: readonly string[]): Promise<CliResult> => runCli(args, { cwd: folder });

beforeAll(async () => {
  await sampleRun(folder);
  cpSync(at('run'), at('open'), { recursive: true });
  writeFileSync(at('handled.csv'), [
    '発送番号,顧客番号,ファイル,行,方法,日付', '000001-8,,,,電話,2022-03-10', ',908001,,,電話,2022-03-10',
    ...['9', '10', '11', '12'].map((line) => `,,payments.csv,${line},電話,2022-03-10`), '',
  ].join('\n'));
  await oshirase('posted', 'run', '--batch', '1-3', '--date', '2022-03-01');
  const handled = await oshirase('handled', 'run', '--file', 'handled.csv');
  if (handled.exitCode !== 0) throw new Error(handled.stderr);
});

test('without a number it says what it would do, and with which command; then it does that', async () => {
  const asked = await oshirase('purge', 'run');
  expect([asked.exitCode, asked.stdout]).toEqual([2, '']);
  expect(asked.stderr).toMatch(/8名分の個人情報（ファイル \d+個）.*\[purge-unconfirmed\]\n.*oshirase purge run --confirm 8\n/);
  const done = await oshirase('purge', 'run', '--confirm', '８');
  expect([done.exitCode, done.stderr, done.stdout]).toEqual([0, '', expect.stringMatching(/8名分[^]*run\/purged\.json[^]*[0-9a-f]{64}[^]*署名[^]*写し[^]*SSD/)]);
  expect(readdirSync(at('run'))).toEqual(['purged.json']);
});

test.each<readonly string[]>([
  ['posted', 'run', '--batch', '1', '--date', '2022-03-01'], ['handled', 'run', '--file', 'handled.csv'], ['returns', 'run', '--file', 'handled.csv'], ['status', 'run'],
  ['find', 'run', '1'], ['reprint', 'run', '--letters', '1', '--out', 'again.pdf'], ['verify', 'run'], ['package', 'run', '--out', 'house'], ['account', 'run'],
  ['generate', 'payments.csv', '--out', 'run'], ['generate', 'payments.csv', '--out', 'run', '--shard', '1/2'],
])('%s %s says plainly that it was purged, and when', async (...args) => {
  const { exitCode, stderr } = await oshirase(...args);
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/「run」の個人情報は、\d{4}-\d\d-\d\d に削除されています \[run-purged\]/)]);
  expect(readdirSync(at('run'))).toEqual(['purged.json']);
});

test('purged again it says when it was, and gives the record', async () => {
  const { exitCode, stdout } = await oshirase('purge', 'run', '--json');
  const { sha256, purgedBefore, ...record } = JSON.parse(stdout) as Record<string, unknown>;
  expect([exitCode, purgedBefore, sha256]).toEqual([0, true, expect.stringMatching(/^[0-9a-f]{64}$/)]);
  expect(record).toEqual(JSON.parse(readFileSync(at('run/purged.json'), 'utf8')));
  expect(record).toMatchObject({ account: { posted: 5, handled: 3, open: 0, heldRows: 0 } });
});

test('while people are open their number is asked for as well', async () => {
  const { exitCode, stderr } = await oshirase('purge', 'open', '--confirm', '8', '--lang', 'en');
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/people are still open \(8, and 1 rows.*--with-open-people 9/s)]);
  expect(existsSync(at('open/manifest.csv'))).toBe(true);
  expect((await oshirase('purge', 'open', '--confirm', '8', '--with-open-people', '9', '--quiet')).stdout).toBe('');
  expect(readdirSync(at('open'))).toEqual(['purged.json']);
});
