// Touches the disk: what lies near by that somebody may mean, so that they can choose instead of typing a path. Looks at
// names, sizes and dates alone; of sub-folders one level, and for exports never into a finished run.
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EXCEPTIONS, MANIFEST, REPORT, UNFINISHED } from '../disk/run-folder.js';

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
/** Of these, lists that are handed in again. */
const HANDED_IN: ReadonlySet<string> = new Set([MANIFEST, EXCEPTIONS]);
const INCIDENT = 'incident.yaml';

/** CSV files in `folder`, its sub-folders and `further` folders (those that are there), newest first. */
export async function nearbyExports(folder: string, further: readonly string[] = []): Promise<readonly NearFile[]> {
  return newestFirst([folder, ...await subfolders(folder), ...further], (name) => !OWN_LISTS.has(name));
}

/** The same, and those of our lists that are handed in again; sub-folders that are finished runs are looked into, for theirs. */
export async function nearbyTables(folder: string, further: readonly string[] = []): Promise<readonly NearFile[]> {
  return newestFirst([folder, ...await allSubfolders(folder), ...further], (name) => HANDED_IN.has(name) || !OWN_LISTS.has(name));
}

async function newestFirst(folders: readonly string[], isMeant: (name: string) => boolean): Promise<readonly NearFile[]> {
  const names = async (place: string): Promise<readonly string[]> => (await namesIn(place)).filter((name) => EXPORT_NAME.test(name) && isMeant(name.toLowerCase()));
  const found = await Promise.all([...new Set(folders)].map(async (place) => filesIn(place, await names(place))));
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
  return (await allSubfolders(folder)).filter((path) => isAbsent(join(path, REPORT)) && isAbsent(join(path, UNFINISHED)));
}

/** Runs among them. */
async function allSubfolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name)).map(({ name }) => join(folder, name));
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
