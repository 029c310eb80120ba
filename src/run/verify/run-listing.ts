// Touches the disk: which files lie in a run's folder, and which of them belong there. Nothing outside of the folder is ever opened,
// whatever a seal may name.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Differences } from './difference.js';
import { PURGED, PURGING } from '../disk/purge-mark.js';
import { FOLDERS, LISTS, RECORDS_LOCK, REPORT, REPORT_PAGE, RUN_LOG, SEAL } from '../disk/run-folder.js';
import { takeoverOf } from '../disk/run-lock.js';
import { partialOf, sealText } from '../disk/sealed-file.js';

/** What is written down of a run later (contract, section 4). */
export const RECORDS: readonly string[] = ['posted.csv', 'returns.csv', 'handled.csv', 'reprints.csv'];
const LOCKS: readonly string[] = [RECORDS_LOCK, takeoverOf(RECORDS_LOCK)];
const UNSEALED: ReadonlySet<string> = new Set([SEAL, RUN_LOG, ...RECORDS, ...LOCKS]);
const PRINT_FILE = /^letters\/\d{4,12}\.pdf$/;
const POST_FILE = /^post\/(?:bundles\.csv|bundle-slips\.pdf|posting\.csv|control-sheets\.pdf|gaiji\.csv|gaiji\.pdf)$/;
/** A folder with one of these was a run, however little of it is left. */
const TRACES: ReadonlySet<string> = new Set([SEAL, REPORT, ...LISTS]);

/** Paths of all files relative to DIR, with `/`; a folder that a run does not make is one path, ending in `/`. Throws where DIR cannot be listed. */
export async function listRun(folder: string): Promise<readonly string[]> {
  const top = await readdir(folder, { withFileTypes: true });
  const paths = await Promise.all(top.map(async (entry) => {
    if (!entry.isDirectory()) return [entry.name];
    if (!FOLDERS.includes(entry.name)) return [`${entry.name}/`];
    const inside = await readdir(join(folder, entry.name), { withFileTypes: true });
    return inside.map((file) => `${entry.name}/${file.name}${file.isDirectory() ? '/' : ''}`);
  }));
  return paths.flat().sort();
}

/** Whether a run makes files of that name, and puts them under seal. */
export function isMadeFile(path: string): boolean {
  return path === REPORT || path === REPORT_PAGE || LISTS.includes(path) || PRINT_FILE.test(path) || POST_FILE.test(path);
}

/** Whether a command that was cut off left this beside a finished run. */
export function isLeftOver(path: string): boolean {
  return LOCKS.includes(path) || path === PURGING || [...RECORDS, PURGING, PURGED].map(partialOf).includes(path);
}

/** Whether anything tells that generate made a run here. */
export function looksLikeRun(paths: readonly string[]): boolean {
  return paths.some((path) => TRACES.has(path) || PRINT_FILE.test(path));
}

/** What belongs in DIR as far as seal and report tell it, and is there or not. */
export interface Belonging {
  readonly seals: ReadonlyMap<string, string>;
  /** Undefined where the report cannot be read. */
  readonly printFiles: readonly string[] | undefined;
}

/** Tells files that are missing, that nobody made, and that no seal is over; returns those to be looked into. */
export function holdListing(paths: readonly string[], { seals, printFiles }: Belonging, { add }: Differences): readonly string[] {
  const there = new Set(paths);
  const isMade = (path: string): boolean => path === REPORT || path === REPORT_PAGE || LISTS.includes(path)
    || (PRINT_FILE.test(path) && (printFiles?.includes(path) ?? true)) || (POST_FILE.test(path) && (seals.size === 0 || seals.has(path)));
  const expected = new Set([SEAL, REPORT, REPORT_PAGE, ...LISTS, ...(printFiles ?? []), ...seals.keys()]);
  for (const path of expected) {
    if (!there.has(path)) add('file-missing', path);
    else if (seals.size > 0 && path !== SEAL && !seals.has(path)) add('file-unsealed', path);
  }
  for (const path of paths) if (!UNSEALED.has(path) && !isMade(path)) add('file-extra', path);
  return paths.filter(isMade);
}

/** Tells a seal that is not written as a seal is. */
export function holdSealForm(text: string, seals: ReadonlyMap<string, string>, { add }: Differences): void {
  if (seals.size === 0 || sealText(seals) !== text) add('seal-form', SEAL);
}
