// What a folder given as --out holds, and whether it is still as it was made.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { damagedFiles, damageTo, differencesBetween, folderState, sealsOf, type FolderState, type WholeFolder } from '../../../src/run/disk/run-folder.js';
import { sealText } from '../../../src/run/disk/sealed-file.js';
import { reportText, withChecksums, type Report } from '../../../src/run/report.js';
import { problemsOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { sampleReport } from '../sample-report.js';

const folder = join(temporaryFolder(), 'run');
const PLANNED = sampleReport();
const [EXPORT] = PLANNED.inputs;
const PRINT_FILES = PLANNED.batches.map(({ file }) => file);
const hash = (content: string): string => createHash('sha256').update(content).digest('hex');
const REPORT = withChecksums(PLANNED, new Map(PRINT_FILES.map((file) => [file, hash(file)])));

/** Files under their paths, each holding its own path unless it is said what. */
function put(files: readonly string[], contents: Readonly<Record<string, string>> = {}): void {
  for (const [file, content] of [...files.map((one) => [one, one] as const), ...Object.entries(contents)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

/** A finished run. */
function finish(): void {
  put(['manifest.csv', 'exceptions.csv', 'report.html', ...PRINT_FILES], { 'report.json': reportText(REPORT) });
  const sealed = ['manifest.csv', 'exceptions.csv', 'report.html', 'report.json', ...PRINT_FILES];
  put([], { SHA256SUMS: sealText(new Map(sealed.map((file) => [file, hash(readFileSync(join(folder, file), 'utf8'))]))) });
}

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

describe('the state of a folder', () => {
  const kindOf = async (): Promise<FolderState['kind']> => (await folderState(folder)).kind;

  test('is absent, a file, or empty', async () => {
    expect(await kindOf()).toBe('empty');
    rmSync(folder, { recursive: true });
    expect(await kindOf()).toBe('absent');
    writeFileSync(folder, '');
    expect(await kindOf()).toBe('file');
  });

  test('is finished where the seal and a report lie, whatever lies there beside', async () => {
    finish();
    put(['unfinished/lock', 'posted.csv']);
    expect(await folderState(folder)).toEqual({ kind: 'finished', report: REPORT });
  });

  test('is unfinished where a plan lies in the workshop and no seal beside it', async () => {
    finish();
    rmSync(join(folder, 'SHA256SUMS'));
    put([], { 'unfinished/plan.json': reportText(PLANNED) });
    expect(await folderState(folder)).toEqual({ kind: 'unfinished', report: PLANNED });
  });

  test('is begun where the workshop holds no more than the lock, empty folders and a plan half written', async () => {
    put(['unfinished/lock', 'unfinished/plan.json.partial']);
    mkdirSync(join(folder, 'unfinished/letters'));
    expect(await kindOf()).toBe('begun');
  });

  test.each<[string, readonly string[]]>([
    ['a file of its own', ['notes.txt']], ['a file in the workshop', ['unfinished/lock', 'unfinished/notes.txt']], ['a file in a folder of the workshop', ['unfinished/letters/notes.txt']],
    ['a file beside a workshop', ['unfinished/lock', 'notes.txt']], ['a file called as the workshop', ['unfinished']], ['a seal alone', ['SHA256SUMS']],
    ['a seal and a report that is none', ['SHA256SUMS', 'report.json']], ['a report without a seal', ['report.json']],
  ])('is foreign with %s', async (_, files) => {
    put(files);
    expect(await kindOf()).toBe('foreign');
  });

  test.each<[string, unknown]>([
    ['nothing', null], ['a list', []], ['text', 'report'], ['a key less', { ...REPORT, findings: undefined }], ['a key of another kind', { ...REPORT, batches: '2' }],
  ])('a report that is %s is none', async (_, report) => {
    put([], { 'SHA256SUMS': '', 'report.json': JSON.stringify(report) });
    expect(await kindOf()).toBe('foreign');
  });

  test('is refused where a run was purged', async () => {
    put([], { 'purged.json': JSON.stringify({ customers: { affected: 1 }, files: [], purgedOn: '2022-09-01' }) });
    expect(await problemsOf(kindOf)).toMatchObject([{ code: 'run-purged' }]);
  });
});

test.each<[string, Partial<Report>, readonly string[]]>([
  ['nothing', {}, []],
  ['what is counted', { letters: { ...PLANNED.letters, count: 3 }, findings: { gaiji: 1 } }, []],
  ['the program', { tool: { ...PLANNED.tool, version: '0.2.0' } }, ['version']],
  ['the postal data', { tool: { ...PLANNED.tool, postalData: 'other' } }, ['postal data']],
  ['the first day', { incident: { ...PLANNED.incident, firstDay: PLANNED.incident.lastDay } }, ['incident window']],
  ['the last day', { incident: { ...PLANNED.incident, lastDay: PLANNED.incident.firstDay } }, ['incident window']],
  ['the size of a print file', { settings: { ...PLANNED.settings, batchSize: 3 } }, ['--batch-size']],
  ['the order', { settings: { ...PLANNED.settings, order: 'export' } }, ['--order']],
  ['bookmarks', { settings: { ...PLANNED.settings, bookmarks: true } }, ['--bookmarks']],
  ['the names in report.html', { settings: { ...PLANNED.settings, noPersonal: true } }, ['--no-personal']],
  ['a sheet a page', { simplex: true }, ['--simplex']],
  ['the bytes of an export', { inputs: [{ ...EXPORT!, sha256: 'ab' }] }, ['payments.csv']],
  ['how an export was read', { inputs: [{ ...EXPORT!, encoding: 'utf-8' }] }, ['payments.csv']],
  ['the preset of an export', { inputs: [{ ...EXPORT!, preset: 'stripe' }] }, ['payments.csv']],
  ['a list more', { inputs: [EXPORT!, { ...EXPORT!, role: 'customers', file: 'members.csv' }] }, ['--customers members.csv']],
  ['the order of two exports', { inputs: [{ ...EXPORT!, file: 'first.csv' }, EXPORT!] }, ['payments.csv', 'first.csv']],
  ['a file of settings', { settings: { ...PLANNED.settings, files: [{ role: 'incident', file: 'incident.yaml', sha256: 'bc', bytes: 5 }] } }, ['incident.yaml']],
  ['what a file of settings is for', { settings: { ...PLANNED.settings, files: [{ role: 'template', file: 'incident.yaml', sha256: 'bb', bytes: 5 }] } }, ['incident.yaml']],
])('two runs that differ in %s', (_, changed, names) => {
  expect(differencesBetween(PLANNED, sampleReport(changed))).toEqual(names);
  expect([...differencesBetween(sampleReport(changed), PLANNED)].sort()).toEqual([...names].sort());
});

describe('damage', () => {
  const whole: WholeFolder = { planned: PLANNED, lists: ['manifest.csv', 'exceptions.csv', 'report.html'], printFiles: PRINT_FILES };
  beforeEach(finish);

  test('is none in a run as it was made', async () => {
    expect([await damagedFiles(folder, REPORT), await damageTo(folder, REPORT, whole)]).toEqual([[], []]);
    expect([...(await sealsOf(folder)).keys()]).toEqual(['manifest.csv', 'exceptions.csv', 'report.html', 'report.json', ...PRINT_FILES]);
  });

  test('is a file that was changed, and one that is gone', async () => {
    put([], { 'letters/0001.pdf': 'other' });
    rmSync(join(folder, 'manifest.csv'));
    expect([await damagedFiles(folder, REPORT), await damageTo(folder, REPORT, whole)]).toEqual([['manifest.csv', 'letters/0001.pdf'], ['manifest.csv', 'letters/0001.pdf']]);
  });

  test('is a file that the seal names and nobody expects, when it is gone or changed', async () => {
    put(['post/gaiji.csv'], { SHA256SUMS: `${readFileSync(join(folder, 'SHA256SUMS'), 'utf8')}${sealText(new Map([['post/gaiji.csv', hash('post/gaiji.csv')], ['post/bundles.csv', hash('x')]]))}` });
    expect(await damagedFiles(folder, REPORT)).toEqual(['post/bundles.csv']);
  });

  test.each(['manifest.csv', 'exceptions.csv', 'report.json', 'report.html', 'letters/0002.pdf'])('is %s where the seal lacks it', async (file) => {
    put([], { SHA256SUMS: readFileSync(join(folder, 'SHA256SUMS'), 'utf8').split('\n').filter((line) => !line.endsWith(file)).join('\n') });
    expect([await damagedFiles(folder, REPORT), await damageTo(folder, REPORT, whole)]).toEqual([[file], [file]]);
  });

  test('is a print file that neither lies there nor was sealed', async () => {
    rmSync(join(folder, 'letters/0002.pdf'));
    put([], { SHA256SUMS: readFileSync(join(folder, 'SHA256SUMS'), 'utf8').replace(/.*0002.pdf\n/, '') });
    expect(await damagedFiles(folder, REPORT)).toEqual(['letters/0002.pdf']);
  });

  test('is a report that says anything but the plan and the checksums of its own print files', async () => {
    expect(await damageTo(folder, { ...REPORT, letters: { ...REPORT.letters, count: 5 } }, whole)).toEqual(['report.json']);
    const one = withChecksums(PLANNED, new Map([['letters/0001.pdf', hash('letters/0001.pdf')]]));
    expect(await damageTo(folder, one, { ...whole, printFiles: ['letters/0001.pdf'] })).toEqual([]);
    // A share's report names no checksum of another's print files.
    expect(await damageTo(folder, REPORT, { ...whole, printFiles: ['letters/0001.pdf'] })).toEqual(['report.json']);
    expect(await damageTo(folder, PLANNED, whole)).toEqual(['report.json']);
  });
});
