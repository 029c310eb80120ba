// The entry of a reading thread: judges one stretch after the other.
import { stretchJudge, type JudgedStretch } from './judged-stretch.js';
import type { ReadingTask } from './reading-pool.js';

/** Of the export that is being read: what its rows say again and again is remembered from one stretch to the next. */
let current: { readonly place: number; readonly judge: ReturnType<typeof stretchJudge> } | undefined;

export default function read({ place, table, rules, bytes, line }: ReadingTask): JudgedStretch | undefined {
  if (current?.place !== place) current = { place, judge: stretchJudge(table, rules) };
  return current.judge({ bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), line });
}
