// The rows of a municipality as towns: one name is one town, however many codes it has.
import { isRepresentative } from './town.js';
import type { CodedTown } from './town.js';
import { townName } from './town-name.js';
import type { NumberRange } from './town-name.js';

export interface IndexedTown {
  readonly name: string;
  /** Its spellings (town-spelling); none for the municipality itself. */
  readonly keys: readonly string[];
  /** For the municipality itself: the house numbers that may follow it. */
  readonly numbers?: NumberRange;
  readonly codes: readonly string[];
  /** For a high building, whose name is written in one with its town's (霞が関霞が関ビル): the town, and the key of the rest. */
  readonly building?: { readonly town: string; readonly key: string };
}

/** The codes of a high building's storeys begin alike, and are listed by what they begin with. */
const GROUP_DIGITS = 5;

/** The towns of one municipality. Its representative code has none. */
export function indexedTowns(rows: readonly CodedTown[]): readonly IndexedTown[] {
  const codesByName = new Map<string, string[]>();
  for (const { name, code } of rows) {
    if (name === '' && isRepresentative(code)) continue;
    const codes = codesByName.get(name);
    if (codes === undefined) codesByName.set(name, [code]);
    else codes.push(code);
  }
  const towns = Array.from(codesByName, ([name, codes]): IndexedTown => ({ name, codes, ...townName(name) }));
  return towns.some(isGroup) ? towns.map((town) => (isGroup(town) ? withBuilding(town, towns) : town)) : towns;
}

/** Whether a code is one of the town's. */
export function hasCode({ codes }: IndexedTown, code: string): boolean {
  return codes.some((one) => code.startsWith(one));
}

function isGroup({ codes }: IndexedTown): boolean {
  return codes.some(({ length }) => length === GROUP_DIGITS);
}

/** A group whose name begins with a town's is a building of it; the others are towns with many codes. */
function withBuilding(group: IndexedTown, towns: readonly IndexedTown[]): IndexedTown {
  const [key = ''] = group.keys;
  const [longest] = towns
    .flatMap(({ name, keys }) => keys.map((start) => ({ name, start })))
    .filter(({ start }) => start.length < key.length && key.startsWith(start))
    .sort((one, other) => other.start.length - one.start.length);
  return longest === undefined ? group : { ...group, building: { town: longest.name, key: key.slice(longest.start.length) } };
}
