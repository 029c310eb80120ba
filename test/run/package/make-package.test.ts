// A package of a small run: nothing but what a mailing house needs, each byte as it was sealed; and nothing half-done when the disk, or
// whoever is at work on the run, does not play along.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePackage, type PackageRequest } from '../../../src/run/package/make-package.js';
import type { Report } from '../../../src/run/report.js';
import { readCsvTable } from '../../support/csv-table.js';
import { readPdfPages } from '../../support/read-pdf.js';
import { refusalOf } from '../../support/refusal-of.js';
import { filesIn, layFiles, sampleFiles, sha256 } from '../../support/sample-run-files.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const HANDED_ON = [
  'letters/0001.pdf', 'letters/0002.pdf', 'letters/0003.pdf', 'post/bundles.csv', 'post/bundle-slips.pdf', 'post/posting.csv', 'post/control-sheets.pdf', 'post/gaiji.csv',
];
let places = 0;

/** A copy of the sample run, and a place for its package. */
async function laid(): Promise<{ readonly run: string; readonly out: string }> {
  const place = join(folder, String(places += 1));
  return { run: layFiles(join(place, 'run'), await sampleFiles()), out: join(place, 'out') };
}

const packed = (run: string, out: string, request: Partial<PackageRequest> = {}) => makePackage({ run, folder: out, encoding: 'utf-8', onFile: () => undefined, ...request });

/** A step fails as the disk does. */
const failing = (code: string) => (): never => {
  throw Object.assign(new Error('from the disk'), { code });
};

/** The report changed, under a seal of its own. */
function withReport(run: string, change: (report: Report) => Report): void {
  const file = join(run, 'report.json');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, `${JSON.stringify(change(JSON.parse(before) as Report), null, 2)}\n`);
  writeFileSync(join(run, 'SHA256SUMS'), readFileSync(join(run, 'SHA256SUMS'), 'utf8').replace(sha256(before), sha256(readFileSync(file))));
}

