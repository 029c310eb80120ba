// Which town an address names: of all towns that stand after its municipality the one that reaches farthest, and of those that are
// only told apart by their spelling the one that is spelled so. What stays undecided is left to the code.
import { fold } from '../folding.js';
import type { AddressHead } from './address-head.js';
import { endsOfWays, hasStreetAddresses } from './kyoto-street.js';
import type { Municipality } from './municipality.js';
import type { CodedTown } from './town.js';
import type { StandingTown, TownIndex } from './town-index.js';
import { endInText, endsInNumeral } from './town-spelling.js';

export type TownsOf = (municipality: Municipality) => TownIndex;

const NONE: readonly StandingTown[] = [];

/** The town after an address's head; several when they have several codes or are written alike, none when none can be told. All end at one place. */
export function readTowns(head: AddressHead, townsOf: TownsOf): readonly StandingTown[] {
  const farthest = farthestOf(head.municipalities.map((municipality) => standingTowns(head, townsOf(municipality))));
  const end = farthest[0]?.end ?? 0;
  if (farthest.some(({ town }) => !isNumeralKept(head, town, end))) return NONE;
  if (farthest.length <= 1) return farthest;
  const written = textUpTo(head, end);
  const exact = farthest.filter(({ town }) => written.endsWith(fold(town.name)));
  return exact.length > 0 ? exact : farthest;
}

function farthestOf(found: readonly (readonly StandingTown[])[]): readonly StandingTown[] {
  let farthest: StandingTown[] = [];
  for (const standing of found) {
    for (const one of standing) {
      const end = farthest[0]?.end ?? 0;
      if (one.end > end) farthest = [one];
      else if (one.end === end) farthest.push(one);
    }
  }
  return farthest;
}

const SPACE = /^\s/u;
const ARABIC = /^[0-9０-９]/u;
const COUNTED_IN_KANJI = /^\d+#(?:丁目|丁|番|号|地割|線|条|ノ|-|\d|$)/u;
const NUMBERED = /^(?:第\d|大字|小字|字|無番地|番外地|官有|地先|地内|[甲乙丙]\d|[(「-])/u;

/**
 * Whether the name of the towns that were read has surely ended where it seems to: a number, a space, 字 or nothing follows.
 * Else it may be the beginning of a longer name that the list does not have.
 */
export function isWhole({ address, spelling }: AddressHead, [first]: readonly StandingTown[]): boolean {
  if (first === undefined) return false;
  if (first.town.name === '') return true;
  const after = address.slice(endInText(spelling, first.end));
  const key = spelling.key.slice(first.end);
  return key === '' || SPACE.test(after) || ARABIC.test(after) || COUNTED_IN_KANJI.test(key) || NUMBERED.test(key);
}

function standingTowns({ spelling: { key }, end }: AddressHead, index: TownIndex): readonly StandingTown[] {
  if (!hasStreetAddresses(index.municipality.name)) return index.at(key, end);
  for (const start of [...endsOfWays(key, end), end]) {
    const found = index.at(key, start);
    if (found.length > 0) return found;
  }
  return NONE;
}

const NUMERAL_AT_END = /(?<!第)[0-9０-９〇一二三四五六七八九十百千]+$/u;

/** A numeral that ends a name has to be written as the name has it, or 栄1-2 would be the town 栄一 and its number 2. */
function isNumeralKept(head: AddressHead, { name }: CodedTown, end: number): boolean {
  const numeral = endsInNumeral(name) ? NUMERAL_AT_END.exec(name)?.[0] : undefined;
  return numeral === undefined || textUpTo(head, end).endsWith(fold(numeral));
}

function textUpTo({ address, spelling }: AddressHead, end: number): string {
  return fold(address.slice(0, endInText(spelling, end)));
}
