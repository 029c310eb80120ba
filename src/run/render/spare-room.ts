// Print files are made one after the other in the same room: a megabyte let go for each of hundreds leaves holes in a thread's memory that the
// system never gets back.
import { fileRoom } from '../../print/pdf-objects.js';
import type { ByteWriter } from '../../print/byte-writer.js';

/** Of this thread: as many as it ever had under way at once. */
const SPARE: ByteWriter[] = [];

/** Whatever `work` makes in the room must be done with when it ends. */
export async function inSpareRoom<Result>(work: (room: ByteWriter) => Promise<Result>): Promise<Result> {
  const room = SPARE.pop() ?? fileRoom();
  try {
    return await work(room);
  } finally {
    room.clear();
    SPARE.push(room);
  }
}
