// Touches the disk: carries out a plan. What a run leaves in DIR lies there whole, or not at all (workshop.ts), and a run that lies there
// already is looked at and left alone.
import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../refusal.js';
import type { PlannedBatch } from './batching.js';
import { diskRefusal } from './disk-refusal.js';
import { exceptionsCsv } from './exception-list.js';
import { manifestParts } from './manifest.js';
import { needsAttention } from './plan.js';
import type { PreparedRun } from './prepare.js';
import { openFonts } from './font-files.js';
import { gaijiDocuments } from './gaiji-list.js';
import { postDocuments } from './post-documents.js';
import { renderPool, type RenderPool } from './render-pool.js';
import { reportText, withChecksums, type Report } from './report.js';
import { damagedFiles, differencesBetween, DRAFT, folderState, REPORT, SEAL } from './run-folder.js';
import { runLogText, type RunRecord } from './run-log.js';
import { sealText, syncFolder, writeWhole } from './sealed-file.js';
import { moveIntoPlace, openWorkshop, takeBack } from './workshop.js';

const RUN_LOG = 'run.log';
const FOLDERS = ['letters', 'post'];
/** What a run leaves in DIR, in the order in which it is moved there: the seal last. */
const RESULTS = [...FOLDERS, 'manifest.csv', 'exceptions.csv', REPORT, RUN_LOG, SEAL];

export interface PerformOptions {
  /** DIR as typed; messages name it. */
  readonly folder: string;
  /** Threads wanted; never more than there are batches. */
  readonly jobs: number;
  /** Who ran it and when; the only part of DIR that differs between two runs. */
  readonly record: () => RunRecord;
  readonly onBatch: (done: number) => void;
}

export interface Performed {
  readonly report: Report;
  /** The same run lay there already and is as it was made; nothing was rewritten. */
  readonly alreadyThere: boolean;
  readonly needsAttention: boolean;
}

/** Makes DIR, or finds that it is made. Throws a Refusal when DIR cannot be used or written. */
export async function perform(run: PreparedRun, options: PerformOptions): Promise<Performed> {
  const { folder } = options;
  const state = await folderState(folder);
  if (state.kind === 'file') refuse('out-is-file', { folder });
  if (state.kind === 'foreign') refuse('out-foreign', { folder });
  if (state.kind === 'finished' || state.kind === 'unfinished') {
    const differences = differencesBetween(state.report, run.plan.report);
    if (differences.length > 0) refuse('out-other-inputs', { folder, differences: differences.join(', ') });
  }
  const outcome = { needsAttention: needsAttention(run.plan) };
  if (state.kind === 'finished') return { ...outcome, report: await finishedReport(folder, state.report, run.plan.report), alreadyThere: true };
  try {
    if (state.kind === 'unfinished') await takeBack(folder, RESULTS);
    return { ...outcome, report: await make(run, options), alreadyThere: false };
  } catch (error) {
    await takeBack(folder, RESULTS).catch(() => undefined);
    if (state.kind === 'absent') await rmdir(folder).catch(() => undefined);
    throw diskRefusal(error, folder);
  }
}

async function make({ plan, post, sender, composed, fonts }: PreparedRun, { folder, jobs, record, onBatch }: PerformOptions): Promise<Report> {
  const started = record();
  const workshop = await openWorkshop(folder, FOLDERS);
  await writeWhole(join(workshop, DRAFT), reportText(plan.report));

  const pool = renderPool({ composed, fonts, bookmarks: plan.report.settings.bookmarks === true }, Math.min(jobs, plan.batches.length));
  const printFiles = await renderAll(plan.batches, pool, workshop, onBatch).finally(() => pool.close());
  const report = withChecksums(plan.report, printFiles);
  const opened = openFonts(fonts);
  const documents = [
    ...await postDocuments({ batches: plan.batches, written: report.batches, ...post, sender }, opened), ...await gaijiDocuments(plan.batches, opened),
  ];
  const seals = new Map([
    ['manifest.csv', await writeWhole(join(workshop, 'manifest.csv'), manifestParts(plan.batches))],
    ['exceptions.csv', await writeWhole(join(workshop, 'exceptions.csv'), exceptionsCsv(plan.exceptions))],
    [REPORT, await writeWhole(join(workshop, REPORT), reportText(report))],
    ...report.batches.map(({ file, sha256 }): [string, string] => [file, sha256 ?? '']),
  ]);
  for (const { file, content } of documents) seals.set(file, await writeWhole(join(workshop, file), content));
  await writeWhole(join(workshop, SEAL), sealText(seals));
  await writeWhole(join(workshop, RUN_LOG), runLogText(started, record(), report));
  for (const part of FOLDERS) await syncFolder(join(workshop, part));
  await moveIntoPlace(folder, RESULTS);
  return report;
}

/** Path to checksum. */
async function renderAll(batches: readonly PlannedBatch[], pool: RenderPool, workshop: string, onBatch: (done: number) => void): Promise<Map<string, string>> {
  const checksums = new Map<string, string>();
  const waiting = [...batches];
  const work = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      checksums.set(batch.file, await pool.write(batch, join(workshop, batch.file)));
      onBatch(checksums.size);
    }
  };
  // After a fault no further batch is begun, and nobody is still writing when what was written is taken back.
  const stopping = (error: unknown): never => {
    waiting.length = 0;
    throw error;
  };
  const workers = await Promise.allSettled(Array.from({ length: pool.width }, () => work().catch(stopping)));
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  return checksums;
}

/** The report that lies there, once it is known that every sealed file is as it was made. */
async function finishedReport(folder: string, lying: Report, planned: Report): Promise<Report> {
  const damaged = new Set(await damagedFiles(folder, planned));
  const expected = withChecksums(planned, new Map(lying.batches.map(({ file, sha256 }) => [file, sha256 ?? ''])));
  if (reportText(lying) !== reportText(expected)) damaged.add(REPORT);
  if (damaged.size > 0) refuse('out-damaged', { folder, files: [...damaged].join(', ') });
  return lying;
}
