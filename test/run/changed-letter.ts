// A planned letter that differs from another one in something: letters are never spread, since what is told of their place would be lost.
import type { PlannedLetter } from '../../src/run/batching.js';

export function changedLetter(letter: PlannedLetter, changes: Partial<PlannedLetter>): PlannedLetter {
  const { recipient, block, displayNumber, number, batch, sequence, firstPage, lastPage } = letter;
  return { recipient, block, displayNumber, number, batch, sequence, firstPage, lastPage, ...changes };
}
