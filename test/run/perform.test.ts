// Carrying out a plan when the disk does not play along: nothing that looks finished is left behind.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src/refusal.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { perform } from '../../src/run/perform.js';
import { prepare, type PreparedRun } from '../../src/run/prepare.js';
import { AT_THE_DESK } from '../support/at-the-desk.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();

let run: PreparedRun;
beforeAll(async () => {
  const silent = { rowsRead: () => undefined, planning: () => undefined };
  run = await prepare({ exports: [packageFile('fixtures/monthly-exports/2021-10.csv')], batchSize: 1 }, silent);
});

/** What comes of a run whose disk fails with `code` after the first print file. */
async function failing(out: string, code: string): Promise<unknown> {
  const onBatch = (): never => {
    throw Object.assign(new Error('from the disk'), { code });
  };
  return perform(run, { ...AT_THE_DESK, folder: out, onBatch }).catch((error: unknown) => error);
}

test.each([['ENOSPC', 'disk-full'], ['EDQUOT', 'disk-full'], ['EROFS', 'out-not-writable'], ['EIO', 'out-not-writable']])('%s is a sentence, and the folder is gone again', async (code, expected) => {
  const out = join(folder, code);
  const error = await failing(out, code);
  expect(error).toBeInstanceOf(Refusal);
  expect(error instanceof Refusal && error.problems.map((problem) => problem.code)).toEqual([expected]);
  expect(existsSync(out)).toBe(false);
});

test('a folder that was there before is left, empty', async () => {
  const out = join(folder, 'theirs');
  mkdirSync(out);
  await failing(out, 'ENOSPC');
  expect(readdirSync(out)).toEqual([]);
});

test('a bug stays a bug, and takes its files back all the same', async () => {
  const out = join(folder, 'bug');
  const onBatch = (): never => {
    throw new TypeError('a bug');
  };
  await expect(perform(run, { ...AT_THE_DESK, folder: out, onBatch })).rejects.toThrow(TypeError);
  expect(existsSync(out)).toBe(false);
});

test('the same plan can be performed after a fault', async () => {
  const out = join(folder, 'again');
  await failing(out, 'ENOSPC');
  const { alreadyThere } = await perform(run, { ...AT_THE_DESK, folder: out, onBatch: () => undefined });
  expect(alreadyThere).toBe(false);
  expect(readdirSync(out).sort()).toEqual(['SHA256SUMS', 'exceptions.csv', 'letters', 'manifest.csv', 'post', 'report.html', 'report.json', 'run.log']);
});