describe('of a whole run', () => {
  test('every file is told as it lies there, the seal last, and the seal is over all others', async () => {
    const { run, out } = await laid();
    const { files, report, missing } = await packed(run, out);
    const there = filesIn(out);
    expect(files.map(({ file }) => file)).toEqual([...HANDED_ON, 'addresses.csv', 'covering-sheet.pdf', 'files.csv', 'SHA256SUMS']);
    expect([...there.keys()].sort()).toEqual(files.map(({ file }) => file).sort());
    for (const { file, bytes, sha256: hash } of files) expect([file, bytes, hash]).toEqual([file, there.get(file)?.length, sha256(there.get(file) ?? '')]);
    expect(there.get('SHA256SUMS')?.toString()).toBe(files.slice(0, -1).map(({ file, sha256: hash }) => `${hash}  ${file}\n`).join(''));
    expect([report.letters.count, missing]).toEqual([5, []]);
  });

  test('letters and papers are the run\'s own bytes, for their owner alone', async () => {
    const { run, out } = await laid();
    await packed(run, out);
    for (const file of HANDED_ON) expect([file, readFileSync(join(out, file)).equals(readFileSync(join(run, file)))]).toEqual([file, true]);
    for (const file of filesIn(out).keys()) expect([file, statSync(join(out, file)).mode & 0o777]).toEqual([file, 0o600]);
    for (const path of ['', 'letters', 'post']) expect([path, statSync(join(out, path)).mode & 0o777]).toEqual([path, 0o700]);
    expect(readdirSync(out).sort()).toEqual(['SHA256SUMS', 'addresses.csv', 'covering-sheet.pdf', 'files.csv', 'letters', 'post']);
  });

  test('each file that is copied is told of, and of how many', async () => {
    const { run, out } = await laid();
    const told: [number, number][] = [];
    await packed(run, out, { onFile: (done, all) => told.push([done, all]) });
    expect(told).toEqual(HANDED_ON.map((_, index) => [index + 1, HANDED_ON.length]));
  });

  test('addresses.csv has a line a letter with its sheets, files.csv a line a file with what can be counted of it', async () => {
    const { run, out } = await laid();
    const { files } = await packed(run, out);
    const addresses = readCsvTable(readFileSync(join(out, 'addresses.csv'))).lines;
    expect(addresses.map(({ 発送番号, 宛名, 用紙枚数 }) => [発送番号, 宛名, 用紙枚数])).toEqual([
      ['000001-8', '山田　太郎', '1'], ['000002-6', '佐藤　花子', '1'], ['000003-4', '髙橋　一', '1'], ['000004-2', '鈴木　次郎', '1'], ['000005-9', '田中　三郎', '1'],
    ]);
    const { header, lines } = readCsvTable(readFileSync(join(out, 'files.csv')));
    expect(header).toEqual(['ファイル', '種類', '通数', '最初の発送番号', '最後の発送番号', '頁数', '用紙枚数', 'バイト数', 'SHA-256']);
    expect(lines.map((line) => Object.values<string>(line))).toEqual(files.slice(0, -2).map(({ file, bytes, sha256: hash }) => [
      file, expect.any(String) as unknown, ...({
        'letters/0001.pdf': ['2', '000001-8', '000002-6', '4', '2'], 'letters/0002.pdf': ['2', '000003-4', '000004-2', '4', '2'], 'letters/0003.pdf': ['1', '000005-9', '000005-9', '2', '1'],
      }[file] ?? ['', '', '', '', '']), String(bytes), hash,
    ]));
  });

  test('the covering sheet is printed on both sides, and counts and names what it goes with', async () => {
    const { run, out } = await laid();
    await packed(run, out);
    const [front, back, ...more] = (await readPdfPages(readFileSync(join(out, 'covering-sheet.pdf')))).map(({ texts }) => texts.map(({ text }) => text).join('\n'));
    expect(front).toMatch(/\n5\n5\n5\n3\n000001-8～000005-9/);
    for (const file of [...HANDED_ON, 'addresses.csv']) expect(back).toContain(`${file}\n`);
    expect(more).toEqual([]);
    expect(readFileSync(join(out, 'covering-sheet.pdf'), 'latin1')).toContain('/DuplexFlipLongEdge');
  });

  test('in cp932 what it lacks is told', async () => {
    const { run, out } = await laid();
    const manifest = readFileSync(join(run, 'manifest.csv'), 'utf8').replace('山田　太郎', '𠮷田　太郎');
    const before = sha256(readFileSync(join(run, 'manifest.csv')));
    writeFileSync(join(run, 'manifest.csv'), manifest);
    writeFileSync(join(run, 'SHA256SUMS'), readFileSync(join(run, 'SHA256SUMS'), 'utf8').replace(before, sha256(manifest)));
    expect((await packed(run, out, { encoding: 'cp932' })).missing).toEqual([{ number: '000001-8', field: '宛名', codePoints: 'U+20BB7' }]);
    expect(readFileSync(join(out, 'addresses.csv'), 'latin1')).not.toContain('\u00ef\u00bb\u00bf');
  });

  test('what lies in post/ and is no paper of ours stays in the house, sealed or not', async () => {
    const { run, out } = await laid();
    for (const file of ['post/own notes.csv', 'post/notes.xlsx', 'post/posting.csv.bak', 'old/post/notes.csv']) {
      layFiles(run, new Map([[file, 'x']]));
      appendFileSync(join(run, 'SHA256SUMS'), `${sha256('x')}  ${file}\n`);
    }
    layFiles(run, new Map([['post/unsealed.csv', 'x']]));
    expect((await packed(run, out)).files.map(({ file }) => file).filter((file) => /^(?:letters|post|old)\//.test(file))).toEqual(HANDED_ON);
  });
});

describe('is refused', () => {
  test('for what is no finished run', async () => {
    const { run, out } = await laid();
    rmSync(join(run, 'SHA256SUMS'));
    expect(await refusalOf(packed(run, out))).toEqual([{ code: 'run-not-finished', detail: { folder: run } }]);
  });

  test('for a place inside the run', async () => {
    const { run } = await laid();
    const out = join(run, 'house');
    expect(await refusalOf(packed(run, out))).toEqual([{ code: 'package-in-run', detail: { folder: out, run } }]);
  });

  test('for facts that are samples, which it names', async () => {
    const { run, out } = await laid();
    withReport(run, (report) => ({ ...report, samples: ['facts.sender.name', 'facts.sender.address'] }));
    expect(await refusalOf(packed(run, out))).toEqual([{ code: 'package-samples', detail: { names: 'facts.sender.name, facts.sender.address' } }]);
  });

  test('for a run without letters', async () => {
    const { run, out } = await laid();
    withReport(run, (report) => ({ ...report, batches: [] }));
    expect(await refusalOf(packed(run, out))).toEqual([{ code: 'run-without-letters', detail: { folder: run } }]);
  });

  test('for a damaged run, also where the damage stays in the house', async () => {
    const { run, out } = await laid();
    for (const file of ['exceptions.csv', 'letters/0002.pdf']) appendFileSync(join(run, file), ' ');
    expect(await refusalOf(packed(run, out))).toEqual([{ code: 'run-damaged', detail: { folder: run, files: 'exceptions.csv, letters/0002.pdf' } }]);
    expect(existsSync(out)).toBe(false);
  });

  test.each<[string, (out: string) => unknown, string]>([
    ['a file', (out) => writeFileSync(out, 'theirs'), 'out-is-file'], ['something else', (out) => layFiles(out, new Map([['letter.txt', 'theirs']])), 'out-foreign'],
    ['something beside unfinished work', (out) => layFiles(out, new Map([['unfinished/package-begun.partial', ''], ['letter.txt', 'theirs']])), 'out-foreign'],
    ['unfinished work of another kind', (out) => layFiles(out, new Map([['unfinished/letters/0001.pdf', 'theirs']])), 'out-foreign'],
  ])('where %s lies, which stays', async (_, lay, code) => {
    const { run, out } = await laid();
    lay(out);
    const before = existsSync(out) && statSync(out).isDirectory() ? [...filesIn(out).keys()] : [];
    expect(await refusalOf(packed(run, out))).toEqual([{ code, detail: { folder: out } }]);
    expect(statSync(out).isDirectory() ? [...filesIn(out).keys()] : []).toEqual(before);
  });
});

test.each<[string, (out: string) => unknown]>([
  ['an empty folder', (out) => mkdirSync(out)],
  ['a package that was cut off', (out) => layFiles(out, new Map([['unfinished/package-begun', ''], ['unfinished/post/posting.csv', 'half'], ['letters/0001.pdf', 'half'], ['addresses.csv', 'half']]))],
  ['one that was cut off at once', (out) => layFiles(out, new Map([['unfinished/package-begun.partial', '']]))],
])('is made where %s lies', async (_, lay) => {
  const { run, out } = await laid();
  lay(out);
  const { files } = await packed(run, out);
  expect([...filesIn(out).keys()].sort()).toEqual(files.map(({ file }) => file).sort());
});

test.each([['ENOSPC', 'disk-full'], ['EDQUOT', 'disk-full'], ['EROFS', 'out-not-writable']])('%s is a sentence, and the folder is gone again', async (code, expected) => {
  const { run, out } = await laid();
  expect(await refusalOf(packed(run, out, { onFile: failing(code) }))).toMatchObject([{ code: expected, detail: { folder: out, isLeft: false } }]);
  expect(existsSync(out)).toBe(false);
});

test.each<[string, (out: string) => unknown]>([
  ['empty', (out) => mkdirSync(out)], ['with a package that was cut off', (out) => layFiles(out, new Map([['unfinished/package-begun', '']]))],
])('a folder that was there before, %s, is left, empty', async (_, lay) => {
  const { run, out } = await laid();
  lay(out);
  expect(await refusalOf(packed(run, out, { onFile: failing('EIO') }))).toHaveLength(1);
  expect(readdirSync(out)).toEqual([]);
});

test.each(['manifest.csv', 'letters/0002.pdf', 'post/bundles.csv'])('%s that changes while letters are copied is noticed', async (file) => {
  const { run, out } = await laid();
  const change = (done: number): void => {
    if (done === 1) appendFileSync(join(run, file), '\r\n');
  };
  expect(await refusalOf(packed(run, out, { onFile: change }))).toEqual([{ code: 'run-damaged', detail: { folder: run, files: file } }]);
  expect(existsSync(out)).toBe(false);
});
