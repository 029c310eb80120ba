// Carrying out a plan: what lies in DIR afterwards, what is left alone there, and that nothing that looks finished is left of what failed.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSOCIATION_HEADER } from '../../fixtures/generate/association-row.js';
import { perform, RESULTS, type Performed, type PerformOptions } from '../../src/run/perform.js';
import type { FileToWrite, Portion } from '../../src/run/portion.js';
import { prepare, type PreparedRun } from '../../src/run/prepare.js';
import { reportText, type Report } from '../../src/run/report.js';
import { problemsOf } from '../export/sample-source.js';
import { AT_THE_DESK } from '../support/at-the-desk.js';
import { tableBytes } from '../support/table-bytes.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { TINY_LETTER } from './tiny-letter.js';

const folder = temporaryFolder();
const at = (...path: readonly string[]): string => join(folder, ...path);
const bytes = (...path: readonly string[]): string => readFileSync(at(...path), 'latin1');
const sha256 = (...path: readonly string[]): string => createHash('sha256').update(readFileSync(at(...path))).digest('hex');

/** Two letters, each in a print file of its own, and somebody held; planned once. */
writeFileSync(at('payments.csv'), tableBytes(ASSOCIATION_HEADER, ...['山田　太郎', '佐藤　花子', '渡辺　?子'].map((name, index) => (
  [`K${index}`, '2021/12/01 10:00:00', 'クレジットカード', '決済完了', '1000', String(index), name, '', '104-0061', '東京都', '中央区', '銀座1-2', '']))));
const PREPARED = await prepare({ exports: [at('payments.csv')], batchSize: 1 }, { rowsRead: () => undefined, planning: () => undefined });
const RUN = { ...PREPARED, composed: TINY_LETTER };
const { plan: { batches, report: PLANNED } } = RUN;

/** The print files and one list: as much of a run as performing looks at. */
const PORTION: Portion = { batches, lists: ['manifest.csv'], folders: ['letters'], planned: () => files(['manifest.csv', 'lines']), contents: () => Promise.resolve([]) };
async function* files(...all: readonly FileToWrite[]): AsyncGenerator<FileToWrite> {
  for (const file of all) yield await Promise.resolve(file);
}
/** More letters than any disk holds. */
const COUNTLESS = 1e15;

interface Told { readonly batches: (readonly number[])[]; readonly kept: (readonly number[])[]; records: number }
const nothingTold = (): Told => ({ batches: [], kept: [], records: 0 });

function made(out: string, { told = nothingTold(), run = RUN, portion = PORTION, ...options }: Partial<PerformOptions> & { told?: Told; run?: PreparedRun; portion?: Portion } = {}): Promise<Performed> {
  return perform(run, {
    ...AT_THE_DESK, folder: at(out), onBatch: (...counts) => told.batches.push(counts), onKept: (...counts) => told.kept.push(counts),
    record: () => ({ time: `time ${told.records += 1}`, user: 'staff', host: 'desk' }), ...options,
  }, portion);
}

const planned = (report: Partial<Report>): PreparedRun => ({ ...RUN, plan: { ...RUN.plan, report: { ...PLANNED, ...report } } });

/** Makes `out`, and `copy` what a machine switched off after so many print files would leave. */
async function interrupted(out: string, copy: string, after: number): Promise<void> {
  await made(out, { onBatch: (done) => (done === after ? cpSync(at(out), at(copy), { recursive: true }) : undefined) });
}

describe('a folder that is not there yet', () => {
  test('holds the whole run and nothing else, the print files and lists as they are sealed', async () => {
    const told = nothingTold();
    const { report, alreadyThere, needsAttention } = await made('new', { told });
    expect({ alreadyThere, needsAttention }).toEqual({ alreadyThere: false, needsAttention: true });
    expect(readdirSync(at('new'), { recursive: true }).sort()).toEqual(['SHA256SUMS', 'letters', 'letters/0001.pdf', 'letters/0002.pdf', 'manifest.csv', 'report.json', 'run.log']);
    expect(report.batches.map((batch) => batch.sha256)).toEqual([sha256('new/letters/0001.pdf'), sha256('new/letters/0002.pdf')]);
    expect(bytes('new/report.json')).toBe(Buffer.from(reportText(report)).toString('latin1'));
    const sealed = ['manifest.csv', 'report.json', 'letters/0001.pdf', 'letters/0002.pdf'];
    expect(bytes('new/SHA256SUMS')).toBe(sealed.map((file) => `${sha256('new', file)}  ${file}\n`).join(''));
    expect(bytes('new/run.log')).toMatch(/^started: time 1\nfinished: time 2\nuser: staff@desk\n/);
    expect(told).toEqual({ batches: [[1, 1, 2], [2, 2, 2]], kept: [], records: 2 });
  });

  test('holds all of the plan where no portion of it is named', async () => {
    await perform(RUN, { ...AT_THE_DESK, folder: at('all'), onBatch: () => undefined });
    expect(readdirSync(at('all')).sort()).toEqual([...RESULTS].sort());
    expect(RESULTS.at(-1)).toBe('SHA256SUMS');
  });

  test('whatever is written beside the print files may know their checksums', async () => {
    const contents = (report: Report) => Promise.resolve([['manifest.csv', report.batches.map((batch) => batch.sha256 ?? 'none').join()]] as const);
    await made('told', { portion: { ...PORTION, planned: () => files(), contents } });
    expect(bytes('told/manifest.csv')).toBe(`${sha256('told/letters/0001.pdf')},${sha256('told/letters/0002.pdf')}`);
  });

  test('bookmarks are in the print files when they were asked for', async () => {
    const hasBookmarks = (out: string): boolean => bytes(out, 'letters/0001.pdf').includes('/Outlines');
    await made('plain');
    await made('bookmarks', { run: planned({ settings: { ...PLANNED.settings, bookmarks: true } }) });
    expect([hasBookmarks('plain'), hasBookmarks('bookmarks')]).toEqual([false, true]);
  });

  test('is not begun where the disk cannot hold the run', async () => {
    const huge = batches.map((batch) => ({ ...batch, count: COUNTLESS }));
    expect(await problemsOf(() => made('huge', { portion: { ...PORTION, batches: huge } }))).toMatchObject([{ code: 'disk-too-small' }]);
    expect(existsSync(at('huge'))).toBe(false);
  });

  test('nobody held is nothing to look at', async () => {
    expect(await made('nobody-held', { run: { ...RUN, plan: { ...RUN.plan, exceptions: [] } } })).toMatchObject({ needsAttention: false });
  });
});

