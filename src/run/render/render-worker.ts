// The entry of a rendering thread: opens the fonts once and makes one print file after the other.
import { workerData } from 'piscina';
import { openFonts } from '../input/font-files.js';
import type { RenderContext } from './render-batch.js';
import type { RenderTask } from './render-pool.js';
import { writeRendered, type Rendered } from './write-rendered.js';

// The thread is started by render-pool.ts alone, which hands it this context.
const context = workerData as RenderContext;
const fonts = openFonts(context.fonts);

export default async function render(task: RenderTask): Promise<Rendered> {
  return writeRendered(context, fonts, task);
}
