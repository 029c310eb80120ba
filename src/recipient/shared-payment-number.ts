// One payment number with two people: two payments and two letters, but somebody should see why
// (contract section 3, "One payment, several rows").
import { fold, foldedHash } from '../folding.js';
import { sharedHashes } from '../shared-hash.js';
import type { People } from './people.js';

/**
 * For each person (by position) whose payment number others have too: how many people have it, the person included;
 * of several such numbers the one of most people. Those who share none are not in it.
 */
export function peopleSharingNumbers(people: People): ReadonlyMap<number, number> {
  const holders = new Map<string, Set<number>>();
  for (const person of suspects(people)) {
    for (const { cells } of people.rowsOf(person)) {
      const number = fold(cells.paymentId.text);
      if (number !== '') holders.set(number, (holders.get(number) ?? new Set()).add(person));
    }
  }
  const sharing = new Map<number, number>();
  for (const sharers of holders.values()) {
    if (sharers.size < 2) continue;
    for (const person of sharers) sharing.set(person, Math.max(sharers.size, sharing.get(person) ?? 0));
  }
  return sharing;
}

/** Everybody of whom a number may be somebody else's; a few whose numbers are not, for two numbers can have one hash. */
function suspects(people: People): ReadonlySet<number> {
  const hashes = new Uint32Array(people.rowCount);
  const holders = new Uint32Array(hashes.length);
  let count = 0;
  people.forEach((payments, person) => {
    for (const { cells } of payments) {
      const { text } = cells.paymentId;
      if (text === '') continue;
      const hash = foldedHash(text, 0);
      if (count > 0 && hash === hashes[count - 1] && person === holders[count - 1]) continue; // the next line of one order
      hashes[count] = hash;
      holders[count] = person;
      count += 1;
    }
  });
  const isShared = sharedHashes(hashes.subarray(0, count));
  return new Set(holders.subarray(0, count).filter((_, index) => isShared(hashes[index] ?? 0)));
}
