// Touches the disk: what lies near by that somebody may mean, so that they can choose instead of typing a path. Looks at
// names, sizes and dates alone; of sub-folders one level, and never into a finished run.
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EXCEPTIONS, MANIFEST, REPORT, UNFINISHED } from './run-folder.js';

/** A file that may be meant. */
export interface NearFile {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly changedMs: number;
}

const EXPORT_NAME = /\.csv$/i;
/** Lists that we write or that are handed in with other options. */
const OWN_LISTS: ReadonlySet<string> = new Set([MANIFEST, EXCEPTIONS, 'gaiji.csv', 'posted.csv', 'returns.csv', 'handled.csv', 'addresses.csv']);
const INCIDENT = 'incident.yaml';

/** CSV files in `folder`, its sub-folders and `further` folders (those that are there), newest first. */
export async function nearbyExports(folder: string, further: readonly string[] = []): Promise<readonly NearFile[]> {
  const folders = [folder, ...await subfolders(folder), ...further];
  const isExport = (name: string): boolean => EXPORT_NAME.test(name) && !OWN_LISTS.has(name.toLowerCase());
  const found = await Promise.all([...new Set(folders)].map(async (place) => filesIn(place, (await namesIn(place)).filter(isExport))));
  return found.flat().sort((a, b) => b.changedMs - a.changedMs || (a.path < b.path ? -1 : 1));
}

/** incident.yaml in `folder` and in its sub-folders, newest first. */
export async function nearbyIncidents(folder: string): Promise<readonly NearFile[]> {
  const found = await Promise.all([folder, ...await subfolders(folder)].map((place) => filesIn(place, [INCIDENT])));
  return found.flat().sort((a, b) => b.changedMs - a.changedMs);
}

/** `name`, else `name-2`, `name-3` …: the first for which `isFree` says so. */
export async function freeName(stem: string, ending: string, isFree: (path: string) => Promise<boolean> | boolean): Promise<string> {
  for (let count = 1; ; count++) {
    const path = `${stem}${count === 1 ? '' : `-${count}`}${ending}`;
    if (await isFree(path)) return path;
  }
}

/** Whether nothing lies there. */
export function isAbsent(path: string): boolean {
  return !existsSync(path);
}

async function subfolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name)).map(({ name }) => join(folder, name));
  return paths.filter((path) => isAbsent(join(path, REPORT)) && isAbsent(join(path, UNFINISHED)));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/** Those of the names that are files. */
async function filesIn(folder: string, names: readonly string[]): Promise<readonly NearFile[]> {
  const files = await Promise.all(names.map(async (name) => {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    return found?.isFile() === true ? [{ path, bytes: found.size, changedMs: found.mtimeMs }] : [];
  }));
  return files.flat();
}
