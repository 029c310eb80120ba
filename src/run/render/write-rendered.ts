// One print file rendered and written. What the disk says comes back as data, because an error that crosses from one thread to another
// loses its code, and without the code nobody could say that the disk is full.
import type { PrintFonts } from '../../print/print-fonts.js';
import { faultOf, type DiskFault } from '../disk/disk-refusal.js';
import { renderBatch, type RenderContext } from './render-batch.js';
import type { RenderTask } from './render-pool.js';
import { inSpareRoom } from './spare-room.js';
import { writeWhole } from '../disk/sealed-file.js';

export type Rendered = { readonly sha256: string } | { readonly fault: DiskFault };

/** Throws only what is a bug. */
export async function writeRendered(context: Omit<RenderContext, 'fonts'>, fonts: PrintFonts, { job, path }: RenderTask): Promise<Rendered> {
  return inSpareRoom(async (room) => {
    const bytes = await renderBatch(context, fonts, job, room);
    try {
      return { sha256: await writeWhole(path, bytes) };
    } catch (error) {
      const fault = faultOf(error);
      if (fault === undefined) throw error;
      return { fault };
    }
  });
}
