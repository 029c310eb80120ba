// The entry of a rendering thread: opens the fonts once and renders one batch after the other.
import { move, workerData } from 'piscina';
import { openFonts } from './font-files.js';
import { renderBatch, type RenderContext } from './render-batch.js';
import type { RenderJob } from './render-job.js';

// The thread is started by render-pool.ts alone, which hands it this context.
const context = workerData as RenderContext;
const opened = openFonts(context.fonts);

export default async function render(job: RenderJob): Promise<ReturnType<typeof move>> {
  const bytes = await renderBatch(context, opened, job);
  return move(bytes);
}
