// What the Tab key offers, asked of bash itself. That the script is whole is held against commander's own definition;
// zsh and fish are tried by .ci/completion.py, where they are to be had.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bashCompletion } from '../../src/cli/completion/bash.js';
import { programSpec } from '../../src/cli/completion/command-spec.js';
import { fishCompletion } from '../../src/cli/completion/fish.js';
import { zshCompletion } from '../../src/cli/completion/zsh.js';
import { planRequest } from '../../src/cli/options.js';
import { program } from '../../src/cli/program.js';
import { runCli } from '../support/run-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const silent = (): void => undefined;
const root = program({ language: 'ja', json: false, quiet: false, color: false, live: false, print: silent, tell: silent, progress: silent, mark: (_, text) => text }, silent);
const spec = programSpec(root, 'ja');
const script = join(folder, 'completion.bash');
writeFileSync(script, bashCompletion(spec));

/** The words bash would offer for the last of `typed`. */
function offered(...typed: readonly string[]): readonly string[] {
  const words = ['oshirase', ...typed];
  const asking = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _oshirase; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', asking, 'bash', script, ...words], { encoding: 'utf8', cwd: folder }).split('\n').filter((word) => word !== '');
}

test('every command is offered, and every option of each', () => {
  expect(offered('')).toEqual(root.commands.map((command) => command.name()));
  expect(offered('--')).toEqual([...root.options.map(({ long }) => long), '--help']);
  for (const command of root.commands) expect(offered(command.name(), '--')).toEqual([...command.options.map(({ long }) => long), '--help']);
});

test('what is begun is completed', () => {
  expect(offered('gen')).toEqual(['generate']);
  expect(offered('proof', 'a.csv', '--cal')).toEqual(['--calibration']);
  expect(offered('completion', '')).toEqual(expect.arrayContaining(['bash', 'zsh', 'fish']));
});

test('after an option stand its words, also behind =', () => {
  expect(offered('check', 'a.csv', '--order', '')).toEqual(['postal-code', 'export']);
  expect(offered('check', '--lang', '=', 'e')).toEqual(['en']);
  expect(offered('check', '--lang', '=')).toEqual(['ja', 'en']);
});

test.each(['preset', 'encoding', 'order'])('every word offered for --%s is one that it takes', (option) => {
  const words = offered('check', 'a.csv', `--${option}`, '');
  expect(words.length).toBeGreaterThan(1);
  for (const word of words) expect(planRequest(['a.csv'], { [option]: word })).toMatchObject({ [option]: word });
});

test('files are left to readline, which quotes their names', () => {
  mkdirSync(join(folder, 'kessai'));
  expect(offered('check', 'kes')).toEqual([]);
  expect(offered('check', '--incident', 'kes')).toEqual([]);
});

test.each(['ja', 'en'])('what it says in %s breaks no script, whatever stands in it', async (language) => {
  const { stdout, exitCode } = await runCli(['completion', 'bash', '--lang', language]);
  expect(exitCode).toBe(0);
  execFileSync('bash', ['-n'], { input: stdout });
  const odd = { ...spec, commands: [{ name: 'it', description: `it's [a]: "b" \\ $c`, options: [], arguments: [] }] };
  expect(zshCompletion(odd)).toContain(`'it:it'\\''s \\[a\\]\\: "b" \\\\ $c'`);
  expect(fishCompletion(odd)).toContain(`-a it -d 'it\\'s [a]: "b" \\\\ $c'`);
});

test('another shell is refused with those there are', async () => {
  const { exitCode, stderr } = await runCli(['completion', 'tcsh']);
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/tcsh.*\[option-value-wrong\]\n.*bash, zsh, fish/)]);
});
