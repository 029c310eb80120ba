// In the city of Kyoto the streets and the way to go from their corner stand before the town: 寺町通御池上る上本能寺前町.
// The town follows the last such way; homonyms in one ward are told apart by the streets alone, which the tables do not have.

const CITY = '京都市';
/** 上る, 上ル, 上がる, 下ガル; 東入, 西入る, 東へ入ル. As spelled keys have them: が is ケ. A 丁目 of the street may follow. */
const WAY = /(?:[上下あさ]ケ?[るル]|[東西南北][へヘ]?入ケ?[るルリり]?)(?:\d+#丁目)?/gu;

/** Whether streets can stand before a town of this municipality. */
export function hasStreetAddresses(municipality: string): boolean {
  return municipality.startsWith(CITY);
}

/** The places of a key, from `at` on, at which a way has ended, the last first. */
export function endsOfWays(key: string, at: number): readonly number[] {
  return Array.from(key.slice(at).matchAll(WAY), ({ index, 0: way }) => at + index + way.length).reverse();
}
