// Every command that README, manual and --help tell people to type is typed here, each in a folder that has what it names; so that a misspelt
// option, a command that is gone or a file of another name is found by us and not by a reader.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onStage } from '../../docs/wrong-situations/play.js';
import { Desk, SAMPLE_ROWS } from '../../docs/wrong-situations/desk.js';
import { ASSOCIATION_HEADER } from '../../fixtures/generate/association-row.js';
import { EXAMPLES, program } from '../../src/cli/program.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { exampleLines, mentionedCommands, PAGES, wordsOf, type DocumentedCommand } from '../support/documented-commands.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Lines that are not typed here, each with the reason. */
const NOT_TYPED: readonly (readonly [line: RegExp, reason: string])[] = [
  [/^npm ci && npm (?:start|test)$/, 'the first two commands of .ci/run'],
  [/^sha256sum -c SHA256SUMS$/, 'not our program; .ci/run runs it on a package'],
  [/^(?:awk|grep|tail) /, 'not our program; test/docs/auditor.test.ts runs them on a run'],
  [/^oshirase purge tsuchi$/, 'is refused, and says what to type; test/cli/purge.test.ts'],
];
/** Of GNU parallel, npm and sha256sum, and of clig.dev where the text says that ours is called otherwise. */
const FOREIGN_OPTIONS = new Set(['--halt', '--sshlogin', '--global', '--offline', '--ignore-missing', '--output', '--short', '--mount', '--map-root-user']);

const folder = temporaryFolder();
const silent = (): void => undefined;
const root = program({ language: 'ja', json: false, quiet: false, color: false, live: false, print: silent, tell: silent, progress: silent, mark: (_, text) => text }, silent);
const optionsOf = (name: string | undefined): readonly string[] => {
  const own = name === undefined || name.startsWith('-') ? root : root.commands.find((command) => command.name() === name);
  return ['--help', ...own?.options.flatMap(({ long }) => long ?? []) ?? []];
};
const argumentsOf = (line: string): readonly string[] => wordsOf(line.replace(/^node bin\/oshirase\.js/, 'oshirase')).slice(1);

const typed = exampleLines().filter(({ line }) => !NOT_TYPED.some(([pattern]) => pattern.test(line)));
const commands: readonly DocumentedCommand[] = [...typed, ...Object.values(EXAMPLES).map((line) => ({ file: '--help', line }))];

/** A desk with everything that the manual names, and the runs `letters`, `tsuchi` ... of 130 letters in print files of 20. */
async function furnished(): Promise<Desk> {
  const desk = Desk.at(join(folder, 'furnished'));
  const [first = []] = SAMPLE_ROWS;
  const rows = Array.from({ length: 130 }, (_, index) => first.map((cell, at) => ({ 0: `K5${index}`, 5: `20${index}`, 11: `銀座2-${index + 1}` })[at] ?? cell));
  desk.writeTable('payments.csv', [ASSOCIATION_HEADER, ...rows]);
  cpSync(packageFile('templates/card-breach'), join(desk.folder, 'incident'), { recursive: true });
  cpSync(join(desk.folder, 'incident.yaml'), join(desk.folder, 'incident/incident.yaml'));
  cpSync(join(desk.folder, 'payments.csv'), join(desk.folder, 'kessai2.csv'));
  cpSync(packageFile('docs/gallery'), join(desk.folder, 'docs/gallery'), { recursive: true });
  desk.writeTable('jogai.csv', [['顧客番号', '理由'], ['20001', '裁判所の命令']]);
  for (const name of ['henrei.csv', 'returned.csv']) desk.writeTable(name, [['発送番号'], ['000001-8']]);
  for (const name of ['taiou.csv', 'handled.csv']) desk.writeTable(name, [['発送番号', '方法', '日付'], ['000001-8', '電話', '2022-03-10']]);
  const [made] = await onStage([{ cwd: desk.folder, args: ['generate', 'payments.csv', '--out', 'letters', '--batch-size', '20'] }]);
  if (made?.exitCode !== 0) throw new Error(made?.shown);
  cpSync(join(desk.folder, 'letters/exceptions.csv'), join(desk.folder, 'exceptions.csv'));
  cpSync(join(desk.folder, 'letters'), join(desk.folder, 'tsuchi'), { recursive: true });
  return desk;
}

