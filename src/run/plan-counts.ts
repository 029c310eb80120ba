// Counts of a plan's lists, each taken from its own list, so that balancing them proves something.
import type { ExcludedPerson } from '../recipient/exclusion.js';
import type { ExceptionLine } from './exception-list.js';
import type { Report } from './report.js';

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
