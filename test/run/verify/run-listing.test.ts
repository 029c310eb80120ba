// Which files of a folder are a run's, which are missing, and which nobody made.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences } from '../../../src/run/verify/difference.js';
import { holdListing, holdSealForm, isLeftOver, isMadeFile, listRun, looksLikeRun, type Belonging } from '../../../src/run/verify/run-listing.js';
import { layFiles } from '../../support/sample-run-files.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const PRINT_FILE = 'letters/0001.pdf';
const MADE = ['manifest.csv', 'exceptions.csv', 'report.json', 'report.html', PRINT_FILE, 'post/bundles.csv'];
const RUN = [...MADE, 'SHA256SUMS', 'run.log'];
const SEALED: Belonging = { seals: new Map(MADE.map((file) => [file, 'aa'])), printFiles: [PRINT_FILE] };

/** What is told of these paths, and which of them are looked into. */
function held(paths: readonly string[], belonging: Partial<Belonging> = {}): { readonly told: readonly string[]; readonly lookedInto: readonly string[] } {
  const found = differences();
  const lookedInto = holdListing(paths, { ...SEALED, ...belonging }, found);
  return { told: found.all().map(({ code, file }) => `${code} ${file}`), lookedInto };
}

const told = (paths: readonly string[], belonging: Partial<Belonging> = {}): readonly string[] => held(paths, belonging).told;
const without = (path: string): readonly string[] => RUN.filter((one) => one !== path);

test('every file is listed by its path and in the order of paths, a folder no run makes by its name alone, and nothing is followed out of the run', async () => {
  const run = layFiles(join(folder, 'run'), new Map(['run.log', PRINT_FILE, 'letters-by-hand', 'letters/old/0001.pdf', 'post/bundles.csv', 'unfinished/plan.json'].map((file) => [file, ''])));
  mkdirSync(join(folder, 'elsewhere'));
  writeFileSync(join(folder, 'elsewhere/0002.pdf'), '');
  symlinkSync(join(folder, 'elsewhere'), join(run, 'more'));
  expect(await listRun(run)).toEqual(['letters-by-hand', 'letters/0001.pdf', 'letters/old/', 'more', 'post/bundles.csv', 'run.log', 'unfinished/']);
  await expect(listRun(join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
});

test.each([...MADE, 'letters/123456789012.pdf', 'post/bundle-slips.pdf', 'post/posting.csv', 'post/control-sheets.pdf', 'post/gaiji.csv', 'post/gaiji.pdf'])('%s is made by a run and sealed', (path) => {
  expect(isMadeFile(path)).toBe(true);
});

test.each([
  'SHA256SUMS', 'run.log', 'posted.csv', 'letters/001.pdf', 'letters/1234567890123.pdf', 'letters/0001.pdf.partial', 'letters/x0001.pdf', 'old/letters/0001.pdf', 'letters/0001xpdf',
  'post/notes.csv', 'post/bundles.csv.partial', 'old/post/bundles.csv', 'post/bundlesxcsv',
])('%s is not', (path) => {
  expect(isMadeFile(path)).toBe(false);
});

test.each(['records.lock', 'records.lock.takeover', 'purging.json', 'purging.json.partial', 'purged.json.partial', 'posted.csv.partial', 'returns.csv.partial', 'handled.csv.partial', 'reprints.csv.partial'])(
  '%s was left by a command that was cut off', (path) => {
    expect(isLeftOver(path)).toBe(true);
  });

test.each(['posted.csv', 'purged.json', 'manifest.csv.partial', 'run.log'])('%s was not', (path) => {
  expect(isLeftOver(path)).toBe(false);
});

test.each(['SHA256SUMS', 'report.json', 'manifest.csv', 'exceptions.csv', PRINT_FILE])('a folder with %s alone was a run', (path) => {
  expect(looksLikeRun(['notes.txt', path])).toBe(true);
});

test.each([[[]], [['run.log', 'report.html', 'post/bundles.csv', 'letters/notes.txt', 'posted.csv']]])('a folder with %j was none', (paths) => {
  expect(looksLikeRun(paths)).toBe(false);
});

test('of a whole run nothing is told, and all that was sealed is looked into', () => {
  expect(held(RUN)).toEqual({ told: [], lookedInto: MADE });
});

test.each(['SHA256SUMS', ...MADE])('%s is missed', (path) => {
  expect(told(without(path))).toEqual([`file-missing ${path}`]);
});

test('a run log is not missed: nothing rests on it', () => {
  expect(told(without('run.log'))).toEqual([]);
});

test('what happened later, and who is recording it, belongs to a run', () => {
  expect(told([...RUN, 'posted.csv', 'returns.csv', 'handled.csv', 'reprints.csv', 'records.lock', 'records.lock.takeover'])).toEqual([]);
});

test.each(['notes.txt', 'letters/0002.pdf', 'letters/notes.txt', 'post/gaiji.csv', 'post/notes.csv', 'letters/old/', 'purging.json', 'posted.csv.partial'])('%s is one too many, and not looked into', (path) => {
  expect(held([...RUN, path])).toEqual({ told: [`file-extra ${path}`], lookedInto: MADE });
});

test('what the seal names and no run makes is one too many, and missed where it is not there', () => {
  const seals = new Map([...SEALED.seals, ['notes.txt', 'aa']]);
  expect(told([...RUN, 'notes.txt'], { seals })).toEqual(['file-extra notes.txt']);
  expect(told(RUN, { seals })).toEqual(['file-missing notes.txt']);
});

test('a file the seal leaves out is told, unless there is no seal at all', () => {
  const but = (path: string) => new Map([...SEALED.seals].filter(([file]) => file !== path));
  expect(told(RUN, { seals: but('manifest.csv') })).toEqual(['file-unsealed manifest.csv']);
  expect(told(RUN, { seals: but(PRINT_FILE) })).toEqual([`file-unsealed ${PRINT_FILE}`]);
  expect(told(RUN, { seals: new Map() })).toEqual([]);
  expect(held(without('SHA256SUMS'), { seals: new Map() })).toEqual({ told: ['file-missing SHA256SUMS'], lookedInto: MADE });
});

test('where no report says which print files there are, each is looked into', () => {
  expect(held([...RUN, 'letters/0002.pdf'], { printFiles: undefined })).toEqual({ told: [], lookedInto: [...MADE, 'letters/0002.pdf'] });
});

test.each([
  ['as it is written', `${'a'.repeat(64)}  manifest.csv\n`, []], ['with a line that is none', `${'a'.repeat(64)}  manifest.csv\n# sealed\n`, ['seal-form SHA256SUMS']],
  ['in the form of another program', `${'a'.repeat(64)} *manifest.csv\n`, ['seal-form SHA256SUMS']],
])('a seal %s', (_, text, expected) => {
  const found = differences();
  holdSealForm(text, new Map([['manifest.csv', 'a'.repeat(64)]]), found);
  expect(found.all().map(({ code, file }) => `${code} ${file}`)).toEqual(expected);
});

test('an empty seal is not one', () => {
  const found = differences();
  holdSealForm('', new Map(), found);
  expect(found.all()).toMatchObject([{ code: 'seal-form', file: 'SHA256SUMS' }]);
});
