// Shards as a scheduler runs them: processes of their own, started at once, joined by one more.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../src/run/input/package-file.js';
import { runCli, type CliResult } from '../support/run-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const shard = (share: string, ...args: readonly string[]): Promise<CliResult> => (
  runCli(['generate', packageFile('fixtures/payments.csv'), '--out', at('run'), '--batch-size', '100', '--jobs', '1', '--shard', share, ...args]));

test('processes that share DIR make their shares at once; account names what is missing, then joins, then says that it is done', async () => {
  const [first, second] = await Promise.all([shard('1/2'), shard('2/2', '--lang', 'en')]);
  expect([first.exitCode, second.exitCode]).toEqual([1, 1]);
  expect(first.stdout).toContain('印刷ファイル 3個のうちこの分担の 2個');
  expect(second.stdout).toContain(`oshirase account ${at('run')}`);

  rmSync(at('run/shards/2-of-2'), { recursive: true });
  const missing = await runCli(['account', at('run'), '--json']);
  expect([missing.exitCode, JSON.parse(missing.stdout)]).toMatchObject([2, { error: { code: 'shards-missing' } }]);
  const again = await shard('2/2', '--quiet');
  expect(again.exitCode).toBe(1);

  const joined = await runCli(['account', at('run')]);
  expect([joined.exitCode, joined.stdout]).toEqual([1, expect.stringContaining('件数は合っています')]);
  const once = await runCli(['account', at('run'), '--lang', 'en']);
  expect([once.exitCode, once.stdout]).toEqual([1, expect.stringContaining('is joined already')]);
  const json = await runCli(['account', at('run'), '--json']);
  expect(json.stdout).toBe(readFileSync(at('run/report.json'), 'utf8'));
});

test.each([['ja', '--shard に「3/2」は使えません'], ['en', '--shard cannot be "3/2"']])('a share that is none is refused before anything is read (%s)', async (language, message) => {
  const { exitCode, stderr } = await runCli(['generate', 'no-such.csv', '--out', at('none'), '--shard', '3/2', '--lang', language]);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
});

test('a folder without shards is refused', async () => {
  const { exitCode, stderr } = await runCli(['account', at('nowhere')]);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('generate --shard で作ったものがありません')]);
});
