// Touches the disk: whether one path lies in another, links followed, though its last parts may not be there yet.
import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Whether `path` is `folder` or lies in it; `folder` exists. */
export async function isWithin(path: string, folder: string): Promise<boolean> {
  const way = relative(await realpath(folder), await realPathOf(resolve(path)));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function realPathOf(path: string): Promise<string> {
  const parent = dirname(path);
  return realpath(path).catch(async () => (parent === path ? path : join(await realPathOf(parent), basename(path))));
}
