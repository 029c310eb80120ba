// Shards of a small run joined: the bytes of the run that one process makes, whatever interrupts the joining; and shards that stay as they
// are until that run lies there whole.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../../src/run/disk/run-lock.js';
import { joinShards, type JoinedRun, type JoinRequest } from '../../../src/run/shard/join-shards.js';
import { AT_THE_DESK } from '../../support/at-the-desk.js';
import { refusalOf } from '../../support/refusal-of.js';
import { filesIn, layFiles, sampleFiles, samplePlan } from '../../support/sample-run-files.js';
import { makeShare, sampleShards } from '../../support/sample-shards.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
let folders = 0;

/** DIR with the two shards of the sample run. */
async function laid(): Promise<string> {
  return layFiles(join(folder, String(folders += 1)), await sampleShards());
}

function joined(out: string, request: Partial<JoinRequest> = {}): Promise<JoinedRun> {
  return joinShards({ folder: out, record: AT_THE_DESK.record, owner: AT_THE_DESK.owner, onFile: () => undefined, ...request });
}

/** Every file but the log is the one of the run that was made in one piece, and there is nothing else. */
async function expectWhole(out: string): Promise<void> {
  const [made, whole] = [filesIn(out), await sampleFiles()];
  expect([...made.keys()]).toEqual([...whole.keys()]);
  expect([...made].filter(([file, bytes]) => file !== 'run.log' && !bytes.equals(whole.get(file) ?? Buffer.alloc(0))).map(([file]) => file)).toEqual([]);
  expect(readdirSync(out)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:shards|unfinished)$/)]));
}

test('the run is whole, for its owner alone, each file told as it is taken, and the shards are gone', async () => {
  const out = await laid();
  const told: [number, number][] = [];
  const { report, alreadyThere } = await joined(out, { onFile: (done, all) => told.push([done, all]) });
  expect({ alreadyThere, letters: report.letters.count, sealed: report.batches.every(({ sha256 }) => sha256 !== null) }).toEqual({ alreadyThere: false, letters: 5, sealed: true });
  await expectWhole(out);
  for (const file of filesIn(out).keys()) expect([file, statSync(join(out, file)).mode & 0o777]).toEqual([file, 0o600]);
  // Two lists, four papers, three print files.
  expect(told).toEqual(Array.from({ length: 9 }, (_, index) => [index + 1, 9]));
});

test('the log tells who joined, and who made which shard as far as it was written down', async () => {
  const [both, one] = [await laid(), await laid()];
  await joined(both);
  expect(readFileSync(join(both, 'run.log'), 'utf8')).toMatch(/^started: .*\nfinished: .*\nuser: staff@desk\n[\s\S]*\nletters: 5\n(?:shard 1\/2 (?:started|finished|user): .*\n){3}(?:shard 2\/2 (?:started|finished|user): .*\n){3}$/);
  rmSync(join(one, 'shards/1-of-2/run.log'));
  await joined(one);
  expect(readFileSync(join(one, 'run.log'), 'utf8')).not.toContain('shard 1/2');
  expect(readFileSync(join(one, 'run.log'), 'utf8')).toContain('shard 2/2');
});

test('what is joined already is found, and what the joining left of shards and workshop is removed', async () => {
  const out = layFiles(await laid(), await sampleFiles());
  mkdirSync(join(out, 'unfinished/post'), { recursive: true });
  expect(await joined(out)).toMatchObject({ alreadyThere: true, report: { letters: { count: 5 } } });
  await expectWhole(out);
  expect(await joined(out)).toMatchObject({ alreadyThere: true });
});

test('shards beside a run that is damaged stay, and the files are named', async () => {
  const out = layFiles(await laid(), await sampleFiles());
  for (const file of ['manifest.csv', 'letters/0002.pdf']) appendFileSync(join(out, file), ' ');
  expect(await refusalOf(joined(out))).toEqual([{ code: 'out-damaged', detail: { folder: out, files: 'manifest.csv, letters/0002.pdf' } }]);
  expect(existsSync(join(out, 'shards/1-of-2/manifest.csv'))).toBe(true);
});

test.each<[string, (out: string) => unknown]>([
  ['nothing', () => undefined], ['an empty folder', (out) => mkdirSync(out)], ['a file', (out) => writeFileSync(out, '')], ['something else', (out) => layFiles(out, new Map([['notes.txt', '']]))],
])('there are no shards where %s lies', async (name, lay) => {
  const out = join(folder, name);
  lay(out);
  expect(await refusalOf(joined(out))).toEqual([{ code: 'shards-none', detail: { folder: out } }]);
});

test('what lies beside the shards is named, and results without the mark of a join are such', async () => {
  const out = await laid();
  mkdirSync(join(out, 'letters'));
  writeFileSync(join(out, 'notes.txt'), '');
  expect(await refusalOf(joined(out))).toEqual([{ code: 'shards-foreign', detail: { folder: out, files: 'letters, notes.txt' } }]);
});

