// Ctrl-C: answered at once whatever the program is at, with exit code 130 and how to go on; and the same command then does.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { packageFile } from '../../src/run/input/package-file.js';
import { runCli } from '../support/run-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function ended(child: ChildProcess): Promise<Ended> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, said })));
}

test('work that never waits is ended, and whoever listens for the signal is told', async () => {
  const script = `import { interruptible } from '${pathToFileURL(packageFile('dist/cli/interruptible.js')).href}';
    process.once('SIGINT', () => { console.error('told'); process.exit(130); });
    console.log(interruptible(() => 'returned'));
    try { interruptible(() => { throw new RangeError('thrown'); }); } catch (error) { console.log(error instanceof RangeError); }
    interruptible(() => { console.log('begun'); for (;;); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  const end = ended(child);
  let shown = '';
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    if (shown.endsWith('begun\n')) child.kill('SIGINT');
  });
  expect(await end).toEqual({ code: 130, said: 'told\n' });
  expect(shown).toBe('returned\ntrue\nbegun\n');
});

test('a run that is interrupted says how to go on, looks unfinished, and is gone on with', async () => {
  const args = (out: string): readonly string[] => ['generate', packageFile('fixtures/payments.csv'), '--batch-size', '2', '--jobs', '1', '--lang', 'en', '--out', join(folder, out)];
  const child = spawn(process.execPath, [packageFile('bin/oshirase.js'), ...args('out')]);
  const end = ended(child);
  while (!existsSync(join(folder, 'out/unfinished/journal')) && child.exitCode === null) await pause(5);
  child.kill('SIGINT');
  const { code, said } = await end;
  expect([code, said]).toEqual([130, expect.stringMatching(/Interrupted\. The same command goes on from here/)]);
  expect(existsSync(join(folder, 'out/SHA256SUMS'))).toBe(false);
  expect((await runCli(args('out'))).stderr).toMatch(/Going on where the last run was interrupted/);
  await runCli(args('undisturbed'));
  expect(readFileSync(join(folder, 'out/SHA256SUMS'), 'utf8')).toBe(readFileSync(join(folder, 'undisturbed/SHA256SUMS'), 'utf8'));
});
