// A finished run as `verify` sees it: whole as it was made, and any damage found, also where whoever did it sealed it anew.
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Refusal } from '../../src/refusal.js';
import { loadFonts, openFonts } from '../../src/run/input/font-files.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { perform } from '../../src/run/perform.js';
import { prepare, type PreparedRun } from '../../src/run/prepare.js';
import { renderBatch } from '../../src/run/render/render-batch.js';
import { renderJobOf } from '../../src/run/render/render-job.js';
import { verifyRun, type Verified } from '../../src/run/verify/verify-run.js';
import { AT_THE_DESK } from '../support/at-the-desk.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { changedLetter } from './changed-letter.js';
import { repacked } from './sample-letters.js';

const folder = temporaryFolder();
const silent = { rowsRead: () => undefined, planning: () => undefined };
const FILE = 'letters/0001.pdf';
const MEMBERS = {
  exports: [packageFile('fixtures/customers/payments.csv')], incident: packageFile('fixtures/customers/incident.yaml'), customers: packageFile('fixtures/customers/members.csv'),
};
let run: PreparedRun;
let copies = 0;

beforeAll(async () => {
  run = await prepare({ exports: [packageFile('fixtures/payments.csv')], batchSize: 100, withLetters: true }, silent);
  await perform(run, { ...AT_THE_DESK, folder: join(folder, 'run'), onBatch: () => undefined });
});

/** A copy of the run, to be damaged. */
function copy(): string {
  const path = join(folder, `copy-${String(copies += 1)}`);
  cpSync(join(folder, 'run'), path, { recursive: true });
  return path;
}

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** The seal made anew over what lies there, and the checksums in report.json with it. */
function resealed(path: string): void {
  const report = JSON.parse(readFileSync(join(path, 'report.json'), 'utf8')) as { batches: { file: string; sha256: string }[] };
  for (const batch of report.batches) batch.sha256 = sha256(join(path, batch.file));
  writeFileSync(join(path, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  const files = readFileSync(join(path, 'SHA256SUMS'), 'utf8').trimEnd().split('\n').map((line) => line.slice(66)).filter((file) => existsSync(join(path, file)));
  writeFileSync(join(path, 'SHA256SUMS'), files.map((file) => `${sha256(join(path, file))}  ${file}\n`).join(''));
}

function edit(path: string, file: string, change: (text: string) => string): void {
  const before = readFileSync(join(path, file), 'latin1');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(path, file), after, 'latin1');
}

const utf8 = (text: string): string => Buffer.from(text).toString('latin1');
const told = ({ differences }: Verified): readonly string[] => differences.map(({ code, file, at }) => [code, file, ...at].join(' '));
const verified = async (path: string): Promise<readonly string[]> => told(await verifyRun(path));

test('a run is whole as it was made, with or without the records of what happened later', async () => {
  const path = copy();
  for (const file of ['posted.csv', 'returns.csv', 'handled.csv', 'reprints.csv']) writeFileSync(join(path, file), 'a record');
  expect(await verifyRun(path)).toEqual({ differences: [], letters: 220, files: 12 });
});

test.each([{ simplex: true }, { order: 'export' as const }, MEMBERS])(
  'so is one made otherwise: %j', async (request) => {
    const path = join(folder, `other-${String(copies += 1)}`);
    await perform(await prepare({ exports: [packageFile('fixtures/payments.csv')], ...request }, silent), { ...AT_THE_DESK, folder: path, onBatch: () => undefined });
    expect(await verified(path)).toEqual([]);
  });

test('a folder that holds nothing of a run is refused', async () => {
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'other/notes.txt'), '');
  for (const path of ['other', 'nowhere', 'other/notes.txt']) await expect(verifyRun(join(folder, path))).rejects.toBeInstanceOf(Refusal);
});

