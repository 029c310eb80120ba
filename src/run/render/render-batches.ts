// Touches the disk: print files, batch after batch, on threads. Which batches these are is the caller's; a batch's bytes depend on
// neither the others nor the count of threads.
import { join } from 'node:path';
import { lettersIn, type PackedBatch } from '../batching.js';
import type { RenderContext } from './render-batch.js';
import { renderPool, type RenderPool } from './render-pool.js';

export interface RenderTarget {
  /** Holds the batches' folders already. */
  readonly folder: string;
  /** Threads wanted; never more than there are batches. */
  readonly jobs: number;
  /** Print files that lie there whole: path to checksum. They are not made again. */
  readonly kept?: ReadonlyMap<string, string>;
  /** Called with each print file that is on the disk, before it is counted. */
  readonly onFile?: (file: string, sha256: string) => Promise<void>;
  /** Print files and letters that are whole, kept ones among them, and how many letters there are to be. */
  readonly onBatch: (done: number, letters: number, all: number) => void;
  /** Threads begun before, which whoever began them ends. */
  readonly begun?: RenderPool | undefined;
  /** Something else of the run has failed: no further print file is begun, and what is returned is not all. */
  readonly isGivenUp?: () => boolean;
}

/** Path to checksum, those of kept print files among them. */
export async function renderBatches(batches: readonly PackedBatch[], context: RenderContext, target: RenderTarget): Promise<ReadonlyMap<string, string>> {
  const { kept = new Map<string, string>() } = target;
  const waiting = batches.filter(({ file }) => !kept.has(file));
  if (target.begun !== undefined) return renderAll(waiting, target.begun, { ...target, kept, every: batches });
  const pool = renderPool(context, Math.min(target.jobs, waiting.length));
  return renderAll(waiting, pool, { ...target, kept, every: batches }).finally(() => pool.close());
}

async function renderAll(
  batches: readonly PackedBatch[], pool: RenderPool, { folder, kept, onFile, onBatch, isGivenUp = () => false, every }: RenderTarget & { readonly every: readonly PackedBatch[] },
): Promise<ReadonlyMap<string, string>> {
  const checksums = new Map(kept);
  const waiting = [...batches];
  let letters = lettersIn(every) - lettersIn(batches);
  const work = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch !== undefined && !isGivenUp(); batch = waiting.shift()) {
      const sha256 = await pool.write(batch, join(folder, batch.file));
      await onFile?.(batch.file, sha256);
      checksums.set(batch.file, sha256);
      letters += batch.count;
      onBatch(checksums.size, letters, lettersIn(every));
    }
  };
  // After a fault no further batch is begun, and nobody is still writing when what was written is taken back.
  const stopping = (error: unknown): never => {
    waiting.length = 0;
    throw error;
  };
  const workers = await Promise.allSettled(Array.from({ length: pool.width }, () => work().catch(stopping)));
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  return checksums;
}
