// The rows of a municipality as towns: one name is one town, however many codes it has.
import { isRepresentative } from './town.js';
import type { CodedTown } from './town.js';
import { numbersIn } from './town-name.js';
import type { NumberRange } from './town-name.js';
import { spell } from './town-spelling.js';

export interface IndexedTown {
  /** As the list has it. */
  readonly name: string;
  readonly codes: readonly string[];
  /** For the municipality itself, where codes stand for that: the house numbers that may follow it. */
  readonly numbers?: NumberRange | undefined;
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
  const towns = Array.from(codesByName, ([name, codes]): IndexedTown => ({ name, codes, numbers: numbersIn(name) }));
  return towns.some(isGroup) ? towns.map((town) => (isGroup(town) ? withBuilding(town, towns) : town)) : towns;
}

/** Whether a code is one of the town's. */
export function hasCode({ codes }: IndexedTown, code: string): boolean {
  return codes.some((one) => code.startsWith(one));
}

function isGroup({ codes }: IndexedTown): boolean {
  return codes.every(({ length }) => length === GROUP_DIGITS);
}

/** A group whose name begins with a town's is a building of it; others are towns with many codes. */
function withBuilding(group: IndexedTown, towns: readonly IndexedTown[]): IndexedTown {
  const names = towns.map(({ name }) => name).filter((name) => name !== '' && name !== group.name && group.name.startsWith(name));
  const [town] = names.sort((one, other) => other.length - one.length);
  return town === undefined ? group : { ...group, building: { town, key: spell(group.name.slice(town.length)).key } };
}
