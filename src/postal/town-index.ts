// The towns of one municipality, to be found in an address. Every one that stands there is told, because which of them is meant
// is judged by how far they reach, how they are spelled and, in the end, by the code.
import { highBuildings } from './high-building.js';
import type { HighBuilding } from './high-building.js';
import { mayStand, nameIndex } from './name-index.js';
import { endOfName, isMarkerInitial, markerLength } from './name-span.js';
import type { Municipality } from './municipality-index.js';
import { isRepresentative } from './town.js';
import type { CodedTown } from './town.js';
import { namesIn, numbersIn } from './town-name.js';
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
  /** The names, as spelled, that begin as a key does at a place, or after a 大字 or 字 there. */
  readonly namesAt: (key: string, at: number) => readonly string[];
  readonly buildings: readonly HighBuilding[];
  /** Whether any of its towns has a name (利島村 has none). */
  readonly hasNames: boolean;
}

const NUMBER = /(\d+)#(?!丁目)/y;
const NUMBER_AT_END = /\d#$/;
/** What a numeral before it counts; so the numeral ends no name: 栄二丁目 is not the town 栄二. */
const COUNTED = /^(?:丁目|丁|番|号|条|線|区|地割)/u;

export function townIndex(municipality: Municipality, rows: readonly CodedTown[]): TownIndex {
  const towns: CodedTown[] = [];
  const itself: { readonly town: CodedTown; readonly numbers: NumberRange | undefined }[] = [];
  for (const row of rows) {
    const { name, code } = row;
    const names = namesIn(name);
    for (const one of names) towns.push(one === name ? row : { name: one, code });
    if (names.length === 0 && !isRepresentative(code)) itself.push({ town: { name: '', code }, numbers: numbersIn(name) });
  }
  const namesAt = nameIndex(towns);
  const isOneTown = towns.length === 0 && itself.length === 1;

  function addNamed(key: string, at: number, from: number, found: StandingTown[]): void {
    const alike = namesAt(key, from);
    const second = key.charCodeAt(from + 1);
    const isMarked = isMarkerInitial(key.charCodeAt(from)) || isMarkerInitial(second); // a 字 may stand in the midst of the name
    for (let position = 0; position < alike.names.length; position++) {
      const spelled = isMarked || mayStand(alike, position, second) ? alike.names[position] : undefined;
      const end = spelled && endOfName(spelled.key, key, at);
      if (spelled !== undefined && end !== undefined && !(endsInNumber(spelled.key) && COUNTED.test(key.slice(end)))) found.push({ town: spelled.of, among, end });
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
    if (token === undefined || namesAt(key, at).names.some((one) => one.key.startsWith(token) && COUNTED.test(one.key.slice(token.length)))) return undefined;
    return Number(digits);
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
    namesAt: (key, at) => [...namesAt(key, at).names, ...namesAt(key, at + markerLength(key, at)).names].map((one) => one.key),
    buildings: highBuildings(towns),
    hasNames: towns.length > 0,
  };
  return among;
}

function endsInNumber(name: string): boolean {
  return name.endsWith('#') && NUMBER_AT_END.test(name);
}

function isIn(number: number | undefined, range: NumberRange | undefined): boolean {
  return number !== undefined && range !== undefined && number >= range.first && number <= range.last;
}
