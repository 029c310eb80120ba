// A folder is tried with a folder inside it, of which nothing is left.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryFolder } from '../../../src/run/machine/folder-trial.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();

test('a folder of one\'s own is writable and keeps its modes, and is left as it was', async () => {
  writeFileSync(join(folder, 'payments.csv'), 'here before');
  const facts = await tryFolder(folder);
  expect(facts).toMatchObject({ writable: true, modesHold: true });
  expect(facts.freeBytes).toBeGreaterThan(0);
  expect(readdirSync(folder)).toEqual(['payments.csv']);
});

test('a folder that cannot be written to is found out and thrown for nothing', async () => {
  expect(await tryFolder(join(folder, 'absent'))).toMatchObject({ writable: false, modesHold: false });
  expect(await tryFolder('/proc')).toMatchObject({ writable: false, modesHold: false });
});

test.each([['0100', 0o100], ['0277', 0o277]])('modes that do not come to be as they are asked for are told: umask %s', async (name, mask) => {
  const place = join(folder, name);
  mkdirSync(place);
  const before = process.umask(mask);
  const facts = await tryFolder(place).finally(() => process.umask(before));
  expect(facts.modesHold).toBe(false);
  expect(readdirSync(place)).toEqual([]);
});

test('where a folder can be made and no file, as on a full disk, nothing can be written and nothing is left', async () => {
  // So deep that the path of the trial's folder is just short enough (PATH_MAX, 4,096 bytes), and that of the file in it too long.
  let place = join(folder, 'deep');
  while (place.length < 4068) place = join(place, 'd'.repeat(Math.min(200, Math.max(1, 4067 - place.length))));
  mkdirSync(place, { recursive: true });
  const facts = await tryFolder(place);
  expect(facts).toEqual({ freeBytes: expect.any(Number) as unknown, writable: false, modesHold: false });
  expect(readdirSync(place)).toEqual([]);
});
