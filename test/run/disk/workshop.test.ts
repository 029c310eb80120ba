// Results are made in the workshop and moved into place when they are whole; a fault takes all of it back.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LockOwner } from '../../../src/run/disk/run-lock.js';
import { clear, lockedWorkshop, makePrivateFolder, moveIntoPlace, openWorkshop, sweep, takeBack, tryTakeBack } from '../../../src/run/disk/workshop.js';
import { problemsOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { stuckFolder } from './stuck-folder.js';

const root = temporaryFolder();
const folder = join(root, 'run');
const workshop = join(folder, 'unfinished');
const OWNER: LockOwner = { pid: 1000, host: 'desk', isRunning: () => true };
const put = (path: string, content = ''): void => writeFileSync(join(folder, path), content);
const listing = (): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
const modeOf = (path: string): number => statSync(path).mode & 0o777;

beforeEach(() => rmSync(folder, { recursive: true, force: true }));

test('the folders to work in are made, and the owner alone may open them, whoever could open the folder before', async () => {
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  expect(await openWorkshop(folder, ['letters', 'post'])).toBe(workshop);
  expect(listing()).toEqual(['unfinished', 'unfinished/letters', 'unfinished/post']);
  expect([folder, workshop, join(workshop, 'post')].map(modeOf)).toEqual([0o700, 0o700, 0o700]);
});

test('a workshop needs no parts, and a private folder may be there already', async () => {
  await openWorkshop(folder);
  await makePrivateFolder(workshop);
  expect(listing()).toEqual(['unfinished']);
});

test('a locked workshop names its owner', async () => {
  expect(await lockedWorkshop(folder, { parts: ['letters'], owner: OWNER, isNew: true })).toBe(workshop);
  expect(listing()).toEqual(['unfinished', 'unfinished/letters', 'unfinished/lock']);
  expect(readFileSync(join(workshop, 'lock'), 'utf8')).toBe('desk 1000\n');
});

test('a workshop of somebody at work is refused, and neither its folders nor its lock are touched', async () => {
  await openWorkshop(folder, ['letters']);
  put('unfinished/lock', 'desk 4711\n');
  const problems = await problemsOf(() => lockedWorkshop(folder, { parts: ['letters', 'post'], owner: OWNER, isNew: false }));
  expect(problems).toEqual([{ code: 'out-in-use', detail: { folder, host: 'desk', pid: '4711', file: join(workshop, 'lock') } }]);
  expect(listing()).toEqual(['unfinished', 'unfinished/letters', 'unfinished/lock']);
});

test('who finds that another run has come to its end meanwhile leaves nothing of its own', async () => {
  mkdirSync(folder);
  put('SHA256SUMS', 'sealed');
  expect(await lockedWorkshop(folder, { parts: ['letters'], owner: OWNER, isNew: false, isOvertaken: () => Promise.resolve(true) })).toBeUndefined();
  expect(listing()).toEqual(['SHA256SUMS']);
  expect(await lockedWorkshop(folder, { parts: [], owner: OWNER, isNew: false, isOvertaken: () => Promise.resolve(false) })).toBe(workshop);
});

test.each<[boolean, boolean]>([[true, false], [false, true]])('what a fault left empty is taken back, the folder too where it is new (%s)', async (isNew, stays) => {
  const fault = Object.assign(new Error('EIO'), { code: 'EIO' });
  const problems = await problemsOf(() => lockedWorkshop(folder, { parts: ['letters'], owner: OWNER, isNew, isOvertaken: () => Promise.reject(fault) }));
  expect(problems).toEqual([{ code: 'out-not-writable', detail: { folder, reason: 'EIO', isLeft: false } }]);
  expect(existsSync(folder)).toBe(stays);
  if (stays) expect(listing()).toEqual([]);
});

test('parts that were made before a fault are taken back, and what cannot be is told', async () => {
  // A file where a part should be a folder.
  await openWorkshop(folder, ['letters']);
  put('unfinished/post');
  const problems = await problemsOf(() => lockedWorkshop(folder, { parts: ['letters', 'post'], owner: OWNER, isNew: true }));
  expect(problems).toEqual([{ code: 'out-not-writable', detail: { folder, reason: 'EEXIST', isLeft: true } }]);
  expect(listing()).toEqual(['unfinished', 'unfinished/post']);
});

test('a bug is no fault of the disk, and takes its lock back all the same', async () => {
  const work = lockedWorkshop(folder, { parts: [], owner: OWNER, isNew: true, isOvertaken: () => Promise.reject(new TypeError('a bug')) });
  await expect(work).rejects.toThrow(new TypeError('a bug'));
  expect(existsSync(folder)).toBe(false);
});

test('what is whole is moved into place, and the workshop ends', async () => {
  await openWorkshop(folder, ['letters']);
  for (const name of ['letters/0001.pdf', 'manifest.csv', 'SHA256SUMS', 'journal', 'lock']) put(`unfinished/${name}`, name);
  await moveIntoPlace(folder, new Set(['letters', 'manifest.csv', 'SHA256SUMS']));
  expect(listing()).toEqual(['SHA256SUMS', 'letters', 'letters/0001.pdf', 'manifest.csv']);
});

test('results are moved in the order given: without one of them, the seal is not in place', async () => {
  await openWorkshop(folder);
  put('unfinished/manifest.csv');
  put('unfinished/SHA256SUMS');
  await expect(moveIntoPlace(folder, ['manifest.csv', 'report.json', 'SHA256SUMS'])).rejects.toThrow('ENOENT');
  expect(listing()).toEqual(['manifest.csv', 'unfinished', 'unfinished/SHA256SUMS']);
});

test('what is left over beside a sealed run is swept away, and is no fault where nothing is', async () => {
  await openWorkshop(folder, ['letters']);
  put('SHA256SUMS');
  await sweep(folder);
  await sweep(folder);
  expect(listing()).toEqual(['SHA256SUMS']);
});

test('taking back removes results and unfinished work, and nothing of anybody else', async () => {
  await openWorkshop(folder, ['letters']);
  for (const name of ['SHA256SUMS', 'manifest.csv', 'notes.txt', 'unfinished/lock', 'unfinished/plan.json', 'unfinished/letters/0001.pdf']) put(name);
  await takeBack(folder, ['letters', 'manifest.csv'], 'plan.json');
  expect(listing()).toEqual(['notes.txt']);
  expect(await tryTakeBack(folder, ['letters'], 'plan.json')).toBe(false);
});

test('results stay where there is no workshop that says whose they are', async () => {
  mkdirSync(folder);
  put('manifest.csv');
  await takeBack(folder, ['manifest.csv'], 'plan.json');
  expect(listing()).toEqual(['manifest.csv']);
});

test('clearing leaves the lock alone, folders of results too, whether or not there is a mark', async () => {
  await openWorkshop(folder, ['letters']);
  mkdirSync(join(folder, 'letters'));
  for (const name of ['letters/0001.pdf', 'unfinished/lock', 'unfinished/plan.json', 'unfinished/letters/0002.pdf', 'unfinished/journal']) put(name);
  await clear(folder, workshop, ['letters', 'manifest.csv'], 'plan.json');
  expect(listing()).toEqual(['unfinished', 'unfinished/lock']);
  await clear(folder, workshop, ['letters'], 'plan.json');
  expect(listing()).toEqual(['unfinished', 'unfinished/lock']);
});

test('what cannot be taken back is told, and the mark stays, so that it is known the next time', async () => {
  await openWorkshop(folder);
  for (const name of ['SHA256SUMS', 'manifest.csv', 'unfinished/lock', 'unfinished/a-mark', 'unfinished/journal']) put(name);
  const release = stuckFolder(join(workshop, 'letters'), root);
  try {
    expect(await tryTakeBack(folder, ['manifest.csv'], 'a-mark')).toBe(true);
    expect([readdirSync(folder), readdirSync(workshop)]).toEqual([['unfinished'], expect.arrayContaining(['a-mark', 'letters', 'lock']) as string[]]);
  } finally {
    release();
  }
  expect(await tryTakeBack(folder, ['manifest.csv'], 'a-mark')).toBe(false);
  expect(existsSync(workshop)).toBe(false);
});
