// Touches the disk: what a folder given as --out holds. Only a folder that is absent, empty, or our own
// unfinished work of the same inputs may be written to; everything else is left as it is.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refusePurged } from './purge-mark.js';
import { reportText, withChecksums, type Report } from '../report.js';
import { bytesIfThere, parseSeals, partialOf, sha256IfThere } from './sealed-file.js';

export const SEAL = 'SHA256SUMS';
export const REPORT = 'report.json';
/** The page for a superior or an auditor. */
export const REPORT_PAGE = 'report.html';
export const RUN_LOG = 'run.log';
/** One line a letter, one a finding. */
export const MANIFEST = 'manifest.csv';
export const EXCEPTIONS = 'exceptions.csv';
export const LISTS: readonly string[] = [MANIFEST, EXCEPTIONS];
/** The folders in a run's folder. */
export const FOLDERS: readonly string[] = ['letters', 'post'];
/** Everything is made in here first, so that nothing half-done looks finished. */
export const UNFINISHED = 'unfinished';
/** Inside it: the report as planned, which tells whose unfinished work it is. */
export const DRAFT = 'plan.json';
/** Inside it: whose work it is at the moment (run-lock.ts). */
export const LOCK = 'lock';
/** Beside a finished run: who is recording at the moment. */
export const RECORDS_LOCK = 'records.lock';

export type FolderState =
  | { readonly kind: 'absent' | 'file' | 'foreign' }
  /** `begun`: interrupted before there was a plan to go by, or after all of it was taken back. */
  | { readonly kind: 'empty' | 'begun' }
  | { readonly kind: 'unfinished'; readonly report: Report }
  | { readonly kind: 'finished'; readonly report: Report };

/** Looks, and changes nothing. Throws a Refusal where a run was purged: it is neither there nor room for another. */
export async function folderState(folder: string): Promise<FolderState> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return { kind: 'absent' };
  if (!found.isDirectory()) return { kind: 'file' };
  await refusePurged(folder);
  const names = await readdir(folder);
  if (names.length === 0) return { kind: 'empty' };
  // The seal is moved into place last: with it, whatever else lies there is only left to be swept away.
  const report = names.includes(SEAL) ? await readReport(join(folder, REPORT)) : undefined;
  if (report !== undefined) return { kind: 'finished', report };
  const draft = await readReport(join(folder, UNFINISHED, DRAFT));
  if (draft !== undefined) return { kind: 'unfinished', report: draft };
  return { kind: names.length === 1 && await isHardlyBegun(folder) ? 'begun' : 'foreign' };
}

/** Nothing in the workshop but the lock and folders that are empty. */
async function isHardlyBegun(folder: string): Promise<boolean> {
  const inside = await readdir(join(folder, UNFINISHED), { recursive: true, withFileTypes: true }).catch(() => undefined);
  return inside?.every((entry) => entry.isDirectory() || [LOCK, partialOf(DRAFT)].includes(entry.name)) ?? false;
}

/** What two runs were made from and differ in: file names, and the names of options. Empty: the same inputs. */
export function differencesBetween(before: Report, now: Report): readonly string[] {
  const [old, fresh] = [ingredients(before), ingredients(now)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((name) => old.get(name) !== fresh.get(name));
}

/** Sealed files that are not what was sealed, and files the report names that the seal lacks. Empty: all is as it was made. */
export function damagedFiles(folder: string, { batches }: Pick<Report, 'batches'>): Promise<readonly string[]> {
  return unlikeSealed(folder, [...LISTS, REPORT, REPORT_PAGE, ...batches.map(({ file }) => file)]);
}

/** What a folder is held against, which may hold a part of the plan's print files only. */
export interface WholeFolder {
  readonly planned: Report;
  readonly lists: readonly string[];
  readonly printFiles: readonly string[];
}

/** The same, and the report where it says anything but the plan and the checksums of the print files. */
export async function damageTo(folder: string, lying: Report, { planned, lists, printFiles }: WholeFolder): Promise<readonly string[]> {
  const damaged = new Set(await unlikeSealed(folder, [...lists, REPORT, ...printFiles]));
  const own = new Set(printFiles);
  const checksums = new Map(lying.batches.filter(({ file }) => own.has(file)).map(({ file, sha256 }) => [file, sha256 ?? '']));
  if (reportText(lying) !== reportText(withChecksums(planned, checksums))) damaged.add(REPORT);
  return [...damaged];
}

/** Of the files that must be there and those that were sealed, the ones that are not what was sealed. */
async function unlikeSealed(folder: string, files: readonly string[]): Promise<readonly string[]> {
  const seals = await sealsOf(folder);
  const expected = [...new Set([...files, ...seals.keys()])];
  const unlike: string[] = [];
  // One after the other: a run has more files than many machines let a process open at once.
  for (const file of expected) {
    const hash = await sha256IfThere(join(folder, file));
    if (hash === undefined || hash !== seals.get(file)) unlike.push(file);
  }
  return unlike;
}

/** What a finished run sealed: path relative to DIR, to SHA-256. */
export async function sealsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  return parseSeals(await readFile(join(folder, SEAL), 'utf8'));
}

function ingredients({ tool, incident, inputs, settings, simplex }: Report): ReadonlyMap<string, string> {
  return new Map([
    ['version', tool.version], ['postal data', tool.postalData], ['incident window', `${incident.firstDay} ${incident.lastDay}`],
    ['--batch-size', String(settings.batchSize)], ['--order', settings.order], ['--bookmarks', String(settings.bookmarks === true)],
    ['--no-personal', String(settings.noPersonal === true)],
    ['--simplex', String(simplex === true)],
    ...inputs.map(({ file, role, sha256, encoding, preset }, index): [string, string] => (
      [role === 'export' ? file : `--${role} ${file}`, [index, sha256, encoding, preset].join(' ')])),
    ...settings.files.map(({ file, role, sha256 }): [string, string] => [file, `${role} ${sha256}`]),
  ]);
}

async function readReport(path: string): Promise<Report | undefined> {
  const bytes = await bytesIfThere(path);
  if (bytes === undefined) return undefined;
  try {
    const report: unknown = JSON.parse(bytes.toString('utf8'));
    return isReport(report) ? report : undefined;
  } catch {
    return undefined;
  }
}

/** Enough of its shape to compare runs; a report edited by hand shows in the seal. */
function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null
    && ['tool', 'incident', 'inputs', 'settings', 'batches', 'findings'].every((key) => key in value && typeof Reflect.get(value, key) === 'object');
}
