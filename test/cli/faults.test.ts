// What staff are told when the disk fails, and that the same command ends well once it no longer does. Faults are injected from outside
// (.ci/reliability/inject.js); `npm run reliability -- faults` tries every call there is.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../src/run/input/package-file.js';
import { runCli, type CliResult } from '../support/run-cli.js';
import { sampleRun } from '../support/sealed-sample-run.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const log = join(folder, '../', `${folder.split('/').at(-1) ?? ''}.faults`);
afterAll(() => rmSync(log, { force: true }));
let undisturbed: string;
beforeAll(async () => {
  undisturbed = readFileSync(join(await sampleRun(folder), 'SHA256SUMS'), 'utf8');
});

interface Fault {
  readonly at?: string;
  readonly code?: string;
  readonly onwards?: boolean;
  readonly held?: string;
}

/** The program with a fault at a call, in all of its threads. */
async function failing(fault: Fault, args: readonly string[]): Promise<CliResult> {
  writeFileSync(log, '');
  const env = { ...process.env, NODE_OPTIONS: `--import=${packageFile('.ci/reliability/inject.js')}`, OSHIRASE_FAULT: JSON.stringify({ root: folder, log, ...fault }) };
  const result = await runCli([...args, '--lang', 'en'], { cwd: folder, env });
  expect(readFileSync(log, 'utf8')).not.toBe('');
  return result;
}

const generate = (out: string): readonly string[] => (
  ['generate', 'payments.csv', '--incident', 'incident/incident.yaml', '--batch-size', '2', '--jobs', '2', '--out', out]);

test.each<[string, Fault, string, RegExp]>([
  ['a disk that is full while a thread writes', { at: 'write a/unfinished/letters/0003.pdf.partial #1', code: 'ENOSPC' }, 'a', /disk is full.*\[disk-full\]\n.*Nothing half-done was left/],
  ['a disk that fails when a file is flushed', { at: 'fsync b/unfinished/manifest.csv.partial #1', code: 'EIO' }, 'b', /, EIO\) \[out-not-writable\]\n.*Nothing half-done was left/],
  ['too many open files when the seal is moved into place', { at: 'rename c/SHA256SUMS #1', code: 'EMFILE' }, 'c', /, EMFILE\) \[out-not-writable\]\n.*Nothing half-done was left/],
  ['a disk that takes no lock', { at: 'write d/unfinished/lock #1', code: 'EDQUOT' }, 'd', /\[disk-full\]\n.*Nothing half-done was left/],
  ['an export on a drive that goes away while it is read', { at: 'read payments.csv #4', code: 'EIO' }, 'e', /the file "payments\.csv" cannot be read \(the disk failed, EIO\) \[file-unreadable\]/],
])('%s: a sentence, nothing left, and then the same bytes', async (_, fault, out, sentence) => {
  const { exitCode, stderr } = await failing(fault, generate(out));
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(sentence);
  expect(existsSync(join(folder, out))).toBe(false);
  expect((await runCli(generate(out), { cwd: folder })).exitCode).toBe(1);
  expect(readFileSync(join(folder, out, 'SHA256SUMS'), 'utf8')).toBe(undisturbed);
});

test.each<[string, Fault, string]>([
  ['a disk that is gone', { at: 'open f/unfinished/manifest.csv.partial #1', code: 'EROFS', onwards: true }, 'f'],
  ['a print file that is open in a viewer, as Windows has it', { held: 'g/unfinished/letters/0001.pdf' }, 'g'],
  ['a print file that is opened when it lies in its place', { held: 'h/letters/0002.pdf', at: 'rename h/post #1', code: 'EIO' }, 'h'],
])('%s: what cannot be taken back is said to be there, is not finished, and is gone on from', async (_, fault, out) => {
  const { exitCode, stderr } = await failing(fault, generate(out));
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/\[out-not-writable\]\n.*What could not be removed is still there/);
  expect(readdirSync(join(folder, out))).not.toContain('SHA256SUMS');
  expect((await runCli(generate(out), { cwd: folder })).exitCode).toBe(1);
  expect(readFileSync(join(folder, out, 'SHA256SUMS'), 'utf8')).toBe(undisturbed);
  expect(readdirSync(join(folder, out))).not.toContain('unfinished');
});

