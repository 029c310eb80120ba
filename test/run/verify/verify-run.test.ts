// A run of five letters as verify goes through it: what is looked into, in which order and how often, and what stands in for what is missing.
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from '../../../src/refusal.js';
import { verifyRun } from '../../../src/run/verify/verify-run.js';
import { layFiles, sampleFiles, sha256, type RunFiles } from '../../support/sample-run-files.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const FILES = 12;
let runs = 0;

/** The sample run after a change to its files. */
async function laid(change: (files: Map<string, Buffer>) => unknown = () => undefined): Promise<string> {
  const files = new Map(await sampleFiles());
  change(files);
  return layFiles(join(folder, String(runs += 1)), files);
}

/** Its seal made anew, and with it the checksums in the report. */
function sealAnew(files: Map<string, Buffer>): void {
  const report = JSON.parse(textOf(files, 'report.json')) as { batches: { file: string; sha256: string }[] };
  for (const batch of report.batches) batch.sha256 = sha256(files.get(batch.file) ?? '');
  files.set('report.json', Buffer.from(`${JSON.stringify(report, null, 2)}\n`));
  const sealed = textOf(files, 'SHA256SUMS').trimEnd().split('\n').map((line) => line.slice(66));
  files.set('SHA256SUMS', Buffer.from(sealed.map((file) => `${sha256(files.get(file) ?? '')}  ${file}\n`).join('')));
}

function edit(files: Map<string, Buffer>, file: string, before: string, after: string): void {
  const text = textOf(files, file);
  expect(text).toContain(before);
  files.set(file, Buffer.from(text.replace(before, after)));
}

const textOf = (files: RunFiles, file: string): string => files.get(file)?.toString() ?? '';
const told = async (run: string): Promise<readonly string[]> => (await verifyRun(run)).differences.map(({ code, file, at }) => [code, file, ...at].join(' '));

test('a run is whole as it was made, and each of its files is counted once as it is looked into', async () => {
  const counted: [number, number][] = [];
  expect(await verifyRun(await laid(), (done, all) => counted.push([done, all]))).toEqual({ differences: [], letters: 5, files: FILES });
  expect(counted).toEqual(Array.from({ length: FILES }, (_, index) => [index + 1, FILES]));
});

test.each(['nowhere', 'empty', 'other'])('where nothing of a run lies, it is refused: %s', async (name) => {
  mkdirSync(join(folder, 'empty'), { recursive: true });
  layFiles(join(folder, 'other'), new Map([['notes.txt', '']]));
  const error: unknown = await verifyRun(join(folder, name)).catch((thrown: unknown) => thrown);
  expect((error as Refusal).problems).toEqual([expect.objectContaining({ code: 'run-not-finished', detail: { folder: join(folder, name) } })]);
});

test('a run that was purged is refused by that name', async () => {
  const run = layFiles(join(folder, 'purged'), new Map([['purged.json', '{"customers":{"affected":8},"files":[{"file":"manifest.csv"}],"purgedOn":"2022-04-01"}']]));
  const error: unknown = await verifyRun(run).catch((thrown: unknown) => thrown);
  expect((error as Refusal).problems).toMatchObject([{ code: 'run-purged' }]);
});

test.each(['manifest.csv', 'exceptions.csv', 'report.html', 'post/bundles.csv'])('%s with a byte more is told by the seal', async (file) => {
  const run = await laid((files) => files.set(file, Buffer.concat([files.get(file) ?? Buffer.alloc(0), Buffer.from('\n')])));
  expect(await told(run)).toContain(`file-changed ${file}`);
});

test('a print file of other bytes is told by the seal, and by the report', async () => {
  const run = await laid((files) => files.set('letters/0002.pdf', files.get('letters/0003.pdf') ?? Buffer.alloc(0)));
  expect(await told(run)).toEqual(expect.arrayContaining(['file-changed letters/0002.pdf', 'count-other report.json batches[1].sha256']));
});

test('a missing seal is told alone, and one that is not written as a seal is', async () => {
  expect(await told(await laid((files) => files.delete('SHA256SUMS')))).toEqual(['file-missing SHA256SUMS']);
  expect(await told(await laid((files) => edit(files, 'SHA256SUMS', '  manifest.csv', ' *manifest.csv')))).toEqual(['seal-form SHA256SUMS']);
});

