// The towns of one municipality, to be found in an address. Every one that stands there is told, because which of them is meant
// is judged by how far they reach, how they are spelled and, in the end, by the code.
import { endOfName, markerLength } from './name-span.js';
import { indexedTowns } from './indexed-town.js';
import type { IndexedTown } from './indexed-town.js';
import type { CodedTown } from './town.js';
import type { NumberRange } from './town-name.js';

export interface StandingTown {
  readonly town: IndexedTown;
  /** Where in the key the town's name has ended. */
  readonly end: number;
}

export interface TownIndex {
  /** The towns that stand in a key (town-spelling) at a place; also the municipality itself, where a code stands for it. */
  readonly at: (key: string, at: number) => readonly StandingTown[];
  readonly buildings: readonly IndexedTown[];
  /** Whether the municipality is the only town it has (利島村). */
  readonly isOneTown: boolean;
}

const NUMBER = /(\d+)#(?!丁目)/y;
const NUMBER_AT_END = /\d#$/;
/** What a numeral before it counts; so the numeral ends no name: 栄二丁目 is not the town 栄二. */
const COUNTED = /^(?:丁目|丁|番|号|条|線|区|地割)/u;

export function townIndex(rows: readonly CodedTown[]): TownIndex {
  const towns = indexedTowns(rows);
  const names = towns.flatMap((town) => town.keys.map((key) => ({ key, town })));
  const namesByFirst = new Map<string, { readonly key: string; readonly town: IndexedTown }[]>();
  for (const name of names) {
    const first = name.key.charAt(0);
    const sameFirst = namesByFirst.get(first);
    if (sameFirst === undefined) namesByFirst.set(first, [name]);
    else sameFirst.push(name);
  }
  const municipality = towns.filter(({ numbers }) => numbers !== undefined);

  function namedAt(key: string, at: number): readonly StandingTown[] {
    const found: StandingTown[] = [];
    for (const start of new Set([at, at + markerLength(key, at)])) {
      for (const { key: name, town } of namesByFirst.get(key.charAt(start)) ?? []) {
        const end = endOfName(name, key, start);
        if (end !== undefined && !(NUMBER_AT_END.test(name) && COUNTED.test(key.slice(end)))) found.push({ town, end });
      }
    }
    return found;
  }

  /** A municipality without towns is one town; in others a house number must follow it (下田市の次に番地がくる場合). */
  function municipalityAt(key: string, at: number): readonly StandingTown[] {
    if (municipality.length === 0) return [];
    const number = names.length === 0 ? undefined : numberAt(key, at);
    return municipality.filter(({ numbers }) => names.length === 0 || isIn(number, numbers)).map((town) => ({ town, end: at }));
  }

  /** The house number there; undefined when it may be the beginning of a town's name (１丁目). */
  function numberAt(key: string, at: number): number | undefined {
    NUMBER.lastIndex = at;
    const [token, digits] = NUMBER.exec(key) ?? [];
    return token === undefined || names.some(({ key: name }) => name.startsWith(token)) ? undefined : Number(digits);
  }

  return {
    at: (key, at) => [...namedAt(key, at), ...municipalityAt(key, at)],
    buildings: towns.filter(({ building }) => building !== undefined),
    isOneTown: names.length === 0,
  };
}

function isIn(number: number | undefined, range: NumberRange | undefined): boolean {
  return number !== undefined && range !== undefined && number >= range.first && number <= range.last;
}
