// The entry of a rendering thread: opens the fonts once, rehearses while nobody asks for anything, and makes one print file after the other.
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { workerData } from 'piscina';
import { openFonts } from '../input/font-files.js';
import { renderBatch } from './render-batch.js';
import type { RenderTask, RenderThread } from './render-pool.js';
import { inSpareRoom } from './spare-room.js';
import { writeRendered, type Rendered } from './write-rendered.js';

/** Until what a print file runs through is compiled; it would be slower by half until then. */
const REHEARSALS = 60;

// The thread is started by render-pool.ts alone, which hands it this.
const { context, rehearsal } = workerData as RenderThread;
const fonts = openFonts(context.fonts);
let isAsked = false;
let before = rehearse();

async function rehearse(): Promise<void> {
  for (let times = 0; rehearsal !== undefined && times < REHEARSALS && !isAsked; times += 1) {
    await inSpareRoom((room) => renderBatch(context, fonts, rehearsal, room));
    await turnOfOthers();
  }
}

/** One is rendered after the other, and between them goes on what is on its way to the disk. */
export default async function render(task: RenderTask): Promise<Rendered> {
  isAsked = true;
  before = before.then(() => turnOfOthers());
  await before;
  return writeRendered(context, fonts, task);
}
