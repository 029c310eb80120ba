// Rows put together into people (contract section 3, "One person"), half a million of them and most with one row: whoever has a key of their own
// is told by its hash, and only the others' keys are made.
import type { Payment } from '../export/payment.js';
import { sharedHashes } from '../shared-hash.js';
import { personHash, personKey } from './identity.js';

/** One person's. */
export type Rows = readonly [Payment, ...Payment[]];

/** Each person's rows by sequence, people by their first row. */
export function peopleOf(payments: readonly Payment[]): readonly Rows[] {
  const inOrder = payments.toSorted((a, b) => a.sequence - b.sequence);
  const hashes = Uint32Array.from(inOrder, personHash);
  const shared = sharedHashes(hashes);
  const people: [Payment, ...Payment[]][] = [];
  const ofSeveral = new Map<string, [Payment, ...Payment[]]>();
  inOrder.forEach((row, index) => {
    const key = shared.has(hashes[index] ?? 0) ? personKey(row) : undefined;
    const known = key === undefined ? undefined : ofSeveral.get(key);
    if (known !== undefined) {
      known.push(row);
      return;
    }
    const rows: [Payment, ...Payment[]] = [row];
    people.push(rows);
    if (key !== undefined) ofSeveral.set(key, rows);
  });
  return people.map(fitted);
}

/** V8 gives an array that grows room for seventeen and more; a slice has room for just its own. */
function fitted(rows: Rows): Rows {
  return rows.length === 1 ? rows : rows.slice() as [Payment, ...Payment[]]; // all of them, so one at least
}
