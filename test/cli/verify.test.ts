// `oshirase verify` as staff and scripts see it: exit codes, sentences in both languages, JSON.
import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../src/run/input/package-file.js';
import { runCli } from '../support/run-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const at = (...path: readonly string[]): string => join(folder, ...path);

beforeAll(async () => {
  await runCli(['generate', packageFile('fixtures/payments.csv'), '--out', at('run'), '--quiet']);
  cpSync(at('run'), at('damaged'), { recursive: true });
  appendFileSync(at('damaged/letters/0001.pdf'), '\n');
  writeFileSync(at('damaged/notes.txt'), '');
});

test('a whole run is 0, in either language, and silent when asked to be', async () => {
  expect(await runCli(['verify', 'run'], { cwd: folder })).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('作成時のままです（通知書 220通、ファイル 10個）') as unknown, stderr: '' });
  expect((await runCli(['verify', 'run', '--lang', 'en'], { cwd: folder })).stdout).toContain('"run" is as it was made (letters: 220, files: 10)');
  expect(await runCli(['verify', 'run', '--quiet'], { cwd: folder })).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(JSON.parse((await runCli(['verify', 'run', '--json'], { cwd: folder })).stdout)).toEqual({ differences: [], letters: 220, files: 10 });
});

test('a difference is 1 and told with its file and what to do, to --quiet without the latter', async () => {
  const { exitCode, stdout } = await runCli(['verify', 'damaged'], { cwd: folder });
  expect([exitCode, stdout.split('\n').slice(0, 4)]).toEqual([1, [
    '「damaged」は作成時のままではありません（相違 4件）',
    '  notes.txt: 作成時にはなかったファイルまたはフォルダーです [file-extra]',
    '  letters/0001.pdf: 内容が作成時と異なっています [file-changed]',
    '  letters/0001.pdf: 読み取れません。壊れているか、別のプログラムが書き換えたか、読み取りの権限がありません [file-unreadable]',
  ]]);
  expect(stdout).toContain('次にすること');
  const quiet = await runCli(['verify', 'damaged', '--quiet', '--lang', 'en'], { cwd: folder });
  expect([quiet.exitCode, quiet.stdout.split('\n').length, quiet.stdout.includes('What to do next')]).toEqual([1, 6, false]);
});

test('--json is one document with every difference, its file and its sentence', async () => {
  const { exitCode, stdout } = await runCli(['verify', 'damaged', '--json', '--lang', 'en'], { cwd: folder });
  expect([exitCode, JSON.parse(stdout)]).toEqual([1, {
    differences: expect.arrayContaining([
      { code: 'file-extra', file: 'notes.txt', at: [], count: 1, message: 'a file or folder that the run did not make' },
      { code: 'count-other', file: 'report.json', at: ['batches[0].sha256'], count: 1, message: 'what it says is not what manifest, exceptions and print files hold (batches[0].sha256)' },
    ]) as unknown,
    letters: 220, files: 10,
  }]);
});

test('more differences than a screen holds are counted', async () => {
  cpSync(at('run'), at('crowded'), { recursive: true });
  for (let number = 1; number <= 60; number += 1) writeFileSync(at('crowded', `${number}.txt`), '');
  const { stdout } = await runCli(['verify', 'crowded'], { cwd: folder });
  expect(stdout).toContain('ほか 10件');
  rmSync(at('crowded'), { recursive: true });
});

test('what is no run is 2', async () => {
  mkdirSync(at('empty'));
  for (const name of ['empty', 'nowhere']) expect((await runCli(['verify', name], { cwd: folder })).exitCode).toBe(2);
  expect((await runCli(['verify'], { cwd: folder })).stderr).toContain('oshirase verify letters');
});
