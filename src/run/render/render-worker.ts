// The entry of a rendering thread: opens the fonts once, and makes one print file after the other.
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { workerData } from 'piscina';
import { openFonts } from '../input/font-files.js';
import type { RenderContext } from './render-batch.js';
import type { RenderTask } from './render-pool.js';
import { writeRendered, type Rendered } from './write-rendered.js';

// The thread is started by render-pool.ts alone, which hands it this.
const context = workerData as RenderContext;
const fonts = openFonts(context.fonts);
let before: Promise<unknown> = Promise.resolve();

/** One is rendered after the other, and between them goes on what is on its way to the disk. */
export default async function render(task: RenderTask): Promise<Rendered> {
  before = before.then(() => turnOfOthers());
  await before;
  return writeRendered(context, fonts, task);
}
