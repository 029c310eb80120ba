// Room on the disk, asked before anything is written.
import { join } from 'node:path';
import { Refusal } from '../../../src/refusal.js';
import { requireRoom } from '../../../src/run/disk/free-space.js';
import type { Report } from '../../../src/run/report.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = join(temporaryFolder(), 'not/there/yet');

/** As much of a report as the question needs. */
function report(count: number): Report {
  return { letters: { count }, batches: [] } as unknown as Report;
}

test('a run that no disk of this world could hold is refused with what it needs and what is free', async () => {
  const error: unknown = await requireRoom(folder, report(1e15)).catch((thrown: unknown) => thrown);
  expect(error instanceof Refusal && error.problems.map(({ code }) => code)).toEqual(['disk-too-small']);
});

test('a folder that is not there yet is judged by the disk it would be on', async () => {
  await expect(requireRoom(folder, report(1))).resolves.toBeUndefined();
});
