// `npm run bench:towns`: how many towns of the postal tables are matched in an address, in five spellings; the tables of
// docs/postal-matching.md, as Markdown. With a file name as argument the refused addresses are written there, to be read.
import { writeFileSync } from 'node:fs';
import { postalData } from '../src/postal/postal-data.js';
import { allPostalCodes } from '../fixtures/generate/places.js';
import { postalTables } from '../src/run/input/postal-tables.js';
import { postalTablesVersion } from '../src/run/input/postal-tables-version.js';
import { rowIndex } from '../test/support/row-index.js';
import { measure, mistakes } from '../test/support/town-measure.js';
import type { WithWrongCode } from '../test/support/town-measure.js';
import { SPELLINGS, allRows } from '../test/support/town-trial.js';
import { WRONG_CODES } from '../test/support/wrong-codes.js';

const tables = postalTables();
const rows = allRows(tables, allPostalCodes());
const index = rowIndex(rows);
const postal = postalData(tables);
const measured = measure(index.all, postal, index);
const measures = SPELLINGS.map((spelling) => [spelling, measured[spelling]] as const);

say(`${postalTablesVersion()}: ${count(rows.length)} rows; ${count(rows.length - index.all.length)} stand for no town (last digits 00) and are left out.`);
table(
  ['with its code', 'tried', 'same as is', 'matched', 'unsure', 'takes none', 'cut wrongly', 'misjudged'],
  measures.map(([spelling, { tried, same, withCode: one }]) => [
    spelling, count(tried), count(same), share(one.matched, tried), share(one.unsure, tried), share(one.takesNone, tried), count(one.cutWrongly), count(one.misjudged),
  ]),
);
table(
  ['without a code', 'tried', 'code found', 'town has several', 'not told', 'wrong code'],
  measures.map(([spelling, { tried, withoutCode: one }]) => [
    spelling, count(tried), share(one.found, tried), share(one.severalCodes, tried), share(one.notTold, tried), count(one.wrong),
  ]),
);
for (const [spelling, { withWrongCode }] of measures) {
  table(
    [`with a wrong code, ${spelling}`, 'tried', 'other town', 'other prefecture', 'unsure', 'takes none', 'matched'],
    WRONG_CODES.map((kind) => [kind, ...outcomes(withWrongCode[kind])]),
  );
}
const [, , file] = process.argv;
if (file !== undefined) writeFileSync(file, measures.flatMap(([spelling, { refused }]) => refused.map((address) => `${spelling}\t${address}\n`)).join(''));
if (measures.some(([, one]) => mistakes(one) > 0)) process.exitCode = 1;

function outcomes(one: WithWrongCode): readonly string[] {
  const tried = one.matched + one.otherTown + one.otherPrefecture + one.unsure + one.takesNone;
  return [count(tried), share(one.otherTown, tried), share(one.otherPrefecture, tried), share(one.unsure, tried), share(one.takesNone, tried), count(one.matched)];
}

function table(header: readonly string[], lines: readonly (readonly string[])[]): void {
  const aligned = header.map((_, column) => (column === 0 ? '---' : '---:'));
  say(`\n${[header, aligned, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`);
}

/** `118,626 (99.999 %)` */
function share(part: number, whole: number): string {
  return part === 0 || whole === 0 ? count(part) : `${count(part)} (${((100 * part) / whole).toFixed(3)} %)`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
