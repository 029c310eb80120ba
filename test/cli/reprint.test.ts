// Some letters jammed in the printer: they are printed again from a file that staff ask for by the numbers on them.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, type CliResult } from '../support/run-cli.js';
import { LETTER_NAMES, sampleRun } from '../support/sealed-sample-run.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const at = (...path: readonly string[]): string => join(folder, ...path);
const oshirase = (...args: readonly string[]): Promise<CliResult> => runCli(args, { cwd: folder });

beforeAll(async () => {
  await sampleRun(folder);
});

test('letters are asked for by number, and what is next is said', async () => {
  const { exitCode, stdout, stderr } = await oshirase('reprint', 'run', '--letters', '2,000005-9', '--out', 'again.pdf', '--reason', '紙詰まり');
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/again\.pdf（通知書 2通、4頁、用紙 2枚）[^]*run\/reprints\.csv[^]*実際のサイズ（100%）[^]*破棄[^]*again\.pdf を削除/);
  expect(stdout).not.toContain('発送済み');
  expect([statSync(at('again.pdf')).mode & 0o777, statSync(at('run/reprints.csv')).mode & 0o777]).toEqual([0o600, 0o600]);
  expect((await oshirase('find', 'run', '000005-9')).stdout).toMatch(/再印刷: \d{4}-\d\d-\d\d 紙詰まり/);
  expect((await oshirase('verify', 'run')).exitCode).toBe(0);
});

test('a batch is asked for as it is posted, and letters that are recorded as posted are told', async () => {
  await oshirase('posted', 'run', '--batch', '2', '--date', '2022-03-01');
  const { stdout } = await oshirase('reprint', 'run', '--batch', '0002-3', '--out', 'batches.pdf', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ letters: ['000003-4', '000004-2', '000005-9'], reason: '', recordedAsPosted: 2, sameAs: null, alreadyThere: false });
  const whole = await oshirase('reprint', 'run', '--batch', '2', '--out', 'batch.pdf');
  expect(whole.stdout).toMatch(/run\/letters\/0002\.pdf とまったく同じ[^]*2通は、発送済み/);
  expect((await oshirase('reprint', 'run', '--batch', '2', '--out', 'batch.pdf')).stdout).toContain('同じものがすでにあります');
});

test('the file and the record say of nobody who they are', async () => {
  await oshirase('reprint', 'run', '--letters', '1-5', '--out', 'all.pdf');
  const file = readFileSync(at('all.pdf')).toString('latin1');
  const record = readFileSync(at('run/reprints.csv'), 'utf8');
  for (const name of LETTER_NAMES.flatMap((one) => one.split('　')).filter((part) => part.length > 1)) {
    for (const written of [Buffer.from(name), Buffer.from(name, 'utf16le').swap16()]) expect(file.includes(written.toString('latin1'))).toBe(false);
    expect(record).not.toContain(name);
  }
});

test.each([
  ['neither letters nor a batch', [], /\[options-either\]/],
  ['both', ['--letters', '1', '--batch', '1'], /\[options-either\]/],
  ['a letter the run lacks', ['--letters', '6'], /「6」.*\[typed-number-unknown\][^]*000001-8 から 000005-9/],
  ['a wrong check digit', ['--letters', '000002-5'], /000002-5.*\[typed-number-wrong\]/],
  ['a batch the run lacks', ['--batch', '4'], /\[batch-unknown\]/],
])('%s is refused, and nothing is made', async (_, args, message) => {
  const { exitCode, stderr } = await oshirase('reprint', 'run', ...args, '--out', 'none.pdf');
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(message)]);
  expect(existsSync(at('none.pdf'))).toBe(false);
});

test('a file inside of the run, a folder that is not there, and a folder in the place of the file are refused', async () => {
  const codes = await Promise.all(['run/again.pdf', 'nowhere/again.pdf', 'incident'].map(async (out) => (await oshirase('reprint', 'run', '--letters', '1', '--out', out)).stderr));
  expect(codes).toEqual([expect.stringContaining('[reprint-in-run]'), expect.stringContaining('[out-not-writable]'), expect.stringContaining('[reprint-exists]')]);
});
