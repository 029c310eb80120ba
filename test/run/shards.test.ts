// A run made in shares by processes that know nothing of each other is, once joined, the run that one process makes; and whatever is
// missing, damaged or of another plan is found before anything looks finished.
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src/refusal.js';
import { joinShards, type JoinedRun } from '../../src/run/shard/join-shards.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { performShard } from '../../src/run/shard/perform-shard.js';
import { perform } from '../../src/run/perform.js';
import { prepare, type PreparedRun } from '../../src/run/prepare.js';
import { sharesOf } from '../../src/run/shard/share.js';
import { AT_THE_DESK } from '../support/at-the-desk.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const unsharded = join(folder, 'unsharded');
const inThree = join(folder, 'in-three');
const silent = { rowsRead: () => undefined, planning: () => undefined };
const planned = (batchSize: number): Promise<PreparedRun> => prepare({ exports: [packageFile('fixtures/payments.csv')], batchSize }, silent);

let run: PreparedRun;
beforeAll(async () => {
  run = await planned(50);
  await perform(run, { ...AT_THE_DESK, folder: unsharded, onBatch: () => undefined });
  await shards(run, inThree, 3);
});

async function shards(of: PreparedRun, out: string, count: number): Promise<void> {
  for (const share of sharesOf(count)) await performShard(of, share, { ...AT_THE_DESK, folder: out, onBatch: () => undefined });
}

function account(out: string): Promise<JoinedRun> {
  return joinShards({ folder: out, record: AT_THE_DESK.record, owner: AT_THE_DESK.owner, onFile: () => undefined });
}

/** The three shards, to be damaged. */
function copyOf(name: string): string {
  const out = join(folder, name);
  cpSync(inThree, out, { recursive: true });
  return out;
}

async function refusalOf(work: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof Refusal ? error.problems.map(({ code }) => code) : [String(error)];
}

function expectUnsharded(out: string): void {
  const names = (of: string): string[] => readdirSync(of, { recursive: true, encoding: 'utf8' }).sort();
  expect(names(out)).toEqual(names(unsharded));
  for (const name of names(out).filter((one) => one !== 'run.log' && statSync(join(out, one)).isFile())) {
    expect([name, readFileSync(join(out, name)).equals(readFileSync(join(unsharded, name))), statSync(join(out, name)).mode & 0o777]).toEqual([name, true, 0o600]);
  }
}

test.each([1, 2, 5, 7])('%i shards join into the bytes of an unsharded run', async (count) => {
  const out = join(folder, `in-${count}`);
  await shards(run, out, count);
  expect(readdirSync(out)).toEqual(['shards']);
  const { report, alreadyThere } = await account(out);
  expect({ alreadyThere, letters: report.letters.count }).toEqual({ alreadyThere: false, letters: run.plan.report.letters.count });
  expectUnsharded(out);
});

test('a run without letters joins as well', async () => {
  const nobody = await prepare({ exports: [packageFile('fixtures/payments.csv')], incident: incidentLongAgo() }, silent);
  await shards(nobody, join(folder, 'nobody'), 2);
  expect((await account(join(folder, 'nobody'))).report.letters.count).toBe(0);
});

