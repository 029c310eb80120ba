// Something that the disk does not remove, as a full or failing one would not: a folder whose innermost path is longer than the system takes.
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** A path of so many characters, in folders. */
export function longPath(characters: number): string {
  return 'x'.repeat(characters).replaceAll(/(.{199})x(?=x)/g, '$1/');
}

/** Makes the folder `path`, which cannot be removed until what is returned was called; `beside` is an empty folder of the test's own. */
export function stuckFolder(path: string, beside: string): () => void {
  const [inner, outer] = [join(beside, 'inner'), join(path, longPath(400), 'inner')];
  mkdirSync(join(inner, longPath(3800)), { recursive: true });
  mkdirSync(join(outer, '..'), { recursive: true });
  renameSync(inner, outer);
  return () => renameSync(outer, inner);
}
