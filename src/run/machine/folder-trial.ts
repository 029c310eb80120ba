// Touches the disk: tries what a run will do in a folder, with a small folder of its own that is gone afterwards: runs hold names
// and addresses, so that their folders are 0700 and their files 0600 (contract, section 4), which not every disk keeps.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freeBytesOf } from '../disk/free-space.js';
import type { FolderFacts } from './machine-facts.js';

const MODE_BITS = 0o777;

/** What was found of `folder`; it is left as it was. */
export async function tryFolder(folder: string): Promise<FolderFacts> {
  const freeBytes = await freeBytesOf(folder);
  const trial = await mkdtemp(join(folder, '.oshirase-doctor-')).catch(() => undefined);
  if (trial === undefined) return { freeBytes, writable: false, modesHold: false };
  try {
    const file = join(trial, 'trial');
    await writeFile(file, 'trial', { mode: 0o600 });
    const modes = (await Promise.all([stat(trial), stat(file)])).map(({ mode }) => mode & MODE_BITS);
    return { freeBytes, writable: true, modesHold: modes[0] === 0o700 && modes[1] === 0o600 };
  } catch {
    // A folder can be made and a file not: a full disk.
    return { freeBytes, writable: false, modesHold: false };
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}
