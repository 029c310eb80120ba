// Corrections on their way to the rows they speak of: each is taken up when its row passes, and what no row took up is told.
import type { ExportRow } from '../../export/export-row.js';
import { changedPayment, type CorrectionLine, type SourceLine } from '../../export/payment.js';
import type { Judgement, selection } from '../../incident/selection.js';
import { correctedCells, correctedRow } from '../../recipient/corrected-row.js';

type Judge = ReturnType<typeof selection>;

export class RowCorrections {
  readonly #waiting: Map<string, Map<number, CorrectionLine[]>>;
  readonly #unused: CorrectionLine[] = [];
  readonly #timeZone: string;

  constructor(lines: readonly CorrectionLine[], timeZone: string) {
    this.#waiting = correctionsByRow(lines);
    this.#timeZone = timeZone;
  }

  /** Whether any line is about a row of this export. */
  speakOf(file: string): boolean {
    return this.#waiting.has(file);
  }

  /** The row judged as staff have corrected it. */
  judged(row: ExportRow, at: SourceLine, sequence: number, judge: Judge): Judgement {
    const linesOfFile = this.#waiting.get(at.file);
    const lines = linesOfFile?.get(row.line);
    if (lines === undefined) return judge(row, at, sequence);
    linesOfFile?.delete(row.line);
    const corrected = correctedRow(row, lines, this.#timeZone);
    this.#unused.push(...corrected.unused);
    const judgement = judge(corrected.row, at, sequence);
    if (corrected.lines.length === 0) return judgement;
    if (judgement.fate === 'in-scope') return { ...judgement, payment: changedPayment(judgement.payment, { corrections: corrected.lines }) };
    if (judgement.fate === 'held') return { ...judgement, row: { ...judgement.row, cells: correctedCells(judgement.row.cells, corrected.lines) } };
    if (!corrected.isMended) this.#unused.push(...corrected.lines);
    return judgement;
  }

  /** Once all rows have passed: lines that speak of no row in scope, or contradict another of their row. */
  unused(): readonly CorrectionLine[] {
    return [...this.#unused, ...[...this.#waiting.values()].flatMap((byLine) => [...byLine.values()].flat())];
  }
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
