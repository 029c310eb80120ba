// When the work is done the personal data go, all of them and nothing else; whatever stops that, nothing looks like a finished run, and the same
// command goes on.
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRun } from '../../src/ledger/ledger-run.js';
import { purge, type Purge, type PurgeRequest } from '../../src/ledger/purge.js';
import { Refusal } from '../../src/refusal.js';
import { letterNumber } from '../../src/run/letter-number.js';
import { folderState } from '../../src/run/disk/run-folder.js';
import { verifyRun } from '../../src/run/verify/verify-run.js';
import { AT_THE_DESK } from '../support/at-the-desk.js';
import { runCli } from '../support/run-cli.js';
import { LETTER_NAMES, sampleRun } from '../support/sealed-sample-run.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const at = (...path: readonly string[]): string => join(folder, ...path);
const WHEN = { purgedOn: '2022-09-01', purgedAt: '2022-09-01T00:00:00.000Z' };
/** Eight people are in scope; a letter returned, three not posted, three people held and a row nobody can judge are open. */
const CERTAIN = { confirm: '8', withOpenPeople: '8' };
let copies = 0;

function copy(): string {
  const path = at(`copy-${copies += 1}`);
  cpSync(at('run'), path, { recursive: true });
  return path;
}

function purged(run: string, more: Partial<PurgeRequest> = {}): Promise<Purge> {
  return purge({ folder: run, owner: AT_THE_DESK.owner, when: () => WHEN, commandFor: (people, open) => `purge ${people} ${open}`, ...CERTAIN, ...more });
}

/** Purges until the record is to be written, and stops there. */
async function stopped(run: string): Promise<void> {
  const fault = (): never => {
    throw Object.assign(new Error('no power'), { code: 'EIO' });
  };
  expect(await codesOf(purged(run, { when: fault }))).toEqual(['purge-stopped']);
}

const codesOf = (work: Promise<unknown>): Promise<readonly string[]> => work.then(() => ['done'], (error: unknown) => {
  if (error instanceof Refusal) return error.problems.map(({ code }) => code);
  throw error;
});
const everything = (of: string): readonly string[] => readdirSync(of, { recursive: true, encoding: 'utf8' }).sort();

beforeAll(async () => {
  const run = await sampleRun(folder);
  writeFileSync(at('returned.csv'), '000001-8\n');
  await runCli(['posted', run, '--batch', '1', '--date', '2022-03-01']);
  await runCli(['returns', run, '--file', at('returned.csv')]);
  await runCli(['reprint', run, '--letters', '1', '--out', at('reprint.pdf'), '--reason', '山田さまの依頼']);
});

test('of a run one record is left, with counts and checksums of all that was there, and nobody\'s name', async () => {
  const run = copy();
  writeFileSync(join(run, 'posted.csv.partial'), 'left over');
  const there = everything(run).filter((file) => statSync(join(run, file)).isFile() && !file.endsWith('.partial'));
  const sums = new Map(there.map((file) => [file, createHash('sha256').update(readFileSync(join(run, file))).digest('hex')]));
  const { sha256, before } = await purged(run);
  expect([everything(run), before]).toEqual([['purged.json'], undefined]);
  const text = readFileSync(join(run, 'purged.json'), 'utf8');
  expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
  expect(statSync(join(run, 'purged.json')).mode & 0o777).toBe(0o600);
  const record = JSON.parse(text) as { files: readonly { file: string; sha256: string }[] };
  expect(new Map(record.files.map(({ file, sha256: sum }) => [file, sum]))).toEqual(sums);
  expect(record).toMatchObject({
    ...WHEN, account: { affected: 8, posted: 1, returnedOpen: 1, notPosted: 3, heldOpen: 3, heldRows: 1, open: 7 }, returned: 1, reprinted: 1, missing: [],
    batches: [{ letters: 2, postedOn: '2022-03-01' }, { letters: 2, postedOn: null }, { letters: 1, postedOn: null }], signedOff: { by: '', on: '' },
  });
  for (const personal of [...LETTER_NAMES.flatMap((name) => name.split('　')).filter((part) => part.length > 1), '山田さま', '9021', '908001', '銀座', '104-0061', 'payments.csv']) {
    expect([personal, text.includes(personal)]).toEqual([personal, false]);
  }
});

test('once purged, a run is told as purged by whatever looks at its folder, and purging it again changes nothing', async () => {
  const run = copy();
  const { sha256 } = await purged(run);
  for (const look of [openRun, verifyRun, folderState]) expect(await codesOf(look(run))).toEqual(['run-purged']);
  expect(await purged(run, { confirm: undefined })).toMatchObject({ before: WHEN.purgedOn, sha256 });
  expect(everything(run)).toEqual(['purged.json']);
});

