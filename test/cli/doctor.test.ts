// `oshirase doctor` as somebody types it.
import { readdirSync } from 'node:fs';
import { isFit } from '../../src/cli/doctor.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { runCli } from '../support/run-cli.js';

const folder = temporaryFolder();
const bare = { ...process.env, LC_ALL: '', LC_CTYPE: '', LANG: '' };
const in8bit = { cwd: folder, env: { ...bare, LANG: 'ja_JP.eucJP' } };
const inUtf8 = { cwd: folder, env: { ...bare, LANG: 'ja_JP.UTF-8' } };

interface Told {
  readonly verdict: string;
  readonly checks: readonly { readonly verdict: string; readonly code: string; readonly message: string; readonly hint?: string }[];
}

test('each thing looked at is a line, what to do about it stands below, and the folder is left as it was', async () => {
  const { exitCode, stdout, stderr } = await runCli(['doctor'], in8bit);
  expect(exitCode).toBe(1);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^○ Node\.js /);
  expect(stdout).toMatch(/\n△ 端末の文字コードが UTF-8 ではないようです（ja_JP\.eucJP）\n +→ .*LANG=ja_JP\.UTF-8/);
  expect(stdout.trimEnd()).toMatch(/△ の項目を確かめてください。$/);
  expect(readdirSync(folder)).toEqual([]);
});

test('--json tells verdict and checks, in the language asked for, with the verdict of the exit code', async () => {
  const { exitCode, stdout } = await runCli(['doctor', '--json', '--lang', 'en'], inUtf8);
  const { verdict, checks } = JSON.parse(stdout) as Told;
  expect(exitCode).toBe(['fit', 'look', 'unfit'].indexOf(verdict));
  expect(checks.find(({ code }) => code === 'locale-fit')).toMatchObject({ verdict: 'fit', message: 'Terminal encoding: ja_JP.UTF-8' });
  expect(checks.find(({ code }) => code === 'no-terminal')).toBeDefined();
});

test('LC_ALL goes before LANG, and an empty one counts as not set', async () => {
  const codes = async (env: NodeJS.ProcessEnv): Promise<readonly string[]> => {
    const { stdout } = await runCli(['doctor', '--json'], { cwd: folder, env: { ...bare, ...env } });
    return (JSON.parse(stdout) as Told).checks.map(({ code }) => code).filter((code) => code.startsWith('locale'));
  };
  expect(await codes({ LC_ALL: 'C', LANG: 'ja_JP.UTF-8' })).toEqual(['locale-other']);
  expect(await codes({ LC_ALL: '', LANG: 'ja_JP.UTF-8' })).toEqual(['locale-fit']);
});

test('--quiet says it with the exit code alone', async () => {
  expect(await runCli(['doctor', '--quiet'], in8bit)).toEqual({ exitCode: 1, stdout: '', stderr: '' });
});

test('a folder that cannot be written to is unfit', async () => {
  const { exitCode, stdout } = await runCli(['doctor', '--lang', 'en'], { ...inUtf8, cwd: '/proc' });
  expect(exitCode).toBe(2);
  expect(stdout).toMatch(/\nunfit The current folder cannot be written to\n +→ /);
});

test('a surplus argument is refused with the example', async () => {
  const { exitCode, stderr } = await runCli(['doctor', 'payments.csv'], inUtf8);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('oshirase doctor');
});

test.each([['ja_JP.UTF-8', 0], ['ja_JP.eucJP', 2]])('before a guided run only what has to be known is told: with %s %d lines and the verdict', async (lang, lines) => {
  const told: string[] = [];
  const screen = { language: 'ja', json: false, quiet: false, color: false, live: false, print: (line: string) => told.push(line), tell: () => undefined, progress: () => undefined, mark: (_: unknown, text: string) => text } as const;
  const before = process.env;
  process.env = { ...bare, LANG: lang };
  try {
    expect(await isFit(screen as unknown as Parameters<typeof isFit>[0])).toBe(true);
  } finally {
    process.env = before;
  }
  expect(told.filter((line) => !/メモリー|空き/.test(line))).toHaveLength(lines + 1);
  expect(told.filter((line) => line.startsWith('○'))).toEqual([]);
});
