// A municipality, and the ways in which registers write one: with its county or without (胆沢郡金ケ崎町, 金ケ崎町), a ward with its city or alone.
import { fold } from '../folding.js';

/** A city, ward, town or village as Japan Post writes it: 横浜市中区, 胆沢郡金ケ崎町, 三宅島三宅村. */
export interface Municipality {
  readonly prefecture: string;
  readonly name: string;
}

const IN_A_COUNTY = /^.+?郡(.+[町村])$/u;
const ON_AN_ISLAND = /^.+?島(.+[町村])$/u;
const WARD_OF_A_CITY = /^(.+市)(.+区)$/u;

/**
 * The names that a municipality goes by, folded. A city's ward counts on its own too, so that 中央区 alone is seen to be a name of many
 * prefectures and not taken for the one in 東京都.
 */
export function namesOfMunicipality({ name }: Municipality): readonly string[] {
  const folded = fold(name);
  const withoutCounty = (IN_A_COUNTY.exec(folded) ?? ON_AN_ISLAND.exec(folded))?.[1];
  const [, city, ward] = WARD_OF_A_CITY.exec(folded) ?? [];
  return [folded, withoutCounty, city, ward].filter((one) => one !== undefined);
}