describe('nothing is removed', () => {
  test.each<[string, Partial<PurgeRequest>, readonly string[]]>([
    ['without a word', { confirm: undefined, withOpenPeople: undefined }, ['purge-people-open', 'purge-unconfirmed']],
    ['while people are open', { withOpenPeople: undefined }, ['purge-people-open']],
    ['for another number of people open', { withOpenPeople: '7' }, ['purge-people-open']],
    ['without the number of people', { confirm: undefined }, ['purge-unconfirmed']],
    ['for another number of people', { confirm: '5' }, ['purge-unconfirmed']],
    ['for what is no number', { confirm: 'yes' }, ['purge-unconfirmed']],
  ])('%s', async (_, more, codes) => {
    const run = copy();
    const before = everything(run);
    expect(await codesOf(purged(run, more))).toEqual(codes);
    expect(everything(run)).toEqual(before);
  });

  test.each<[string, (run: string) => unknown, string]>([
    ['a file that nobody made', (run) => writeFileSync(join(run, 'notes.txt'), ''), 'purge-foreign'],
    ['a print file that is under no seal', (run) => writeFileSync(join(run, 'letters/0009.pdf'), ''), 'purge-foreign'],
    ['a folder among the print files', (run) => mkdirSync(join(run, 'letters/old')), 'purge-foreign'],
    ['a folder that somebody linked', (run) => {
      renameSync(join(run, 'letters'), at(`linked-${copies}`));
      symlinkSync(at(`linked-${copies}`), join(run, 'letters'));
    }, 'purge-foreign'],
    ['a file that was added to the seal', (run) => {
      writeFileSync(join(run, 'notes.txt'), '');
      appendFileSync(join(run, 'SHA256SUMS'), `${'0'.repeat(64)}  notes.txt\n`);
    }, 'purge-foreign'],
    ['somebody\'s own purged.json', (run) => writeFileSync(join(run, 'purged.json'), '{"notes": []}'), 'purge-foreign'],
    ['a manifest that is not as it was sealed', (run) => appendFileSync(join(run, 'manifest.csv'), ' '), 'run-damaged'],
    ['another run\'s record', (run) => writeFileSync(join(run, 'returns.csv'), `発送番号,返戻日,理由\n${letterNumber(99)},,\n`), 'letter-number-unknown'],
  ])('where there is %s', async (_, damage, code) => {
    const run = copy();
    damage(run);
    const before = everything(run);
    expect(await codesOf(purged(run))).toEqual([code]);
    expect(everything(run)).toEqual(before);
  });

  test('of a folder that is no run', async () => {
    expect(await codesOf(purged(at('incident')))).toEqual(['run-not-finished']);
    expect(await codesOf(purged(at('nowhere')))).toEqual(['run-not-finished']);
    expect(existsSync(at('nowhere'))).toBe(false);
  });
});

test('a damaged or missing print file keeps nobody from purging, and the record says so', async () => {
  const run = copy();
  appendFileSync(join(run, 'letters/0001.pdf'), ' ');
  rmSync(join(run, 'letters/0002.pdf'));
  await purged(run);
  const record = JSON.parse(readFileSync(join(run, 'purged.json'), 'utf8')) as { files: readonly { file: string; asSealed: boolean | null }[]; missing: readonly string[] };
  const asSealed = new Map(record.files.map(({ file, asSealed: is }) => [file, is]));
  expect([asSealed.get('letters/0001.pdf'), asSealed.get('letters/0003.pdf'), asSealed.get('run.log'), record.missing]).toEqual([false, true, null, ['letters/0002.pdf']]);
});

describe('stopped on the way', () => {
  test('all is removed but the record: nothing looks like a run, and the same command goes on', async () => {
    const run = copy();
    await stopped(run);
    expect(everything(run)).toEqual(['purging.json']);
    for (const look of [openRun, verifyRun, folderState]) expect(await codesOf(look(run))).toEqual(['purge-unfinished']);
    expect(await codesOf(purged(run, { confirm: undefined }))).toEqual(['purge-unconfirmed']);
    await purged(run, { withOpenPeople: undefined });
    expect(everything(run)).toEqual(['purged.json']);
  });

  test.each([0, 1, 4, 9])('%i files are removed', async (gone) => {
    const [run, whole] = [copy(), copy()];
    await stopped(whole);
    cpSync(join(whole, 'purging.json'), join(run, 'purging.json'));
    const files = ['SHA256SUMS', 'letters/0001.pdf', 'manifest.csv', 'report.json', 'run.log', 'posted.csv', 'letters/0002.pdf', 'letters/0003.pdf', 'exceptions.csv'];
    for (const file of files.slice(0, gone)) rmSync(join(run, file));
    for (const look of [openRun, verifyRun, folderState]) expect(await codesOf(look(run))).toEqual(['purge-unfinished']);
    await purged(run);
    expect(everything(run)).toEqual(['purged.json']);
    expect(JSON.parse(readFileSync(join(run, 'purged.json'), 'utf8'))).toMatchObject({ returned: 1, customers: { affected: 8 } });
  });

  test('behind the record: the draft goes', async () => {
    const run = copy();
    await stopped(run);
    cpSync(join(run, 'purging.json'), at('draft.json'));
    await purged(run);
    cpSync(at('draft.json'), join(run, 'purging.json'));
    expect(await codesOf(folderState(run))).toEqual(['purge-unfinished']);
    await purged(run);
    expect(everything(run)).toEqual(['purged.json']);
  });

  test('before the lock was given back: it goes, once its owner is known to be gone', async () => {
    const run = copy();
    await purged(run);
    writeFileSync(join(run, 'records.lock'), 'desk 7\n');
    expect(await purged(run)).toMatchObject({ before: WHEN.purgedOn });
    expect(everything(run)).toEqual(['purged.json']);
  });

  test('what came to lie there since is not removed', async () => {
    const run = copy();
    await stopped(run);
    writeFileSync(join(run, 'notes.txt'), 'mine');
    expect(await codesOf(purged(run))).toEqual(['purge-foreign']);
    expect(readFileSync(join(run, 'notes.txt'), 'utf8')).toBe('mine');
  });
});
