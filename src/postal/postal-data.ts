// What Japan Post's tables say of an address: which prefectures a postal code serves, which one an address names, and whether the
// code is one of the town that stands in the address.
import { groupBy } from '../group-by.js';
import { remembered } from '../remembered.js';
import { headReader } from './address-head.js';
import type { AddressHead, ReadHead } from './address-head.js';
import { codeOfTown, codeStanding, isSettledBy } from './code-standing.js';
import type { CodeStanding } from './code-standing.js';
import type { Municipality } from './municipality.js';
import type { NameLines } from './name-lines.js';
import type { CodedTown } from './town.js';
import { townIndex } from './town-index.js';
import type { TownsOf } from './town-reading.js';
import type { TownLines } from './town-lines.js';

/** Plain tables, handed in by whoever reads them. Functions, so that nothing is loaded before it is needed. */
export interface PostalTables {
  /** The 47, as written: 東京都. */
  readonly prefectures: () => readonly string[];
  readonly municipalitiesOf: (prefecture: string) => readonly Municipality[];
  /** The names they go by; of each its prefecture and its own name are known. */
  readonly municipalityNames: (prefecture: string) => NameLines;
  /** Those that seven digits serve, each once; a code can span prefectures (498-0000: 愛知県 and 三重県). Empty for a code the tables lack. */
  readonly municipalitiesOfCode: (postalCode: string) => readonly Municipality[];
  /** The codes that begin with three digits and are settled by prefecture, municipality and town as written, each with that. */
  readonly settledHeads: (area: string) => Iterable<readonly [code: string, head: string]>;
  readonly townsOfMunicipality: (municipality: Municipality) => readonly CodedTown[];
  readonly townLines: (municipality: Municipality) => TownLines;
}

/** How many addresses are to be looked at. */
export interface PostalUse {
  /** So many that heads which settle a code (settled-head) are worth having before the first is read. */
  readonly isLarge?: boolean;
}

export interface PostalData {
  /** The prefectures that seven digits (no hyphen) serve; empty when the code is unknown. */
  prefecturesOf(postalCode: string): readonly string[];
  /**
   * The prefecture at the head of an address, else that of the municipality there, when only one prefecture
   * has a municipality of that name; otherwise undefined.
   */
  prefectureOf(address: string): string | undefined;
  /** Whether a municipality stands at the head of an address, after the prefecture if one is named. */
  namesMunicipality(address: string): boolean;
  /** How seven digits (no hyphen) stand to the address they are registered with. */
  standing(postalCode: string, address: string): CodeStanding;
  /** The one code that an address determines by itself; undefined when its town cannot be told or has several codes. */
  codeOf(address: string): string | undefined;
}

/** The tables' answers about prefectures and municipalities. Municipalities are looked up once, codes whenever they are asked for; of an address nothing is kept but the places it names. */
export function postalData(tables: PostalTables, { isLarge = false }: PostalUse = {}): PostalData {
  const prefectures = once(tables.prefectures);
  const prefectureAtHead = once(() => headFinder(prefectures()));
  const readHead: () => ReadHead = once(() => headReader(prefectures(), tables.municipalityNames));
  const townsOf = townsIn(tables);
  const standing = once(() => codeStanding(readHead(), tables.municipalitiesOfCode, townsOf, isLarge ? tables.settledHeads : undefined));

  return {
    prefecturesOf: (postalCode) => [...new Set(tables.municipalitiesOfCode(postalCode).map(({ prefecture }) => prefecture))],
    prefectureOf: (address) => prefectureAtHead()(address) ?? prefectureOfHead(readHead()(address)),
    namesMunicipality: (address) => readHead()(address).municipalities.length > 0,
    standing: (postalCode, address) => standing()(postalCode, address),
    codeOf: (address) => codeOfTown(readHead()(address), townsOf),
  };
}

/** Whether a head settles a code: found out of the tables for those that list it. */
export function settlingHeads(tables: PostalTables): (code: string, head: string) => boolean {
  return isSettledBy(headReader(tables.prefectures(), tables.municipalityNames), townsIn(tables));
}

/** Each municipality's are looked at once, when somebody asks. */
function townsIn({ townLines }: PostalTables): TownsOf {
  return remembered((municipality) => townIndex(municipality, townLines(municipality)));
}

/** All that an address can lie in: the one that is written, else those of its municipality (府中市: two); none when it names neither. */
function prefecturesOfHead({ prefecture, municipalities }: AddressHead): readonly string[] {
  return prefecture === undefined ? [...new Set(municipalities.map((one) => one.prefecture))] : [prefecture];
}

function prefectureOfHead(head: AddressHead): string | undefined {
  const [only, ...others] = prefecturesOfHead(head);
  return others.length === 0 ? only : undefined;
}

/** Which of these names a text begins with; no name of a prefecture begins another. */
function headFinder(names: readonly string[]): (text: string) => string | undefined {
  const byInitial = groupBy(names, (name) => name.charAt(0));
  return (text) => byInitial.get(text.charAt(0))?.find((name) => text.startsWith(name));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
