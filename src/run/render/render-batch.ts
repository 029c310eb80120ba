// One print file from its slice of the plan, the composed letter and the fonts, and from nothing else: so batches can be
// rendered in any order, on any thread, again after a fault, and come out the same bytes.
import type { ComposedLetter } from '../../letter/placed-text.js';
import type { ByteWriter } from '../../print/byte-writer.js';
import { writePrintFile } from '../../print/print-file.js';
import type { PrintFonts } from '../../print/print-fonts.js';
import type { FontBytes } from '../input/font-files.js';
import { letterInk } from '../letter-ink.js';
import { numbersOf, peopleOf, type RenderJob } from './render-job.js';

/** What all batches of a run share; plain data, so that it can be handed to a thread. */
export interface RenderContext {
  readonly composed: ComposedLetter;
  readonly fonts: FontBytes;
  /** A bookmark a letter, its number; such a print file is no PDF/A. */
  readonly bookmarks: boolean;
}

/** The bytes of the print file, good until `room` is used again. Its title is all that a print queue shows of it. */
export async function renderBatch({ composed, bookmarks }: Omit<RenderContext, 'fonts'>, fonts: PrintFonts, job: RenderJob, room?: ByteWriter): Promise<Uint8Array> {
  const about = { title: `お知らせ ${job.name}`, letterNumbers: numbersOf(job), bookmarks };
  return writePrintFile(composed, await letterInk(composed, peopleOf(job)), fonts, about, room);
}
