// Touches the disk: which print files of an interrupted run are made. A line a print file, in the form of SHA256SUMS, added when the file
// lies there. It is a hint and never believed: what it names is hashed again before it is kept, so that a line lost in a power cut costs
// nothing but making its print file once more, and the journal itself need not be flushed.
import { appendFile, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isThere } from './is-there.js';
import { DRAFT, SEAL, UNFINISHED } from './run-folder.js';
import { OWNER_ONLY, parseSeals, sealText, sha256IfThere } from './sealed-file.js';

/** Inside the workshop. */
const JOURNAL = 'journal';

/** Adds a print file, by its path within the workshop. */
export async function noteInJournal(workshop: string, file: string, sha256: string): Promise<void> {
  await appendFile(join(workshop, JOURNAL), sealText(new Map([[file, sha256]])), { mode: OWNER_ONLY });
}

/**
 * Makes an interrupted run's workshop as it was while letters were being made, and returns the print files that are whole: path to
 * checksum. Undefined where it was the workshop of another plan, even one of the same inputs: then everything is made anew.
 */
export async function keptFiles(folder: string, plan: string, results: readonly string[]): Promise<ReadonlyMap<string, string> | undefined> {
  const workshop = join(folder, UNFINISHED);
  const draft = await readFile(join(workshop, DRAFT), 'utf8').catch(() => undefined);
  if (draft !== plan) return undefined;
  await bringBack(folder, results);
  const noted = parseSeals(await readFile(join(workshop, JOURNAL), 'utf8').catch(() => ''));
  const kept = new Map<string, string>();
  for (const [file, sha256] of noted) {
    if (await sha256IfThere(join(workshop, file)) === sha256) kept.set(file, sha256);
  }
  for (const name of await readdir(join(workshop, 'letters'))) if (!kept.has(`letters/${name}`)) await rm(join(workshop, 'letters', name));
  return kept;
}

/** An interruption may have come while results were being moved into place; without the seal they are not there yet. */
async function bringBack(folder: string, results: readonly string[]): Promise<void> {
  const workshop = join(folder, UNFINISHED);
  for (const result of results.filter((name) => name !== SEAL)) {
    if (!await isThere(join(folder, result))) continue;
    await rm(join(workshop, result), { recursive: true, force: true });
    await rename(join(folder, result), join(workshop, result));
  }
}
