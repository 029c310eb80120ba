// Each count of report.json against what it was counted from: one that is another is told by its place, and by no other place than those
// that lean on it.
import { differences } from '../../../src/run/verify/difference.js';
import { holdReport, type Found } from '../../../src/run/verify/report-counts.js';
import type { CountedReport } from '../../../src/run/verify/report-shape.js';

/** Two print files behind an earlier run of 123 letters; of 25 rows seven are in letters, and three of the held ones have no day. */
const REPORT: CountedReport = {
  incident: { firstDay: '2021-10-14', lastDay: '2022-01-25' },
  inputs: [{ role: 'export', rows: 20 }, { role: 'export', rows: 5 }, { role: 'customers', rows: 7 }, { role: 'notified', rows: 100 }, { role: 'notified', rows: 23 }],
  rows: { read: 25, inLetter: 7, held: 5, outsideWindow: 3, notCard: 2, excludedStatus: 1, excludedPerson: 2, alreadyNotified: 4, notAPayment: 1 },
  customers: { affected: 11, letters: 5, held: 3, excluded: 1, alreadyNotified: 2 },
  letters: { count: 5, pages: 10, sheets: 5, withBarcode: 4 },
  batches: [
    { file: 'letters/0001.pdf', letters: 3, first: '000124-8', last: '000126-3', pages: 6, sheets: 3, sha256: 'aa' },
    { file: 'letters/0002.pdf', letters: 2, first: '000127-1', last: '000128-9', pages: 4, sheets: 2, sha256: 'bb' },
  ],
  notified: { letters: 123, highest: '000123-0', returned: { again: 0, unchanged: 1 } },
  exclusions: [{ customers: 1, rows: 2 }],
  findings: { 'no-barcode': 1, 'text-doubtful': 6 },
  breakdown: { paymentsByDay: { '2021-12-01': 10, '2021-12-05': 5 }, lettersByPrefecture: { 東京都: 3, 大阪府: 2 } },
};
const FOUND = {
  manifest: {
    letters: 5, rows: 7, withBarcode: 4, firstDay: '2021-12-01', lastDay: '2021-12-05',
    batches: REPORT.batches.map(({ file, letters, first, last, pages }) => ({ file, letters, first, last, pages })),
  },
  exceptions: { findings: new Map([['no-barcode', 1], ['text-doubtful', 6]]), heldRows: new Set(['a.csv:1', 'a.csv:2', 'a.csv:3', 'a.csv:4', 'a.csv:5']) },
  sha256: new Map([['letters/0001.pdf', 'aa'], ['letters/0002.pdf', 'bb']]),
};

interface Pair { report: CountedReport; found: { -readonly [Part in keyof Found]: (typeof FOUND)[Part] | undefined } }

/** The places told of a report and what was found, after a change to either. */
function told(change: (pair: Pair) => unknown): readonly string[] {
  const pair: Pair = structuredClone({ report: REPORT, found: FOUND });
  change(pair);
  const found = differences();
  holdReport(pair.report, { ...pair.found, sha256: pair.found.sha256 ?? new Map() }, found);
  expect(found.all().filter(({ code, file }) => code !== 'count-other' || file !== 'report.json')).toEqual([]);
  return found.all().flatMap(({ at }) => at);
}

test('a report whose counts are all found is not spoken of', () => {
  expect(told(() => undefined)).toEqual([]);
});

