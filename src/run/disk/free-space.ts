// Touches the disk: whether a run can have room at all, asked before its first byte is written, so that nobody waits half an hour for a full
// disk. What is reckoned is the least a run takes: who passes may still find the disk full, who is refused would have for certain.
import { stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { refuse } from '../../refusal.js';

/** A letter's own page objects and its line in manifest.csv; measured, 776 and about 250, and rounded down. */
const LEAST_BYTES_A_LETTER = 900;
/** Fonts and shared pages of a print file; measured, 180,000 and more with a few hundred letters. */
const LEAST_BYTES_A_BATCH = 60_000;
const MEGABYTE = 1e6;

/** Of a report, or of what one folder takes of it. */
interface RoomTaken {
  readonly letters: { readonly count: number };
  readonly batches: readonly unknown[];
}

/** Throws a Refusal when the disk of `folder`, which need not be there yet, has less room than the run takes. */
export async function requireRoom(folder: string, { letters, batches }: RoomTaken): Promise<void> {
  const needed = letters.count * LEAST_BYTES_A_LETTER + batches.length * LEAST_BYTES_A_BATCH;
  // A disk that does not tell is not refused: writing will show.
  const free = await freeBytesOf(folder) ?? Infinity;
  if (free < needed) refuse('disk-too-small', { folder, needed: String(Math.ceil(needed / MEGABYTE)), free: String(Math.floor(free / MEGABYTE)) });
}

/** Room on the disk of `folder`, which need not be there yet; undefined where the disk does not tell (some network drives). */
export async function freeBytesOf(folder: string): Promise<number | undefined> {
  const disk = await statfs(await nearestFolder(resolve(folder))).catch(() => undefined);
  return disk === undefined || disk.blocks === 0 ? undefined : disk.bavail * disk.bsize;
}

async function nearestFolder(path: string): Promise<string> {
  const isThere = await stat(path).then(() => true, () => false);
  return isThere || dirname(path) === path ? path : nearestFolder(dirname(path));
}
