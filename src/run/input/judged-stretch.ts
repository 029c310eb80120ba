// A stretch of an export read and judged by itself, for which nothing of the other rows is needed: so that stretches can be judged side by
// side, each on a thread, and come to the same.
import { PaymentPacker, type PackedPayments } from '../../export/packed-payments.js';
import { stretchReader, type ExportTable } from '../../export/read-export.js';
import type { Stretch } from '../../export/csv-records.js';
import type { RowsRead } from '../../export/read-table.js';
import { selection, type HeldRow, type SelectionRules } from '../../incident/selection.js';
import { Refusal } from '../../refusal.js';
import { noneSettled, type SettledCounts } from './kept-rows.js';

/** Plain data. Sequences are counted from 0 at the stretch's first row. */
export interface JudgedStretch extends RowsRead {
  /** Payments in scope. */
  readonly packs: readonly PackedPayments[];
  readonly heldRows: readonly HeldRow[];
  readonly settled: SettledCounts;
}

/** Judges stretches of one export; undefined where something is wrong, or in doubt, that is told when all is read in order. */
export function stretchJudge(table: ExportTable, rules: SelectionRules): (stretch: Stretch) => JudgedStretch | undefined {
  const read = stretchReader(table);
  const judge = selection(rules);
  return (stretch) => {
    const packs: PackedPayments[] = [];
    const packer = new PaymentPacker();
    const heldRows: HeldRow[] = [];
    const settled = noneSettled();
    let sequence = 0;
    const rowsRead = unlessRefused(() => read(stretch, (row) => {
      const judgement = judge(row, { file: table.file, line: row.line }, sequence);
      sequence += 1;
      if (judgement.fate === 'in-scope') {
        packer.add(judgement.payment);
        if (packer.isFull) packs.push(packer.take());
      } else if (judgement.fate === 'held') heldRows.push(judgement.row);
      else settled[judgement.fate] += 1;
    }));
    if (!packer.isEmpty) packs.push(packer.take());
    return rowsRead && { ...rowsRead, packs, heldRows, settled };
  };
}

function unlessRefused<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