/** A copy of the furnished desk, with a run where the line names one and nothing where the line makes something. */
async function deskFor(args: readonly string[], desk: Desk): Promise<{ cwd: string; args: readonly string[] }> {
  const cwd = mkdtempSync(join(folder, 'desk-'));
  cpSync(desk.folder, cwd, { recursive: true });
  const command = root.commands.find((one) => one.name() === args[0]);
  const [argument] = command?.registeredArguments ?? [];
  const named = args[1] ?? '';
  if (argument?.name() === 'DIR' && argument.required && !['letters', 'tsuchi'].includes(named)) cpSync(join(cwd, 'letters'), join(cwd, named), { recursive: true });
  if (args[0] === 'init') rmSync(join(cwd, named), { recursive: true });
  const out = args.indexOf('--out');
  if (out > 0) rmSync(join(cwd, args[out + 1] ?? ''), { recursive: true, force: true });
  return { cwd, args: withPeople(await withApproval(args, cwd)) };
}

/** The approval in the manual is made up; the one of this desk takes its place. */
async function withApproval(args: readonly string[], cwd: string): Promise<readonly string[]> {
  const at = args.indexOf('--approved');
  if (at < 0) return args;
  const others = args.filter((_, index) => index !== at && index !== at + 1);
  const out = others.indexOf('--out');
  const [checked] = await onStage([{ cwd, args: ['check', ...others.slice(1).filter((_, index) => index + 1 !== out && index !== out), '--json'] }]);
  const { approval } = JSON.parse(checked?.shown ?? '') as { approval: string };
  return args.with(at + 1, approval);
}

/** So is the number of people: of this desk's 130 all are open. */
function withPeople(args: readonly string[]): readonly string[] {
  const at = args.indexOf('--confirm');
  return at < 0 ? args : [...args.with(at + 1, '130'), '--with-open-people', '130'];
}

test('every example runs, as it is written', async () => {
  const desk = await furnished();
  const plays: { cwd: string; args: readonly string[] }[] = [];
  for (const { line } of commands) plays.push(await deskFor(argumentsOf(line), desk));
  const played = await onStage(plays);
  const refused = commands.flatMap(({ file, line }, index) => ((played[index]?.exitCode ?? 2) > 1 ? [`${file}: ${line}\n${played[index]?.shown ?? ''}`] : []));
  expect(refused).toEqual([]);
  expect(commands.length).toBeGreaterThan(30);
}, 600_000);

test('what is not typed here is there, with a reason', () => {
  const lines = exampleLines().map(({ line }) => line);
  for (const [pattern, reason] of NOT_TYPED) expect([reason, lines.some((line) => pattern.test(line))]).toEqual([reason, true]);
});

test.each(mentionedCommands())('$file: $line', ({ line }) => {
  const [name, ...words] = argumentsOf(line);
  const isLeftToTheReader = name === undefined || /[^ -~]/.test(name);
  if (!isLeftToTheReader && !name.startsWith('-')) expect(root.commands.map((command) => command.name())).toContain(name);
  const known = isLeftToTheReader ? ['--help'] : optionsOf(name);
  expect([name ?? '', ...words].filter((word) => word.startsWith('--') && !known.includes(word.split('=')[0] ?? ''))).toEqual([]);
});

test('an option that README or manual names exists', () => {
  const known = new Set([...optionsOf(undefined), ...root.commands.flatMap((command) => optionsOf(command.name())), ...FOREIGN_OPTIONS]);
  for (const file of PAGES) {
    const named = Array.from(readFileSync(file, 'utf8').matchAll(/(?<![\w-])--[a-z][a-z-]*[a-z]/g), ([option]) => option);
    expect([file, named.filter((option) => !known.has(option))]).toEqual([file, []]);
  }
});

test('npm scripts that README or manual names exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };
  for (const file of PAGES) {
    const named = Array.from(readFileSync(file, 'utf8').matchAll(/`npm (?:run )?([a-z][a-z:]*)[^`]*`/g), ([, script = '']) => script).filter((script) => !['ci', 'install', 'uninstall', 'pack', 'audit'].includes(script));
    expect([file, named.filter((script) => !(script in scripts))]).toEqual([file, []]);
  }
});
