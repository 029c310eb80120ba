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

/** Names with one initial. */
export interface NamesAlike<T extends Named> {
  readonly names: readonly SpelledName<T>[];
  /** The second unit of each name's key, side by side: names lie far apart in memory, and most need not be looked at. */
  readonly seconds: string;
}

/** Those whose names begin as a key does at a place. */
export type NameIndex<T extends Named> = (key: string, at: number) => NamesAlike<T>;

/** Of a name of one unit. */
const NO_SECOND = 0;

export function nameIndex<T extends Named>(all: readonly T[]): NameIndex<T> {
  const byInitial = groupBy(all, ({ name }) => initialOf(name));
  const spelled = new Map<Initial, NamesAlike<T>>();
  const none: NamesAlike<T> = { names: [], seconds: '' };

  return (key, at) => {
    const initial = initialInKey(key, at);
    const known = spelled.get(initial);
    if (known !== undefined) return known;
    const named = byInitial.get(initial);
    if (named === undefined) return none;
    const names = named.map((of) => ({ key: spell(of.name).key, of }));
    const alike = { names, seconds: String.fromCharCode(...names.map((one) => one.key.charCodeAt(1) || NO_SECOND)) };
    spelled.set(initial, alike);
    return alike;
  };
}

/** Whether a key goes on from a place as the name does. */
export function standsAt(name: string, key: string, at: number): boolean {
  for (let index = 0; index < name.length; index++) {
    if (key.charCodeAt(at + index) !== name.charCodeAt(index)) return false;
  }
  return true;
}

/** Whether the name at a position can stand where `second` is the second unit; a name of one unit can stand anywhere. */
export function mayStand({ seconds }: NamesAlike<Named>, position: number, second: number): boolean {
  const own = seconds.charCodeAt(position);
  return own === second || own === NO_SECOND;
}

/** The longest of the names that stand in a key at a place; several when they are spelled alike. */
export function longestAt<T extends Named>(alike: NamesAlike<T>, key: string, at: number): readonly SpelledName<T>[] {
  const second = key.charCodeAt(at + 1);
  let longest: SpelledName<T>[] = [];
  alike.names.forEach((one, position) => {
    if (!mayStand(alike, position, second) || !standsAt(one.key, key, at)) return;
    const length = longest[0]?.key.length ?? 0;
    if (one.key.length > length) longest = [one];
    else if (one.key.length === length) longest.push(one);
  });
  return longest;
}
