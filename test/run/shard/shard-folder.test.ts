// What lies in a share's folder: its print files and the plan's report; in the first share alone what there is once in a run.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFonts } from '../../../src/run/input/font-files.js';
import { packageFile } from '../../../src/run/input/package-file.js';
import type { PreparedRun } from '../../../src/run/prepare.js';
import { sealText, writeWhole } from '../../../src/run/disk/sealed-file.js';
import { accountFacts, planOf, shardFonts, shardLists, shardOf } from '../../../src/run/shard/shard-folder.js';
import { sharesOf } from '../../../src/run/shard/share.js';
import { filesOf } from '../../support/files-of-portion.js';
import { layFiles, sampleFiles, samplePlan } from '../../support/sample-run-files.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const OWN_FONT = packageFile('node_modules/@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf');
let laid = 0;
const [FIRST, SECOND] = sharesOf(2) as [{ part: 1; of: 2 }, { part: 2; of: 2 }];

/** The content of the first share, laid down under its seal. */
async function firstShare(run: PreparedRun): Promise<string> {
  const place = join(folder, String(laid += 1));
  const seals = new Map<string, string>();
  for (const [file, content] of await filesOf(shardOf(run, FIRST), run.plan.report)) {
    mkdirSync(join(place, file, '..'), { recursive: true });
    seals.set(file, await writeWhole(join(place, file), content));
  }
  await writeWhole(join(place, 'SHA256SUMS'), sealText(seals));
  return place;
}

test('print files are dealt out, and lists and papers are of the first share', async () => {
  const run = await samplePlan();
  const [first, second] = [shardOf(run, FIRST), shardOf(run, SECOND)];
  expect([first, second].map(({ batches }) => batches.map(({ name }) => name))).toEqual([['0001', '0003'], ['0002']]);
  expect([first.folders, second.folders]).toEqual([['letters', 'post', 'fonts'], ['letters', 'post']]);
  expect([first.lists, second.lists]).toEqual([['manifest.csv', 'exceptions.csv', 'account.json'], []]);
  expect([shardLists(FIRST), shardLists(SECOND)]).toEqual([first.lists, second.lists]);
  expect((await filesOf(first, run.plan.report)).map(([file]) => file)).toEqual([
    'manifest.csv', 'exceptions.csv', 'post/bundles.csv', 'post/bundle-slips.pdf', 'post/posting.csv', 'post/gaiji.csv', 'account.json',
  ]);
  expect(await filesOf(second, run.plan.report)).toEqual([]);
});

test('what lies there once is what the whole run has', async () => {
  const [run, whole] = [await samplePlan(), await sampleFiles()];
  const first = await firstShare(run);
  for (const file of ['manifest.csv', 'exceptions.csv', 'post/bundles.csv', 'post/bundle-slips.pdf', 'post/posting.csv', 'post/gaiji.csv']) {
    expect([file, readFileSync(join(first, file)).equals(whole.get(file) ?? Buffer.alloc(0))]).toEqual([file, true]);
  }
});

test('what ends the run is told beside: who posts, whether sheets are folded, the papers in the order of the seal, and what the page shows', async () => {
  const run = await samplePlan();
  const facts = await accountFacts(await firstShare(run));
  expect(facts).toMatchObject({
    sender: run.sender, isFolded: true, documents: ['post/bundles.csv', 'post/bundle-slips.pdf', 'post/posting.csv', 'post/control-sheets.pdf', 'post/gaiji.csv'],
  });
  expect(run.sender).not.toBe('');
  expect(facts.page.exceptions?.length).toBe(run.plan.exceptions.length);
  expect(readFileSync(join(await firstShare(run), 'account.json'), 'utf8')).toMatch(/^\{\n {2}"sender": [\s\S]*\n\}\n$/);
});

test('a run without letters has no papers but the list of characters, which is empty', async () => {
  const run = await samplePlan();
  const facts = await accountFacts(await firstShare({ ...run, plan: { ...run.plan, batches: [] } }));
  expect(facts.documents).toEqual(['post/gaiji.csv']);
});

test('fonts of the incident file are handed on in its order, and those of the program are read from the program', async () => {
  const run = await samplePlan();
  const path = packageFile('node_modules/@expo-google-fonts/biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf');
  const fonts = (await loadFonts([OWN_FONT, path].map((own) => ({ path: own, at: { file: 'incident.yaml' } })))).bytes;
  const opened = await shardFonts(await firstShare({ ...run, fonts }));
  expect(opened.files.map(({ bytes }) => bytes.length)).toEqual(fonts.files.map((bytes) => bytes.length));
  expect(opened.files.slice(-2).map(({ bytes }) => Buffer.from(bytes).equals(readFileSync(bytes.length === opened.files.at(-1)?.bytes.length ? path : OWN_FONT)))).toEqual([true, true]);
});

test('without fonts of one\'s own those of the program serve, whether the folder for others is there or something else lies in it', async () => {
  const first = await firstShare(await samplePlan());
  expect((await shardFonts(first)).files).toHaveLength(4);
  layFiles(join(first, 'fonts'), new Map([['.DS_Store', '']]));
  expect((await shardFonts(first)).files).toHaveLength(4);
});

test('a plan is told from a report by having no checksums', async () => {
  const { plan: { report } } = await samplePlan();
  expect(planOf({ ...report, batches: report.batches.map((batch) => ({ ...batch, sha256: 'aa' })) })).toEqual(report);
});
