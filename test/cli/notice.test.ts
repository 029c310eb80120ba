// The notice as staff make it: from an incident folder, on paper and for the web, and beside the telephone.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../src/run/input/package-file.js';
import { readPdfPages } from '../support/read-pdf.js';
import { runCli } from '../support/run-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const own = join(folder, 'incident');
const INCIDENT = join(own, 'incident.yaml');
const notice = (...args: readonly string[]) => runCli(['notice', ...args], { cwd: folder });
const edit = (file: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(join(own, file), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(join(own, file), after);
};

async function textOfPdf(file: string): Promise<string> {
  const pages = await readPdfPages(readFileSync(file));
  return pages.map(({ texts }) => texts.map(({ text }) => text).join('')).join('');
}

interface NoticeJson {
  readonly kind: string;
  readonly format: string;
  readonly sha256: string;
  readonly pages: number | null;
  readonly template: { readonly file: string; readonly isBuiltIn: boolean };
  readonly samples: readonly string[];
  readonly advice: readonly { readonly code: string }[];
}

async function noticeJson(...args: readonly string[]): Promise<NoticeJson> {
  return JSON.parse((await notice(...args, '--json')).stdout) as NoticeJson; // as the command promises
}

beforeAll(() => runCli(['init', join(folder, 'as-made')]));
beforeEach(() => {
  rmSync(own, { recursive: true, force: true });
  cpSync(join(folder, 'as-made'), own, { recursive: true });
});

test('without an incident file of one\'s own, notice and desk sheet are made from the built-in templates, which is said', async () => {
  for (const [name, ...args] of [['n.pdf'], ['n.html'], ['d.pdf', '--desk'], ['d.HTM', '--desk']] as const) {
    const { exitCode, stdout } = await notice('--out', name, ...args);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/組み込みのひな形/);
    expect(stdout).toMatch(/次にすること\n {2}1\. /);
    expect(existsSync(join(folder, name))).toBe(true);
  }
  expect(await textOfPdf(join(folder, 'd.pdf'))).toContain('電話応対資料');
  expect(readFileSync(join(folder, 'd.HTM'), 'utf8')).toContain('<h1>電話応対資料');
});

test('what was made can be read by others, a web server too, and is the same bytes again', async () => {
  const first = await noticeJson('--incident', INCIDENT, '--out', 'first.pdf');
  const second = await noticeJson('--incident', INCIDENT, '--out', 'second.pdf', '--lang', 'en');
  expect(statSync(join(folder, 'first.pdf')).mode & 0o044).toBe(0o044);
  expect(createHash('sha256').update(readFileSync(join(folder, 'first.pdf'))).digest('hex')).toBe(first.sha256);
  expect(second.sha256).toBe(first.sha256);
  expect(first).toMatchObject({ kind: 'notice', format: 'pdf', pages: 2, template: { file: 'notice.md', isBuiltIn: false }, samples: ['facts.sender.representative'], advice: [] });
});

test('a fact that staff change is changed in letter, notice, page and desk sheet at once', async () => {
  edit('incident.yaml', '0120-816620', '0120-111222');
  edit('incident.yaml', 'lastDay: 2022-01-25', 'lastDay: 2022-02-03');
  edit('letter.md', 'クレジットカード情報の流出懸念に関するお詫びとお知らせ', 'カード情報の流出懸念について');
  const files = ['letter.pdf', 'notice.pdf', 'notice.html', 'desk.pdf'].map((name) => join(folder, `same-${name}`));
  const [letter = '', paper = '', page = '', desk = ''] = files;
  await runCli(['proof', '--incident', INCIDENT, '--out', letter]);
  await notice('--incident', INCIDENT, '--out', paper);
  await notice('--incident', INCIDENT, '--out', page);
  await notice('--incident', INCIDENT, '--out', desk, '--desk');
  for (const text of [await textOfPdf(letter), await textOfPdf(paper), readFileSync(page, 'utf8'), await textOfPdf(desk)]) {
    for (const words of ['0120-111222', '2022年2月3日', 'カード情報の流出懸念について']) expect(text).toContain(words);
    for (const words of ['0120-816620', '2022年1月25日', 'お詫びとお知らせ']) expect(text).not.toContain(words);
  }
});

test('facts that are printed and still samples are warned of, others are not', async () => {
  expect((await notice('--incident', INCIDENT, '--out', 'sample.pdf')).stderr).toBe('ご注意: 設定に見本の値が残っています: facts.sender.representative\n');
  expect((await notice('--incident', INCIDENT, '--desk', '--out', 'sample-desk.pdf')).stderr).toBe('');
  expect((await notice('--incident', INCIDENT, '--out', 'quiet.pdf', '--quiet'))).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});

