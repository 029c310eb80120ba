// Which town an address names: of all towns that stand after its municipality the one that reaches farthest, and of those that are
// only told apart by their spelling the one that is spelled so. What stays undecided is left to the code.
import { fold } from '../folding.js';
import type { AddressHead } from './address-head.js';
import type { IndexedTown } from './indexed-town.js';
import { endsOfWays, hasStreetAddresses } from './kyoto-street.js';
import type { Municipality } from './municipality-index.js';
import type { StandingTown, TownIndex } from './town-index.js';
import { endInText } from './town-spelling.js';

export interface FoundTown extends StandingTown {
  readonly municipality: Municipality;
}

export interface TownReading {
  /** The towns that can be meant; several when they are written alike. None when no town stands there. */
  readonly towns: readonly FoundTown[];
  /** Whether the name has surely ended where they end: a number, a space, 字, or nothing follows. */
  readonly isWhole: boolean;
}

export type TownsOf = (municipality: Municipality) => TownIndex;

const NO_TOWN: TownReading = { towns: [], isWhole: false };

/** Reads on from the head of an address. */
export function readTown(head: AddressHead, townsOf: TownsOf): TownReading {
  return farthest(head, head.municipalities.flatMap((municipality) => standingTowns(head, municipality, townsOf(municipality))));
}

function standingTowns(head: AddressHead, municipality: Municipality, index: TownIndex): readonly FoundTown[] {
  const { key } = head.spelling;
  const starts = hasStreetAddresses(municipality.name) ? [...endsOfWays(key, head.end), head.end] : [head.end];
  for (const start of starts) {
    const found = index.at(key, start)
      .filter(({ town, end }) => isNumeralKept(head, town, end))
      .map((standing) => ({ ...standing, municipality }));
    if (found.length > 0) return found;
  }
  return [];
}

function farthest(head: AddressHead, found: readonly FoundTown[]): TownReading {
  if (found.length === 0) return NO_TOWN;
  const end = Math.max(...found.map((one) => one.end));
  const alike = found.filter((one) => one.end === end);
  const exact = alike.length === 1 ? [] : alike.filter(({ town }) => isSpelledAs(head, town, end));
  return { towns: exact.length > 0 ? exact : alike, isWhole: alike.some(({ town }) => town.numbers !== undefined) || nameEnds(head, end) };
}

const NUMERAL_AT_END = /(?<!第)[0-9〇一二三四五六七八九十百千]+$/u;

/** A numeral that ends a name has to be written as the name has it, or 栄1-2 would be the town 栄一. */
function isNumeralKept(head: AddressHead, town: IndexedTown, end: number): boolean {
  const numeral = NUMERAL_AT_END.exec(fold(town.name))?.[0];
  return numeral === undefined || textUpTo(head, end).endsWith(numeral);
}

function isSpelledAs(head: AddressHead, town: IndexedTown, end: number): boolean {
  return textUpTo(head, end).endsWith(fold(town.name));
}

function textUpTo(head: AddressHead, end: number): string {
  return fold(head.address.slice(0, endInText(head.spelling, end)));
}

const SPACE = /^\s/u;
const ARABIC = /^[0-9]/;
const COUNTED_IN_KANJI = /^\d+#(?:丁目|丁|番|号|地割|線|条|ノ|-|\d|$)/u;
const NUMBERED = /^(?:第\d|大字|小字|字|無番地|番外地|官有|地先|地内|[甲乙丙]\d|[(「-])/u;

function nameEnds(head: AddressHead, end: number): boolean {
  const after = head.address.slice(endInText(head.spelling, end));
  const key = head.spelling.key.slice(end);
  return key === '' || SPACE.test(after) || ARABIC.test(fold(after)) || COUNTED_IN_KANJI.test(key) || NUMBERED.test(key);
}
