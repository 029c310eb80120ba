// A folder is tried with a folder inside it, of which nothing is left.
import { readdirSync, writeFileSync } from 'node:fs';
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
