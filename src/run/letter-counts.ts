// What the letters of a plan come to, for report.json.
import type { Addressed } from './batching.js';

/** In one pass, and in whatever order the letters lie. */
export function letterCounts(letters: readonly Addressed[]): Readonly<Record<'count' | 'rows' | 'accepted' | 'withBarcode', number>> {
  const counts = { count: letters.length, rows: 0, accepted: 0, withBarcode: 0 };
  for (const { recipient, displayNumber } of letters) {
    counts.rows += recipient.payments.length;
    if (recipient.accepted.length > 0) counts.accepted += 1;
    if (displayNumber !== '') counts.withBarcode += 1;
  }
  return counts;
}
