// A file asked for by name is whole, new, and never instead of another.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isThere } from '../../../src/run/disk/is-there.js';
import { refuseExisting, writeNew } from '../../../src/run/disk/new-file.js';
import { problemsOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();

test('a new file is written, its owner\'s alone unless others may read it, and told by its checksum', async () => {
  const [proof, notice] = [join(folder, 'proof.pdf'), join(folder, 'notice.pdf')];
  expect(await writeNew(proof, 'x', 'proof-exists')).toBe(createHash('sha256').update('x').digest('hex'));
  await writeNew(notice, 'y', 'notice-exists', 0o644);
  expect([proof, notice].map((path) => [readFileSync(path, 'utf8'), statSync(path).mode & 0o777])).toEqual([['x', 0o600], ['y', 0o644]]);
});

test('a file that is there stays as it is, and is refused by its name', async () => {
  const file = join(folder, 'there.pdf');
  writeFileSync(file, 'published');
  expect(await problemsOf(() => writeNew(file, 'x', 'notice-exists'))).toEqual([{ code: 'notice-exists', detail: { file } }]);
  expect(await problemsOf(() => refuseExisting(file, 'proof-exists'))).toEqual([{ code: 'proof-exists', detail: { file } }]);
  expect(readFileSync(file, 'utf8')).toBe('published');
});

test('what the disk refuses is a refusal, and nothing half-done is left', async () => {
  const nowhere = join(folder, 'nowhere/proof.pdf');
  expect(await problemsOf(() => writeNew(nowhere, 'x', 'proof-exists'))).toEqual([{ code: 'out-not-writable', detail: { folder: nowhere, reason: 'ENOENT', isLeft: false } }]);
  const full = join(folder, 'full.pdf');
  symlinkSync('/dev/full', `${full}.partial`);
  expect(await problemsOf(() => writeNew(full, 'x', 'proof-exists'))).toEqual([{ code: 'disk-full', detail: { folder: full, isLeft: false } }]);
  expect([existsSync(full), existsSync(`${full}.partial`)]).toEqual([false, false]);
});

test('anything at all at a path is there: a file, a folder; a link that leads nowhere is not', async () => {
  symlinkSync('nowhere', join(folder, 'broken'));
  expect(await Promise.all(['', 'there.pdf', 'broken', 'none', 'there.pdf/below'].map((name) => isThere(join(folder, name))))).toEqual([true, true, false, false, false]);
});
