// Finding the municipality at the head of an address. Registers write one municipality in several ways:
// with its county or without (胆沢郡金ケ崎町, 金ケ崎町), ヶ for ケ, a ward with its city or alone.
import { fold } from '../folding.js';

/** A city, ward, town or village as Japan Post writes it: 横浜市中区, 胆沢郡金ケ崎町, 三宅島三宅村. */
export interface Municipality {
  readonly prefecture: string;
  readonly name: string;
}

/** The prefectures that have a municipality of the name a folded address begins with; undefined when it begins with none. */
export type MunicipalityIndex = (foldedAddress: string) => ReadonlySet<string> | undefined;

const IN_A_COUNTY = /^.+?(?:郡|島)(.+[町村])$/u;
const WARD_OF_A_CITY = /^(.+市)(.+区)$/u;

export function municipalityIndex(municipalities: readonly Municipality[]): MunicipalityIndex {
  const prefectures = new Map<string, Set<string>>();
  for (const { prefecture, name } of municipalities) {
    for (const spelling of spellingsOf(name)) {
      const known = prefectures.get(spelling);
      if (known === undefined) prefectures.set(spelling, new Set([prefecture]));
      else known.add(prefecture);
    }
  }
  const longestFirst = [...new Set([...prefectures.keys()].map((spelling) => spelling.length))].sort((a, b) => b - a);
  return (foldedAddress) => {
    for (const length of longestFirst) {
      const found = prefectures.get(foldedAddress.slice(0, length));
      if (found !== undefined) return found;
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
  const withoutCounty = IN_A_COUNTY.exec(folded)?.[1];
  const [, city, ward] = WARD_OF_A_CITY.exec(folded) ?? [];
  return [folded, withoutCounty, city, ward].filter((spelling) => spelling !== undefined);
}