test('init leaves no half of a pair, which would be in the way the next time', async () => {
  const { exitCode, stderr } = await failing({ at: 'write own/letter.md #1', code: 'ENOSPC' }, ['init', 'own']);
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/\[disk-full\]/)]);
  expect(existsSync(join(folder, 'own'))).toBe(false);
  expect((await runCli(['init', 'own'], { cwd: folder })).exitCode).toBe(0);
});

test('what init could not remove from a disk that is gone is made anew by the same command, and nothing else is', async () => {
  const { exitCode, stderr } = await failing({ at: 'fsync gone/letter.md #1', code: 'EROFS', onwards: true }, ['init', 'gone']);
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/What could not be removed is still there/)]);
  expect(readdirSync(join(folder, 'gone')).sort()).toEqual(['incident.yaml', 'letter.md']);
  expect((await runCli(['init', 'gone'], { cwd: folder })).exitCode).toBe(0);
  rmSync(join(folder, 'gone/desk.md'));
  writeFileSync(join(folder, 'gone/letter.md'), 'our own words\n');
  expect((await runCli(['init', 'gone'], { cwd: folder })).stderr).toMatch(/\[init-file-exists\]/);
  expect(readFileSync(join(folder, 'gone/letter.md'), 'utf8')).toBe('our own words\n');
});

test('a folder that init made and the disk keeps is said to be there', async () => {
  const { stderr } = await failing({ at: 'open kept/incident.yaml #1', code: 'EROFS', onwards: true }, ['init', 'kept']);
  expect(stderr).toMatch(/What could not be removed is still there/);
  expect((await runCli(['init', 'kept'], { cwd: folder })).exitCode).toBe(0);
});

test('a run that cannot look at its folder once it has the lock leaves nothing', async () => {
  const { exitCode, stderr } = await failing({ at: 'readdir i #1', code: 'EMFILE' }, generate('i'));
  expect([exitCode, stderr, existsSync(join(folder, 'i'))]).toEqual([2, expect.stringMatching(/Nothing half-done was left/), false]);
});

test.each(['open', 'fsync'])('a package whose mark the disk did not take (%s) is in nobody\'s way', async (call) => {
  const house = `house-${call}`;
  const args = ['package', 'run', '--out', house];
  expect((await failing({ at: `${call} ${house}/unfinished/package-begun.partial #1`, code: 'EIO', onwards: true }, args)).exitCode).toBe(2);
  expect(readdirSync(join(folder, house))).toEqual(['unfinished']);
  writeFileSync(join(folder, house, 'notes.txt'), '');
  expect((await runCli([...args, '--lang', 'en'], { cwd: folder })).stderr).toMatch(/\[out-foreign\]/);
  rmSync(join(folder, house, 'notes.txt'));
  expect((await runCli(args, { cwd: folder })).exitCode).toBe(0);
});

test('a record that cannot be flushed is not there, and a seal that cannot be read is no damage', async () => {
  const posted = ['posted', 'run', '--batch', '1', '--date', '2022-03-01'];
  expect((await failing({ at: 'fsync run/posted.csv.partial #1', code: 'EIO' }, posted)).stderr).toMatch(/\[out-not-writable\]/);
  expect(readdirSync(join(folder, 'run')).filter((name) => name.startsWith('posted'))).toEqual([]);
  const { exitCode, stderr } = await failing({ at: 'readFile run/SHA256SUMS #1', code: 'EMFILE' }, posted);
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/"SHA256SUMS" could not be read or written \(too many files are open, EMFILE\) \[disk-fault\]/)]);
  expect((await runCli(posted, { cwd: folder })).exitCode).toBe(0);
});

test('a lock that the disk neither takes nor lets go of is said to be there, and is in nobody\'s way', async () => {
  const posted = ['posted', 'run', '--batch', '2', '--date', '2022-03-02'];
  const { exitCode, stderr } = await failing({ at: 'write run/records.lock #1', code: 'EIO', onwards: true }, posted);
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/\[out-not-writable\]\n.*What could not be removed is still there/)]);
  expect(existsSync(join(folder, 'run/records.lock'))).toBe(true);
  expect((await runCli(posted, { cwd: folder })).exitCode).toBe(0);
  expect(existsSync(join(folder, 'run/records.lock'))).toBe(false);
});