test('a telephone number that staff write into the template is told of, for only the facts change everywhere', async () => {
  edit('notice.md', '{{facts.processor.phone}}', '0120-000111');
  const { exitCode, stderr } = await notice('--incident', INCIDENT, '--out', 'written.html');
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/notice\.md:\d+: 電話番号が、ひな形に直接書かれています/);
});

test('a slip in a placeholder is answered with the nearest, what is personal with a sentence, and nothing is written', async () => {
  edit('notice.md', '{{facts.sender.representative}}', '{{facts.sender.represntative}}');
  const misspelt = await notice('--incident', INCIDENT, '--out', 'slip.pdf');
  expect(misspelt.exitCode).toBe(2);
  expect(misspelt.stderr).toMatch(/notice\.md:\d+: .*\[placeholder-unknown\]\n {4}→ \{\{facts\.sender\.representative\}\} の書き誤り/);
  edit('notice.md', '## お詫びと今後の対応', '{{payments.days}}\n\n## お詫びと今後の対応');
  const personal = await notice('--incident', INCIDENT, '--out', 'slip.pdf', '--lang', 'en');
  expect(personal.stderr).toMatch(/notice\.md:\d+: \{\{payments\.days\}\} is about one person.*\[placeholder-personal\]/);
  expect(existsSync(join(folder, 'slip.pdf'))).toBe(false);
});

test('never overwrites what may have been published', async () => {
  writeFileSync(join(folder, 'there.html'), 'published');
  const { exitCode, stderr } = await notice('--out', 'there.html');
  expect([exitCode, readFileSync(join(folder, 'there.html'), 'utf8')]).toEqual([2, 'published']);
  expect(stderr).toMatch(/\[notice-exists\]/);
});

test.each([[[]], [['--out', 'notice.docx']], [['--out', join('nowhere', 'notice.pdf')]], [['--out', 'n2.pdf', 'payments.csv']]])('notice %j is refused with what to type', async (args) => {
  const { exitCode, stderr } = await notice(...args);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/\[(?:option-missing|notice-format|out-not-writable|argument-surplus)\]\n {4}→ /);
});

describe('which template', () => {
  test('the incident file may name them, relative to itself', async () => {
    mkdirSync(join(own, 'web'));
    writeFileSync(join(own, 'web/kouhyou.md'), readFileSync(join(own, 'notice.md'), 'utf8').replace('このたび、', 'さて、'));
    edit('incident.yaml', 'template: notice.md ', 'template: web/kouhyou.md ');
    expect((await noticeJson('--incident', INCIDENT, '--out', 'named.html')).template).toEqual({ file: 'kouhyou.md', isBuiltIn: false });
    expect(readFileSync(join(folder, 'named.html'), 'utf8')).toContain('さて、');
  });

  test('one that is named and not there, and an unknown key, are located', async () => {
    edit('incident.yaml', 'desk: desk.md', 'desk: denwa.md');
    expect((await notice('--incident', INCIDENT, '--desk', '--out', 'x.pdf')).stderr).toMatch(/incident\.yaml:\d+:notice\.desk: .*\[file-missing\]/);
    edit('incident.yaml', 'desk: denwa.md', 'desc: desk.md');
    expect((await notice('--incident', INCIDENT, '--out', 'x.pdf')).stderr).toMatch(/「desk」|desk:/);
  });

  test('where none is named, the one beside the letter serves, else the built-in one; the date is then the letter\'s', async () => {
    edit('incident.yaml', /notice: .*\n(?: {2}.*\n)+/, '');
    expect((await noticeJson('--incident', INCIDENT, '--out', 'beside.html')).template).toEqual({ file: 'notice.md', isBuiltIn: false });
    rmSync(join(own, 'notice.md'));
    expect((await noticeJson('--incident', INCIDENT, '--out', 'built-in.html')).template).toEqual({ file: 'notice.md', isBuiltIn: true });
    expect(readFileSync(join(folder, 'built-in.html'), 'utf8')).toContain('<p class="date">2022年3月1日</p>');
  });

  test('a letter that tells of no breach has none until staff write one', async () => {
    const annual = packageFile('templates/annual-fee/incident.yaml');
    for (const [desk, file] of [[[], 'notice.md'], [['--desk'], 'desk.md']] as const) {
      const { exitCode, stderr } = await notice('--incident', annual, '--out', 'annual.pdf', ...desk);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(new RegExp(`「${file.replace('.', '\\.')}」.*\\[notice-template-missing\\]`));
    }
  });
});
