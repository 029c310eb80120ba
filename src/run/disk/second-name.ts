// Touches the disk: a file in a second place. A second name costs nothing, however large the file, and leaves the first as it is; where the
// disk knows no second names (many network and container volumes) the file is copied.
import { link, open, rm } from 'node:fs/promises';
import { copyWhole, OWNER_ONLY } from './sealed-file.js';

/** Readable by its owner alone, and on the disk when this returns. The SHA-256 is told where the file was copied. */
export async function giveSecondName(from: string, to: string): Promise<string | undefined> {
  try {
    await link(from, to);
    const handle = await open(to, 'r');
    try {
      await handle.chmod(OWNER_ONLY);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return undefined;
  } catch {
    await rm(to, { force: true });
    return (await copyWhole(from, to)).sha256;
  }
}
