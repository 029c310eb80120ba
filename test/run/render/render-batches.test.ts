// Print files made batch after batch, here without threads: the same bytes in whatever order, those that lie there left alone, and none begun
// after a fault.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openFonts } from '../../../src/run/input/font-files.js';
import { renderBatch, type RenderContext } from '../../../src/run/render/render-batch.js';
import { renderBatches, type RenderTarget } from '../../../src/run/render/render-batches.js';
import { renderJobOf } from '../../../src/run/render/render-job.js';
import { writeRendered } from '../../../src/run/render/write-rendered.js';
import type { PackedBatch } from '../../../src/run/batching.js';
import { readPdfPages } from '../../support/read-pdf.js';
import { filesIn, sampleFiles, samplePlan, sha256 } from '../../support/sample-run-files.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
let places = 0;

interface Bench {
  readonly batches: readonly PackedBatch[];
  readonly context: RenderContext;
  readonly target: RenderTarget;
}

/** The three print files of the sample run, and a place for them. */
async function bench(): Promise<Bench> {
  const { plan: { batches }, composed, fonts } = await samplePlan();
  const place = join(folder, String(places += 1));
  mkdirSync(join(place, 'letters'), { recursive: true });
  return { batches, context: { composed, fonts, bookmarks: false }, target: { folder: place, jobs: 1, onBatch: () => undefined } };
}

/** The whole run's checksum of a print file. */
const made = async (file: string): Promise<string> => sha256((await sampleFiles()).get(file) ?? '');
const FILES = ['letters/0001.pdf', 'letters/0002.pdf', 'letters/0003.pdf'];

test('each print file is the one of the run, in whatever order they are asked for, and told when it is on the disk', async () => {
  const { batches, context, target } = await bench();
  const told: unknown[] = [];
  const checksums = await renderBatches(batches.toReversed(), context, {
    ...target, onFile: async (file, hash) => void told.push(await Promise.resolve([file, hash])), onBatch: (...counts) => told.push(counts),
  });
  const expected = await Promise.all(FILES.map(async (file) => [file, await made(file)] as const));
  expect(checksums).toEqual(new Map(expected));
  for (const [file, hash] of expected) expect([file, sha256(filesIn(target.folder).get(file) ?? '')]).toEqual([file, hash]);
  expect([...filesIn(target.folder).keys()]).toEqual(FILES);
  expect(told).toEqual([expected[2], [1, 1, 5], expected[1], [2, 3, 5], expected[0], [3, 5, 5]]);
});

test('a print file that lies there is not made again, and counted from the beginning', async () => {
  const { batches, context, target } = await bench();
  const told: unknown[] = [];
  const kept = new Map([['letters/0001.pdf', 'as it lies there']]);
  const checksums = await renderBatches(batches, context, { ...target, kept, onBatch: (...counts) => told.push(counts) });
  expect([...checksums]).toEqual([['letters/0001.pdf', 'as it lies there'], ['letters/0002.pdf', await made('letters/0002.pdf')], ['letters/0003.pdf', await made('letters/0003.pdf')]]);
  expect([...kept]).toHaveLength(1);
  expect(told).toEqual([[2, 4, 5], [3, 5, 5]]);
  expect(readdirSync(join(target.folder, 'letters'))).toEqual(['0002.pdf', '0003.pdf']);
});

test('after a fault no further print file is begun, and the fault is the one told', async () => {
  const { batches, context, target } = await bench();
  const onBatch = (): never => {
    throw new Error('the first');
  };
  await expect(renderBatches(batches, context, { ...target, onBatch })).rejects.toThrow('the first');
  expect(readdirSync(join(target.folder, 'letters'))).toEqual(['0001.pdf']);
});

test('nothing is made of no print files', async () => {
  const { context, target } = await bench();
  expect(await renderBatches([], context, target)).toEqual(new Map());
});

test('what the disk says comes back with its code, as data', async () => {
  const { batches: [batch], context, target } = await bench();
  const task = { job: renderJobOf(batch!), path: join(target.folder, 'nowhere/0001.pdf') };
  expect(await writeRendered(context, openFonts(context.fonts), task)).toEqual({ fault: { code: 'ENOENT' } });
});

test('what is no fault of the disk stays the bug it is', async () => {
  const { batches: [batch], context } = await bench();
  const job = renderJobOf(batch!);
  await expect(writeRendered(context, openFonts(context.fonts), { job, path: join(folder, '\0') })).rejects.toMatchObject({ code: 'ERR_INVALID_ARG_VALUE' });
});

test('a print file says what a print queue may show, and has a bookmark a letter only when asked', async () => {
  const { batches: [batch], context } = await bench();
  const job = renderJobOf(batch!);
  const [plain, marked] = await Promise.all([false, true].map((bookmarks) => renderBatch({ ...context, bookmarks }, openFonts(context.fonts), job)));
  const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1');
  expect(textOf(plain)).toContain(Buffer.from('お知らせ 0001', 'utf16le').swap16().toString('latin1'));
  expect([textOf(plain), textOf(marked)].map((text) => text.includes('/Outlines'))).toEqual([false, true]);
  const [front] = await readPdfPages(plain ?? new Uint8Array());
  expect(front?.texts.map(({ text }) => text)).toContain('000001-8 1/1');
});
