// Touches the disk: carries out a plan. What a run leaves in DIR lies there whole, or not at all (workshop.ts), and a run that lies there
// already is looked at and left alone.
import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../refusal.js';
import { lettersIn } from './batching.js';
import { diskRefusal } from './disk/disk-refusal.js';
import { requireRoom } from './disk/free-space.js';
import { keptFiles, noteInJournal } from './disk/journal.js';
import { needsAttention } from './plan.js';
import { inSealOrder, wholeRun, type FilesToWrite, type Portion } from './portion.js';
import type { PreparedRun } from './prepare.js';
import { renderBatches } from './render/render-batches.js';
import type { RenderPool } from './render/render-pool.js';
import { reportText, withChecksums, type Report } from './report.js';
import { damageTo, differencesBetween, DRAFT, FOLDERS, folderState, LISTS, REPORT, REPORT_PAGE, RUN_LOG, SEAL } from './disk/run-folder.js';
import type { LockOwner } from './disk/run-lock.js';
import { runLogText, type RunRecord } from './run-log.js';
import { sealText, syncFolder, writeWhole } from './disk/sealed-file.js';
import { clear, lockedWorkshop, moveIntoPlace, openWorkshop, sweep, tryTakeBack } from './disk/workshop.js';

/** What all of a run leaves in DIR, in the order in which it is moved there: the seal last. */
export const RESULTS: readonly string[] = resultsOf({ folders: FOLDERS, lists: [...LISTS, REPORT_PAGE] });

export interface PerformOptions {
  /** DIR as typed; messages name it. */
  readonly folder: string;
  /** Threads wanted; never more than there are batches. */
  readonly jobs: number;
  /** Threads begun while the plan was made, to be closed by whoever began them; without them they are begun here. */
  readonly begun?: RenderPool | undefined;
  /** Who ran it and when; the only part of DIR that differs between two runs. */
  readonly record: () => RunRecord;
  /** Told of print files and letters that are whole, and of how many letters there are to be. */
  readonly onBatch: (done: number, letters: number, all: number) => void;
  readonly owner: LockOwner;
  /** Print files of an interrupted run that are whole and were kept, and the letters in them. */
  readonly onKept: (kept: number, letters: number) => void;
}

export interface Performed {
  readonly report: Report;
  /** The same run lay there already and is as it was made; nothing was rewritten. */
  readonly alreadyThere: boolean;
  readonly needsAttention: boolean;
}

/** Makes DIR, or finds that it is made. Throws a Refusal when DIR cannot be used or written. */
export async function perform(run: PreparedRun, options: PerformOptions, portion: Portion = wholeRun(run)): Promise<Performed> {
  const { folder } = options;
  const state = await folderState(folder);
  if (state.kind === 'file') refuse('out-is-file', { folder });
  if (state.kind === 'foreign') refuse('out-foreign', { folder });
  if (state.kind === 'finished' || state.kind === 'unfinished') {
    const differences = differencesBetween(state.report, run.plan.report);
    if (differences.length > 0) refuse('out-other-inputs', { folder, differences: differences.join(', ') });
  }
  const outcome = { needsAttention: needsAttention(run.plan) };
  if (state.kind === 'finished') {
    const report = await finishedReport(folder, state.report, run.plan.report, portion);
    await sweep(folder);
    return { ...outcome, report, alreadyThere: true };
  }
  // Unfinished work may hold most of what is needed already.
  if (state.kind !== 'unfinished') await requireRoom(folder, { letters: { count: lettersIn(portion.batches) }, batches: portion.batches });
  const isOvertaken = async (): Promise<boolean> => (await folderState(folder)).kind === 'finished';
  const workshop = await lockedWorkshop(folder, { parts: portion.folders, owner: options.owner, isNew: state.kind === 'absent', isOvertaken });
  // What another run made between the look at DIR and the lock is looked at, and not made again.
  if (workshop === undefined) return perform(run, options, portion);
  try {
    return { ...outcome, report: await make(run, workshop, options, portion), alreadyThere: false };
  } catch (error) {
    const isLeft = await tryTakeBack(folder, resultsOf(portion), DRAFT);
    if (state.kind === 'absent') await rmdir(folder).catch(() => undefined);
    throw diskRefusal(error, folder, isLeft);
  }
}

async function make(
  { plan, composed, fonts }: PreparedRun, workshop: string, { folder, jobs, begun, record, onBatch, onKept }: PerformOptions, portion: Portion,
): Promise<Report> {
  const started = record();
  const draft = reportText(plan.report);
  const results = resultsOf(portion);
  const kept = await keptFiles(folder, draft, results) ?? await begin(folder, workshop, draft, portion);
  if (kept.size > 0) onKept(kept.size, lettersIn(portion.batches.filter(({ file }) => kept.has(file))));

  const context = { composed, fonts, bookmarks: plan.report.settings.bookmarks === true };
  const [printFiles, lists] = await together((isGivenUp) => [
    renderBatches(portion.batches, context, {
      folder: workshop, jobs, begun, kept, onBatch, onFile: (file, sha256) => noteInJournal(workshop, file, sha256), isGivenUp,
    }),
    writeAll(workshop, portion.planned(), isGivenUp),
  ]);
  const report = withChecksums(plan.report, printFiles);
  const rest = await writeAll(workshop, [[REPORT, reportText(report)], ...await portion.contents(report)]);
  const seals = new Map([...printFiles, ...lists, ...rest]);
  await writeWhole(join(workshop, SEAL), sealText(inSealOrder(seals, report)));
  await writeWhole(join(workshop, RUN_LOG), runLogText(started, record(), report));
  for (const part of portion.folders) await syncFolder(join(workshop, part));
  await moveIntoPlace(folder, results);
  return report;
}

/**
 * What both come to. Where one fails the other is to begin nothing more, and is waited for: nobody may still be writing when what was
 * written is taken back.
 */
async function together<A, B>(begin: (isGivenUp: () => boolean) => readonly [Promise<A>, Promise<B>]): Promise<[A, B]> {
  let hasFailed = false;
  const both = begin(() => hasFailed);
  for (const one of both) one.catch(() => (hasFailed = true));
  await Promise.allSettled(both);
  return Promise.all(both);
}

/** Path to checksum; not of all where it is given up. */
async function writeAll(workshop: string, files: FilesToWrite, isGivenUp = () => false): Promise<ReadonlyMap<string, string>> {
  const written = new Map<string, string>();
  for await (const [file, content] of files) {
    if (isGivenUp()) break;
    written.set(file, await writeWhole(join(workshop, file), content));
  }
  return written;
}

/** A workshop in which nothing is made yet. */
async function begin(folder: string, workshop: string, draft: string, portion: Portion): Promise<ReadonlyMap<string, string>> {
  await clear(folder, workshop, resultsOf(portion), DRAFT);
  await openWorkshop(folder, portion.folders);
  await writeWhole(join(workshop, DRAFT), draft);
  return new Map();
}

/** The report that lies there, once it is known that every sealed file is as it was made. */
async function finishedReport(folder: string, lying: Report, planned: Report, { batches, lists }: Portion): Promise<Report> {
  const damaged = await damageTo(folder, lying, { planned, lists, printFiles: batches.map(({ file }) => file) });
  if (damaged.length > 0) refuse('out-damaged', { folder, files: damaged.join(', ') });
  return lying;
}

function resultsOf({ folders, lists }: Pick<Portion, 'folders' | 'lists'>): readonly string[] {
  return [...folders, ...lists, REPORT, RUN_LOG, SEAL];
}
