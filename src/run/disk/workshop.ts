// Touches the disk: how a folder of results comes to be. Everything is made in FOLDER/unfinished and moved into place when it is whole,
// the seal last; a fault takes back whatever was written, so that nothing half-done looks finished.
import { chmod, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { diskRefusal } from './disk-refusal.js';
import { isThere } from './is-there.js';
import { LOCK, SEAL, UNFINISHED } from './run-folder.js';
import { takeLock, type LockOwner } from './run-lock.js';
import { syncFolder } from './sealed-file.js';

/** What is in it is personal. */
const OWNER_ONLY_FOLDER = 0o700;

/** Makes the folder to work in, with `parts` inside it, and returns its path; FOLDER too where it is not there yet. */
export async function openWorkshop(folder: string, parts: readonly string[] = []): Promise<string> {
  const workshop = join(folder, UNFINISHED);
  for (const path of [workshop, ...parts.map((part) => join(workshop, part))]) await makePrivateFolder(path);
  await chmod(folder, OWNER_ONLY_FOLDER);
  return workshop;
}

export interface WorkshopOwner {
  readonly parts: readonly string[];
  readonly owner: LockOwner;
  /** FOLDER was not there before. */
  readonly isNew: boolean;
  /** Asked under the lock: whether another run has come to its end in FOLDER meanwhile. */
  readonly isOvertaken?: () => Promise<boolean>;
}

/**
 * The same, for one run alone. Throws a Refusal where another is at work, and where FOLDER cannot be written. Parts are made, and taken
 * back, under the lock alone: another run's folders are empty until it has something to put into them. Undefined, and nothing is left
 * behind, where another run was faster.
 */
export async function lockedWorkshop(folder: string, { parts, owner, isNew, isOvertaken }: WorkshopOwner): Promise<string | undefined> {
  const workshop = join(folder, UNFINISHED);
  let isOurs = false;
  try {
    await openWorkshop(folder);
    await takeLock(folder, workshop, owner);
    isOurs = true;
    if (await isOvertaken?.() === true) return await sweep(folder).then(() => undefined);
    return await openWorkshop(folder, parts);
  } catch (error) {
    if (isOurs) for (const part of parts) await rmdir(join(workshop, part)).catch(() => undefined);
    if (isOurs) await rm(join(workshop, LOCK)).catch(() => undefined);
    for (const path of [workshop, ...(isNew ? [folder] : [])]) await rmdir(path).catch(() => undefined);
    throw diskRefusal(error, folder, await isThere(workshop));
  }
}

/** A folder that only its owner may open, and those around it that are not there yet. */
export async function makePrivateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: OWNER_ONLY_FOLDER });
}

/** Moves what is whole into FOLDER in the order given, and ends the work. */
export async function moveIntoPlace(folder: string, results: Iterable<string>): Promise<void> {
  const workshop = join(folder, UNFINISHED);
  for (const result of results) {
    // Whatever a power cut spares: where the seal is, everything under it is too.
    if (result === SEAL) await syncFolder(folder);
    await rename(join(workshop, result), join(folder, result));
  }
  await syncFolder(folder);
  await rm(workshop, { recursive: true });
}

/** Ends the work of a run that was interrupted after its seal was in place. */
export async function sweep(folder: string): Promise<void> {
  await rm(join(folder, UNFINISHED), { recursive: true, force: true });
}

/** Removes results and all of the workshop but its lock, so that the work may begin from nothing. `mark` tells whose workshop it is. */
export async function clear(folder: string, workshop: string, results: readonly string[], mark: string): Promise<void> {
  for (const name of [SEAL, ...results]) await rm(join(folder, name), { recursive: true, force: true });
  const inside = (await readdir(workshop)).filter((name) => name !== LOCK && name !== mark);
  // The mark last: what cannot be removed must still be known as ours the next time.
  for (const name of [...inside, mark]) await rm(join(workshop, name), { recursive: true, force: true });
}

/** Removes results and unfinished work, the seal first and the mark of the workshop last. What is not there is no fault. */
export async function takeBack(folder: string, results: readonly string[], mark: string): Promise<void> {
  const workshop = join(folder, UNFINISHED);
  if (await isThere(workshop)) await clear(folder, workshop, results, mark);
  await rm(workshop, { recursive: true, force: true });
}

/** Takes back after a fault, as far as the disk allows. Returns whether something is left. */
export async function tryTakeBack(folder: string, results: readonly string[], mark: string): Promise<boolean> {
  return takeBack(folder, results, mark).then(() => false, () => true);
}
