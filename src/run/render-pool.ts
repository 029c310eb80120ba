// Batches on worker threads. One thread's worth of work stays in this one: starting a thread costs more than it gives.
import { Piscina } from 'piscina';
import { openFonts } from './font-files.js';
import { renderBatch, type RenderContext } from './render-batch.js';
import type { RenderJob } from './render-job.js';

export interface RenderPool {
  readonly threads: number;
  render(job: RenderJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** At most `threads` batches are rendered at a time; the bytes do not depend on how many. */
export function renderPool(context: RenderContext, threads: number): RenderPool {
  if (threads <= 1) {
    const fonts = openFonts(context.fonts);
    return { threads: 1, render: (job) => renderBatch(context, fonts, job), close: () => Promise.resolve() };
  }
  const pool = new Piscina<RenderJob, Uint8Array>({
    filename: new URL('./render-worker.js', import.meta.url).href,
    workerData: context, minThreads: threads, maxThreads: threads,
  });
  return { threads, render: (job) => pool.run(job), close: () => pool.destroy() };
}
