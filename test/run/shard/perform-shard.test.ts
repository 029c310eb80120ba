// A share performed in its own folder of DIR, whatever else is made there meanwhile, and nothing left of it after a fault.
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportText } from '../../../src/run/report.js';
import { filesIn, layFiles, sampleFiles, samplePlan } from '../../support/sample-run-files.js';
import { makeShare } from '../../support/sample-shards.js';
import { refusalOf } from '../../support/refusal-of.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const [FIRST, SECOND] = [{ part: 1, of: 2 }, { part: 2, of: 2 }];
const fault = (): never => {
  throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
};

test('each share has its own folder, for its owner alone, and what is made is found again', async () => {
  const [out, run] = [join(folder, 'both'), await samplePlan()];
  expect(await makeShare(run, SECOND, out)).toMatchObject({ place: join(out, 'shards/2-of-2'), alreadyThere: false, needsAttention: true });
  expect(await makeShare(run, FIRST, out)).toMatchObject({ place: join(out, 'shards/1-of-2'), alreadyThere: false });
  expect(await makeShare(run, SECOND, out)).toMatchObject({ place: join(out, 'shards/2-of-2'), alreadyThere: true });
  expect(readdirSync(out)).toEqual(['shards']);
  expect([...filesIn(join(out, 'shards/1-of-2')).keys()]).toEqual([
    'SHA256SUMS', 'account.json', 'exceptions.csv', 'letters/0001.pdf', 'letters/0003.pdf', 'manifest.csv', 'post/bundle-slips.pdf', 'post/bundles.csv', 'post/gaiji.csv', 'post/posting.csv',
    'report.json', 'run.log',
  ]);
  expect([...filesIn(join(out, 'shards/2-of-2')).keys()]).toEqual(['SHA256SUMS', 'letters/0002.pdf', 'report.json', 'run.log']);
  expect(statSync(join(out, 'shards/2-of-2')).mode & 0o777).toBe(0o700);
});

test('where the whole run lies, it is looked at and nothing is made', async () => {
  const out = layFiles(join(folder, 'whole'), await sampleFiles());
  expect(await makeShare(await samplePlan(), FIRST, out)).toMatchObject({ place: out, alreadyThere: true });
  expect(existsSync(join(out, 'shards'))).toBe(false);
});

test.each<[string, (out: string) => unknown, string]>([
  ['a file', (out) => writeFileSync(out, ''), 'out-is-file'],
  ['something else', (out) => layFiles(out, new Map([['notes.txt', '']])), 'out-foreign'],
  ['a file of the name of the shards', (out) => layFiles(out, new Map([['shards', '']])), 'out-foreign'],
  ['a run that another began', (out) => mkdirSync(join(out, 'unfinished'), { recursive: true }), 'out-foreign'],
])('no share is made where %s lies', async (name, lay, code) => {
  const out = join(folder, name);
  lay(out);
  expect(await refusalOf(makeShare(await samplePlan(), FIRST, out))).toEqual([{ code, detail: { folder: out } }]);
  expect(existsSync(join(out, 'shards/1-of-2'))).toBe(false);
});

test('no share is made beside the unfinished work of a whole run, though shares lie there as well', async () => {
  const run = await samplePlan();
  const out = layFiles(join(folder, 'whole-begun'), new Map([['unfinished/plan.json', reportText(run.plan.report)], ['shards/2-of-2/run.log', '']]));
  expect((await refusalOf(makeShare(run, FIRST, out))).map(({ code }) => code)).toEqual(['out-foreign']);
});

test('a share may be made beside whatever lies with other shares', async () => {
  const out = layFiles(join(folder, 'beside'), new Map([['shards/2-of-2/letters/0002.pdf', ''], ['notes.txt', '']]));
  expect(await makeShare(await samplePlan(), FIRST, out)).toMatchObject({ alreadyThere: false });
});

test('a fault of the disk leaves neither share nor folder, but never takes what was there before or is another share\'s', async () => {
  const run = await samplePlan();
  const [absent, empty, other] = ['absent', 'empty', 'other'].map((name) => join(folder, name)) as [string, string, string];
  mkdirSync(empty);
  layFiles(join(other, 'shards/2-of-2'), new Map([['run.log', '']]));
  for (const out of [absent, empty, other]) expect((await refusalOf(makeShare(run, FIRST, out, fault))).map(({ code }) => code)).toEqual(['disk-full']);
  expect(existsSync(absent)).toBe(false);
  expect(readdirSync(empty)).toEqual([]);
  expect(readdirSync(other, { recursive: true }).sort()).toEqual(['shards', 'shards/2-of-2', 'shards/2-of-2/run.log']);
});
