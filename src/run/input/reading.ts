// Reads all exports of a run, one after the other, and keeps only what the letters need: payments in scope, rows held
// for their own sake, and a count of every other row. So memory grows with people in scope, never with the export.
import type { ExportEncoding, ExportRead, ExportSource } from '../../export/read-export.js';
import { readExport } from '../../export/read-export.js';
import type { ExportRow } from '../../export/export-row.js';
import type { LayoutChoice } from '../../export/layout.js';
import { PaymentKeeper } from '../../export/kept-payments.js';
import { changedPayment, type CorrectionLine, type Payment } from '../../export/payment.js';
import { selection, type HeldRow, type Judgement, type SelectionRules } from '../../incident/selection.js';
import { correctedCells, correctedRow } from '../../recipient/corrected-row.js';

export interface ReadingRules extends SelectionRules {
  readonly layout: LayoutChoice;
  readonly encoding?: ExportEncoding;
  /** A registered-address list will be read. */
  readonly withCustomers?: boolean;
  readonly corrections?: readonly CorrectionLine[];
  /** Told of every row and what became of it, as it passes. */
  readonly onJudged?: (row: ExportRow, judgement: Judgement) => void;
}

/** Rows that are out of scope, by fate. */
export type SettledCounts = Readonly<Record<'not-a-payment' | 'outside-window' | 'not-card' | 'excluded-status', number>>;

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

/** Reads and judges every row. Throws a Refusal when an export cannot be worked with. */
export async function readExports(sources: readonly ExportSource[], rules: ReadingRules, onProgress: (rows: number) => void): Promise<Reading> {
  const judge = selection(rules);
  const keeper = new PaymentKeeper();
  const heldRows: HeldRow[] = [];
  const settled = { 'not-a-payment': 0, 'outside-window': 0, 'not-card': 0, 'excluded-status': 0 };
  const exports: ExportRead[] = [];
  const { layout, encoding, withCustomers = false, corrections = [] } = rules;
  const options = { layout, withCustomers, ...(encoding === undefined ? {} : { encoding }) };
  const waiting = correctionsByRow(corrections);
  const unusedCorrections: CorrectionLine[] = [];
  let sequence = 0;
  for (const source of sources) {
    const linesOfFile = waiting.get(source.name);
    const judged = (row: ExportRow): Judgement => {
      const at = { file: source.name, line: row.line };
      const lines = linesOfFile?.get(row.line);
      if (lines === undefined) return judge(row, at, sequence);
      linesOfFile?.delete(row.line);
      const corrected = correctedRow(row, lines, rules.timeZone);
      unusedCorrections.push(...corrected.unused);
      const judgement = judge(corrected.row, at, sequence);
      if (corrected.lines.length === 0) return judgement;
      if (judgement.fate === 'in-scope') return { ...judgement, payment: changedPayment(judgement.payment, { corrections: corrected.lines }) };
      if (judgement.fate === 'held') return { ...judgement, row: { ...judgement.row, cells: correctedCells(judgement.row.cells, corrected.lines) } };
      if (!corrected.isMended) unusedCorrections.push(...corrected.lines);
      return judgement;
    };
    const read = await readExport(source, options, (row) => {
      const judgement = judged(row);
      rules.onJudged?.(row, judgement);
      sequence += 1;
      if (judgement.fate === 'in-scope') keeper.add(judgement.payment);
      else if (judgement.fate === 'held') heldRows.push(judgement.row);
      else settled[judgement.fate] += 1;
      if (sequence % PROGRESS_ROWS === 0) onProgress(sequence);
    });
    exports.push(read);
  }
  for (const byLine of waiting.values()) for (const lines of byLine.values()) unusedCorrections.push(...lines);
  return { exports, payments: keeper.payments(), heldRows, settled, unusedCorrections };
}

/** By ファイル and 行. What a run itself said of an earlier corrections file speaks of no row. */
function correctionsByRow(lines: readonly CorrectionLine[]): Map<string, Map<number, CorrectionLine[]>> {
  const byFile = new Map<string, Map<number, CorrectionLine[]>>();
  for (const line of lines) {
    if (line.code === 'correction-unused') continue;
    const { file, line: at } = line.row;
    const byLine = byFile.get(file) ?? new Map<number, CorrectionLine[]>();
    byLine.set(at, [...(byLine.get(at) ?? []), line]);
    byFile.set(file, byLine);
  }
  return byFile;
}
