// What stands in an address before the town: a repeated postal code, the prefecture (missing, or written twice where a register
// joined a column of its own with a whole address) and the municipality.
import { fold } from '../folding.js';
import { remembered } from '../remembered.js';
import type { Municipality } from './municipality.js';
import { fieldsOf, longestAt, nameIndex, nameLines } from './name-lines.js';
import type { NameLines } from './name-lines.js';
import { endInText, spell } from './town-spelling.js';
import type { Spelling } from './town-spelling.js';

export interface AddressHead {
  readonly address: string;
  readonly spelling: Spelling;
  /** As written at the head. */
  readonly prefecture: string | undefined;
  /** Names of municipalities that begin as the text does where one is looked for, at `from` in the key. */
  readonly names: NameLines;
  readonly from: number;
  /** Those that the address can mean, of the prefecture if one is written: 府中市 alone is two. None when it names none. */
  readonly municipalities: readonly Municipality[];
  /** Where in the key the municipality's name has ended. */
  readonly end: number;
}

export type ReadHead = (address: string) => AddressHead;

/** Some registers repeat the postal code before the address. */
const LEADING_POSTAL_CODE = /^(?:〒|(?=\d))(?:\d{3}#[-ー]?\d{4}#|\d{7}#)?/u;

/** A reader of heads. The names that the municipalities of a prefecture go by are looked at when the first address needs them. */
export function headReader(prefectures: readonly string[], municipalityNames: (prefecture: string) => NameLines): ReadHead {
  const prefecturesAt = nameIndex([nameLines(prefectures.map((name) => [name]))]);
  const indexOf = remembered((prefecture: string | undefined) => nameIndex((prefecture === undefined ? prefectures : [prefecture]).map(municipalityNames)));
  const oneOf = remembered((prefecture: string) => remembered((name: string): Municipality => ({ prefecture, name })));
  const fieldsIn = remembered((names: NameLines) => remembered((line: number) => fieldsOf(names, line)));

  return (address) => {
    const spelling = spell(address);
    const { key } = spelling;
    let at = LEADING_POSTAL_CODE.exec(key)?.[0].length ?? 0;
    const alike = prefecturesAt(key, at);
    const [line] = longestAt(alike, key, at).lines;
    const [spelled = '', prefecture] = line === undefined ? [] : fieldsIn(alike)(line);
    while (spelled !== '' && key.startsWith(spelled, at)) at += spelled.length;
    const names = indexOf(prefecture)(key, at);
    const { end, lines } = longestAt(names, key, at);
    const longest = lines.map(fieldsIn(names));
    const meant = longest.length > 1 ? asWritten(longest, address.slice(0, endInText(spelling, end))) : longest;
    const municipalities = meant.map(([, , of = '', name = '']) => oneOf(of)(name));
    return { address, spelling, prefecture, names, from: at, municipalities, end };
  };
}

type NameFields = ReturnType<typeof fieldsOf>;

/** Of names that are spelled alike (鹿嶋市, 鹿島市) those with which the text ends, if it ends with any. */
function asWritten(names: readonly NameFields[], text: string): readonly NameFields[] {
  const written = fold(text);
  const exact = names.filter(([, name]) => written.endsWith(name));
  return exact.length > 0 ? exact : names;
}
