// What stands in an address before the town: a repeated postal code, the prefecture (missing, or written twice where a register
// joined a column of its own with a whole address) and the municipality.
import { fold } from '../folding.js';
import { remembered } from '../remembered.js';
import { municipalityIndex } from './municipality-index.js';
import type { Municipality, MunicipalityName } from './municipality-index.js';
import { longestAt, nameIndex, standsAt } from './name-index.js';
import type { NamesAlike, SpelledName } from './name-index.js';
import { endInText, spell } from './town-spelling.js';
import type { Spelling } from './town-spelling.js';

export interface AddressHead {
  readonly address: string;
  readonly spelling: Spelling;
  /** As written at the head. */
  readonly prefecture: string | undefined;
  /** Names of municipalities that begin as the text does where one is looked for, at `from` in the key. */
  readonly names: NamesAlike<MunicipalityName>;
  readonly from: number;
  /** Those that the address can mean, of the prefecture if one is written: 府中市 alone is two. None when it names none. */
  readonly municipalities: readonly Municipality[];
  /** Where in the key the municipality's name has ended. */
  readonly end: number;
}

export type ReadHead = (address: string) => AddressHead;

/** Some registers repeat the postal code before the address. */
const LEADING_POSTAL_CODE = /^(?:〒|(?=\d))(?:\d{3}#[-ー]?\d{4}#|\d{7}#)?/u;

/** A reader of heads. The municipalities of a prefecture are indexed when the first address needs them. */
export function headReader(prefectures: readonly string[], municipalities: (prefecture: string) => readonly Municipality[]): ReadHead {
  const prefecturesAt = nameIndex(prefectures.map((name) => ({ name })));
  const indexOf = remembered((prefecture: string | undefined) => (
    municipalityIndex(prefecture === undefined ? prefectures.flatMap(municipalities) : municipalities(prefecture))));

  return (address) => {
    const spelling = spell(address);
    const { key } = spelling;
    let at = LEADING_POSTAL_CODE.exec(key)?.[0].length ?? 0;
    const [prefecture] = longestAt(prefecturesAt(key, at), key, at);
    while (prefecture !== undefined && standsAt(prefecture.key, key, at)) at += prefecture.key.length;
    const names = indexOf(prefecture?.of.name)(key, at);
    const longest = longestAt(names, key, at);
    const end = at + (longest[0]?.key.length ?? 0);
    const meant = longest.length > 1 ? asWritten(longest, address.slice(0, endInText(spelling, end))) : longest;
    return { address, spelling, prefecture: prefecture?.of.name, names, from: at, municipalities: meant.map(({ of: { municipality } }) => municipality), end };
  };
}

/** Of names that are spelled alike (鹿嶋市, 鹿島市) those with which the text ends, if it ends with any. */
function asWritten(names: readonly SpelledName<MunicipalityName>[], text: string): readonly SpelledName<MunicipalityName>[] {
  const written = fold(text);
  const exact = names.filter(({ of: { name } }) => written.endsWith(name));
  return exact.length > 0 ? exact : names;
}
