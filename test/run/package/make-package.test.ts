// A package when the disk does not play along: nothing half-done is left, and what leaves is what was sealed.
import { appendFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../src/refusal.js';
import { makePackage, type PackageRequest } from '../../../src/run/package/make-package.js';
import { packageFile } from '../../../src/run/input/package-file.js';
import { perform } from '../../../src/run/perform.js';
import { prepare } from '../../../src/run/prepare.js';
import { AT_THE_DESK } from '../../support/at-the-desk.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const run = join(folder, 'run');

beforeAll(async () => {
  const silent = { rowsRead: () => undefined, planning: () => undefined };
  const prepared = await prepare({ exports: [packageFile('fixtures/monthly-exports/2021-10.csv')] }, silent);
  const plan = { ...prepared.plan, report: { ...prepared.plan.report, samples: [] } };
  await perform({ ...prepared, plan }, { ...AT_THE_DESK, folder: run, onBatch: () => undefined });
});

async function codesOf(out: string, onFile: PackageRequest['onFile']): Promise<readonly string[]> {
  const error: unknown = await makePackage({ run, folder: out, encoding: 'utf-8', onFile }).catch((thrown: unknown) => thrown);
  return error instanceof Refusal ? error.problems.map(({ code }) => code) : [];
}

test.each([['ENOSPC', 'disk-full'], ['EDQUOT', 'disk-full'], ['EROFS', 'out-not-writable']])('%s is a sentence, and the folder is gone again', async (code, expected) => {
  const out = join(folder, code);
  expect(await codesOf(out, () => {
    throw Object.assign(new Error('from the disk'), { code });
  })).toEqual([expected]);
  expect(existsSync(out)).toBe(false);
});

test('a folder that was there before is left, empty', async () => {
  const out = join(folder, 'theirs');
  mkdirSync(out);
  await codesOf(out, () => {
    throw Object.assign(new Error('from the disk'), { code: 'EIO' });
  });
  expect(readdirSync(out)).toEqual([]);
});

test('a manifest that changes while letters are copied is noticed', async () => {
  const out = join(folder, 'changed');
  expect(await codesOf(out, () => appendFileSync(join(run, 'manifest.csv'), '\r\n'))).toEqual(['run-damaged']);
  expect(existsSync(out)).toBe(false);
});
