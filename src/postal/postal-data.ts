// What Japan Post's tables say of prefectures: which ones a postal code serves, and which one an
// address names. Enough to see that a code belongs elsewhere; towns are not looked at.
import { fold } from '../folding.js';
import { municipalityIndex } from './municipality-index.js';
import type { Municipality, MunicipalityIndex } from './municipality-index.js';

/** Plain tables, handed in by whoever reads them. Functions, so that nothing is loaded before it is needed. */
export interface PostalTables {
  /** The 47, as written: 東京都. */
  readonly prefectures: () => readonly string[];
  readonly municipalities: () => readonly Municipality[];
  /** Of seven digits; a code can span prefectures (498-0000: 愛知県 and 三重県). Empty for a code the tables lack. */
  readonly prefecturesOfCode: (postalCode: string) => readonly string[];
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
}

/** Some registers repeat the postal code before the address. */
const LEADING_POSTAL_CODE = /^〒?(?:\d{3}-?\d{4})?/u;

/** The tables' answers, each looked up once. */
export function postalData(tables: PostalTables): PostalData {
  const prefectureAtHead = once(() => headFinder(tables.prefectures()));
  const municipalityAtHead: () => MunicipalityIndex = once(() => municipalityIndex(tables.municipalities()));
  const prefecturesByCode = new Map<string, readonly string[]>();

  /** Without the postal code and the prefecture before it, folded. */
  function afterPrefecture(address: string): { readonly prefecture: string | undefined; readonly rest: string } {
    const folded = fold(address).replace(LEADING_POSTAL_CODE, '');
    const prefecture = prefectureAtHead()(folded);
    return { prefecture, rest: folded.slice(prefecture?.length ?? 0) };
  }

  return {
    prefecturesOf(postalCode) {
      const known = prefecturesByCode.get(postalCode);
      if (known !== undefined) return known;
      const prefectures = tables.prefecturesOfCode(postalCode);
      prefecturesByCode.set(postalCode, prefectures);
      return prefectures;
    },
    prefectureOf(address) {
      const asWritten = prefectureAtHead()(address);
      if (asWritten !== undefined) return asWritten;
      const { prefecture, rest } = afterPrefecture(address);
      if (prefecture !== undefined) return prefecture;
      const [only, ...others] = municipalityAtHead()(rest) ?? [];
      return others.length === 0 ? only : undefined;
    },
    namesMunicipality(address) {
      return municipalityAtHead()(afterPrefecture(address).rest) !== undefined;
    },
  };
}

/** Which of these names a text begins with; no name of a prefecture begins another. */
function headFinder(names: readonly string[]): (text: string) => string | undefined {
  const known = new Set(names);
  const lengths = [...new Set(names.map((name) => name.length))];
  return (text) => lengths.map((length) => text.slice(0, length)).find((head) => known.has(head));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
