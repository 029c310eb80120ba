// manifest.csv as one text, as a run of a few letters has it.
import type { PackedBatch } from '../../src/run/batching.js';
import { manifestParts } from '../../src/run/manifest.js';

export function manifestCsv(batches: readonly PackedBatch[]): string {
  return Buffer.concat([...manifestParts(batches)]).toString();
}
