// Print files on worker threads, each rendered and written where it is rendered: its bytes never pass through this thread, and a thread
// is given no more than it has room for, so that a slow disk holds the work back instead of filling memory.
import { Piscina } from 'piscina';
import type { PackedBatch } from '../batching.js';
import { thrownFault } from '../disk/disk-refusal.js';
import { openFonts } from '../input/font-files.js';
import type { RenderContext } from './render-batch.js';
import { renderJobOf, type RenderJob } from './render-job.js';
import { writeRendered, type Rendered } from './write-rendered.js';

/** What one thread is given at a time. */
export interface RenderTask {
  readonly job: RenderJob;
  /** Where the print file goes. */
  readonly path: string;
}

export interface RenderPool {
  /** As many batches as are worth having under way. */
  readonly width: number;
  /** Renders and writes a print file and returns its SHA-256 as hex. Throws what the disk says, and whatever is a bug. */
  write(batch: PackedBatch, path: string): Promise<string>;
  close(): Promise<void>;
}

/** One is being rendered, some are on their way to the disk, and some wait, so that nobody is idle while this thread is busy with papers. */
const BATCHES_A_THREAD = 8;

/**
 * Of a thread: several times what a print file of 100,000 letters takes. V8 also reckons by it how much garbage may pile up before it is collected: with
 * half of this a thread looks for garbage twice as often, with twice this a long run takes 30 MB more.
 */
const OLD_GENERATION_MB = 1024;

/** What a thread runs. */
const WORKER = new URL('./render-worker.js', import.meta.url);

/** The bytes do not depend on how many `threads` there are. One thread's worth of work stays in this one: starting a thread costs more than it gives. */
export function renderPool(context: RenderContext, threads: number, worker = WORKER): RenderPool {
  if (threads <= 1) {
    const fonts = openFonts(context.fonts);
    return { width: 1, write: async (batch, path) => settled(await writeRendered(context, fonts, { job: renderJobOf(batch), path })), close: () => Promise.resolve() };
  }
  const pool = new Piscina<RenderTask, Rendered>({
    filename: worker.href,
    workerData: context, minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: BATCHES_A_THREAD,
    // A thread that sleeps until it is asked would not write to the disk.
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: OLD_GENERATION_MB },
  });
  // A thread that cannot even start has no task to fail with; nobody would be told, and the tasks would wait for ever.
  const broken = new Promise<never>((_, reject) => pool.on('error', reject));
  broken.catch(() => undefined);
  return {
    width: threads * BATCHES_A_THREAD,
    write: async (batch, path) => settled(await Promise.race([pool.run({ job: renderJobOf(batch), path }), broken])),
    close: () => pool.destroy(),
  };
}

function settled(rendered: Rendered): string {
  if ('fault' in rendered) throw thrownFault(rendered.fault);
  return rendered.sha256;
}