describe('a run that lies there already', () => {
  test('is left as it is, and what an interruption left beside it is swept away', async () => {
    const told = nothingTold();
    const { report } = await made('twice');
    mkdirSync(at('twice/unfinished'));
    const before = statSync(at('twice/report.json'));
    expect(await made('twice', { told })).toEqual({ report, alreadyThere: true, needsAttention: true });
    expect(statSync(at('twice/report.json'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(existsSync(at('twice/unfinished'))).toBe(false);
    expect(told).toEqual(nothingTold());
  });

  test('is refused with every file that is not as it was made', async () => {
    await made('damaged');
    writeFileSync(at('damaged/manifest.csv'), 'other lines');
    writeFileSync(at('damaged/letters/0002.pdf'), '');
    expect(await problemsOf(() => made('damaged'))).toMatchObject([{ code: 'out-damaged', detail: { folder: at('damaged'), files: 'manifest.csv, letters/0002.pdf' } }]);
  });

  test('of other inputs is refused with what differs, unfinished or not', async () => {
    await interrupted('other', 'other-unfinished', 1);
    const run = planned({ tool: { ...PLANNED.tool, version: '9.9.9' }, settings: { ...PLANNED.settings, batchSize: 7 } });
    for (const out of ['other', 'other-unfinished']) {
      expect(await problemsOf(() => made(out, { run }))).toEqual([{ code: 'out-other-inputs', detail: { folder: at(out), differences: 'version, --batch-size' } }]);
    }
  });
});

test('a file and a folder of somebody else\'s are left alone', async () => {
  mkdirSync(at('theirs'));
  writeFileSync(at('theirs/notes.txt'), '');
  expect(await problemsOf(() => made('theirs/notes.txt'))).toEqual([{ code: 'out-is-file', detail: { folder: at('theirs/notes.txt') } }]);
  expect(await problemsOf(() => made('theirs'))).toEqual([{ code: 'out-foreign', detail: { folder: at('theirs') } }]);
  expect(readdirSync(at('theirs'))).toEqual(['notes.txt']);
});

describe('after an interruption', () => {
  test('print files that are whole are kept, and the bytes in the end are the same', async () => {
    const told = nothingTold();
    await interrupted('whole', 'cut', 1);
    expect(readdirSync(at('cut'))).toEqual(['unfinished']);
    await made('cut', { told });
    expect(told).toEqual({ batches: [[2, 2, 2]], kept: [[1, 1]], records: 2 });
    for (const file of ['SHA256SUMS', 'report.json']) expect(bytes('cut', file)).toBe(bytes('whole', file));
    expect(existsSync(at('cut/unfinished'))).toBe(false);
  });

  test('the room on the disk is not asked for again', async () => {
    await interrupted('roomy', 'full', 2);
    const huge = batches.map((batch) => ({ ...batch, count: COUNTLESS }));
    expect(await made('full', { portion: { ...PORTION, batches: huge } })).toMatchObject({ alreadyThere: false });
  });

  test('work of another plan of the same inputs is begun anew', async () => {
    const told = nothingTold();
    await interrupted('old', 'older', 1);
    writeFileSync(at('older/unfinished/letters/0009.pdf'), 'of the other plan');
    await made('older', { told, run: planned({ samples: ['facts.sender.name'] }) });
    expect(told).toEqual({ batches: [[1, 1, 2], [2, 2, 2]], kept: [], records: 2 });
    expect(readdirSync(at('older/letters'))).toEqual(['0001.pdf', '0002.pdf']);
  });
});

describe('another run in the same folder', () => {
  test('that is at work is not disturbed', async () => {
    await interrupted('first', 'busy', 1);
    writeFileSync(at('busy/unfinished/lock'), 'desk 4711\n');
    const before = readdirSync(at('busy'), { recursive: true });
    expect(await problemsOf(() => made('busy', { owner: { ...AT_THE_DESK.owner, isRunning: () => true } }))).toMatchObject([{ code: 'out-in-use', detail: { host: 'desk', pid: '4711' } }]);
    expect(readdirSync(at('busy'), { recursive: true })).toEqual(before);
  });

  test('that ended between the look at the folder and its lock has made it', async () => {
    const told = nothingTold();
    await made('winner');
    const overtaking = { ...AT_THE_DESK.owner, get host() {
      if (!existsSync(at('overtaken/SHA256SUMS'))) cpSync(at('winner'), at('overtaken'), { recursive: true });
      return 'desk';
    } };
    expect(await made('overtaken', { told, owner: overtaking })).toMatchObject({ alreadyThere: true });
    expect(told).toEqual(nothingTold());
    expect(readdirSync(at('overtaken'))).not.toContain('unfinished');
  });
});

describe('a fault', () => {
  const failing = (out: string, error: Error) => made(out, { onBatch: () => { throw error; } });
  const fault = (code: string) => Object.assign(new Error('from the disk'), { code });

  test.each([['ENOSPC', 'disk-full'], ['EDQUOT', 'disk-full'], ['EROFS', 'out-not-writable'], ['EIO', 'out-not-writable']])('%s is a sentence, and the folder is gone again', async (code, expected) => {
    expect((await problemsOf(() => failing(code, fault(code)))).map((problem) => problem.code)).toEqual([expected]);
    expect(existsSync(at(code))).toBe(false);
  });

  test('leaves a folder that was there before, empty, and says that nothing is left', async () => {
    mkdirSync(at('empty'));
    expect(await problemsOf(() => failing('empty', fault('EIO')))).toMatchObject([{ detail: { isLeft: false } }]);
    expect(readdirSync(at('empty'))).toEqual([]);
  });

  test.each([['no folder where there was none', false], ['a folder that was there', true]])('as early as at the lock leaves %s', async (_, wasThere) => {
    const out = wasThere ? 'locked-there' : 'locked-absent';
    if (wasThere) mkdirSync(at(out));
    const owner = { ...AT_THE_DESK.owner, get host(): string { throw fault('ENOSPC'); } };
    expect(await problemsOf(() => made(out, { owner }))).toMatchObject([{ code: 'disk-full', detail: { isLeft: false } }]);
    expect(existsSync(at(out))).toBe(wasThere);
  });

  test('in a print file leaves the lists that are not made yet', async () => {
    const begun: string[] = [];
    async function* planned(): AsyncGenerator<FileToWrite> {
      for (const file of ['manifest.csv', 'exceptions.csv', 'post/gaiji.csv']) {
        begun.push(file);
        yield [file, await new Promise<string>((resolve) => setTimeout(resolve, 0, 'lines'))];
        while (file === 'manifest.csv' && !hasFailed) await new Promise((resolve) => setTimeout(resolve, 1));
      }
    }
    let hasFailed = false;
    const onBatch = (): never => {
      hasFailed = true;
      throw fault('ENOSPC');
    };
    expect(await problemsOf(() => made('letters', { onBatch, jobs: 1, portion: { ...PORTION, planned } }))).toMatchObject([{ code: 'disk-full', detail: { isLeft: false } }]);
    expect(begun).toEqual(['manifest.csv', 'exceptions.csv']);
    expect(existsSync(at('letters'))).toBe(false);
  });

  test('in a list is told when the print file that is being made is whole; no other is begun, and all is taken back', async () => {
    const told = nothingTold();
    async function* planned(): AsyncGenerator<FileToWrite> {
      yield await Promise.reject<FileToWrite>(fault('ENOSPC'));
    }
    expect(await problemsOf(() => made('list', { told, jobs: 1, portion: { ...PORTION, planned } }))).toMatchObject([{ code: 'disk-full', detail: { isLeft: false } }]);
    expect(told.batches).toEqual([[1, 1, 2]]);
    expect(existsSync(at('list'))).toBe(false);
  });

  test('that is a bug stays one, and takes its files back all the same', async () => {
    await expect(failing('bug', new TypeError('a bug'))).rejects.toThrow(TypeError);
    expect(existsSync(at('bug'))).toBe(false);
  });

  test('takes back lists that were in place already, and the plan can be performed after it', async () => {
    const portion = { ...PORTION, lists: ['manifest.csv', 'never-made.csv'] };
    expect(await problemsOf(() => made('again', { portion }))).toMatchObject([{ code: 'out-not-writable' }]);
    expect(existsSync(at('again'))).toBe(false);
    expect(await made('again')).toMatchObject({ alreadyThere: false });
  });
});