test.each<[string, (pair: Pair) => unknown, readonly string[]]>([
  ['rows read', ({ report }) => (report.rows.read += 1), ['rows.read']],
  ['rows of an export', ({ report }) => (report.inputs[1]!.rows += 1), ['rows.read']],
  ['rows out of scope', ({ report }) => (report.rows.outsideWindow += 1), ['rows.read']],
  ['people in scope', ({ report }) => (report.customers.affected += 1), ['customers.affected']],
  ['people held', ({ report }) => (report.customers.held += 1), ['customers.affected']],
  ['people who get a letter', ({ report }) => (report.customers.letters += 1), ['customers.affected', 'customers.letters']],
  ['people excluded', ({ report }) => (report.customers.excluded += 1), ['customers.affected', 'customers.excluded']],
  ['people of a reason for exclusion', ({ report }) => (report.exclusions[0]!.customers += 1), ['customers.excluded']],
  ['rows of a reason for exclusion', ({ report }) => (report.exclusions[0]!.rows += 1), ['rows.excludedPerson']],
  ['letters', ({ report }) => (report.letters.count += 1), ['customers.letters', 'letters.count', 'letters.withBarcode', 'breakdown.lettersByPrefecture']],
  ['letters of a print file', ({ report }) => (report.batches[1]!.letters += 1), ['letters.count', 'batches[1].letters']],
  ['pages', ({ report }) => (report.letters.pages += 2, report.letters.sheets += 1), ['letters.pages']],
  ['pages of a print file', ({ report }) => (report.batches[1]!.pages += 2, report.batches[1]!.sheets += 1), ['letters.pages', 'batches[1].pages']],
  ['sheets', ({ report }) => (report.letters.sheets += 1), ['letters.sheets']],
  ['sheets of a print file', ({ report }) => (report.batches[0]!.sheets += 1), ['batches[0].sheets']],
  ['letters with a barcode', ({ report }) => (report.letters.withBarcode += 1), ['letters.withBarcode']],
  ['letters without a barcode', ({ report }) => (report.findings['no-barcode'] = 2), ['letters.withBarcode', 'findings.no-barcode']],
  ['letters of a prefecture', ({ report }) => (report.breakdown.lettersByPrefecture['東京都'] = 4), ['breakdown.lettersByPrefecture']],
  ['payments of days, more than rows', ({ report }) => (report.breakdown.paymentsByDay['2021-12-05'] = 9), ['breakdown.paymentsByDay']],
  ['payments of days, fewer than all that could have none', ({ report }) => (report.breakdown.paymentsByDay['2021-12-05'] = 2), ['breakdown.paymentsByDay']],
  ['the first number', ({ report, found }) => (report.batches[0]!.first = found.manifest!.batches[0]!.first = '000001-8'), ['batches[0].first']],
  ['earlier letters', ({ report }) => (report.notified!.letters += 1), ['notified.letters']],
  ['letters that came back', ({ report }) => (report.notified!.returned.unchanged = 3), ['notified.returned']],
  ['people notified already', ({ report }) => (report.customers.alreadyNotified = 5, report.customers.affected = 14), ['customers.alreadyNotified']],
  ['a batch less', ({ report }) => report.batches.pop(), ['letters.count', 'letters.pages', 'batches']],
  ['a checksum', ({ report }) => (report.batches[1]!.sha256 = 'cc'), ['batches[1].sha256']],
  ['a code nobody found', ({ report }) => (report.findings['gaiji'] = 1), ['findings.gaiji']],
  ['the first day', ({ report }) => (report.incident.firstDay = '2021-12-02'), ['incident.firstDay']],
  ['the last day', ({ report }) => (report.incident.lastDay = '2021-12-04'), ['incident.lastDay']],
])('in the report another count is told: %s', (_, change, expected) => {
  expect(told(change)).toEqual(expected);
});

