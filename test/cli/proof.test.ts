// The proof as staff make and use it: look, sign, and generate with what was signed.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../src/run/input/package-file.js';
import { readPdfPages } from '../support/read-pdf.js';
import { runCli } from '../support/run-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const SAMPLE = packageFile('fixtures/payments.csv');
const folder = temporaryFolder();
const PROOF = join(folder, 'proof.pdf');

interface ProofJson {
  readonly file: string;
  readonly sha256: string;
  readonly approval: string | null;
  readonly letters: readonly { readonly number: string; readonly reasons: readonly string[] }[];
}

async function proofJson(...args: readonly string[]): Promise<ProofJson> {
  const { stdout } = await runCli(['proof', ...args, '--json']);
  return JSON.parse(stdout) as ProofJson;
}

async function pageTexts(file: string): Promise<readonly string[]> {
  const pages = await readPdfPages(readFileSync(file));
  return pages.map(({ texts }) => texts.map(({ text }) => text).join('\n'));
}

let made: ProofJson;
let approval: string;
beforeAll(async () => {
  made = await proofJson(SAMPLE, '--out', PROOF);
  approval = made.approval ?? '';
});

describe('of an export', () => {
  test('is one file for its owner alone, with the checksum that was told', () => {
    expect(statSync(PROOF).mode & 0o777).toBe(0o600);
    expect(createHash('sha256').update(readFileSync(PROOF)).digest('hex')).toBe(made.sha256);
    expect(existsSync(`${PROOF}.partial`)).toBe(false);
  });

  test('begins with a cover and shows each chosen letter once, marked on every page', async () => {
    const pages = await pageTexts(PROOF);
    expect(pages).toHaveLength(2 + 2 * made.letters.length);
    expect(pages.every((text) => text.startsWith('見本'))).toBe(true);
    expect(pages[0]).toContain(approval);
    made.letters.forEach(({ number }, index) => expect(pages[2 + 2 * index]).toContain(`${number} 1/1`));
    expect(new Set(made.letters.map(({ number }) => number)).size).toBe(made.letters.length);
  });

  test('is the same bytes again, in either language', async () => {
    const again = await proofJson(SAMPLE, '--out', join(folder, 'again.pdf'), '--lang', 'en');
    expect(again).toEqual({ ...made, file: join(folder, 'again.pdf') });
  });

  test('says what to do next, with the approval to use', async () => {
    const { stdout, exitCode } = await runCli(['proof', SAMPLE, '--out', join(folder, 'said.pdf'), '--order', 'postal-code']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`--approved ${approval.slice(0, 4)}-${approval.slice(4, 8)}-${approval.slice(8, 12)}`);
    expect(stdout).toContain(approval);
    expect(stdout).toContain('--order postal-code');
  });

  test('never overwrites: it may be the one that was signed', async () => {
    const { exitCode, stderr } = await runCli(['proof', SAMPLE, '--out', PROOF]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('[proof-exists]');
    expect(createHash('sha256').update(readFileSync(PROOF)).digest('hex')).toBe(made.sha256);
  });

  test('a folder that is not there is a sentence', async () => {
    const { exitCode, stderr } = await runCli(['proof', '--out', join(folder, 'nowhere', 'proof.pdf')]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('[out-not-writable]');
  });
});

describe('generate --approved', () => {
  const generate = (out: string, ...args: readonly string[]) => runCli(['generate', SAMPLE, '--out', join(folder, out), ...args]);

  test.each([['short', 12], ['full', 64]])('accepts the %s form, and writes it into the report', async (form, digits) => {
    const { exitCode } = await generate(form, '--approved', approval.slice(0, digits), '--jobs', '2');
    expect(exitCode).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, form, 'report.json'), 'utf8'))).toMatchObject({ approval });
  });

  test('refuses another letter, says what changed and writes nothing', async () => {
    const incident = join(folder, 'incident');
    cpSync(packageFile('templates/card-breach'), incident, { recursive: true });
    writeFileSync(join(incident, 'letter.md'), readFileSync(join(incident, 'letter.md'), 'utf8').replace('謹白', '敬白'));
    const { exitCode, stderr } = await generate('other', '--incident', join(incident, 'incident.yaml'), '--approved', approval);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('[approval-other]');
    expect(stderr).toContain('設定ファイルまたは文面');
    expect(existsSync(join(folder, 'other'))).toBe(false);
  });

  test('refuses another order, and with the short form asks for the long one', async () => {
    const { exitCode, stderr } = await generate('order', '--order', 'export', '--approved', approval.slice(0, 12), '--lang', 'en');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('all of its digits would tell what');
    expect(existsSync(join(folder, 'order'))).toBe(false);
  });

  test('refuses as well where threads were begun for several print files, and ends', async () => {
    const { exitCode, stderr } = await generate('threads', '--batch-size', '20', '--jobs', '2', '--approved', approval.slice(0, 12));
    expect(exitCode).toBe(2);
    expect(stderr).toContain('[approval-other]');
    expect(existsSync(join(folder, 'threads'))).toBe(false);
  });

  test.each(['034b', 'proof.pdf', ''])('"%s" is no approval', async (typed) => {
    const { exitCode, stderr } = await generate('typed', '--approved', typed);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('[option-value-wrong]');
  });

  test('leaves no guide and no mark of a proof in the print files', async () => {
    const out = join(folder, 'short', 'letters', '0001.pdf');
    const words = (await pageTexts(out)).join('\n');
    for (const mark of ['選んだ理由', 'いつも見える範囲', '折り目', 'とじしろ']) expect(words).not.toContain(mark);
    const pages = await readPdfPages(readFileSync(out));
    expect(Math.max(...pages.flatMap(({ texts }) => texts.map(({ sizePt }) => sizePt)))).toBeLessThan(20);
    expect(readFileSync(out).includes('/Artifact')).toBe(false);
  });
});

describe('without an export', () => {
  test('shows the template to sample addressees, and has nothing to approve', async () => {
    const file = join(folder, 'template.pdf');
    const template = await proofJson('--out', file);
    expect(template.approval).toBeNull();
    expect(template.letters.flatMap(({ reasons }) => reasons)).toEqual(['sample:short', 'sample:long', 'sample:organisation', 'sample:company-person']);
    const pages = await pageTexts(file);
    expect(pages).toHaveLength(2 + 2 * 4);
    expect(pages[0]).not.toContain('確認番号');
    expect(pages[6]).toContain('御中');
  });

  test('makes a sheet to measure an envelope with', async () => {
    const file = join(folder, 'envelope.pdf');
    const { exitCode } = await runCli(['proof', '--calibration', '--out', file]);
    expect(exitCode).toBe(0);
    expect((await pageTexts(file))[0]).toContain('窓の位置を測る用紙');
  });

  test('an export has no business on that sheet', async () => {
    const { exitCode, stderr } = await runCli(['proof', SAMPLE, '--calibration', '--out', join(folder, 'none.pdf')]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('[argument-surplus]');
  });
});
