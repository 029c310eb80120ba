// Print files of letters to synthetic people, as far as the documents beside them look.
import type { ReportBatch } from '../../src/run/report.js';
import type { WholeBatch } from '../support/whole-batches.js';
import { batched } from './sample-letters.js';

/** Each letter is to 林　一 at a code of these, `size` a file. */
export function batchesOf(postalCodes: readonly string[], size: number): readonly WholeBatch[] {
  return batched(postalCodes.map((postalCode) => ({ postalCode })), { size });
}

/** What report.json says of them once they are written. */
export function writtenOf(batches: readonly WholeBatch[]): readonly ReportBatch[] {
  return batches.map(({ file, letters, pages }, index) => ({
    file, letters: letters.length, first: letters[0]!.number, last: letters.at(-1)!.number, pages, sheets: pages / 2, sha256: String(index).padStart(64, '0'),
  }));
}
