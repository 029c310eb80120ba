// Finding the municipality at the head of an address. Registers write one municipality in several ways:
// with its county or without (胆沢郡金ケ崎町, 金ケ崎町), ヶ for ケ, a ward with its city or alone.
import { fold } from '../folding.js';
import { spell } from './town-spelling.js';

/** A city, ward, town or village as Japan Post writes it: 横浜市中区, 胆沢郡金ケ崎町, 三宅島三宅村. */
export interface Municipality {
  readonly prefecture: string;
  readonly name: string;
}

/** What a municipality's name is found to be: those that are called so, and where the name ends in the key. */
export interface MunicipalityAtHead {
  readonly municipalities: readonly Municipality[];
  readonly end: number;
}

/** The municipalities whose name stands in a key (town-spelling) at a place, the longest name that does; undefined when none. */
export type MunicipalityIndex = (key: string, at: number) => MunicipalityAtHead | undefined;

const IN_A_COUNTY = /^.+?郡(.+[町村])$/u;
const ON_AN_ISLAND = /^.+?島(.+[町村])$/u;
const WARD_OF_A_CITY = /^(.+市)(.+区)$/u;

export function municipalityIndex(municipalities: readonly Municipality[]): MunicipalityIndex {
  const named = new Map<string, Municipality[]>();
  for (const municipality of municipalities) {
    for (const spelling of spellingsOf(municipality.name)) {
      const { key } = spell(spelling);
      const known = named.get(key);
      if (known === undefined) named.set(key, [municipality]);
      else known.push(municipality);
    }
  }
  const longestFirst = [...new Set([...named.keys()].map((key) => key.length))].sort((a, b) => b - a);
  return (key, at) => {
    for (const length of longestFirst) {
      const found = named.get(key.slice(at, at + length));
      if (found !== undefined) return { municipalities: found, end: at + length };
    }
    return undefined;
  };
}

/**
 * A city's ward counts on its own too, so that 中央区 alone is seen to be a name of many prefectures and not taken
 * for the one in 東京都.
 */
function spellingsOf(name: string): readonly string[] {
  const folded = fold(name);
  const withoutCounty = (IN_A_COUNTY.exec(folded) ?? ON_AN_ISLAND.exec(folded))?.[1];
  const [, city, ward] = WARD_OF_A_CITY.exec(folded) ?? [];
  return [folded, withoutCounty, city, ward].filter((spelling) => spelling !== undefined);
}
