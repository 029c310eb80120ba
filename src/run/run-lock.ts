// Touches the disk: keeps two runs out of one DIR. A lock names its owner, so that the lock of a run that was killed, or of a machine that
// was switched off, is told from that of one at work; where that cannot be told (another machine, on a shared drive) nobody is overruled.
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../refusal.js';
import { faultOf } from './disk-refusal.js';
import { LOCK } from './run-folder.js';
import { OWNER_ONLY } from './sealed-file.js';

export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** Whether a process of this machine runs. */
  readonly isRunning: (pid: number) => boolean;
}

/** Takes the workshop of DIR for one run; its end is the workshop's end. Throws a Refusal where another run is at work there. */
export async function takeLock(folder: string, workshop: string, { pid, host, isRunning }: LockOwner): Promise<void> {
  const path = join(workshop, LOCK);
  if (await claimed(path, { pid, host })) return;
  const other = await ownerOf(path);
  const isDead = other === undefined || (other.host === host && (other.pid === pid || !isRunning(other.pid)));
  if (!isDead) refuse('out-in-use', { folder, host: other.host, pid: String(other.pid), file: path });
  await rm(path, { force: true });
  if (!(await claimed(path, { pid, host }))) refuse('out-in-use', { folder, host, pid: '?', file: path });
}

/** Only one of several that ask at once is given the file. */
async function claimed(path: string, owner: Omit<LockOwner, 'isRunning'>): Promise<boolean> {
  const handle = await open(path, 'wx', OWNER_ONLY).catch((error: unknown) => {
    if (faultOf(error)?.code === 'EEXIST') return undefined;
    throw error;
  });
  if (handle === undefined) return false;
  try {
    await handle.writeFile(`${owner.host} ${owner.pid}\n`);
  } catch (error) {
    await handle.close();
    // Ours, and of no use to anybody.
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
  await handle.close();
  return true;
}

/** Undefined for a lock that was cut off while it was written: its owner is gone. */
async function ownerOf(path: string): Promise<Omit<LockOwner, 'isRunning'> | undefined> {
  const match = /^(\S+) (\d+)\n$/.exec(await readFile(path, 'utf8').catch(() => ''));
  return match?.[1] === undefined ? undefined : { host: match[1], pid: Number(match[2]) };
}
