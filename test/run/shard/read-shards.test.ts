// Shards looked at before anything is made of them: whatever is missing, damaged, of another plan or no shard is told, all at once.
import { join } from 'node:path';
import type { PreparedRun } from '../../../src/run/prepare.js';
import { readShards } from '../../../src/run/shard/read-shards.js';
import { refusalOf } from '../../support/refusal-of.js';
import { layFiles, samplePlan, type RunFiles } from '../../support/sample-run-files.js';
import { makeShare, sampleShards } from '../../support/sample-shards.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
let folders = 0;

/** DIR with the two shards of the sample run, after a change to their files. */
async function laid(change: (files: Map<string, Buffer>) => unknown = () => undefined): Promise<string> {
  const files = new Map(await sampleShards());
  change(files);
  return layFiles(join(folder, String(folders += 1)), files);
}

/** The files of one shard are taken away, or stand under the name of another. */
function moved(files: Map<string, Buffer>, from: string, to?: string): void {
  const own: RunFiles = new Map([...files].filter(([file]) => file.startsWith(`shards/${from}/`)));
  for (const [file, content] of own) {
    files.delete(file);
    if (to !== undefined) files.set(file.replace(from, to), content);
  }
}

const appended = (file: string) => (files: Map<string, Buffer>): void => void files.set(file, Buffer.concat([files.get(file) ?? Buffer.alloc(0), Buffer.from(' ')]));

test('shards are read in order, each with its folder and the report of the whole run', async () => {
  const out = await laid();
  const shards = await readShards(out);
  expect(shards.map(({ share, folder: place }) => [share, place])).toEqual([
    [{ part: 1, of: 2 }, join(out, 'shards/1-of-2')], [{ part: 2, of: 2 }, join(out, 'shards/2-of-2')],
  ]);
  expect(shards.map(({ report }) => report.batches.map(({ file, sha256 }) => [file, sha256 !== null]))).toEqual([
    [['letters/0001.pdf', true], ['letters/0002.pdf', false], ['letters/0003.pdf', true]], [['letters/0001.pdf', false], ['letters/0002.pdf', true], ['letters/0003.pdf', false]],
  ]);
});

test.each(['nowhere', 'without-shards', 'empty'])('a folder without shards is refused as such: %s', async (name) => {
  const out = join(folder, name);
  layFiles(join(folder, 'without-shards'), new Map([['notes.txt', '']]));
  layFiles(join(folder, 'empty/shards'), new Map());
  expect(await refusalOf(readShards(out))).toEqual([{ code: 'shards-none', detail: { folder: out } }]);
});

test('what is no shard is named before anything else', async () => {
  const out = await laid((files) => {
    moved(files, '2-of-2');
    for (const file of ['notes.txt', '1-of-2.old/letter.pdf']) files.set(`shards/${file}`, Buffer.alloc(0));
  });
  expect(await refusalOf(readShards(out))).toEqual([{ code: 'shards-foreign', detail: { folder: join(out, 'shards'), files: '1-of-2.old, notes.txt' } }]);
});

test('shards of several divisions are told by the numbers of the divisions', async () => {
  const out = await laid((files) => {
    for (const other of ['1-of-10', '2-of-10', '3-of-3']) files.set(`shards/${other}/report.json`, Buffer.alloc(0));
  });
  expect(await refusalOf(readShards(out))).toEqual([{ code: 'shards-mixed', detail: { folder: out, counts: '2, 3, 10' } }]);
});

test('shards that are not there and shards that are not finished are missing, some or all', async () => {
  const one = await laid((files) => moved(files, '2-of-2'));
  expect(await refusalOf(readShards(one))).toEqual([{ code: 'shards-missing', detail: { folder: one, shards: '2/2' } }]);
  const both = await laid((files) => {
    for (const part of [1, 2]) files.delete(`shards/${String(part)}-of-2/SHA256SUMS`);
  });
  expect(await refusalOf(readShards(both))).toEqual([{ code: 'shards-missing', detail: { folder: both, shards: '1/2, 2/2' } }]);
});

