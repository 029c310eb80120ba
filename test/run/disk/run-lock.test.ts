// Two processes never have one folder: a lock is given to one, and taken over from a dead owner alone.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock, takeoverOf, takeRecords, type LockOwner } from '../../../src/run/disk/run-lock.js';
import { problemsOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { longPath } from './stuck-folder.js';

const folder = join(temporaryFolder(), 'run');
const LOCK = join(folder, 'lock');
const RECORDS = join(folder, 'records.lock');
const desk = (pid: number, running: readonly number[] = []): LockOwner => ({ pid, host: 'desk', isRunning: (one) => running.includes(one) });
const ownerIn = (path: string): string => readFileSync(path, 'utf8');

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

test('a lock that is free is taken, names its owner and nothing lies beside it', async () => {
  await takeLock(folder, folder, desk(1));
  expect([ownerIn(LOCK), readdirSync(folder)]).toEqual(['desk 1\n', ['lock']]);
});

test.each<[string, string, LockOwner]>([
  ['a process of this machine that is gone', 'desk 2\n', desk(1)],
  ['this very process, which could not remove it', 'desk 1\n', desk(1, [1])],
])('the lock of %s is taken over', async (_, text, owner) => {
  writeFileSync(LOCK, text);
  await takeLock(folder, folder, owner);
  expect([ownerIn(LOCK), readdirSync(folder)]).toEqual(['desk 1\n', ['lock']]);
});

test.each<[string, string, LockOwner, { host: string; pid: string }]>([
  ['a process of this machine that is at work', 'desk 2\n', desk(1, [2]), { host: 'desk', pid: '2' }],
  ['another machine, of which nobody can tell', 'laptop 2\n', desk(1), { host: 'laptop', pid: '2' }],
  ['another machine whose process has our number', 'laptop 1\n', desk(1), { host: 'laptop', pid: '1' }],
])('the lock of %s is left to it, and it is named', async (_, text, owner, other) => {
  writeFileSync(LOCK, text);
  expect(await problemsOf(() => takeLock(folder, folder, owner))).toEqual([{ code: 'out-in-use', detail: { folder, ...other, file: LOCK } }]);
  expect([ownerIn(LOCK), readdirSync(folder)]).toEqual([text, ['lock']]);
});

test('a lock that is named a moment after it was claimed is its owner\'s', async () => {
  writeFileSync(LOCK, '');
  const work = problemsOf(() => takeLock(folder, folder, desk(1, [2])));
  setTimeout(() => writeFileSync(LOCK, 'desk 2\n'), 30);
  expect(await work).toMatchObject([{ code: 'out-in-use', detail: { pid: '2' } }]);
});

test('who is in the midst of taking over is left to it', async () => {
  writeFileSync(LOCK, 'desk 2\n');
  writeFileSync(takeoverOf(LOCK), 'desk 3\n');
  expect(await problemsOf(() => takeLock(folder, folder, desk(1, [3])))).toMatchObject([{ code: 'out-in-use', detail: { pid: '2' } }]);
  expect([ownerIn(LOCK), ownerIn(takeoverOf(LOCK))]).toEqual(['desk 2\n', 'desk 3\n']);
});

test('who died in the midst of taking over is in nobody\'s way', async () => {
  writeFileSync(LOCK, 'desk 2\n');
  writeFileSync(takeoverOf(LOCK), 'desk 3\n');
  await takeLock(folder, folder, desk(1));
  expect([ownerIn(LOCK), readdirSync(folder)]).toEqual(['desk 1\n', ['lock']]);
});

describe('what others do while a lock is looked at', () => {
  /** An owner for whom something happens when it first asks whether another runs; from then on those `alive` do. */
  const meeting = (happens: () => void, alive: readonly number[] = []): LockOwner => {
    let met = 0;
    return { pid: 1, host: 'desk', isRunning: (pid) => {
      met += 1;
      if (met === 1) happens();
      return met > 1 && alive.includes(pid);
    } };
  };

  test('the lock of a dead owner that is gone meanwhile is nobody\'s', async () => {
    writeFileSync(LOCK, 'desk 2\n');
    await takeLock(folder, folder, meeting(() => rmSync(LOCK)));
    expect([ownerIn(LOCK), readdirSync(folder)]).toEqual(['desk 1\n', ['lock']]);
  });

  test('another that has taken it over meanwhile is left to it', async () => {
    writeFileSync(LOCK, 'desk 2\n');
    const owner = meeting(() => writeFileSync(LOCK, 'desk 3\n'), [3]);
    expect(await problemsOf(() => takeLock(folder, folder, owner))).toMatchObject([{ code: 'out-in-use', detail: { pid: '3' } }]);
    expect([ownerIn(LOCK), readdirSync(folder)]).toEqual(['desk 3\n', ['lock']]);
  });

  test.each([['of a takeover that was cut off', 'desk 3\n'], ['of our own', undefined]])('the guard %s may be gone when it is to be removed', async (_, guard) => {
    writeFileSync(LOCK, 'desk 2\n');
    if (guard !== undefined) writeFileSync(takeoverOf(LOCK), guard);
    let met = 0;
    await takeLock(folder, folder, { pid: 1, host: 'desk', isRunning: () => {
      met += 1;
      if (met === 2) rmSync(takeoverOf(LOCK));
      return false;
    } });
    expect([ownerIn(LOCK), readdirSync(folder)]).toEqual(['desk 1\n', ['lock']]);
  });

  test('what lies there and tells no owner, while somebody takes it over, is refused without a name', async () => {
    mkdirSync(LOCK);
    writeFileSync(takeoverOf(LOCK), 'desk 3\n');
    expect(await problemsOf(() => takeLock(folder, folder, desk(1, [3])))).toEqual([{ code: 'out-in-use', detail: { folder, host: '?', pid: '?', file: LOCK } }]);
  });
});

test('what is no fault of the disk stays what it is', async () => {
  await expect(takeLock(folder, `${folder}\0`, desk(1))).rejects.toThrow('null bytes');
});

test('of many that ask at once for the lock of a dead owner one is given it', async () => {
  writeFileSync(LOCK, 'desk 99\n');
  const pids = [1, 2, 3, 4, 5];
  const outcomes = await Promise.allSettled(pids.map((pid) => takeLock(folder, folder, desk(pid, pids))));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(['lock']);
});

test('records are given back by whoever took them, even where their lock is gone already', async () => {
  const giveBack = await takeRecords(folder, desk(1));
  expect(ownerIn(RECORDS)).toBe('desk 1\n');
  await giveBack();
  expect(existsSync(RECORDS)).toBe(false);
  await giveBack();
});

test('who asks for records that somebody has waits for them', async () => {
  const giveBack = await takeRecords(folder, desk(2));
  const second = takeRecords(folder, desk(1, [2]));
  setTimeout(() => void giveBack(), 250);
  const giveSecondBack = await second;
  expect(ownerIn(RECORDS)).toBe('desk 1\n');
  await giveSecondBack();
});

test('a folder that cannot be written is told by what the disk says, with nothing left', async () => {
  const nowhere = join(folder, 'nowhere');
  expect(await problemsOf(() => takeRecords(nowhere, desk(1)))).toEqual([{ code: 'out-not-writable', detail: { folder: nowhere, reason: 'ENOENT', isLeft: false } }]);
  await expect(takeLock(nowhere, nowhere, desk(1))).rejects.toThrow('ENOENT');
});

test('a lock of a dead owner that the disk does not let anybody take over is told to be there', async () => {
  // The longest path that the system takes has room for the lock, and none for what lies beside it.
  const deep = join(folder, longPath(4081 - folder.length));
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(deep, 'records.lock'), 'desk 2\n');
  expect(await problemsOf(() => takeRecords(deep, desk(1)))).toEqual([{ code: 'out-not-writable', detail: { folder: deep, reason: 'ENAMETOOLONG', isLeft: true } }]);
});
