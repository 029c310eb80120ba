// Touches the disk: one file that somebody asked for by name, and that is never written over another.
import { refuse } from '../../refusal.js';
import { diskRefusal } from './disk-refusal.js';
import { isThere } from './is-there.js';
import { partialLeft, writeWhole } from './sealed-file.js';

/** Why an existing file is left alone. */
type ExistsCode = 'proof-exists' | 'notice-exists';

/** Asked before anything is read, so that nobody waits for a refusal. */
export async function refuseExisting(file: string, code: ExistsCode): Promise<void> {
  if (await isThere(file)) refuse(code, { file });
}

/** Writes the whole file or nothing and returns its SHA-256 as hex. Refuses a file that is there, and what the disk refuses. */
export async function writeNew(file: string, content: string | Uint8Array, code: ExistsCode, mode?: number): Promise<string> {
  await refuseExisting(file, code);
  try {
    return await writeWhole(file, content, mode);
  } catch (error) {
    throw diskRefusal(error, file, await partialLeft(file));
  }
}