describe('of the files', () => {
  test('a flipped byte is told', async () => {
    const path = copy();
    edit(path, 'post/posting.csv', (text) => text.replace('1', '2'));
    expect(await verified(path)).toEqual(['file-changed post/posting.csv']);
  });

  test.each(['post/bundles.csv', FILE, 'exceptions.csv', 'report.json', 'report.html', 'manifest.csv'])('%s is missed', async (file) => {
    const path = copy();
    rmSync(join(path, file));
    expect(await verified(path)).toContain(`file-missing ${file}`);
  });

  test.each(['notes.txt', 'letters/0009.pdf', 'letters/0001.pdf.partial', 'post/notes.csv', 'letters/old/0001.pdf', 'unfinished/plan.json'])('%s is one too many', async (file) => {
    const path = copy();
    mkdirSync(join(path, file, '..'), { recursive: true });
    writeFileSync(join(path, file), 'extra');
    const place = /^(?:letters\/old|unfinished)\//.exec(file)?.[0] ?? file;
    expect(await verified(path)).toEqual([`file-extra ${place}`]);
  });

  test('a sealed file that no run makes is one too many', async () => {
    const path = copy();
    writeFileSync(join(path, 'post/notes.csv'), 'extra');
    appendFileSync(join(path, 'SHA256SUMS'), `${sha256(join(path, 'post/notes.csv'))}  post/notes.csv\n`);
    expect(await verified(path)).toEqual(['file-extra post/notes.csv']);
  });

  test('a missing seal is told while the rest is whole', async () => {
    const path = copy();
    rmSync(join(path, 'SHA256SUMS'));
    expect(await verified(path)).toEqual(['file-missing SHA256SUMS']);
  });

  test('an empty seal, another hash in it, and a line that is gone are told', async () => {
    const [empty, other, gone] = [copy(), copy(), copy()];
    writeFileSync(join(empty, 'SHA256SUMS'), '');
    edit(other, 'SHA256SUMS', (text) => text.replace(/^[0-9a-f]/, (digit) => (digit === '0' ? '1' : '0')));
    edit(gone, 'SHA256SUMS', (text) => text.replace(/^.*exceptions\.csv\n/m, ''));
    expect(await verified(empty)).toEqual(['seal-form SHA256SUMS']);
    expect(await verified(other)).toEqual(['file-changed manifest.csv']);
    expect(await verified(gone)).toEqual(['file-unsealed exceptions.csv']);
  });

  test('a run of which little is left is still a damaged run', async () => {
    const path = join(folder, 'remains');
    mkdirSync(path);
    cpSync(join(folder, 'run/letters'), join(path, 'letters'), { recursive: true });
    expect(await verified(path)).toEqual(expect.arrayContaining(['file-missing SHA256SUMS', 'file-missing report.json', 'file-missing manifest.csv']));
  });
});

