// Names of places, to be found in an address by their first character. A name is spelled (town-spelling) when an address first
// begins as it does: of a municipality's hundred towns an address needs three.
import { initialOf, initialOfName, spell } from './town-spelling.js';

export interface IndexedName<T> {
  readonly name: string;
  readonly key: string;
  readonly of: T;
}

/** The names that begin as a key does at a place. */
export type NameIndex<T> = (key: string, at: number) => readonly IndexedName<T>[];

export function nameIndex<T>(names: Iterable<readonly [name: string, of: T]>): NameIndex<T> {
  const waiting = new Map<string, (readonly [string, T])[]>();
  for (const entry of names) {
    const initial = initialOfName(entry[0]);
    const others = waiting.get(initial);
    if (others === undefined) waiting.set(initial, [entry]);
    else others.push(entry);
  }
  const spelled = new Map<string, readonly IndexedName<T>[]>();

  return (key, at) => {
    const initial = initialOf(key, at);
    const ready = spelled.get(initial);
    if (ready !== undefined) return ready;
    const made = (waiting.get(initial) ?? []).map(([name, of]) => ({ name, key: spell(name).key, of }));
    if (made.length > 0) spelled.set(initial, made);
    return made;
  };
}