function incidentLongAgo(): string {
  const own = join(folder, 'long-ago');
  cpSync(packageFile('templates/card-breach'), own, { recursive: true });
  const file = join(own, 'incident.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/firstDay: \S+/, 'firstDay: 2001-10-14').replace(/lastDay: \S+/, 'lastDay: 2001-11-14'));
  return file;
}

test('a font of the incident file is used for the joined control sheets too, without being asked for again', async () => {
  const own = join(folder, 'own-font');
  cpSync(packageFile('templates/card-breach'), own, { recursive: true });
  cpSync(packageFile('node_modules/@expo-google-fonts/biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf'), join(own, 'own.ttf'));
  appendFileSync(join(own, 'incident.yaml'), '\nfonts:\n  fallback: [own.ttf]\n');
  const ownRun = await prepare({ exports: [packageFile('fixtures/payments.csv')], batchSize: 50, incident: join(own, 'incident.yaml') }, silent);
  await perform(ownRun, { ...AT_THE_DESK, folder: join(folder, 'own-whole'), onBatch: () => undefined });
  await shards(ownRun, join(folder, 'own-shards'), 2);
  rmSync(own, { recursive: true });
  expect(readdirSync(join(folder, 'own-shards/shards/1-of-2/fonts'))).toEqual(['0001']);
  await account(join(folder, 'own-shards'));
  expect(readFileSync(join(folder, 'own-shards/SHA256SUMS'), 'utf8')).toBe(readFileSync(join(folder, 'own-whole/SHA256SUMS'), 'utf8'));
});

test('names and addresses lie in the first shard alone, and a shard that is made is not made again', async () => {
  expect(readdirSync(join(inThree, 'shards/2-of-3')).sort()).toEqual(['SHA256SUMS', 'letters', 'post', 'report.json', 'run.log']);
  const again = await performShard(run, { part: 2, of: 3 }, { ...AT_THE_DESK, folder: inThree, onBatch: () => undefined });
  expect(again).toMatchObject({ alreadyThere: true, place: join(inThree, 'shards/2-of-3') });
});

test('nothing is joined of a shard of another plan', async () => {
  const out = copyOf('another-plan');
  rmSync(join(out, 'shards/3-of-3'), { recursive: true });
  await performShard(await planned(40), { part: 3, of: 3 }, { ...AT_THE_DESK, folder: out, onBatch: () => undefined });
  expect(await refusalOf(account(out))).toEqual(['shard-other']);
});

test('a join that was cut off while results were moved into place begins again', async () => {
  const out = copyOf('cut-off');
  mkdirSync(join(out, 'unfinished/post'), { recursive: true });
  writeFileSync(join(out, 'unfinished/account-begun'), '');
  mkdirSync(join(out, 'letters'));
  writeFileSync(join(out, 'letters/0001.pdf'), 'half');
  await account(out);
  expectUnsharded(out);
});

test('a join that was cut off behind its seal is ended, and one whose files changed since keeps its shards', async () => {
  const out = copyOf('sealed');
  cpSync(unsharded, out, { recursive: true });
  renameSync(join(out, 'manifest.csv'), join(out, 'away'));
  expect(await refusalOf(account(out))).toEqual(['out-damaged']);
  expect(existsSync(join(out, 'shards/1-of-3/manifest.csv'))).toBe(true);
  renameSync(join(out, 'away'), join(out, 'manifest.csv'));
  expect(await account(out)).toMatchObject({ alreadyThere: true });
  expectUnsharded(out);
});

test('a shard that a fault ends at once leaves nothing that another run would stumble over, and nothing of another shard is touched', async () => {
  const fault = (): never => {
    throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
  };
  const [out, two] = [join(folder, 'no-room'), copyOf('no-room-beside')];
  expect(await refusalOf(performShard(run, { part: 1, of: 2 }, { ...AT_THE_DESK, folder: out, onBatch: fault }))).toEqual(['disk-full']);
  expect(existsSync(out)).toBe(false);
  rmSync(join(two, 'shards/3-of-3'), { recursive: true });
  expect(await refusalOf(performShard(run, { part: 3, of: 3 }, { ...AT_THE_DESK, folder: two, onBatch: fault }))).toEqual(['disk-full']);
  expect(readdirSync(join(two, 'shards')).sort()).toEqual(['1-of-3', '2-of-3']);
});

test('shards are not made where something else lies', async () => {
  const out = join(folder, 'foreign');
  mkdirSync(out);
  writeFileSync(join(out, 'notes.txt'), '');
  expect(await refusalOf(performShard(run, { part: 1, of: 2 }, { ...AT_THE_DESK, folder: out, onBatch: () => undefined }))).toEqual(['out-foreign']);
  expect(await performShard(run, { part: 1, of: 2 }, { ...AT_THE_DESK, folder: unsharded, onBatch: () => undefined }))
    .toMatchObject({ alreadyThere: true, place: unsharded });
});
