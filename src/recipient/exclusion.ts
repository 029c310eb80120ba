// People who must not be written to: the dead, and whoever a court has ordered us to leave alone. Compared folded, and never
// by less than a number or a name with its postal code, because whoever is excluded gets no letter.
import type { Payment } from '../export/payment.js';
import type { ExclusionEntry } from '../export/read-exclusions.js';
import { fold, foldPostalCode } from '../folding.js';

/** Somebody in scope who gets no letter and stands in no list: all rows in scope, and the reason of the first entry that matched. */
export interface ExcludedPerson {
  readonly payments: readonly Payment[];
  readonly reason: string;
}

/** What is compared of a row or of a registered entry. */
export interface Identifiable {
  readonly customerId: string;
  readonly name: string;
  readonly postalCode: string;
}

export interface ExclusionList {
  /** The first entry that names one of these, if any does. */
  readonly match: (who: readonly Identifiable[]) => ExclusionEntry | undefined;
  /** Entries that have named nobody so far. */
  readonly unmatched: () => number;
}

/**
 * An entry with a number names whoever has it, and a guest (nobody's number) of its name and postal code; an entry
 * without one names everybody of its name and postal code.
 */
export function exclusionList(entries: readonly ExclusionEntry[]): ExclusionList {
  const byKey = new Map<string, ExclusionEntry[]>();
  for (const entry of entries) {
    for (const key of keysOfEntry(entry)) byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  const order = new Map(entries.map((entry, index) => [entry, index]));
  const matched = new Set<ExclusionEntry>();
  return {
    match: (who) => {
      const found = [...new Set(who.flatMap(keysOf))].flatMap((key) => byKey.get(key) ?? []);
      found.forEach((entry) => matched.add(entry));
      return found.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0];
    },
    unmatched: () => entries.length - matched.size,
  };
}

function keysOfEntry({ customerId, name, postalCode }: ExclusionEntry): readonly string[] {
  const who = `${name}\n${postalCode}`; // nobody's key lacks name or code (below), so one that does names nobody
  return customerId === '' ? [`anybody ${who}`] : [`number ${customerId}`, `guest ${who}`];
}

function keysOf(who: Identifiable): readonly string[] {
  const number = fold(who.customerId);
  const [name, code] = [fold(who.name), foldPostalCode(who.postalCode)];
  const person = name === '' || code === '' ? [] : [`anybody ${name}\n${code}`, ...(number === '' ? [`guest ${name}\n${code}`] : [])];
  return number === '' ? person : [`number ${number}`, ...person];
}
