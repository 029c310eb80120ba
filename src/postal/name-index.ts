// Names of places, to be found in an address by their first character. A name is spelled (town-spelling) when an address first
// begins as it does: of a municipality's hundred towns an address needs three.
import { groupBy } from '../group-by.js';
import { initialInKey, initialOf, spell, type Initial } from './town-spelling.js';

export interface Named {
  readonly name: string;
}

export interface SpelledName<T extends Named> {
  readonly key: string;
  readonly of: T;
}

/** Those whose names begin as a key does at a place. */
export type NameIndex<T extends Named> = (key: string, at: number) => readonly SpelledName<T>[];

const NONE: readonly never[] = [];

export function nameIndex<T extends Named>(all: readonly T[]): NameIndex<T> {
  const byInitial = groupBy(all, ({ name }) => initialOf(name));
  const spelled = new Map<Initial, readonly SpelledName<T>[]>();

  return (key, at) => {
    const initial = initialInKey(key, at);
    const known = spelled.get(initial);
    if (known !== undefined) return known;
    const named = byInitial.get(initial);
    if (named === undefined) return NONE;
    const names = named.map((of) => ({ key: spell(of.name).key, of }));
    spelled.set(initial, names);
    return names;
  };
}
