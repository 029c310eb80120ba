// Whether a postal code is one of the town that its address names, and which code an address has by itself.
// What cannot be told is said to be unsure: a wrong code is a letter that does not arrive.
import type { AddressHead, ReadHead } from './address-head.js';
import { digitsNumber, NO_CODE } from './code-number.js';
import type { Municipality } from './municipality.js';
import { isHeadOf, settledHead } from './settled-head.js';
import { AREA_DIGITS, CODE_DIGITS, isRepresentative } from './town.js';
import type { StandingTown } from './town-index.js';
import { isWhole, readTowns } from './town-reading.js';
import type { TownsOf } from './town-reading.js';
import { endInText } from './town-spelling.js';

/** How a postal code stands to the address it is registered with. */
export type CodeStanding =
  /** The code's town stands in the address; `rest` is the address as given after its name, what the 住所表示番号 is taken from. */
  | { readonly kind: 'matched'; readonly rest: string }
  /** The code is right as far as can be told, but takes no barcode: a representative code (zipmanual 18), a high building's. */
  | { readonly kind: 'takes-none' }
  /** The address names, for certain, a town or a municipality of the same prefecture that has not this code. */
  | { readonly kind: 'other-town' }
  | { readonly kind: 'other-prefecture' }
  /** The town cannot be told from the address. */
  | { readonly kind: 'unsure' }
  /** The tables lack the code. */
  | { readonly kind: 'unknown' };

/** The codes that begin with three digits, each with a head that settles it. */
export type HeadsIn = (area: string) => Iterable<readonly [code: string, head: string]>;

/**
 * How a code stands to an address. What it serves is asked only where its own town does not stand there, which is seldom. Of each code
 * one head (settled-head) is kept beside the one that is listed: places, and nobody's house.
 */
export function codeStanding(
  readHead: ReadHead, servedBy: (code: string) => readonly Municipality[], townsOf: TownsOf, headsIn: HeadsIn = () => [],
): (code: string, address: string) => CodeStanding {
  const settled = new Map<number, string>();
  const listed = listedHeads(headsIn);
  return (code, address) => {
    const number = digitsNumber(code);
    const known = settled.get(number);
    const head = known !== undefined && isHeadOf(known, address) ? known : listed(number, code);
    if (head !== undefined && isHeadOf(head, address)) return { kind: 'matched', rest: address.slice(head.length) };
    const readAs = readHead(address);
    const read = readTowns(readAs, townsOf);
    const own = ownTown(code, read);
    if (own === undefined) return standingElsewhere(code, servedBy(code), readAs, read);
    if (isRepresentative(code) || isBuilding(own)) return { kind: 'takes-none' };
    if (namesBuilding(own, readAs)) return { kind: 'unsure' };
    const place = known === undefined ? settledHead(readAs, own, townsOf) : undefined;
    if (place !== undefined && number !== NO_CODE) settled.set(number, place);
    return { kind: 'matched', rest: address.slice(endInText(readAs.spelling, own.end)) };
  };
}

/** Whether a head settles a code, whatever number follows (settled-head). */
export function isSettledBy(readHead: ReadHead, townsOf: TownsOf): (code: string, head: string) => boolean {
  return (code, head) => {
    if (isRepresentative(code)) return false;
    const readAs = readHead(`${head}1`);
    const own = ownTown(code, readTowns(readAs, townsOf));
    return own !== undefined && !isBuilding(own) && !namesBuilding(own, readAs) && settledHead(readAs, own, townsOf) === head;
  };
}

function ownTown(code: string, read: readonly StandingTown[]): StandingTown | undefined {
  return read.find(({ town }) => code.startsWith(town.code));
}

/**
 * The head that settles a code, looked up for all codes of an area when the first of them is asked for. Codes are kept as numbers: to look
 * a text up is to hash it and to compare it with the one that is there, which lies somewhere else in memory.
 */
function listedHeads(headsIn: HeadsIn): (number: number, code: string) => string | undefined {
  const heads = new Map<number, string>();
  const areas = new Set<string>();
  return (number, code) => {
    const known = heads.get(number);
    if (known !== undefined) return known;
    const area = code.slice(0, AREA_DIGITS);
    if (areas.has(area)) return undefined;
    areas.add(area);
    for (const [one, head] of headsIn(area)) heads.set(digitsNumber(one), head);
    return heads.get(number);
  };
}

/** Of a code, and the municipalities it serves, that is none of the towns that were read. */
function standingElsewhere(code: string, served: readonly Municipality[], head: AddressHead, read: readonly StandingTown[]): CodeStanding {
  if (served.length === 0) return { kind: 'unknown' };
  if (isInOtherPrefecture(served, head)) return { kind: 'other-prefecture' };
  if (isRepresentative(code) && isInOneOf(served, head)) return { kind: 'takes-none' };
  if (read.some((found) => isCodeOfBuildingIn(found, code))) return { kind: 'takes-none' };
  // Whatever the town is, it is not one of a municipality that the code does not serve.
  if (!isWhole(head, read)) return { kind: head.municipalities.length === 0 || isInOneOf(served, head) ? 'unsure' : 'other-town' };
  // Where no prefecture is written and several have such a municipality (府中市), the town tells which one is meant.
  const isNear = read.some(({ among: { municipality } }) => served.some(({ prefecture }) => prefecture === municipality.prefecture));
  return { kind: isNear ? 'other-town' : 'other-prefecture' };
}

/** Whether an address names a prefecture, or a municipality, and these are in none that it can lie in. */
function isInOtherPrefecture(served: readonly Municipality[], { prefecture, municipalities }: AddressHead): boolean {
  if (prefecture !== undefined) return served.every((one) => one.prefecture !== prefecture);
  return municipalities.length > 0 && !municipalities.some((possible) => served.some((one) => one.prefecture === possible.prefecture));
}

/** The one code of what the address names; undefined when there are several, or it names no town for certain. */
export function codeOfTown(head: AddressHead, townsOf: TownsOf): string | undefined {
  const read = readTowns(head, townsOf);
  if (!isWhole(head, read) || read.some((found) => namesBuilding(found, head) || lacksTown(found))) return undefined;
  const [code, ...others] = new Set(read.map(({ town }) => town.code));
  return others.length === 0 && code?.length === CODE_DIGITS ? code : undefined;
}

/** A house number directly after a municipality that has towns is likely an address whose town is lost. */
function lacksTown({ town, among }: StandingTown): boolean {
  return town.name === '' && among.hasNames;
}

function isInOneOf(served: readonly Municipality[], { municipalities }: AddressHead): boolean {
  return municipalities.some((one) => served.some(({ prefecture, name }) => prefecture === one.prefecture && name === one.name));
}

function isBuilding({ town, among }: StandingTown): boolean {
  return among.buildings.some(({ code }) => code === town.code);
}

/** The building itself is seldom written next to its town (霞が関3-2-5霞が関ビル25階), so its code is right with the town alone. */
function isCodeOfBuildingIn({ town, among }: StandingTown, code: string): boolean {
  return among.buildings.some((building) => building.town === town.name && code.startsWith(building.code));
}

/** Whether one of the town's high buildings, which have codes of their own, stands later in the address. */
function namesBuilding({ town, among, end }: StandingTown, { spelling }: AddressHead): boolean {
  return among.buildings.some((building) => building.town === town.name && spelling.key.includes(building.key, end));
}
