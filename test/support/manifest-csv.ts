// manifest.csv as one text, as a run of a few letters has it.
import type { PlannedBatch } from '../../src/run/batching.js';
import { manifestOf } from '../../src/run/manifest.js';

export function manifestCsv(batches: readonly PlannedBatch[]): string {
  return Buffer.concat([...manifestOf(batches).parts()]).toString();
}
