// The three proofs as one who signs them holds them: a cover, then whole letters marked as samples; or the sheet that measures an envelope.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortApproval } from '../../../src/run/approval.js';
import { packageFile } from '../../../src/run/input/package-file.js';
import { prepareLetter, type PreparedLetter } from '../../../src/run/prepare-letter.js';
import type { PreparedRun } from '../../../src/run/prepare.js';
import { calibration, proofOfPlan, proofOfTemplate, type Proof } from '../../../src/run/proof/make-proof.js';
import { readPdfPages } from '../../support/read-pdf.js';
import { refusalOf } from '../../support/refusal-of.js';
import { samplePlan, sha256 } from '../../support/sample-run-files.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
let files = 0;
let template: Promise<PreparedLetter> | undefined;
const builtInLetter = (): Promise<PreparedLetter> => (template ??= prepareLetter(packageFile('templates/card-breach/incident.yaml')));

interface Made {
  readonly proof: Proof;
  readonly bytes: Buffer;
  /** The texts of each page, a line each. */
  readonly pages: readonly string[];
}

async function made(make: (file: string) => Promise<Proof>): Promise<Made> {
  const file = join(folder, `${String(files += 1)}.pdf`);
  const proof = await make(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const bytes = readFileSync(file);
  return { proof, bytes, pages: (await readPdfPages(bytes)).map(({ texts }) => texts.map(({ text }) => text).join('\n')) };
}

/** Of the sample plan, with something else in its report. */
async function ofPlan(changed: Partial<PreparedRun['plan']['report']> = {}): Promise<Made> {
  const run = await samplePlan();
  return made((file) => proofOfPlan({ ...run, plan: { ...run.plan, report: { ...run.plan.report, ...changed } } }, file));
}

/** Its title as a reader of the file shows it. */
const titleOf = (bytes: Buffer): string | undefined => /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(bytes.toString('utf8'))?.[1];

test('of a plan: a sheet to sign with its counts, then each chosen letter on a sheet of its own with the reasons for it', async () => {
  const { plan } = await samplePlan();
  const { proof, bytes, pages } = await ofPlan();
  expect(proof.sha256).toBe(sha256(bytes));
  expect(proof.letters.map(({ person: { number } }) => number)).toEqual(['000001-8', '000005-9']);
  expect(pages).toHaveLength(2 + 2 * 2);
  expect(pages[0]).toContain(plan.report.approval);
  expect(pages[0]).toContain(`\n${shortApproval(plan.report.approval ?? '')}\n`);
  // 通知書 用紙 印刷ファイル 要確認 除外
  expect(pages[0]).toContain('\n5\n5\n3\n3\n0\n');
  expect(pages[1]).toMatch(/000001-8\n3\n印刷順の先頭、.*\n000005-9\n5\n印刷順の末尾/s);
  for (const [index, { person: { number }, reasons }] of proof.letters.entries()) {
    expect(pages[2 + 2 * index]).toContain(`${number} 1/1`);
    expect(reasons.length).toBeGreaterThan(0);
  }
  expect(pages[2]).toContain('印刷順の先頭');
  expect(pages[2]).not.toContain('印刷順の末尾');
  expect(pages.every((text) => text.startsWith('見本'))).toBe(true);
});

test('of a plan with earlier runs the people notified already are counted too, and samples are named', async () => {
  const { plan: { report: { customers } } } = await samplePlan();
  const notified = { letters: 123, highest: '000123-0', returned: { again: 0, unchanged: 0 } };
  const { pages } = await ofPlan({ notified, customers: { ...customers, alreadyNotified: 77 }, samples: ['facts.sender.name'] });
  expect(pages[0]).toContain('\n5\n5\n3\n3\n0\n77\n');
  expect(pages[0]).toContain('facts.sender.name');
  expect((await ofPlan()).pages[0]).not.toContain('facts.sender.name');
});

test('of the template alone: letters to nobody, and nothing to approve', async () => {
  const letter = await builtInLetter();
  const { proof, bytes, pages } = await made((file) => proofOfTemplate(letter, file));
  expect(proof).toMatchObject({ sha256: sha256(bytes), letters: [{ reasons: ['sample:short'] }, { reasons: ['sample:long'] }, { reasons: ['sample:organisation'] }, { reasons: ['sample:company-person'] }] });
  expect(pages).toHaveLength(2 + 2 * 4);
  expect(pages[0]).toContain('2021-10-14～2022-01-25');
  expect(pages[0]).toContain('facts.sender.address');
  expect(pages[2]).toContain('見本　一　様');
  expect(pages[2]).toContain('見本の宛先（短い住所）');
});

test('proofs say what they are where a print queue shows it, and name the envelope they measure', async () => {
  const letter = await builtInLetter();
  const sheet = await made((file) => calibration(letter, file));
  expect(sheet.proof).toEqual({ sha256: sha256(sheet.bytes), letters: [] });
  expect(titleOf(sheet.bytes)).toBe('窓の位置を測る用紙 naga3-100x55');
  expect(sheet.pages).not.toEqual([]);
  expect(titleOf((await ofPlan()).bytes)).toBe('校正刷り（見本）');
});

test('a proof never takes the place of one that may have been signed', async () => {
  const [letter, file] = [await builtInLetter(), join(folder, 'signed.pdf')];
  writeFileSync(file, 'signed');
  expect(await refusalOf(calibration(letter, file))).toMatchObject([{ code: 'proof-exists' }]);
  expect(readFileSync(file, 'utf8')).toBe('signed');
  expect(existsSync(`${file}.partial`)).toBe(false);
});