describe('sealed anew', () => {
  test('two pages that are swapped are told by both letters', async () => {
    const path = copy();
    edit(path, FILE, (text) => {
      const [, kids = ''] = /\/Type\/Pages\/Parent \d+ 0 R\/Kids\[([^\]]*)\]/.exec(text) ?? [];
      const pages = kids.split(/(?<=R) /);
      [pages[0], pages[2]] = [pages[2] ?? '', pages[0] ?? ''];
      return text.replace(kids, pages.join(' '));
    });
    resealed(path);
    const { differences } = await verifyRun(path);
    expect(differences.map(({ code }) => code)).toEqual(expect.arrayContaining(['sheet-mark-other', 'letter-number-other', 'addressee-other']));
    expect(new Set(differences.flatMap(({ at }) => at))).toEqual(new Set(['000001-8', '000002-6']));
  });

  test('a letter of another run in the place of one of ours is told, though it carries our number', async () => {
    const path = copy();
    const [first] = run.plan.batches;
    const stranger = run.letters.find(({ batch }) => batch === '0002');
    if (first === undefined || stranger === undefined) throw new Error('two batches');
    const letters = run.letters.filter(({ batch }) => batch === first.name).map((letter, index) => (index === 7 ? changedLetter(stranger, { number: letter.number }) : letter));
    writeFileSync(join(path, FILE), await renderBatch({ composed: run.composed, bookmarks: false }, openFonts((await loadFonts([])).bytes), renderJobOf(repacked(first, letters))));
    resealed(path);
    const { differences } = await verifyRun(path);
    expect(differences.map(({ code, at }) => [code, at])).toEqual(expect.arrayContaining([['address-other', ['000008-3']], ['addressee-other', ['000008-3']], ['barcode-other', ['000008-3']]]));
    expect(new Set(differences.flatMap(({ at }) => at))).toEqual(new Set(['000008-3']));
  });

  test('a print file with another body than the others is told', async () => {
    const path = copy();
    const [, second] = run.plan.batches;
    if (second === undefined) throw new Error('two batches');
    const pages = run.composed.pages.map(({ parts }) => ({
      parts: parts.map((part) => (part.kind === 'shared' ? { ...part, texts: part.texts.map((text) => ({ ...text, text: Array.from(text.text).reverse().join('') })) } : part)),
    }));
    const changed = { ...run.composed, pages };
    writeFileSync(join(path, 'letters/0002.pdf'), await renderBatch({ composed: changed, bookmarks: false }, openFonts((await loadFonts([])).bytes), renderJobOf(second)));
    resealed(path);
    const { differences } = await verifyRun(path);
    expect(differences.map(({ code, file, count }) => [code, file, count])).toEqual([
      ['shared-text-other', 'letters/0002.pdf', 100], ['report-page-other', 'report.html', 1],
    ]);
  });

  test('a print file with a letter more has pages of nobody', async () => {
    const path = copy();
    renameSync(join(path, FILE), join(path, 'kept.pdf'));
    cpSync(join(path, 'letters/0002.pdf'), join(path, FILE));
    cpSync(join(path, 'kept.pdf'), join(path, 'letters/0003.pdf'));
    rmSync(join(path, 'kept.pdf'));
    resealed(path);
    const found = (await verifyRun(path)).differences.find(({ code }) => code === 'page-of-nobody');
    expect(found).toMatchObject({ file: 'letters/0003.pdf', count: 160, at: expect.arrayContaining(['41', '50']) as unknown });
  });

  test.each([
    ['宛名', '加藤　和夫', '加藤　一夫', 'addressee-other'], ['敬称', '"様","010-0951","秋田県秋田市山王１', '"御中","010-0951","秋田県秋田市山王１', 'addressee-other'],
    ['郵便番号', '010-0951', '010-0952', 'postal-code-other'], ['住所', '山王１－８', '山王１－９', 'address-other'], ['住所表示番号', '"1-8-3-104"', '"1-8-3-105"', 'barcode-other'],
    ['初回決済日', '"2021-12-02","2021-12-02"', '"2021-12-01","2021-12-02"', 'days-other'],
  ])('an edited %s in the manifest is told by its letter', async (_, before, after, code) => {
    const path = copy();
    edit(path, 'manifest.csv', (text) => text.replace(utf8(before), utf8(after)));
    resealed(path);
    expect(await verified(path)).toContain(`${code} ${FILE} 000001-8`);
  });

  test.each([
    ['ロット', '"000001-8","0001"', '"000001-8","0003"', 'batch-wrong manifest.csv'], ['開始頁', '"0001","3","4"', '"0001","4","4"', 'pages-wrong manifest.csv 000002-6'],
    ['終了頁', '"0001","199","200"', '"0001","199","202"', `page-missing ${FILE} 000100-8`], ['発送番号', '000002-6', '000002-7', 'number-wrong manifest.csv 000002-7'],
    ['出典', 'payments.csv:141"', 'payments.csv:141;payments.csv:142"', 'count-other report.json rows.inLetter'],
  ])('an edited %s in the manifest is told', async (_, before, after, expected) => {
    const path = copy();
    edit(path, 'manifest.csv', (text) => text.replace(utf8(before), utf8(after)));
    resealed(path);
    expect((await verified(path)).some((text) => text.startsWith(expected))).toBe(true);
  });

  test.each([1, 2, 120, 220])('line %i removed from the manifest is told: its pages are nobody\'s and the counts are others', async (line) => {
    const path = copy();
    edit(path, 'manifest.csv', (text) => text.split('\r\n').filter((_, index) => index !== line).join('\r\n'));
    resealed(path);
    const codes = (await verifyRun(path)).differences.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['page-of-nobody', 'count-other']));
  });

  test('two lines of the manifest that change places are told', async () => {
    const path = copy();
    edit(path, 'manifest.csv', (text) => text.split('\r\n').map((line, index, lines) => (index === 5 ? lines[6] : index === 6 ? lines[5] : line)).join('\r\n'));
    resealed(path);
    expect((await verifyRun(path)).differences.map(({ code }) => code)).toEqual(expect.arrayContaining(['number-wrong', 'pages-wrong']));
  });

  test.each(['"rows"', '"customers"', '"letters"', '"batches"', '"findings"'])('every count under %s of report.json is held against what lies there', async (part) => {
    const text = readFileSync(join(folder, 'run/report.json'), 'utf8');
    const from = text.indexOf(`\n  ${part}`);
    const counts = Array.from(text.slice(from, text.indexOf('\n  "', from + 4)).matchAll(/"(?!accepted)\w[\w-]*": (\d+)/g));
    expect(counts.length).toBeGreaterThan(2);
    for (const { 0: whole, index } of counts) {
      const path = copy();
      writeFileSync(join(path, 'report.json'), `${text.slice(0, from + index)}${whole.replace(/\d+$/, '1$&')}${text.slice(from + index + whole.length)}`);
      resealed(path);
      const found = (await verifyRun(path)).differences;
      expect([whole, found.map(({ code, file }) => `${code} ${file}`)]).toEqual([whole, expect.arrayContaining(['count-other report.json'])]);
      rmSync(path, { recursive: true });
    }
  });

  test.each([
    ['a count', '>24<span class="unit">名', '>0<span class="unit">名'], ['a checksum', /<code>[0-9a-f]/, '<code>-'], ['a day', /(<path class="steps" d="M\d)/, '$10'],
    ['a word', '通知書をまだお届けできない方が', '通知書をお届けできた方が'],
  ])('%s that report.html shows otherwise is told', async (_, before, after) => {
    const path = copy();
    const file = join(path, 'report.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace(before, after));
    resealed(path);
    expect(await verified(path)).toEqual(['report-page-other report.html']);
  });

  test('a line of exceptions.csv that is gone is told by the counts', async () => {
    const path = copy();
    edit(path, 'exceptions.csv', (text) => text.split('\r\n').filter((_, index) => index !== 1).join('\r\n'));
    resealed(path);
    expect((await verifyRun(path)).differences.map(({ code }) => code)).toEqual(['count-other']);
  });

  test.each(['manifest.csv', 'exceptions.csv', 'report.json', 'report.html', FILE])('%s that is anything else is a difference and no crash', async (file) => {
    for (const content of ['', '{}', '"', 'null', '\u0000\u0001', '"発送番号"\r\n"a","b"\r\n']) {
      const path = copy();
      writeFileSync(join(path, file), content);
      expect((await verifyRun(path)).differences.length).toBeGreaterThan(0);
      rmSync(path, { recursive: true });
    }
  });
});

test.each([FILE, 'manifest.csv', 'report.json', 'SHA256SUMS', 'exceptions.csv', 'report.html'])('whichever bit of %s flips, it is found', async (file) => {
  const path = copy();
  const bytes = readFileSync(join(path, file));
  await fc.assert(fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
    writeFileSync(join(path, file), flipped);
    const { differences } = await verifyRun(path);
    expect(differences.length).toBeGreaterThan(0);
    expect(differences.some((one) => one.file === file || file === 'SHA256SUMS')).toBe(true);
  }), { numRuns: 40 });
});

test('what is told names no one', async () => {
  const path = copy();
  edit(path, 'manifest.csv', (text) => text.replaceAll(utf8('県'), utf8('府')));
  resealed(path);
  const text = JSON.stringify((await verifyRun(path)).differences);
  const names = run.letters.map(({ recipient }) => recipient.name).filter((name) => name !== '');
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name) => text.includes(name))).toEqual([]);
  expect(text).not.toMatch(/[県市区町村]/u);
});
