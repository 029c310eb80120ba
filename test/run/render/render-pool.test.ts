// Print files on threads: the same bytes, faults of the disk as they are, and no work that waits for a thread that will never come.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageFile } from '../../../src/run/input/package-file.js';
import { renderPool, type RenderPool } from '../../../src/run/render/render-pool.js';
import { filesIn, sampleFiles, samplePlan } from '../../support/sample-run-files.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
/** A thread runs what was compiled: beside the source where mutants are tried, else as it was built. */
const WORKER = pathToFileURL(['src', 'dist'].map((place) => packageFile(`${place}/run/render/render-worker.js`)).find(existsSync) ?? 'not built');

async function withPool<Result>(threads: number, work: (pool: RenderPool) => Promise<Result>, worker = WORKER): Promise<Result> {
  const { composed, fonts } = await samplePlan();
  const pool = renderPool({ composed, fonts, bookmarks: false }, threads, worker);
  return work(pool).finally(() => pool.close());
}

test('on two threads all print files are the bytes of the run, with the checksums of what was written', async () => {
  const [{ plan: { batches } }, whole] = [await samplePlan(), await sampleFiles()];
  mkdirSync(join(folder, 'letters'), { recursive: true });
  const checksums = await withPool(2, (pool) => Promise.all(batches.map((batch) => pool.write(batch, join(folder, batch.file)))));
  const seal = whole.get('SHA256SUMS')?.toString();
  for (const [index, { file }] of batches.entries()) {
    expect([file, filesIn(folder).get(file)?.equals(whole.get(file) ?? Buffer.alloc(0))]).toEqual([file, true]);
    expect(seal).toContain(`${checksums[index] ?? ''}  ${file}\n`);
  }
});

test('a thread is given the next print files while those before are on their way to the disk; without threads there is one at a time', async () => {
  const widths = await Promise.all([0, 1, 2, 3].map((threads) => withPool(threads, (pool) => Promise.resolve(pool.width))));
  expect(widths).toEqual([1, 1, 16, 24]);
});

test.each([1, 2])('with %i threads a fault of the disk is thrown with its code', async (threads) => {
  const { plan: { batches: [batch] } } = await samplePlan();
  await withPool(threads, async (pool) => {
    await expect(batch === undefined ? undefined : pool.write(batch, join(folder, 'nowhere/0001.pdf'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

test('where no thread can start the work ends and does not wait', async () => {
  const { plan: { batches: [batch] } } = await samplePlan();
  await withPool(2, async (pool) => {
    await expect(batch === undefined ? undefined : pool.write(batch, join(folder, '0001.pdf'))).rejects.toThrow();
  }, pathToFileURL(join(folder, 'no-worker.js')));
});
