// What the letters of a plan come to, for report.json.
import type { PlannedBatch } from './batching.js';

/** In one pass, for the letters of all batches together are too long a list to be made for counting. */
export function letterCounts(batches: readonly PlannedBatch[]): Readonly<Record<'count' | 'rows' | 'accepted' | 'withBarcode', number>> {
  const counts = { count: 0, rows: 0, accepted: 0, withBarcode: 0 };
  for (const { letters } of batches) {
    counts.count += letters.length;
    for (const { recipient, displayNumber } of letters) {
      counts.rows += recipient.payments.length;
      if (recipient.accepted.length > 0) counts.accepted += 1;
      if (displayNumber !== '') counts.withBarcode += 1;
    }
  }
  return counts;
}
