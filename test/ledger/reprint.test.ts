// Letters printed again are the first letters: page by page to our reader and to pdf.js, whatever the run was printed like; and no reprint lies
// anywhere that reprints.csv does not know of.
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCalendarDay } from '../../src/calendar-day.js';
import { chosenLetters, isChosen } from '../../src/ledger/letter-choice.js';
import { lettersOf, openRun } from '../../src/ledger/ledger-run.js';
import { recording } from '../../src/ledger/recording.js';
import { reprint, type Reprint, type ReprintRequest } from '../../src/ledger/reprint.js';
import { recordReprint } from '../../src/ledger/reprinted-letters.js';
import { readPrintFile } from '../../src/print/read-print-file.js';
import { Refusal } from '../../src/refusal.js';
import { joinShards } from '../../src/run/shard/join-shards.js';
import type { ManifestLetter } from '../../src/run/verify/manifest-letter.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { performShard } from '../../src/run/shard/perform-shard.js';
import { perform } from '../../src/run/perform.js';
import type { PlanRequest } from '../../src/run/plan-request.js';
import { prepare } from '../../src/run/prepare.js';
import { sharesOf } from '../../src/run/shard/share.js';
import { verifyRun } from '../../src/run/verify/verify-run.js';
import { AT_THE_DESK } from '../support/at-the-desk.js';
import { readCsvTable } from '../support/csv-table.js';
import { readPdfPages } from '../support/read-pdf.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const at = (...path: readonly string[]): string => join(folder, ...path);
const DAY = parseCalendarDay('2022-03-10')!;
const TYPED = '3,48-53,000123-0';
const silent = { rowsRead: () => undefined, planning: () => undefined };
const options = (out: string): Parameters<typeof perform>[1] => ({ ...AT_THE_DESK, folder: out, onBatch: () => undefined });
let copies = 0;

/** Makes a run of the sample export in print files of 50. */
async function make(out: string, request: Partial<PlanRequest> = {}, shards = 0): Promise<string> {
  const run = await prepare({ exports: [packageFile('fixtures/payments.csv')], batchSize: 50, ...request }, silent);
  for (const share of sharesOf(shards)) await performShard(run, share, options(at(out)));
  if (shards === 0) await perform(run, options(at(out)));
  else await joinShards({ folder: at(out), record: AT_THE_DESK.record, owner: AT_THE_DESK.owner, onFile: () => undefined });
  return at(out);
}

function withMarks(): string {
  cpSync(packageFile('templates/card-breach'), at('marked'), { recursive: true });
  const file = at('marked/incident.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^print:$/m, 'print:\n  marks: [omr, data-matrix]'));
  return file;
}

function copy(): string {
  const path = at(`copy-${copies += 1}`);
  cpSync(at('run'), path, { recursive: true });
  return path;
}

function again(run: string, file: string, typed = TYPED, more: Partial<ReprintRequest> = {}): Promise<Reprint> {
  return recording(run, AT_THE_DESK.owner, (opened) => {
    const ranges = chosenLetters(typed, opened.report.batches);
    return reprint(opened, { file, isWanted: ({ number }) => isChosen(number, ranges), day: DAY, reason: '紙詰まり', onFile: () => undefined, ...more });
  });
}

const recordOf = (run: string): readonly Readonly<Record<string, string>>[] => readCsvTable(readFileSync(join(run, 'reprints.csv'))).lines;
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof Refusal ? error.problems[0].code : String(error)));

beforeAll(() => make('run'));

test.each<[string, () => Promise<string>]>([
  ['duplex', () => make('duplex')],
  ['on one side', () => make('simplex', { simplex: true })],
  ['with marks for inserting machines', () => make('with-marks', { incident: withMarks() })],
  ['in shards and joined', () => make('joined', {}, 3)],
])('the letters of a run made %s are the first ones, in the order of their numbers', async (_, made) => {
  const run = await made();
  const file = `${run}.pdf`;
  const { letters, pages, sheets, wholeFile } = await again(run, file);
  expect(letters.map(({ number }) => Number(number.slice(0, 6)))).toEqual([3, 48, 49, 50, 51, 52, 53, 123]);
  expect(wholeFile).toBeUndefined();
  const bytes = readFileSync(file);
  const [printed, oracle] = [readPrintFile(bytes), await readPdfPages(bytes)];
  expect([printed.pages, oracle.length, sheets]).toEqual([pages, pages, run.endsWith('simplex') ? pages : pages / 2]);
  const originals = new Map(await Promise.all([...new Set(letters.map(({ batch }) => batch))].map(async (batch) => {
    const original = readFileSync(join(run, 'letters', `${batch}.pdf`));
    return [batch, { printed: readPrintFile(original), oracle: await readPdfPages(original) }] as const;
  })));
  let page = 0;
  for (const { number, batch, firstPage, lastPage } of letters) {
    for (let original = firstPage; original <= lastPage; original += 1) {
      page += 1;
      expect([number, printed.page(page)]).toEqual([number, originals.get(batch)!.printed.page(original)]);
      expect([number, oracle[page - 1]]).toEqual([number, originals.get(batch)!.oracle[original - 1]]);
    }
  }
  expect(page).toBe(pages);
  expect((await verifyRun(run)).differences).toEqual([]);
});