test.each<[string, (files: Map<string, Buffer>) => unknown, string, string]>([
  ['a print file that changed', appended('shards/2-of-2/letters/0002.pdf'), '2/2', 'letters/0002.pdf'],
  ['a print file that is gone', (files) => files.delete('shards/1-of-2/letters/0003.pdf'), '1/2', 'letters/0003.pdf'],
  ['a manifest that changed', appended('shards/1-of-2/manifest.csv'), '1/2', 'manifest.csv'],
  ['lists that are gone', (files) => {
    files.delete('shards/1-of-2/manifest.csv');
    files.delete('shards/1-of-2/exceptions.csv');
  }, '1/2', 'manifest.csv, exceptions.csv'],
  ['what tells how to end the run, when that is gone', (files) => files.delete('shards/1-of-2/account.json'), '1/2', 'account.json'],
  ['a paper for the post that changed', appended('shards/1-of-2/post/bundles.csv'), '1/2', 'post/bundles.csv'],
])('a shard is damaged by %s', async (_, change, shard, files) => {
  expect(await refusalOf(readShards(await laid(change)))).toEqual([{ code: 'shard-damaged', detail: { shard, files } }]);
});

test('a shard under the name of another has print files that are not its own', async () => {
  const out = await laid((files) => {
    const second = new Map([...files].filter(([file]) => file.startsWith('shards/2-of-2/')));
    moved(files, '1-of-2');
    moved(files, '2-of-2', '1-of-2');
    for (const [file, content] of second) files.set(file, content);
  });
  const problems = await refusalOf(readShards(out));
  expect(problems.map(({ code }) => code)).toEqual(['shard-damaged']);
  expect(problems[0]?.detail).toMatchObject({ shard: '1/2', files: expect.stringContaining('letters/0001.pdf, letters/0003.pdf') as unknown });
});

/** DIR with the second shard made of a plan whose report differs. */
async function withOtherReport(changed: Partial<PreparedRun['plan']['report']>): Promise<string> {
  const out = await laid((files) => moved(files, '2-of-2'));
  const run = await samplePlan();
  await makeShare({ ...run, plan: { ...run.plan, report: { ...run.plan.report, ...changed } } }, { part: 2, of: 2 }, out);
  return out;
}

test('a shard of another plan is told by what the plans were made from, or by the report where that is the same', async () => {
  const { plan: { report: { settings, tool } } } = await samplePlan();
  const otherOptions = await withOtherReport({ settings: { ...settings, batchSize: 7, noPersonal: true } });
  expect(await refusalOf(readShards(otherOptions))).toEqual([{ code: 'shard-other', detail: { shard: '2/2', first: '1/2', differences: '--batch-size, --no-personal' } }]);
  const otherVersion = await withOtherReport({ tool: { ...tool, version: '0.0.1' } });
  expect(await refusalOf(readShards(otherVersion))).toEqual([{ code: 'shard-other', detail: { shard: '2/2', first: '1/2', differences: 'version' } }]);
  const otherPeople = await withOtherReport({ approval: 'of other people' });
  expect(await refusalOf(readShards(otherPeople))).toEqual([{ code: 'shard-other', detail: { shard: '2/2', first: '1/2', differences: 'report.json' } }]);
});

test('everything that is wrong is told at once', async () => {
  const out = await laid((files) => {
    moved(files, '1-of-2', '1-of-3');
    moved(files, '2-of-2', '3-of-3');
    files.delete('shards/1-of-3/letters/0001.pdf');
  });
  expect((await refusalOf(readShards(out))).map(({ code, detail }) => [code, Object.values<unknown>({ ...detail })[code === 'shards-missing' ? 1 : 0]])).toEqual([
    ['shards-missing', '2/3'], ['shard-damaged', '1/3'], ['shard-damaged', '3/3'],
  ]);
});
