// What cannot be worked with: exit code 2, a located sentence, and nothing written.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../src/run/input/package-file.js';
import { runCli } from '../support/run-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const SAMPLE = packageFile('fixtures/payments.csv');
const INCIDENT = `incident: { firstDay: 2021-10-14, lastDay: 2022-01-25 }
letter: { date: 2022-03-01, template: letter.md }
`;
const folder = temporaryFolder();
const refused = (name: string): string => packageFile(`fixtures/refused/${name}/payments.csv`);

let outs = 0;
async function generate(...args: readonly string[]): Promise<{ exitCode: number | null; stderr: string; out: string }> {
  const out = join(folder, `out${(outs += 1)}`);
  const { exitCode, stderr } = await runCli(['generate', ...args, '--out', out], { cwd: folder });
  return { exitCode, stderr, out };
}

function withIncident(incident: string, letter?: string): string {
  const own = join(folder, `incident${(outs += 1)}`);
  mkdirSync(own);
  writeFileSync(join(own, 'incident.yaml'), incident);
  if (letter !== undefined) writeFileSync(join(own, 'letter.md'), letter);
  return join(own, 'incident.yaml');
}

test.each([
  ['a file that is not there', [join(folder, 'nowhere.csv')], /nowhere\.csv.*\[file-missing\]/],
  ['a folder', [packageFile('fixtures')], /\[file-is-folder\]/],
  ['an empty file', [refused('empty-file')], /payments\.csv.*\[export-empty\]/],
  ['only a header', [refused('header-only')], /payments\.csv:1.*\[export-header-only\]/],
  ['a PDF given as CSV', [refused('pdf-as-csv')], /\[export-is-pdf\]/],
  ['an Excel workbook', [refused('workbook-as-csv')], /\[export-is-workbook\]/],
  ['big-endian UTF-16', [refused('utf-16be')], /\[export-is-utf-16be\]/],
  ['a list by PayPay, which names nobody', [refused('paypay')], /PayPay.*\[export-nameless\]/],
  ['a header that is not recognised', [refused('unrecognised-header')], /注文ID.*足りない見出し.*注文日時.*\[header-unrecognised\]/s],
  ['an unclosed quote, at the line where it opened', [refused('unclosed-quote')], /payments\.csv:5:.*\[quote-unclosed\]/],
  ['the same file twice', [SAMPLE, SAMPLE], /\[export-twice\]/],
  ['an incident file that is not there', [SAMPLE, '--incident', 'none.yaml'], /none\.yaml.*\[file-missing\]/],
  ['a batch size of nothing', [SAMPLE, '--batch-size', '0'], /--batch-size.*\[option-value-wrong\]/],
  ['an order that does not exist', [SAMPLE, '--order', 'name'], /--order.*\[option-value-wrong\]/],
  ['a preset that does not exist', [SAMPLE, '--preset', 'zues'], /--preset.*\[option-value-wrong\]/],
  ['an option that does not exist yet', [SAMPLE, '--reprint', 'manifest.csv'], /--reprint.*\[option-unknown\]/],
])('%s is refused, and nothing is written', async (_, args, message) => {
  const { exitCode, stderr, out } = await generate(...args);
  expect(stderr).toMatch(message);
  expect(exitCode).toBe(2);
  expect(existsSync(out)).toBe(false);
});

test('an unknown key in the incident file is refused at its line, with the name that was probably meant', async () => {
  const { exitCode, stderr } = await generate(SAMPLE, '--incident', withIncident(INCIDENT.replace('letter:', 'leter:')));
  expect(stderr).toMatch(/incident\.yaml:2:leter.*\[incident-key-unknown\]\n.*「letter」/);
  expect(exitCode).toBe(2);
});

test('a template with an unknown placeholder is refused at its line', async () => {
  const letter = '---\nsubject: お知らせ\ndate: "{{letter.date}}"\nsender: 見本協会\nopening: 拝啓\nclosing: 敬具\n---\n\n{{facts.nobody}}様へ\n';
  const { exitCode, stderr } = await generate(SAMPLE, '--incident', withIncident(INCIDENT, letter));
  expect(stderr).toMatch(/letter\.md:9.*\[placeholder-unknown\]/);
  expect(exitCode).toBe(2);
});

test('an incident file in Shift-JIS is refused with the way to save it', async () => {
  const path = withIncident(INCIDENT);
  writeFileSync(path, Buffer.from([0x23, 0x20, 0x8e, 0xa9, 0x8c, 0xc8, 0x0a]));
  const { exitCode, stderr } = await generate(SAMPLE, '--incident', path);
  expect(stderr).toMatch(/\[settings-not-utf8\]\n.*UTF-8/);
  expect(exitCode).toBe(2);
});

test('a folder that already holds something else is refused and left as it is', async () => {
  const own = join(folder, 'theirs');
  mkdirSync(own);
  writeFileSync(join(own, 'diary.txt'), 'private');
  const { exitCode, stderr } = await runCli(['generate', SAMPLE, '--out', own]);
  expect(stderr).toMatch(/\[out-foreign\]/);
  expect(exitCode).toBe(2);
  expect(readdirSync(own)).toEqual(['diary.txt']);
});

test('a file in the place of the folder is refused', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const { exitCode, stderr } = await runCli(['generate', SAMPLE, '--out', file]);
  expect(stderr).toMatch(/\[out-is-file\]/);
  expect(exitCode).toBe(2);
});

describe('a slip in the command line', () => {
  test.each([
    ['an unknown command, with the one that was meant', ['genrate', SAMPLE], /「genrate」.*\[command-unknown\]\n.*「generate」/],
    ['a command that there is not', ['post', 'out'], /「post」.*\[command-unknown\]/],
    ['an unknown option, with the one that was meant', ['check', SAMPLE, '--bach-size', '5'], /--bach-size.*\[option-unknown\]\n.*--batch-size/],
    ['no export', ['check'], /\[argument-missing\]\n.*payments\.csv/],
    ['no output folder', ['generate', SAMPLE], /--out.*\[option-missing\]/],
    ['an option without its value', ['check', SAMPLE, '--incident'], /--incident.*\[option-value-missing\]/],
    ['a language it does not speak', ['check', SAMPLE, '--lang', 'fr'], /--lang.*\[option-value-wrong\]/],
    ['one folder too many', ['init', 'a', 'b'], /\[argument-surplus\]/],
  ])('%s is answered', async (_, args, message) => {
    const { exitCode, stderr } = await runCli(args, { cwd: folder });
    expect(stderr).toMatch(message);
    expect(exitCode).toBe(2);
  });

  test('is answered in English when English was asked for', async () => {
    const { stderr } = await runCli(['genrate', '--lang', 'en']);
    expect(stderr).toContain('there is no command "genrate" [command-unknown]');
  });
});

test('with --json a refusal is one document on stdout', async () => {
  const { exitCode, stdout, stderr } = await runCli(['check', refused('unclosed-quote'), '--json', '--lang', 'en']);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'quote-unclosed', at: { file: 'payments.csv', line: 5 } } });
  expect(stderr).toBe('');
  expect(exitCode).toBe(2);
});