test('a report that is none is unreadable, and what can be held without it is', async () => {
  const run = await laid((files) => {
    files.set('report.json', Buffer.from('{}'));
    edit(files, 'manifest.csv', '"山田　太郎"', '"山田　次郎"');
  });
  expect(await told(run)).toEqual(['file-unreadable report.json', 'file-changed manifest.csv', 'file-changed report.json', 'addressee-other letters/0001.pdf 000001-8']);
  expect(await told(await laid((files) => files.delete('report.json')))).toEqual(['file-missing report.json']);
});

test('the page is held against the report, and missed where it is gone', async () => {
  const other = await laid((files) => {
    edit(files, 'report.html', '通知書をまだお届けできない方が', '通知書をお届けできた方が');
    sealAnew(files);
  });
  expect(await told(other)).toEqual(['report-page-other report.html']);
  expect(await told(await laid((files) => files.delete('report.html')))).toEqual(['file-missing report.html']);
});

test('a line of exceptions.csv less is told by the counts', async () => {
  const run = await laid((files) => {
    files.set('exceptions.csv', Buffer.from(textOf(files, 'exceptions.csv').split('\r\n').filter((_, index) => index !== 1).join('\r\n')));
    sealAnew(files);
  });
  expect(await told(run)).toEqual(['count-other report.json rows.held findings.text-doubtful']);
});

test.each(['manifest.csv', 'exceptions.csv'])('%s with a line that is not as it is written here is unreadable, and nothing is counted from it', async (file) => {
  const run = await laid((files) => {
    files.set(file, Buffer.from(textOf(files, file).split('\r\n').toSpliced(2, 0, '"000002-6"').join('\r\n')));
    sealAnew(files);
  });
  expect(await told(run)).toEqual([`file-unreadable ${file}`]);
});

test.each(['manifest.csv', 'exceptions.csv'])('without %s it is missed alone, and print files are held against the seal', async (file) => {
  const run = await laid((files) => files.delete(file));
  const counted: number[] = [];
  const { differences, letters } = await verifyRun(run, (done) => counted.push(done));
  expect(differences.map((one) => `${one.code} ${one.file}`)).toEqual([`file-missing ${file}`]);
  expect([letters, counted.at(-1)]).toEqual([file === 'manifest.csv' ? 0 : 5, FILES - 1]);
});

test('a manifest that names a print file that is not there, or one a second time, is told at that letter', async () => {
  const named = (batch: string) => laid((files) => {
    edit(files, 'manifest.csv', '"000005-9","0003"', `"000005-9","${batch}"`);
    sealAnew(files);
  });
  expect(await told(await named('0004'))).toContain('batch-wrong manifest.csv 000005-9');
  expect(await told(await named('0001'))).toContain('batch-wrong manifest.csv 000005-9');
  expect(await told(await named('x'))).toContain('batch-wrong manifest.csv 000005-9');
});

test('the pages of a print file of which no line speaks are nobody\'s', async () => {
  const run = await laid((files) => {
    files.set('manifest.csv', Buffer.from(textOf(files, 'manifest.csv').split('\r\n').filter((_, index) => index !== 5).join('\r\n')));
    sealAnew(files);
  });
  expect(await told(run)).toContain('page-of-nobody letters/0003.pdf 1 2');
});

test('in simplex a page is a sheet: the marks of a run printed on both sides are other ones', async () => {
  const run = await laid((files) => {
    edit(files, 'report.json', '"exclusions"', '"simplex": true,\n  "exclusions"');
    sealAnew(files);
  });
  expect(await told(run)).toContain('sheet-mark-other letters/0001.pdf 000001-8 000002-6');
});

test.each(['letters/0002.pdf', 'post/bundles.csv'])('%s that leads to nothing is said to be unreadable', async (file) => {
  const run = await laid((files) => files.delete(file));
  symlinkSync('nowhere', join(run, file));
  expect(await told(run)).toEqual([`file-unreadable ${file}`]);
});

test('a manifest that is read in several parts has each print file once', async () => {
  const run = await laid((files) => {
    for (const number of ['902101', '902103']) edit(files, 'manifest.csv', `"${number}"`, `"${'9'.repeat(70_000)}"`);
    sealAnew(files);
  });
  expect(await verifyRun(run)).toEqual({ differences: [], letters: 5, files: FILES });
});
