// What stands in an address before the town: a repeated postal code, the prefecture (missing, or written twice where a register
// joined a column of its own with a whole address) and the municipality.
import { municipalityIndex } from './municipality-index.js';
import type { Municipality, MunicipalityIndex } from './municipality-index.js';
import { spell } from './town-spelling.js';
import type { Spelling } from './town-spelling.js';

export interface AddressHead {
  readonly address: string;
  readonly spelling: Spelling;
  /** As written at the head. */
  readonly prefecture: string | undefined;
  /** Those that the address can mean, of the prefecture if one is written: 府中市 alone is two. None when it names none. */
  readonly municipalities: readonly Municipality[];
  /** Where in the key the municipality's name has ended. */
  readonly end: number;
}

export type ReadHead = (address: string) => AddressHead;

/** Some registers repeat the postal code before the address. */
const LEADING_POSTAL_CODE = /^〒?(?:\d{3}#[-ー]?\d{4}#|\d{7}#)?/u;

/** A reader of heads. The municipalities of a prefecture are indexed when the first address needs them. */
export function headReader(prefectures: readonly string[], municipalities: (prefecture: string) => readonly Municipality[]): ReadHead {
  const keys = prefectures.map((prefecture) => [spell(prefecture).key, prefecture] as const);
  const indexes = new Map<string | undefined, MunicipalityIndex>();

  function indexOf(prefecture: string | undefined): MunicipalityIndex {
    const made = indexes.get(prefecture);
    if (made !== undefined) return made;
    const index = municipalityIndex(prefecture === undefined ? prefectures.flatMap(municipalities) : municipalities(prefecture));
    indexes.set(prefecture, index);
    return index;
  }

  return (address) => {
    const spelling = spell(address);
    const { key } = spelling;
    let at = LEADING_POSTAL_CODE.exec(key)?.[0].length ?? 0;
    const [prefectureKey, prefecture] = keys.find(([name]) => key.startsWith(name, at)) ?? [];
    while (prefectureKey !== undefined && key.startsWith(prefectureKey, at)) at += prefectureKey.length;
    const found = indexOf(prefecture)(key, at);
    return { address, spelling, prefecture, municipalities: found?.municipalities ?? [], end: found?.end ?? at };
  };
}
