// Reads all exports of a run, one after the other, and keeps only what the letters need: payments in scope, rows held
// for their own sake, and a count of every other row. So memory grows with people in scope, never with the export.
import type { ExportEncoding, ExportRead, ExportSource } from '../export/read-export.js';
import { readExport } from '../export/read-export.js';
import type { LayoutChoice } from '../export/layout.js';
import type { Payment } from '../export/payment.js';
import { selection, type HeldRow, type SelectionRules } from '../incident/selection.js';

export interface ReadingRules extends SelectionRules {
  readonly layout: LayoutChoice;
  readonly encoding?: ExportEncoding;
}

/** Rows that are out of scope, by fate. */
export type SettledCounts = Readonly<Record<'not-a-payment' | 'outside-window' | 'not-card' | 'excluded-status', number>>;

export interface Reading {
  readonly exports: readonly ExportRead[];
  readonly payments: readonly Payment[];
  readonly heldRows: readonly HeldRow[];
  readonly settled: SettledCounts;
}

/** Every so many rows, `onProgress` is told how many have been read. */
const PROGRESS_ROWS = 10_000;

/** Reads and judges every row. Throws a Refusal when an export cannot be worked with. */
export async function readExports(sources: readonly ExportSource[], rules: ReadingRules, onProgress: (rows: number) => void): Promise<Reading> {
  const judge = selection(rules);
  const payments: Payment[] = [];
  const heldRows: HeldRow[] = [];
  const settled = { 'not-a-payment': 0, 'outside-window': 0, 'not-card': 0, 'excluded-status': 0 };
  const exports: ExportRead[] = [];
  const options = { layout: rules.layout, ...(rules.encoding === undefined ? {} : { encoding: rules.encoding }) };
  let sequence = 0;
  for (const source of sources) {
    const read = await readExport(source, options, (row) => {
      const judgement = judge(row, { file: source.name, line: row.line }, sequence);
      sequence += 1;
      if (judgement.fate === 'in-scope') payments.push(judgement.payment);
      else if (judgement.fate === 'held') heldRows.push(judgement.row);
      else settled[judgement.fate] += 1;
      if (sequence % PROGRESS_ROWS === 0) onProgress(sequence);
    });
    exports.push(read);
  }
  return { exports, payments, heldRows, settled };
}
