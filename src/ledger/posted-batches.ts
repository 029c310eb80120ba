// Touches the disk: posted.csv, which batches went to the post and when. Generated is not posted; only what stands here was posted.
import { join } from 'node:path';
import type { CalendarDay } from '../calendar-day.js';
import { problem, refuse, refuseAll } from '../refusal.js';
import type { ReportBatch } from '../run/report.js';
import { sha256IfThere } from '../run/disk/sealed-file.js';
import { batchName, type LedgerRun } from './ledger-run.js';
import { addToRecord, readRecord, type RecordFile } from './record-file.js';
import { recordedDay } from './recorded-day.js';

const POSTED = {
  name: 'posted.csv', columns: ['ロット', '発送日', '通数', '最初の発送番号', '最後の発送番号', 'sha256'],
} as const satisfies RecordFile<string>;

/** ロット, to the day it went to the post. */
export type PostedBatches = ReadonlyMap<string, CalendarDay>;

/** As much of a run as the record is held against. */
type SealedBatches = Pick<LedgerRun, 'folder' | 'report' | 'seals'>;

/** What is recorded. Throws a Refusal for a line that is not about this run's print files as they were sealed. */
export async function postedBatches(run: SealedBatches): Promise<PostedBatches> {
  return postedOf(run, await readRecord(run.folder, POSTED));
}

/**
 * Records that `batches` went to the post on `day` and returns those that were not recorded yet. Throws a Refusal, and records nothing,
 * for batches recorded with another day and for print files that are no longer what was sealed.
 */
export async function recordPosted(run: LedgerRun, batches: readonly ReportBatch[], day: CalendarDay): Promise<readonly ReportBatch[]> {
  const recorded = await readRecord(run.folder, POSTED);
  const posted = postedOf(run, recorded);
  refuseAll(batches.flatMap((batch) => {
    const earlier = posted.get(batchName(batch));
    return earlier === undefined || earlier === day ? [] : [problem('batch-posted', { batch: batchName(batch), day: earlier })];
  }));
  const fresh = batches.filter((batch) => !posted.has(batchName(batch)));
  const damaged: string[] = [];
  for (const { file } of fresh) {
    if (await sha256IfThere(join(run.folder, file)) !== run.seals.get(file)) damaged.push(file);
  }
  if (damaged.length > 0) refuse('run-damaged', { folder: run.folder, files: damaged.join(', ') });
  await addToRecord(run.folder, POSTED, recorded, fresh.map((batch) => ({
    'ロット': batchName(batch), '発送日': day, '通数': String(batch.letters), '最初の発送番号': batch.first, '最後の発送番号': batch.last,
    'sha256': run.seals.get(batch.file) ?? '',
  })));
  return fresh;
}

function postedOf({ report, seals }: Pick<SealedBatches, 'report' | 'seals'>, lines: Awaited<ReturnType<typeof readRecord<(typeof POSTED.columns)[number]>>>): PostedBatches {
  const files = new Map(report.batches.map((batch) => [Number(batchName(batch)), batch]));
  return new Map(lines.map(({ line, fields }) => {
    const at = { file: POSTED.name, line };
    const batch = files.get(Number(fields['ロット']));
    const day = recordedDay(fields['発送日']);
    if (batch === undefined || seals.get(batch.file) !== fields.sha256.toLowerCase()) return refuse('record-foreign', {}, at);
    if (day === undefined) return refuse('day-unreadable', {}, { ...at, column: '発送日' });
    return [batchName(batch), day];
  }));
}
