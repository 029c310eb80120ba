// The towns of one municipality, to be found in an address. Every one that stands there is told, because which of them is meant
// is judged by how far they reach, how they are spelled and, in the end, by the code.
import type { HighBuilding } from './high-building.js';
import type { Municipality } from './municipality.js';
import { continuations, fieldsOf, nameIndex, nextLine } from './name-lines.js';
import { endOfName, markerLength, reachesNumber } from './name-span.js';
import { isRepresentative } from './town.js';
import type { CodedTown } from './town.js';
import type { TownLines } from './town-lines.js';
import { numbersIn } from './town-name.js';
import type { NumberRange } from './town-name.js';

/** A town that stands in an address. A town of several codes stands there once with each. */
export interface StandingTown {
  /** Its name is empty where it is the municipality itself. */
  readonly town: CodedTown;
  /** All towns of its municipality. */
  readonly among: TownIndex;
  /** Where in the key the town's name has ended. */
  readonly end: number;
}

export interface TownIndex {
  readonly municipality: Municipality;
  /** The towns that stand in a key (town-spelling) at a place; also the municipality itself, where a code stands for it. */
  readonly at: (key: string, at: number) => readonly StandingTown[];
  /** Whether any name that stands in a key at a place, or after a 大字 or 字 there, can reach into a number that follows at `limit`. */
  readonly reachesNumber: (key: string, at: number, limit: number) => boolean;
  readonly buildings: readonly HighBuilding[];
  /** Whether any of its towns has a name (利島村 has none). */
  readonly hasNames: boolean;
}

const NUMBER = /(\d+)#(?!丁目)/y;
const NUMBER_SIGN = '#';
const NUMBER_AT_END = /\d#$/;
/** What a numeral before it counts; so the numeral ends no name: 栄二丁目 is not the town 栄二. */
const COUNTED = /^(?:丁目|丁|番|号|条|線|区|地割)/u;

export function townIndex(municipality: Municipality, { names, itself: rows, buildings }: TownLines): TownIndex {
  const itself = rows.filter(({ code }) => !isRepresentative(code)).map(({ name, code }) => ({ town: { name: '', code }, numbers: numbersIn(name) }));
  const namesAt = nameIndex([names]);
  const hasNames = names !== '';
  const isOneTown = !hasNames && itself.length === 1;

  function addNamed(key: string, at: number, from: number, found: StandingTown[]): void {
    const alike = namesAt(key, from);
    for (let line = 0; line < alike.length; line = nextLine(alike, line)) {
      const end = endOfName(alike, line + 1, key, at);
      if (end === undefined) continue;
      const [spelled, name, code = ''] = fieldsOf(alike, line);
      if (!(endsInNumber(spelled) && COUNTED.test(key.slice(end)))) found.push({ town: { name, code }, among, end });
    }
  }

  /** A municipality without towns is one town; in others a house number must follow it (下田市の次に番地がくる場合). */
  function addItself(key: string, at: number, found: StandingTown[]): void {
    const number = isOneTown ? undefined : numberAt(key, at);
    for (const { town, numbers } of itself) {
      if (isOneTown || isIn(number, numbers)) found.push({ town, among, end: at });
    }
  }

  /** The house number there; undefined when it may be the beginning of a town's name (１丁目). */
  function numberAt(key: string, at: number): number | undefined {
    NUMBER.lastIndex = at;
    const [token, digits] = NUMBER.exec(key) ?? [];
    if (token === undefined || continuations(namesAt(key, at), token).some((rest) => COUNTED.test(rest))) return undefined;
    return Number(digits);
  }

  function anyReachesNumber(key: string, at: number, limit: number): boolean {
    const alike = namesAt(key, at);
    for (let line = 0; line < alike.length; line = nextLine(alike, line)) if (reachesNumber(alike, line + 1, key, at, limit)) return true;
    return false;
  }

  const among: TownIndex = {
    municipality,
    at(key, at) {
      const found: StandingTown[] = [];
      const afterMarker = at + markerLength(key, at);
      addNamed(key, at, at, found);
      if (afterMarker > at && key.charAt(afterMarker) !== key.charAt(at)) addNamed(key, at, afterMarker, found);
      if (itself.length > 0) addItself(key, at, found);
      return found;
    },
    reachesNumber: (key, at, limit) => anyReachesNumber(key, at, limit) || anyReachesNumber(key, at + markerLength(key, at), limit),
    buildings,
    hasNames,
  };
  return among;
}

function endsInNumber(name: string): boolean {
  return name.endsWith(NUMBER_SIGN) && NUMBER_AT_END.test(name);
}

function isIn(number: number | undefined, range: NumberRange | undefined): boolean {
  return number !== undefined && range !== undefined && number >= range.first && number <= range.last;
}
