// Room on the disk, asked before anything is written.
import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { freeBytesOf, requireRoom } from '../../../src/run/disk/free-space.js';
import { problemsOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = join(temporaryFolder(), 'not/there/yet');

/** As much of a report as the question needs. */
const taking = (count: number, files: number) => ({ letters: { count }, batches: Array.from({ length: files }) });
/** So much of what is free that others who write at the same time do not matter. */
const lettersFor = async (share: number): Promise<number> => Math.round((await freeBytesOf(folder) ?? 0) * share / 900);

test('a run that no disk of this world could hold is refused with what it needs and what is free', async () => {
  const [problem] = await problemsOf(() => requireRoom(folder, taking(1e15, 3)));
  expect(problem).toMatchObject({ code: 'disk-too-small', detail: { folder, needed: '900000000001' } });
  const free = Number((problem!.detail as { readonly free: string }).free);
  expect(Math.abs(free - (await freeBytesOf(folder))! / 1e6)).toBeLessThan(1000);
});

test('a letter takes nine hundred bytes at least', async () => {
  await expect(requireRoom(folder, taking(await lettersFor(0.9), 0))).resolves.toBeUndefined();
  expect(await problemsOf(async () => requireRoom(folder, taking(await lettersFor(1.1), 0)))).toMatchObject([{ code: 'disk-too-small' }]);
});

test('a print file takes sixty thousand bytes beside its letters', async () => {
  const [code] = await problemsOf(() => requireRoom(folder, taking(1e15, 1e6)));
  expect(code).toMatchObject({ detail: { needed: '900000060000' } });
});

test('a folder that is not there yet is judged by the disk it would be on', async () => {
  await expect(requireRoom(folder, taking(1, 1))).resolves.toBeUndefined();
  const { bavail, bsize } = statfsSync(join(folder, '../../..'));
  expect(Math.abs((await freeBytesOf(folder))! - bavail * bsize)).toBeLessThan(1e9);
});

test('a disk that does not tell its size is not refused', async () => {
  // As some network drives, proc has no blocks.
  expect(await freeBytesOf('/proc/self')).toBeUndefined();
  await expect(requireRoom('/proc/self', taking(1e15, 0))).resolves.toBeUndefined();
});
