// The account closed over what lies in a joined run: whatever was joined wrongly has its name among the checks that fail.
import { letterNumber } from '../../../src/run/letter-number.js';
import type { ManifestLine } from '../../../src/run/read-manifest.js';
import type { Report } from '../../../src/run/report.js';
import { letterBooks } from '../../../src/run/shard/joined-balance.js';
import { refusedProblems } from '../../letter/refused-problems.js';
import { samplePlan } from '../../support/sample-run-files.js';

type Line = Readonly<Record<'発送番号' | 'ロット' | '出典', string>>;
interface Joined {
  lines: Line[];
  report: Report;
  readonly seals: Map<string, string>;
}

/** The names of the checks that fail for the sample run after a change; five letters of six rows in three print files. */
async function failing(change: (joined: Joined) => unknown = () => undefined): Promise<readonly string[]> {
  const { plan, letters } = await samplePlan();
  const lines = letters.map(({ number, batch, sequence }): Line => ({ 発送番号: number, ロット: batch, 出典: sequence === 1 ? 'a.csv:2;a.csv:9' : 'a.csv:3' }));
  const report: Report = structuredClone({
    ...plan.report, batches: plan.report.batches.map((batch) => ({ ...batch, sha256: `of ${batch.file}` })),
    rows: { ...plan.report.rows, inLetter: 7, outsideWindow: 3, read: plan.report.rows.read + 5 },
  });
  const joined: Joined = { lines, report, seals: new Map(report.batches.map(({ file, sha256 }) => [file, sha256 ?? ''])) };
  change(joined);
  const books = letterBooks();
  for (const line of joined.lines) books.see(((column: keyof Line) => line[column]) as ManifestLine);
  return refusedProblems(() => books.close(joined.report, joined.seals)).flatMap(({ code, detail }) => (code === 'run-unbalanced' ? detail.checks.split(', ') : [code]));
}

const SUM = 'rows.read = sum of fates';
const ROWS = 'rows in letters = rows in manifest.csv';
const PEOPLE = 'affected = letters + held + excluded + already notified';
const LETTERS = 'letters = lines of manifest.csv';
const ADD_UP = 'batches add up';
const BATCHES = 'batches as in manifest.csv';
const NUMBERS = 'numbers without gap or repeat';
const SEALED = 'every print file is sealed';

/** A report with other counts. */
const counts = <Part extends 'rows' | 'customers' | 'letters'>(part: Part, changed: Partial<Report[Part]>) => (joined: Joined): void => {
  joined.report = { ...joined.report, [part]: { ...joined.report[part], ...changed } };
};
const batch = (changed: Partial<Report['batches'][number]>) => (joined: Joined): void => {
  joined.report = { ...joined.report, batches: joined.report.batches.map((one, index) => (index === 1 ? { ...one, ...changed } : one)) };
};
const line = (index: number, changed: Partial<Line>) => (joined: Joined): void => {
  joined.lines = joined.lines.map((one, place) => (place === index ? { ...one, ...changed } : one));
};
const numbered = (from: number) => (joined: Joined): void => {
  joined.lines = joined.lines.map((one, index) => ({ ...one, 発送番号: letterNumber(from + index) }));
};

test('a run that was joined rightly balances', async () => {
  expect(await failing()).toEqual([]);
});

test.each<[string, (joined: Joined) => unknown, readonly string[]]>([
  ['rows read that have no fate', counts('rows', { read: 1 }), [SUM]],
  ['a row that is in no line', line(1, { 出典: 'a.csv:2' }), [ROWS]],
  ['a person who is nowhere', counts('customers', { affected: 1 }), [PEOPLE]],
  ['letters of which no line speaks', counts('letters', { count: 6 }), [LETTERS]],
  ['people of whom no line speaks', counts('customers', { letters: 6, affected: 9 }), [LETTERS]],
  ['a letter less', ({ lines }) => lines.pop(), [ROWS, LETTERS, ADD_UP, BATCHES]],
  ['a letter that stands twice', ({ lines }) => lines.push(lines[4]!), [ROWS, LETTERS, ADD_UP, BATCHES, NUMBERS]],
  ['a letter of another print file', line(2, { ロット: '0001' }), [BATCHES]],
  ['a print file of which the report does not speak', line(2, { ロット: '0009' }), [ADD_UP, BATCHES]],
  ['a print file with letters for two', batch({ letters: 1 }), [ADD_UP, BATCHES]],
  ['another first letter', batch({ first: '000001-8' }), [BATCHES]],
  ['another last letter', batch({ last: '000001-8' }), [BATCHES]],
  ['a gap in the numbers', (joined) => {
    line(4, { 発送番号: letterNumber(6) })(joined);
    joined.report = { ...joined.report, batches: joined.report.batches.map((one, index) => (index === 2 ? { ...one, first: letterNumber(6), last: letterNumber(6) } : one)) };
  }, [NUMBERS]],
  ['numbers that begin elsewhere', numbered(500), [BATCHES, NUMBERS]],
  ['numbers that are none', line(0, { 発送番号: '000001-7' }), [BATCHES, NUMBERS]],
  ['a print file without a checksum', batch({ sha256: null }), [SEALED]],
  ['a print file under another seal', ({ seals, report }) => seals.set(report.batches[1]?.file ?? '', 'of another'), [SEALED]],
  ['a print file under none', ({ seals, report }) => seals.delete(report.batches[1]?.file ?? ''), [SEALED]],
])('a run is not called finished with %s', async (_, change, expected) => {
  expect(await failing(change)).toEqual(expected);
});

test('people who were excluded or notified already are in scope as well', async () => {
  const { plan: { report: { customers } } } = await samplePlan();
  expect(await failing(counts('customers', { affected: customers.affected + 3, excluded: 1, alreadyNotified: 2 }))).toEqual([]);
});

test('numbers go on behind those of earlier runs', async () => {
  const behind = (joined: Joined): void => {
    numbered(124)(joined);
    joined.report = {
      ...joined.report, notified: { letters: 123, highest: letterNumber(123), returned: { again: 0, unchanged: 0 } },
      batches: joined.report.batches.map((one, index) => ({ ...one, first: letterNumber(124 + index * 2), last: letterNumber(index === 2 ? 128 : 125 + index * 2) })),
    };
  };
  expect(await failing(behind)).toEqual([]);
});

test('a run without letters balances as well', async () => {
  const nobody = (joined: Joined): void => {
    const { rows, customers } = joined.report;
    joined.lines = [];
    joined.report = {
      ...joined.report, batches: [], letters: { count: 0, pages: 0, sheets: 0, withBarcode: 0 }, rows: { ...rows, read: rows.read - rows.inLetter, inLetter: 0 },
      customers: { ...customers, affected: customers.affected - customers.letters, letters: 0 },
    };
  };
  expect(await failing(nobody)).toEqual([]);
});
