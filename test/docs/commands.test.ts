// The manual is complete: whoever reads a command or an option in --help finds it explained. And --help begins with examples.
import { readdirSync, readFileSync } from 'node:fs';
import { EXAMPLES, program } from '../../src/cli/program.js';
import { packageFile } from '../../src/run/input/package-file.js';

const silent = (): void => undefined;
const root = program({ language: 'ja', json: false, quiet: false, color: false, live: false, print: silent, tell: silent, progress: silent, mark: (_, text) => text }, silent);
const pages = readdirSync(packageFile('docs/ja')).filter((name) => name.endsWith('.md')).map((name) => `docs/ja/${name}`);
const manual = ['README.md', 'README.ja.md', ...pages].map((name) => readFileSync(packageFile(name), 'utf8')).join('\n');

/** The word by itself: `--out` is not told of by `--outline`. */
function told(word: string): boolean {
  return new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(manual);
}

test.each(root.commands.map((command) => [command.name(), command] as const))('%s and its options are in README or manual', (name, command) => {
  expect(told(`oshirase ${name}`)).toBe(true);
  expect(command.options.flatMap(({ long }) => long ?? []).filter((option) => !told(option))).toEqual([]);
});

test('the options of the program itself are in README or manual', () => {
  expect(['--help', ...root.options.flatMap(({ long }) => long ?? [])].filter((option) => !told(option))).toEqual([]);
});

test.each(root.commands.map((command) => command.name()))('%s has an example, and its help begins with it', (name) => {
  const own = Object.values(EXAMPLES).filter((example) => example.split(' ')[1] === name);
  expect(own).not.toEqual([]);
  let help = '';
  const command = root.commands.find((one) => one.name() === name)!;
  command.configureOutput({ writeOut: (text) => (help += text) });
  command.outputHelp();
  expect(help.startsWith(`例:\n${own.map((example) => `  ${example}`).join('\n')}\n`)).toBe(true);
});
