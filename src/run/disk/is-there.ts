// Touches the disk: whether anything lies at a path.
import { stat } from 'node:fs/promises';

/** Anything at all; what cannot be looked at counts as not there. */
export function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