test.each<[string, (pair: Pair) => unknown, readonly string[]]>([
  ['a row in no letter', ({ found }) => (found.manifest!.rows -= 1), ['rows.inLetter']],
  ['a letter less', ({ found }) => (found.manifest!.letters -= 1), ['customers.letters', 'letters.count']],
  ['a barcode less', ({ found }) => (found.manifest!.withBarcode -= 1), ['letters.withBarcode']],
  ['a print file more', ({ found }) => found.manifest!.batches.push({ file: 'letters/0003.pdf', letters: 0, first: '', last: '', pages: 2 }), ['letters.pages', 'batches']],
  ['a print file less', ({ found }) => found.manifest!.batches.pop(), ['letters.pages', 'batches', ...['file', 'letters', 'first', 'last', 'pages'].map((key) => `batches[1].${key}`)]],
  ['a print file of another name', ({ found }) => (Object.assign(found.manifest!.batches[0]!, { file: 'letters/0009.pdf' })), ['batches[0].file']],
  ['another last letter', ({ found }) => (found.manifest!.batches[0]!.last = '000125-5'), ['batches[0].last']],
  ['payments outside of the window', ({ found }) => (found.manifest!.firstDay = '2021-10-13', found.manifest!.lastDay = '2022-01-26'), ['incident.firstDay', 'incident.lastDay']],
  ['a held row more', ({ found }) => found.exceptions!.heldRows.add('a.csv:6'), ['rows.held']],
  ['a line more', ({ found }) => found.exceptions!.findings.set('text-doubtful', 7), ['findings.text-doubtful']],
  ['a code that is no word of ours', ({ found }) => found.exceptions!.findings.set('constructor', 1), ['findings.constructor']],
  ['a code that is gone', ({ found }) => found.exceptions!.findings.delete('text-doubtful'), ['findings.text-doubtful']],
  ['a print file with other bytes', ({ found }) => found.sha256!.set('letters/0001.pdf', 'cc'), ['batches[0].sha256']],
])('what was found and the report lacks is told by the same places: %s', (_, change, expected) => {
  expect(told(change)).toEqual(expected);
});

test.each<[string, (pair: Pair) => unknown]>([
  ['a page is a sheet in simplex', ({ report }) => {
    report.simplex = true;
    report.letters.sheets = 10;
    for (const batch of report.batches) batch.sheets = batch.pages;
  }],
  ['every row held for its own sake has no day', ({ report }) => (report.breakdown.paymentsByDay['2021-12-05'] = 3)],
  ['every row held has a day', ({ report }) => (report.breakdown.paymentsByDay['2021-12-05'] = 8)],
  ['every letter that came back is one of those notified already', ({ report }) => (report.notified!.returned.unchanged = 2)],
  ['everybody notified already has one row', ({ report }) => (report.customers.alreadyNotified = 4, report.customers.affected = 13)],
  ['payments fall on the first and the last day', ({ report }) => (report.incident = { firstDay: '2021-12-01', lastDay: '2021-12-05' })],
  ['a list could not be read, which is told elsewhere', ({ found }) => (found.manifest = found.exceptions = undefined)],
  ['a print file is not there, which is told elsewhere', ({ found }) => (found.sha256 = new Map())],
  ['every letter has a barcode', ({ report, found }) => {
    report.letters.withBarcode = found.manifest!.withBarcode = 5;
    delete report.findings['no-barcode'];
    found.exceptions!.findings.delete('no-barcode');
  }],
])('nothing is told where %s', (_, change) => {
  expect(told(change)).toEqual([]);
});

test('a report that speaks of no earlier run, though one was given or somebody was notified already, is told', () => {
  expect(told(({ report }) => (delete report.notified))).toEqual(['batches[0].first', 'notified', 'notified.letters', 'customers.alreadyNotified']);
  expect(told(({ report }) => (report.inputs = report.inputs.filter(({ role }) => role !== 'notified')))).toEqual(['notified', 'notified.letters']);
});

test('a run without letters and earlier runs is whole, whatever its window', () => {
  const nobody = (): readonly string[] => told(({ report, found }) => {
    Object.assign(report, {
      inputs: [{ role: 'export', rows: 3 }], rows: { ...REPORT.rows, read: 3, inLetter: 0, held: 0, notCard: 0, excludedStatus: 0, excludedPerson: 0, alreadyNotified: 0, notAPayment: 0 },
      customers: { affected: 0, letters: 0, held: 0, excluded: 0, alreadyNotified: 0 }, letters: { count: 0, pages: 0, sheets: 0, withBarcode: 0 }, batches: [], exclusions: [], findings: {},
      breakdown: { paymentsByDay: {}, lettersByPrefecture: {} },
    });
    delete report.notified;
    found.manifest = { letters: 0, rows: 0, withBarcode: 0, firstDay: '', lastDay: '', batches: [] };
    found.exceptions = { findings: new Map(), heldRows: new Set() };
  });
  expect(nobody()).toEqual([]);
});
