// Touches the disk: keeps two processes out of one DIR. A lock names its owner, so that the lock of a process that was killed, or of a machine
// that was switched off, is told from that of one at work; where that cannot be told (another machine, on a shared drive) nobody is overruled.
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { refuse } from '../../refusal.js';
import { diskRefusal, faultOf } from './disk-refusal.js';
import { LOCK, RECORDS_LOCK } from './run-folder.js';
import { OWNER_ONLY } from './sealed-file.js';

export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** Whether a process of this machine runs. */
  readonly isRunning: (pid: number) => boolean;
}

/** Whose a lock is; `unwritten` for one that is claimed and names nobody yet, `none` where it is gone. */
type Holder = Pick<LockOwner, 'host' | 'pid'> | 'unwritten' | 'none';

const STEP_MS = 100;
/** A run takes minutes, so nobody waits for it; a record is written in a second. */
const STEPS = { run: 1, records: 50 } as const;
/** A lock is named at once: one that still names nobody was cut off. */
const UNWRITTEN_STEPS = 20;

/** Beside a lock, for the moment in which it changes hands. */
export function takeoverOf(lock: string): string {
  return `${lock}.takeover`;
}

/** Takes the workshop of DIR for one run; its end is the workshop's end. Throws a Refusal where another run is at work there. */
export async function takeLock(folder: string, workshop: string, owner: LockOwner): Promise<void> {
  const path = join(workshop, LOCK);
  const other = await claim(path, owner, STEPS.run);
  if (other !== undefined) refuse('out-in-use', { folder, ...shown(other), file: path });
}

/**
 * Takes the records of a finished run; what is returned gives them back. Throws a Refusal where somebody else still has them after a
 * while, or the folder cannot be written.
 */
export async function takeRecords(folder: string, owner: LockOwner): Promise<() => Promise<void>> {
  const path = join(folder, RECORDS_LOCK);
  const other = await claim(path, owner, STEPS.records).catch(async (error: unknown) => {
    throw diskRefusal(error, folder, await isLeft(path, owner) || await isLeft(takeoverOf(path), owner));
  });
  if (other !== undefined) refuse('records-in-use', { folder, ...shown(other), file: path });
  return () => rm(path, { force: true });
}

/** Undefined when the lock is the owner's now, else whose it is. */
async function claim(path: string, owner: LockOwner, steps: number): Promise<Holder | undefined> {
  for (let step = 0; ; step += 1) {
    if (await claimed(path, owner)) return undefined;
    const other = await holderOf(path);
    if (isDead(other, owner) && await takenOver(path, owner)) return undefined;
    if (step === steps) return other;
    await pause(STEP_MS);
  }
}

/** Only one of several that ask at once is given the file. */
async function claimed(path: string, owner: LockOwner): Promise<boolean> {
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
    await rm(path).catch(() => undefined);
    throw error;
  }
  await handle.close();
  return true;
}

/** Of several that find the same dead owner one may remove its lock, or the second would remove the lock of the first. */
async function takenOver(path: string, owner: LockOwner): Promise<boolean> {
  const guard = takeoverOf(path);
  if (!(await claimed(guard, owner))) {
    if (isDead(await holderOf(guard), owner)) await rm(guard, { force: true });
    return false;
  }
  try {
    if (!isDead(await holderOf(path), owner)) return false;
    await rm(path, { force: true });
    return await claimed(path, owner);
  } finally {
    await rm(guard, { force: true });
  }
}

async function holderOf(path: string): Promise<Holder> {
  for (let step = 0; ; step += 1) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return 'none';
    const match = /^(\S+) (\d+)\n$/.exec(text);
    if (match?.[1] !== undefined) return { host: match[1], pid: Number(match[2]) };
    if (step === UNWRITTEN_STEPS) return 'unwritten';
    await pause(STEP_MS);
  }
}

/** Whether a lock lies there that is nobody's who is at work: ours that could not be removed, or a dead owner's. */
async function isLeft(path: string, owner: LockOwner): Promise<boolean> {
  const other = await holderOf(path);
  return other !== 'none' && isDead(other, owner);
}

function isDead(other: Holder, { host, pid, isRunning }: LockOwner): boolean {
  if (typeof other === 'string') return true;
  return other.host === host && (other.pid === pid || !isRunning(other.pid));
}

function shown(other: Holder): { readonly host: string; readonly pid: string } {
  return typeof other === 'string' ? { host: '?', pid: '?' } : { host: other.host, pid: String(other.pid) };
}
