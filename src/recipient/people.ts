// Rows put together into people (contract section 3, "One person"), half a million of them and most with one row: whoever has a key of their own
// is told by its hash, and only the others' keys are made. All rows lie in one list, person by person; a list for each would be another half million.
import type { Payment } from '../export/payment.js';
import { sharedHashes } from '../shared-hash.js';
import { personHash, personKey } from './identity.js';

/** One person's. */
export type Rows = readonly [Payment, ...Payment[]];

/** In the order of their first rows, counted from 0. */
export class People {
  readonly count: number;
  readonly rowCount: number;
  /** Person by person. */
  readonly #rows: readonly Payment[];
  /** Where each person's rows begin, and behind the last where all end. */
  readonly #starts: Uint32Array;

  constructor(rows: readonly Payment[], starts: Uint32Array) {
    this.count = starts.length - 1;
    this.rowCount = rows.length;
    this.#rows = rows;
    this.#starts = starts;
  }

  /** By sequence; a list made for whoever asks. */
  rowsOf(person: number): Rows {
    return this.#rows.slice(this.#starts[person], this.#starts[person + 1]) as [Payment, ...Payment[]]; // nobody is without a row
  }

  forEach(visit: (rows: Rows, person: number) => void): void {
    for (let person = 0; person < this.count; person += 1) visit(this.rowsOf(person), person);
  }
}

/** Payments may come in any order. */
export function peopleOf(payments: readonly Payment[]): People {
  const inOrder = isInOrder(payments) ? payments : payments.toSorted((a, b) => a.sequence - b.sequence);
  const hashes = Uint32Array.from(inOrder, personHash);
  const isShared = sharedHashes(hashes);
  const people = new Uint32Array(inOrder.length);
  const ofSeveral = new Map<string, number>();
  let count = 0;
  inOrder.forEach((row, index) => {
    const key = isShared(hashes[index] ?? 0) ? personKey(row) : undefined;
    const known = key === undefined ? undefined : ofSeveral.get(key);
    people[index] = known ?? count;
    if (known !== undefined) return;
    if (key !== undefined) ofSeveral.set(key, count);
    count += 1;
  });
  return grouped(inOrder, people, count);
}

/** As they are whenever they were just read. */
function isInOrder(payments: readonly Payment[]): boolean {
  return payments.every(({ sequence }, index) => sequence >= (payments[index - 1]?.sequence ?? 0));
}

/** `people`: of each row, whose it is. */
function grouped(inOrder: readonly Payment[], people: Uint32Array, count: number): People {
  const starts = new Uint32Array(count + 1);
  for (const person of people) starts[person + 1] = (starts[person + 1] ?? 0) + 1;
  for (let person = 0; person < count; person += 1) starts[person + 1] = (starts[person + 1] ?? 0) + (starts[person] ?? 0);
  const next = starts.slice();
  const rows = inOrder.slice();
  inOrder.forEach((row, index) => {
    const person = people[index] ?? 0;
    const place = next[person] ?? 0;
    rows[place] = row;
    next[person] = place + 1;
  });
  return new People(rows, starts);
}
