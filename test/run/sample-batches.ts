// Print files of letters to synthetic people, as far as the documents beside them look.
import { blockOfLines } from '../support/block-of-lines.js';
import type { PlannedBatch, PlannedLetter } from '../../src/run/batching.js';
import { letterNumber } from '../../src/run/letter-number.js';
import type { ReportBatch } from '../../src/run/report.js';

/** Each letter is to 林　一 at a code of these, `size` a file. */
export function batchesOf(postalCodes: readonly string[], size: number): readonly PlannedBatch[] {
  return Array.from({ length: Math.ceil(postalCodes.length / size) }, (_, batch) => {
    const name = String(batch + 1).padStart(4, '0');
    const letters = postalCodes.slice(batch * size, (batch + 1) * size).map((postalCode, place) => letterTo(postalCode, name, batch * size + place + 1, place));
    return { name, file: `letters/${name}.pdf`, letters, pages: letters.length * 2 };
  });
}

/** What report.json says of them once they are written. */
export function writtenOf(batches: readonly PlannedBatch[]): readonly ReportBatch[] {
  return batches.map(({ file, letters, pages }, index) => ({
    file, letters: letters.length, first: letters[0]!.number, last: letters.at(-1)!.number, pages, sheets: pages / 2, sha256: String(index).padStart(64, '0'),
  }));
}

function letterTo(postalCode: string, batch: string, count: number, place: number): PlannedLetter {
  // The documents know nothing of a recipient but the postal code; the name is there to be missed.
  const recipient = { postalCode, name: '林　一' } as unknown as PlannedLetter['recipient'];
  return {
    recipient, block: blockOfLines([]), displayNumber: '', number: letterNumber(count), batch, sequence: place,
    firstPage: place * 2 + 1, lastPage: place * 2 + 2,
  };
}
