// Touches the disk: the run that a manifest given with --notified belongs to, and what is recorded beside it. Generated is not posted:
// whoever is kept from a second letter must have been sent the first, and whoever's letter came back may have to be written to again.
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { refuse } from '../refusal.js';
import type { NotifiedManifest } from '../run/input/notified-files.js';
import type { Report, ReportBatch } from '../run/report.js';
import { folderState, MANIFEST, REPORT, sealsOf } from '../run/disk/run-folder.js';
import { sha256OfFile } from '../run/disk/sealed-file.js';
import { letterFate, type LetterFate, type Records } from './account.js';
import { batchName, lettersOf, openRun } from './ledger-run.js';
import { postedBatches } from './posted-batches.js';
import { recordsOf } from './records.js';

export interface EarlierRun {
  /** To plan by. */
  readonly manifest: NotifiedManifest;
  /** Undefined when the manifest lies alone: nobody can know what became of its letters. */
  readonly made: MadeRun | undefined;
}

export interface MadeRun {
  /** As typed before the manifest's name. */
  readonly folder: string;
  /** Not recorded as posted, in the order of the run. */
  readonly unposted: readonly ReportBatch[];
  /** How many there are in all. */
  readonly batches: number;
  readonly fateOf: (number: string, batch: string) => LetterFate;
}

const RECORDS = { returns: 'returns.csv', handled: 'handled.csv' } as const;
const NOBODY: Pick<Records, 'returned' | 'handled'> = { returned: new Map(), handled: { letters: new Map(), customers: new Map(), rows: new Map() } };

/** In argument order. Throws a Refusal when a run's manifest or report is not as it was sealed, or a record is not about it. */
export async function earlierRuns(manifests: readonly string[]): Promise<readonly EarlierRun[]> {
  const runs: EarlierRun[] = [];
  for (const path of manifests) runs.push(await earlierRun(path));
  return runs;
}

async function earlierRun(path: string): Promise<EarlierRun> {
  const folder = dirname(path);
  const seals = await sealsOf(folder).catch(() => new Map<string, string>());
  if (basename(path) !== MANIFEST || !seals.has(MANIFEST) || !(await isThere(path))) return { manifest: { path, returned: new Set(), records: [] }, made: undefined };
  const damaged: string[] = [];
  for (const file of [MANIFEST, REPORT]) if (await sha256OfFile(join(folder, file)).catch(() => undefined) !== seals.get(file)) damaged.push(file);
  const state = await folderState(folder);
  if (damaged.length > 0 || state.kind !== 'finished') return refuse('notified-damaged', { folder, files: damaged.join(', ') || REPORT });

  const records = await recordsBeside(folder, state.report, seals);
  const { report: { batches } } = state;
  const fateOf = (number: string, batch: string): LetterFate => letterFate(number, { batch }, records);
  const unposted = batches.filter((batch) => !records.posted.has(batchName(batch)));
  const returned = new Set([...records.returned.keys()].filter((number) => !records.handled.letters.has(number)));
  return { manifest: { path, returned, records: await deciding(folder, records) }, made: { folder, unposted, batches: batches.length, fateOf } };
}

/** Where nothing is recorded of single letters, the manifest is not gone through for them. */
async function recordsBeside(folder: string, report: Report, seals: ReadonlyMap<string, string>): Promise<Omit<Records, 'reprinted'>> {
  const ofLetters = await Promise.all(Object.values(RECORDS).map((name) => isThere(join(folder, name))));
  if (!ofLetters.includes(true)) return { posted: await postedBatches({ folder, report, seals }), ...NOBODY };
  const run = await openRun(folder);
  return recordsOf(run, await lettersOf(run));
}

/** Without a letter that came back no record decides anything. */
async function deciding(folder: string, { returned }: Pick<Records, 'returned'>): Promise<NotifiedManifest['records']> {
  if (returned.size === 0) return [];
  const paths = (['returns', 'handled'] as const).map((role) => ({ role, path: join(folder, RECORDS[role]) }));
  const there = await Promise.all(paths.map(({ path }) => isThere(path)));
  return paths.filter((_, index) => there[index]);
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isFile(), () => false);
}