test('shards that another version made are left to that version', async () => {
  const [out, run] = [join(folder, 'other-version'), await samplePlan()];
  const { plan: { report } } = run;
  const older = { ...run, plan: { ...run.plan, report: { ...report, tool: { ...report.tool, version: '0.0.1' } } } };
  for (const part of [1, 2]) await makeShare(older, { part, of: 2 }, out);
  expect(await refusalOf(joined(out))).toEqual([{ code: 'shards-other-version', detail: { folder: out, version: '0.0.1' } }]);
});

test('shards of which something is missing or damaged are not joined', async () => {
  const out = await laid();
  rmSync(join(out, 'shards/2-of-2'), { recursive: true });
  expect((await refusalOf(joined(out))).map(({ code }) => code)).toEqual(['shards-missing']);
  expect(readdirSync(out)).toEqual(['shards']);
});

test('a join that was cut off while results were moved into place begins again', async () => {
  const out = layFiles(await laid(), new Map([['unfinished/account-begun', ''], ['unfinished/post/bundles.csv', 'half'], ['letters/0001.pdf', 'half'], ['manifest.csv', 'half']]));
  expect(await joined(out)).toMatchObject({ alreadyThere: false });
  await expectWhole(out);
});

test.each([['disk-full', 'ENOSPC'], ['out-not-writable', 'EIO']])('%s: the shards stay as they are, and nothing else is left', async (code, fromDisk) => {
  const out = await laid();
  const failing = (): never => {
    throw Object.assign(new Error('from the disk'), { code: fromDisk });
  };
  expect(await refusalOf(joined(out, { onFile: failing }))).toMatchObject([{ code, detail: { folder: out, isLeft: false } }]);
  expect(readdirSync(out)).toEqual(['shards']);
  expect([...filesIn(out)].map(([file, bytes]) => [file, bytes.length])).toEqual([...await sampleShards()].map(([file, bytes]) => [file, bytes.length]));
  await joined(out);
  await expectWhole(out);
});

test('a bug stays one, and leaves as little', async () => {
  const out = await laid();
  const bug = (): never => {
    throw new TypeError('a bug');
  };
  await expect(joined(out, { onFile: bug })).rejects.toThrow(TypeError);
  expect(readdirSync(out)).toEqual(['shards']);
});

test('where the disk knows no second names, a file that changed since it was looked at is found while it is copied', async () => {
  /** A link that leads elsewhere from its new place, so that what it leads to is copied. */
  const copied = async (): Promise<string> => {
    const out = await laid();
    const letters = join(out, 'shards/2-of-2/letters');
    renameSync(join(letters, '0002.pdf'), join(letters, 'real.pdf'));
    symlinkSync('real.pdf', join(letters, '0002.pdf'));
    return out;
  };
  const [whole, changed] = [await copied(), await copied()];
  await joined(whole);
  await expectWhole(whole);
  const damage = (done: number): void => {
    if (done === 1) appendFileSync(join(changed, 'shards/2-of-2/letters/real.pdf'), ' ');
  };
  expect(await refusalOf(joined(changed, { onFile: damage }))).toEqual([{ code: 'shard-damaged', detail: { shard: '2/2', files: 'letters/0002.pdf' } }]);
  expect(readdirSync(changed)).toEqual(['shards']);
});

test('an account that does not balance is not declared finished', async () => {
  const [out, run] = [join(folder, 'unbalanced'), await samplePlan()];
  const { plan: { report } } = run;
  const other = { ...run, plan: { ...run.plan, report: { ...report, customers: { ...report.customers, affected: report.customers.affected + 1 } } } };
  for (const part of [1, 2]) await makeShare(other, { part, of: 2 }, out);
  expect(await refusalOf(joined(out))).toEqual([{ code: 'run-unbalanced', detail: { checks: 'affected = letters + held + excluded + already notified' } }]);
  expect(readdirSync(out)).toEqual(['shards']);
});

test('one joins at a time, and what another joined meanwhile is not joined again', async () => {
  const [busy, overtaken] = [await laid(), await laid()];
  const whole = await sampleFiles();
  for (const out of [busy, overtaken]) {
    mkdirSync(join(out, 'unfinished'));
    await takeLock(out, join(out, 'unfinished'), { ...AT_THE_DESK.owner, pid: 2000 });
  }
  expect((await refusalOf(joined(busy, { owner: { ...AT_THE_DESK.owner, isRunning: () => true } }))).map(({ code }) => code)).toEqual(['out-in-use']);
  const ended = (): boolean => {
    layFiles(overtaken, whole);
    return false;
  };
  expect(await joined(overtaken, { owner: { ...AT_THE_DESK.owner, isRunning: ended } })).toMatchObject({ alreadyThere: true });
  await expectWhole(overtaken);
});
