// report.json as verify takes it: a report of this program, with or without what only some runs have, and nothing else.
import { parseReport } from '../../../src/run/verify/report-shape.js';

const REPORT = {
  incident: { firstDay: '2021-10-14', lastDay: '2022-01-25' }, inputs: [{ role: 'export', rows: 1 }],
  rows: { read: 1, inLetter: 1, held: 0, outsideWindow: 0, notCard: 0, excludedStatus: 0, excludedPerson: 0, alreadyNotified: 0, notAPayment: 0 },
  customers: { affected: 1, letters: 1, held: 0, excluded: 0, alreadyNotified: 0 }, letters: { count: 1, pages: 2, sheets: 1, withBarcode: 1 },
  batches: [{ file: 'letters/0001.pdf', letters: 1, first: '000001-8', last: '000001-8', pages: 2, sheets: 1, sha256: 'ab' }],
  exclusions: [{ customers: 0, rows: 0 }], findings: { 'no-barcode': 0 }, breakdown: { paymentsByDay: { '2021-12-01': 1 }, lettersByPrefecture: { 東京都: 1 } },
};
const parsed = (changed: object): unknown => parseReport(JSON.stringify({ ...REPORT, ...changed }));

test('a report is taken as it is, whatever else stands in it', () => {
  expect(parsed({})).toEqual(REPORT);
  expect(parsed({ tool: { name: 'oshirase' }, approval: 'ab' })).toEqual({ ...REPORT, tool: { name: 'oshirase' }, approval: 'ab' });
  const ofSome = { simplex: true, notified: { letters: 3, highest: null, returned: { again: 0, unchanged: 0 } } };
  expect(parsed(ofSome)).toEqual({ ...REPORT, ...ofSome });
  expect(parsed({ notified: { letters: 3, highest: '000003-4', returned: { again: 0, unchanged: 1 } } })).toBeDefined();
});

test.each(Object.keys(REPORT))('a report without %s is none', (key) => {
  expect(parsed({ [key]: undefined })).toBeUndefined();
});

/** Every value in a report by the keys that lead to it. */
function pathsOf(value: unknown): readonly (readonly string[])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inside]) => pathsOf(inside).map((path) => [key, ...path])) : [[]];
}

const withNotified = { ...REPORT, notified: { letters: 3, highest: '000003-4', returned: { again: 0, unchanged: 1 } } };

test.each(pathsOf(withNotified).map((path) => [path.join('.'), path] as const))('a report in which %s is anything else is none', (_, path) => {
  const report: unknown = structuredClone(withNotified);
  const holder = path.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(value as object, key), report);
  Reflect.set(holder as object, path.at(-1) ?? '', [true]);
  expect(parseReport(JSON.stringify(report))).toBeUndefined();
});

test.each([
  ['a count below zero', { letters: { ...REPORT.letters, count: -1 } }], ['half a letter', { letters: { ...REPORT.letters, count: 0.5 } }], ['a count in words', { findings: { 'no-barcode': '0' } }],
  ['a fate nobody has', { rows: { ...REPORT.rows, lost: 1 } }], ['a print file elsewhere', { batches: [{ ...REPORT.batches[0], file: '../letters/0001.pdf' }] }],
  ['a print file of another name', { batches: [{ ...REPORT.batches[0], file: 'letters/0001.pdf.exe' }] }], ['a print file of too few digits', { batches: [{ ...REPORT.batches[0], file: 'letters/001.pdf' }] }],
  ['simplex that is false', { simplex: false }], ['earlier letters without a count', { notified: { highest: null, returned: { again: 0, unchanged: 0 } } }],
])('%s makes it none', (_, changed) => {
  expect(parsed(changed)).toBeUndefined();
});

test.each(['', '{', 'null', '[]', '"report"'])('%j is no report', (text) => {
  expect(parseReport(text)).toBeUndefined();
});
