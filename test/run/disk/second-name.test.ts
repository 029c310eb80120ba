// A second place for a file: a second name where the disk knows them, else a copy.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveSecondName } from '../../../src/run/disk/second-name.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { openFilesIn } from './open-files.js';

const folder = temporaryFolder();

test('a second name is the same file, its owner\'s alone, and nothing was copied', async () => {
  const [from, to] = [join(folder, '0001.pdf'), join(folder, '0002.pdf')];
  writeFileSync(from, 'letters', { mode: 0o644 });
  expect(await giveSecondName(from, to)).toBeUndefined();
  expect([statSync(to).ino, statSync(to).mode & 0o777, openFilesIn(folder)]).toEqual([statSync(from).ino, 0o600, []]);
});

test('where no second name can be given the file is copied, and what lay there is gone', async () => {
  const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
  writeFileSync(from, 'letters');
  writeFileSync(to, 'of an earlier try');
  expect(await giveSecondName(from, to)).toBe(createHash('sha256').update('letters').digest('hex'));
  expect([readFileSync(to, 'utf8'), statSync(to).ino === statSync(from).ino]).toEqual(['letters', false]);
});

test('a file of another disk is copied', async () => {
  const to = join(folder, 'version');
  expect(await giveSecondName('/proc/version', to)).toBe(createHash('sha256').update(readFileSync('/proc/version')).digest('hex'));
  expect(readFileSync(to, 'utf8')).toBe(readFileSync('/proc/version', 'utf8'));
});

test('a file that is not there has no second place', async () => {
  await expect(giveSecondName(join(folder, 'gone.pdf'), join(folder, 'new.pdf'))).rejects.toThrow('ENOENT');
  expect(existsSync(join(folder, 'new.pdf'))).toBe(false);
});
