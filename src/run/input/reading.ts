// Reads all exports of a run, one after the other, and keeps only what the letters need: payments in scope, rows held
// for their own sake, and a count of every other row. So memory grows with people in scope, never with the export.
import type { ExportEncoding, ExportRead, ExportSource } from '../../export/read-export.js';
import { readExport } from '../../export/read-export.js';
import type { ExportRow } from '../../export/export-row.js';
import { StretchInDoubt } from '../../export/csv-records.js';
import type { Header } from '../../export/header.js';
import type { LayoutChoice } from '../../export/layout.js';
import type { CorrectionLine, Payment } from '../../export/payment.js';
import type { StretchReader } from '../../export/read-table.js';
import { selection, type HeldRow, type Judgement, type SelectionRules } from '../../incident/selection.js';
import { Refusal } from '../../refusal.js';
import { addTo, KeptRows, noneSettled, type OnKept, type SettledCounts } from './kept-rows.js';
import type { ReadingPool } from './reading-pool.js';
import { RowCorrections } from './row-corrections.js';
import { stretches } from './stretches.js';

export interface ReadingRules extends SelectionRules {
  readonly layout: LayoutChoice;
  readonly encoding?: ExportEncoding;
  /** A registered-address list will be read. */
  readonly withCustomers?: boolean;
  readonly corrections?: readonly CorrectionLine[];
  /** Told of every row and what became of it, as it passes. */
  readonly onJudged?: (row: ExportRow, judgement: Judgement) => void;
}

export interface Reading {
  readonly exports: readonly ExportRead[];
  readonly payments: readonly Payment[];
  readonly heldRows: readonly HeldRow[];
  readonly settled: SettledCounts;
  /** Lines of the corrections file that speak of no row in scope, or contradict another of their row. */
  readonly unusedCorrections: readonly CorrectionLine[];
}

/** Every so many rows, `onProgress` is told how many have been read. */
const PROGRESS_ROWS = 10_000;

/** Threads beside this one. */
export interface ReadingThreads {
  /** Closed when all is read. */
  readonly pool: ReadingPool;
  /** What this thread does while they read: told of payments as they come in, and of none that it reads itself. */
  readonly meanwhile: OnKept;
}

/** Reads and judges every row, on `threads` when there are any; what comes of it is the same. Throws a Refusal when an export cannot be worked with. */
export async function readExports(
  sources: readonly ExportSource[], rules: ReadingRules, onProgress: (rows: number) => void, threads?: ReadingThreads,
): Promise<Reading> {
  const corrections = new RowCorrections(rules.corrections ?? [], rules.timeZone);
  const { layout, encoding, withCustomers = false } = rules;
  const options = { layout, withCustomers, ...(encoding === undefined ? {} : { encoding }) };
  const judge = selection(rules);
  const read = (source: ExportSource, kept: KeptRows, inStretches?: StretchReader<Header>): Promise<ExportRead> => readExport(source, options, (row) => {
    const judgement = corrections.judged(row, { file: source.name, line: row.line }, kept.nextSequence, judge);
    rules.onJudged?.(row, judgement);
    kept.add(judgement);
    if (kept.nextSequence % PROGRESS_ROWS === 0) onProgress(kept.nextSequence);
  }, inStretches);
  // Whoever is told of every row, and what corrects one, cannot be handed to a thread.
  const isForThreads = ({ name }: ExportSource): boolean => rules.onJudged === undefined && !corrections.speakOf(name);
  const { window, timeZone, terms } = rules;

  const exports: ExportRead[] = [];
  const parts: KeptRows[] = [];
  const keptBefore = (): KeptRows => new KeptRows(parts.at(-1)?.nextSequence ?? 0);
  try {
    for (const [place, source] of sources.entries()) {
      let kept = keptBefore();
      const onStretch = (): void => onProgress(kept.nextSequence);
      const inStretches = threads !== undefined && isForThreads(source)
        ? stretches(source, { place, kept, rules: { window, timeZone, terms }, pool: threads.pool, onKept: threads.meanwhile, onProgress: onStretch })
        : undefined;
      exports.push(await read(source, kept, inStretches).catch((error: unknown) => {
        // Of several faults the first of the file is told, whichever thread came to one first.
        if (inStretches === undefined || !(error instanceof StretchInDoubt || error instanceof Refusal)) throw error;
        kept = keptBefore();
        return read(source, kept);
      }));
      parts.push(kept);
    }
  } finally {
    await threads?.pool.close();
  }
  const settled = noneSettled();
  for (const part of parts) addTo(settled, part.settled);
  const [only, ...others] = parts;
  return {
    exports, settled,
    payments: only !== undefined && others.length === 0 ? only.payments() : parts.flatMap((part) => part.payments()),
    heldRows: parts.flatMap(({ heldRows }) => heldRows),
    unusedCorrections: corrections.unused(),
  };
}
