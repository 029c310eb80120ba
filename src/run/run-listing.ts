// Touches the disk: which files lie in a run's folder, and which of them belong there. Nothing outside of the folder is ever opened,
// whatever a seal may name.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Differences } from './difference.js';
import { FOLDERS, LISTS, RECORDS_LOCK, REPORT, RUN_LOG, SEAL } from './run-folder.js';
import { sealText } from './sealed-file.js';

/** Written after the seal, or after the run (contract, section 4). */
const UNSEALED: ReadonlySet<string> = new Set([SEAL, RUN_LOG, 'posted.csv', 'returns.csv', 'handled.csv', 'reprints.csv', RECORDS_LOCK, `${RECORDS_LOCK}.takeover`]);
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
  const isMade = (path: string): boolean => path === REPORT || LISTS.includes(path)
    || (PRINT_FILE.test(path) && (printFiles?.includes(path) ?? true)) || (POST_FILE.test(path) && (seals.size === 0 || seals.has(path)));
  const expected = new Set([SEAL, REPORT, ...LISTS, ...(printFiles ?? []), ...seals.keys()]);
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
