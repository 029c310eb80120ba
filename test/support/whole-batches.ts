// Print files with their letters and the letters' records both, for tests that look at what is planned and at what is made of it.
import { packBatches, type PackedBatch, type PlannedBatch } from '../../src/run/batching.js';
import type { LetterRecords } from '../../src/run/letter-records.js';
import type { Plan } from '../../src/run/plan.js';

export type WholeBatch = PlannedBatch & PackedBatch;
export type WholePlan = Omit<Plan, 'batches' | 'records'> & { readonly batches: readonly WholeBatch[] };

/** `records` are handed over. */
export function wholeBatches(batches: readonly PlannedBatch[], records: LetterRecords): readonly WholeBatch[] {
  const packed = packBatches(batches, records);
  return batches.map((batch, index) => ({ ...batch, ...packed[index]! }));
}
