// A fault of the program itself: its kind and the places it passed are shown, never its message, which may quote somebody's name.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../src/run/input/package-file.js';
import { runCli, type CliResult } from '../support/run-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
afterEach(() => rmSync(join(folder, 'out'), { recursive: true, force: true }));
const NAME = '山田　太郎';
const EXPORT = packageFile('fixtures/utf-8/payments.csv');

/** The program with something put around it before it starts. */
function crashing(preload: string, env: NodeJS.ProcessEnv = {}): Promise<CliResult> {
  return runCli(['generate', EXPORT, '--out', join(folder, 'out'), '--batch-size', '1', '--jobs', '2', '--lang', 'en'], { env: { ...process.env, NODE_OPTIONS: `--import=${preload}`, ...env } });
}

const script = (text: string): string => `data:text/javascript,${encodeURIComponent(`import { isMainThread } from 'node:worker_threads'; import { existsSync } from 'node:fs'; ${text}`)}`;
/** In the middle of the work: as soon as there is a folder. */
const midway = (text: string): string => script(`if (isMainThread) { const timer = setInterval(() => { if (!existsSync('${join(folder, 'out')}')) return; clearInterval(timer); ${text} }, 1); }`);
/** A fault whose code is no code of the disk is a bug to the program. */
const bugAt = (at: string): NodeJS.ProcessEnv => ({ OSHIRASE_FAULT: JSON.stringify({ root: folder, log: '/dev/null', at, code: NAME }) });

test.each([
  ['in the main thread', packageFile('.ci/reliability/inject.js'), bugAt('rename out/unfinished/manifest.csv #1')],
  ['in a thread that renders', packageFile('.ci/reliability/inject.js'), bugAt('rename out/unfinished/letters/0001.pdf #1')],
  ['that no promise catches', midway(`throw new TypeError('${NAME}');`), {}],
  ['of a promise that nobody awaits', midway(`void Promise.reject(new TypeError('${NAME}'));`), {}],
  ['of a thread that cannot start', script(`if (!isMainThread) throw new TypeError('${NAME}');`), {}],
])('%s', async (_, preload, env) => {
  const { exitCode, stdout, stderr } = await crashing(preload, env);
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/failed by its own fault[^]*\n {2}(?:Type)?Error\n {4}at /)]);
  expect(stdout + stderr).not.toContain(NAME);
});

test('a program that cannot be loaded ends as one that could not run', () => {
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  cpSync(packageFile('bin/oshirase.js'), join(folder, 'bin/oshirase.js'));
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/oshirase.js'), 'doctor'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/cannot be started \(ERR_MODULE_NOT_FOUND\)/)]);
});
