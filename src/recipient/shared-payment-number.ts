// One payment number with two people: two payments and two letters, but somebody should see why
// (contract section 3, "One payment, several rows").
import type { Payment } from '../export/payment.js';
import { fold } from '../folding.js';

/**
 * For each person (by position) whose payment number others have too: how many people have it, the person included;
 * of several such numbers the one of most people. Those who share none are not in it.
 */
export function peopleSharingNumbers(people: readonly (readonly Payment[])[]): ReadonlyMap<number, number> {
  const firstHolder = new Map<string, number>();
  const holders = new Map<string, Set<number>>();
  people.forEach((payments, person) => {
    for (const { cells } of payments) {
      const number = fold(cells.paymentId.text);
      if (number === '') continue;
      const first = firstHolder.get(number);
      if (first === undefined) firstHolder.set(number, person);
      else if (first !== person) holders.set(number, (holders.get(number) ?? new Set([first])).add(person));
    }
  });
  const sharing = new Map<number, number>();
  for (const sharers of holders.values()) {
    for (const person of sharers) sharing.set(person, Math.max(sharers.size, sharing.get(person) ?? 0));
  }
  return sharing;
}
