// Batches as they are typed: `1-3,5`. Zeros in front may be left out.
import { fold } from '../folding.js';
import { refuse } from '../refusal.js';
import { lotName } from '../run/batching.js';
import type { ReportBatch } from '../run/report.js';
import { batchName } from './ledger-run.js';

const OPTION = '--batch';
const RANGE = /^(\d{1,6})(?:-(\d{1,6}))?$/;
const SHOWN = 5;

/** The batches meant, in the order of the run. Throws a Refusal for what is no such list and for batches the run lacks. */
export function chosenBatches(typed: string, batches: readonly ReportBatch[]): readonly ReportBatch[] {
  const wanted = new Set(fold(typed).split(',').flatMap((part) => {
    const [, from, to = from] = RANGE.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === undefined || first < 1 || last < first) refuse('option-value-wrong', { option: OPTION, value: typed, allowed: '1-3,5' });
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }));
  const chosen = batches.filter((batch) => wanted.delete(Number(batchName(batch))));
  if (wanted.size > 0) refuse('batch-unknown', { batches: [...wanted].slice(0, SHOWN).map(lotName).join(', '), more: Math.max(0, wanted.size - SHOWN), count: batches.length });
  return chosen;
}

/** The same list back, as short as it can be typed. */
export function batchList(batches: readonly ReportBatch[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of batches.map((batch) => Number(batchName(batch)))) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(',');
}
