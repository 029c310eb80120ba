// Whoever records something has the records of the run to themselves: two people at once would each read the record as it was, and the
// second to write would lose the line of the first.
import { refuse } from '../refusal.js';
import { folderState } from '../run/disk/run-folder.js';
import { takeRecords, type LockOwner } from '../run/disk/run-lock.js';
import { openRun, type LedgerRun } from './ledger-run.js';

/** Does `work` while nobody else records. Throws a Refusal when DIR holds no finished run as it was sealed, or somebody else is recording. */
export async function recording<Result>(folder: string, owner: LockOwner, work: (run: LedgerRun) => Promise<Result>): Promise<Result> {
  // Nothing is written into a folder that is no run, not even a lock.
  if ((await folderState(folder)).kind !== 'finished') refuse('run-not-finished', { folder });
  const giveBack = await takeRecords(folder, owner);
  try {
    return await work(await openRun(folder));
  } finally {
    await giveBack();
  }
}
