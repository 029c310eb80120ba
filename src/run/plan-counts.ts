// Counts of a plan's lists, each taken from its own list, so that balancing them proves something.
import type { ExcludedPerson } from '../recipient/exclusion.js';
import type { PlannedBatch } from './batching.js';
import type { ExceptionLine } from './exception-list.js';
import type { Report } from './report.js';

/** In one pass, for the letters of all batches together are too long a list to be made for counting. */
export function countsOf(batches: readonly PlannedBatch[]): Readonly<Record<'count' | 'rows' | 'accepted' | 'withBarcode', number>> {
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

/** Who was excluded, by the reasons given, sorted. */
export function byReason(excluded: readonly ExcludedPerson[]): Report['exclusions'] {
  const reasons = [...new Set(excluded.map(({ reason }) => reason))].sort();
  return reasons.map((reason) => {
    const people = excluded.filter((person) => person.reason === reason);
    return { reason, customers: people.length, rows: total(people, ({ payments }) => payments.length) };
  });
}

/** Lines by code; codes that did not occur are left out. */
export function countCodes(lines: readonly ExceptionLine[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { finding } of lines) counts[finding.doubt.code] = (counts[finding.doubt.code] ?? 0) + 1;
  return counts;
}

export function total<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}