test('each letter is a line with its day, reason and the checksum of its file; what is recorded is recorded once', async () => {
  const run = copy();
  const { sha256 } = await again(run, at('lines.pdf'), '3,51');
  const lines = ['000003-4', '000051-3'].map((number, index) => ({ 発送番号: number, ロット: `000${index + 1}`, 再印刷日: '2022-03-10', 理由: '紙詰まり', sha256 }));
  expect(recordOf(run)).toEqual(lines);
  expect(await again(run, at('lines.pdf'), '3,51', { day: parseCalendarDay('2022-03-11')! })).toMatchObject({ alreadyThere: true, sha256 });
  expect(recordOf(run)).toEqual(lines);
  await again(run, at('lines-again.pdf'), '3', { day: parseCalendarDay('2022-03-11')!, reason: '' });
  expect(recordOf(run)).toHaveLength(3);
});

test('a print file with all of its letters is handed out as it is', async () => {
  expect(await again(copy(), at('whole.pdf'), '51-100')).toMatchObject({ wholeFile: 'letters/0002.pdf' });
  expect(readFileSync(at('whole.pdf')).equals(readFileSync(at('run/letters/0002.pdf')))).toBe(true);
});

describe('nothing is made, and nothing recorded', () => {
  test.each<[string, (run: string) => unknown, string]>([
    ['of a run with a flipped byte in another print file', (run) => appendFileSync(join(run, 'letters/0003.pdf'), ' '), 'reprint-unverified'],
    ['of a run with a file that is not its own', (run) => writeFileSync(join(run, 'notes.txt'), ''), 'reprint-unverified'],
    ['of a run whose manifest was edited', (run) => appendFileSync(join(run, 'manifest.csv'), ' '), 'run-damaged'],
    ['of a run without its seal', (run) => rmSync(join(run, 'SHA256SUMS')), 'run-not-finished'],
    ['where the record is another run\'s', (run) => writeFileSync(join(run, 'reprints.csv'), '発送番号,ロット,再印刷日,理由,sha256\n000999-3,0001,2022-03-01,,x\n'), 'record-foreign'],
    ['where the record cannot be written', (run) => mkdirSync(join(run, 'reprints.csv.partial')), 'reprint-unverified'],
  ])('%s', async (name, damage, code) => {
    const run = copy();
    damage(run);
    const before = readdirSync(run);
    expect(await codeOf(again(run, at(`${name}.pdf`)))).toBe(code);
    expect(readdirSync(run)).toEqual(before);
    expect(readdirSync(folder).filter((one) => one.startsWith(name))).toEqual([]);
  });

  test('where a file of another content lies, or comes to lie meanwhile', async () => {
    const run = copy();
    writeFileSync(at('other.pdf'), 'other');
    expect(await codeOf(again(run, at('other.pdf')))).toBe('reprint-exists');
    const onFile = (): void => writeFileSync(at('meanwhile.pdf'), 'other');
    expect(await codeOf(again(run, at('meanwhile.pdf'), TYPED, { onFile }))).toBe('reprint-exists');
    expect([readFileSync(at('other.pdf'), 'utf8'), readFileSync(at('meanwhile.pdf'), 'utf8'), existsSync(at('meanwhile.pdf.partial'))]).toEqual(['other', 'other', false]);
    expect(existsSync(join(run, 'reprints.csv'))).toBe(false);
    await again(run, at('first.pdf'), '7');
    const before = readFileSync(join(run, 'reprints.csv'));
    expect(await codeOf(again(run, at('meanwhile-too.pdf'), TYPED, { onFile: () => writeFileSync(at('meanwhile-too.pdf'), 'other') }))).toBe('reprint-exists');
    expect(readFileSync(join(run, 'reprints.csv'))).toEqual(before);
  });

  test('where the record cannot be written at the last moment', async () => {
    const run = copy();
    let looked = 0;
    const onFile = (done: number, all: number): void => {
      looked = done;
      if (done === all) mkdirSync(join(run, 'reprints.csv.partial'));
    };
    expect(await codeOf(again(run, at('no-record.pdf'), TYPED, { onFile }))).toBe('out-not-writable');
    expect(looked).toBeGreaterThan(0);
    expect(readdirSync(folder).filter((one) => one.startsWith('no-record'))).toEqual([]);
    expect(existsSync(join(run, 'reprints.csv'))).toBe(false);
  });
});

test('the record is there before the file has its name, and is as it was when that fails', async () => {
  const run = await openRun(copy());
  const letters: ManifestLetter[] = [];
  const made = await lettersOf(run, (letter) => letters.push(letter));
  const record = (handOut: () => Promise<void>): Promise<void> => recordReprint(run, made, { letters: letters.slice(0, 1), day: DAY, reason: '', sha256: 'a'.repeat(64), isThere: false }, handOut);
  let seen: readonly unknown[] = [];
  await expect(record(() => {
    seen = recordOf(run.folder);
    return Promise.reject(new Error('no name'));
  })).rejects.toThrow('no name');
  expect(seen).toHaveLength(1);
  expect(existsSync(join(run.folder, 'reprints.csv'))).toBe(false);
});

test('cut off between record and name, the same command ends what was begun', async () => {
  const run = copy();
  await again(run, at('cut.pdf'));
  const record = readFileSync(join(run, 'reprints.csv'));
  renameSync(at('cut.pdf'), at('cut.pdf.partial'));
  expect(await again(run, at('cut.pdf'))).toMatchObject({ alreadyThere: false });
  expect(readFileSync(join(run, 'reprints.csv'))).toEqual(record);
  expect(existsSync(at('cut.pdf.partial'))).toBe(false);
});
