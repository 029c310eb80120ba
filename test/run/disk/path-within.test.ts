// Whether one path lies in another, as the disk sees it and not as it is written.
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isWithin } from '../../../src/run/disk/path-within.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const root = temporaryFolder();
const house = join(root, 'house');
beforeAll(() => {
  for (const folder of ['house/room', 'house..', '..house']) mkdirSync(join(root, folder), { recursive: true });
  symlinkSync(join(house, 'room'), join(root, 'door'));
  symlinkSync(root, join(house, 'way-out'));
});

test.each<[string, string, boolean]>([
  ['the folder itself', 'house', true],
  ['a folder in it', 'house/room', true],
  ['what is not there yet', 'house/room/new/newer', true],
  ['a name in it that begins with two dots', 'house/..new', true],
  ['the folder around it', '.', false],
  ['its neighbour', 'house..', false],
  ['a neighbour that is not there yet', 'hous', false],
  ['a link into it', 'door', true],
  ['what is not there yet behind a link into it', 'door/new', true],
  ['a link out of it', 'house/way-out', false],
  ['what is not there yet behind a link out of it', 'house/way-out/new/newer', false],
])('%s (%s): %s', async (_, path, within) => {
  expect(await isWithin(join(root, path), house)).toBe(within);
});

test('the folder may be named by a link, and the path from the current folder', async () => {
  expect(await isWithin(join(house, 'room/new'), join(root, 'door'))).toBe(true);
  expect(await isWithin('new', process.cwd())).toBe(true);
});

test('nothing there at all is asked up to the root', async () => {
  expect(await isWithin('/not-there/at/all', house)).toBe(false);
  expect(await isWithin('/not-there/at/all', '/')).toBe(true);
});
