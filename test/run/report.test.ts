// report.json: each count from its own source (contract, section 4).
import type { ExportRead } from '../../src/export/read-export.js';
import { parseCalendarDay } from '../../src/calendar-day.js';
import type { NotifiedPerson } from '../../src/recipient/notified.js';
import { exceptionLines } from '../../src/run/exception-list.js';
import { reportOf, reportText, withChecksums, type ReportSources } from '../../src/run/report.js';
import { payment } from '../recipient/sample-payment.js';
import { addressed, batched } from './sample-letters.js';

const SHA = 'a'.repeat(64);
const [FIRST, LAST] = [parseCalendarDay('2021-10-14')!, parseCalendarDay('2022-01-25')!];
const rows = (count: number) => Array.from({ length: count }, (_, sequence) => payment({ sequence }));

function exported(name: string, count: number): ExportRead {
  return { name, sha256: SHA, bytes: 1000 + count, encoding: 'cp932', tabSeparated: false, preset: 'association', headerLine: 1, columnNames: {}, methodMapped: true, ignoredColumns: 0, rows: count };
}

function notified(count: number): NotifiedPerson {
  return { payments: rows(count), registeredBy: payment(), letter: { manifest: 0, number: '000001-8', batch: '0001', isReturned: true, print: '' }, notes: [] };
}

const PEOPLE = [{ displayNumber: '1' }, { payments: rows(2), accepted: ['overseas'] }, {}] as const;

const SOURCES: ReportSources = {
  tool: { name: 'oshirase', version: '1.2.3', postalData: '2026-01' },
  window: { firstDay: FIRST, lastDay: LAST },
  exports: [exported('a.csv', 60), exported('b.csv', 5)],
  listInputs: [{ file: 'members.csv', role: 'customers', sha256: SHA, bytes: 9, encoding: 'utf-8', preset: null, rows: 3 }],
  settings: { envelope: 'naga3-100x55', batchSize: 2, order: 'postal-code', files: [] },
  settled: { 'outside-window': 11, 'not-card': 12, 'excluded-status': 13, 'not-a-payment': 14 },
  heldRows: 2,
  heldPeople: [{ payments: rows(3) }, { payments: rows(1) }],
  excluded: [{ payments: rows(2), reason: '故人' }],
  notified: [notified(1), notified(2)],
  addressed: addressed(...PEOPLE),
  batches: batched(PEOPLE, { size: 2 }),
  pagesPerSheet: 2,
  exceptions: exceptionLines([], [{ payments: rows(2), doubts: [{ code: 'overseas', detail: {} }] }], []),
  samples: ['facts.sender.address'],
  breakdown: { paymentsByDay: { '2021-12-01': 4 }, lettersByPrefecture: { 東京都: 3 } },
};

test('every row read has one count, every person in scope one place', () => {
  const report = reportOf(SOURCES);
  expect(report.rows).toEqual({ read: 65, inLetter: 4, held: 6, outsideWindow: 11, notCard: 12, excludedStatus: 13, excludedPerson: 2, alreadyNotified: 3, notAPayment: 14 });
  expect(report.customers).toEqual({ affected: 8, letters: 3, held: 2, excluded: 1, alreadyNotified: 2, accepted: 1 });
  expect(report.letters).toEqual({ count: 3, pages: 6, sheets: 3, withBarcode: 1 });
  expect(report.exclusions).toEqual([{ reason: '故人', customers: 1, rows: 2 }]);
  expect(report.findings).toEqual({ overseas: 2 });
});

test('print files are told by their letters, pages and sheets, without a checksum until they are there', () => {
  const report = reportOf(SOURCES);
  expect(report.batches).toEqual([
    { file: 'letters/0001.pdf', letters: 2, first: '000001-8', last: '000002-6', pages: 4, sheets: 2, sha256: null },
    { file: 'letters/0002.pdf', letters: 1, first: '000003-4', last: '000003-4', pages: 2, sheets: 1, sha256: null },
  ]);
  const made = withChecksums(report, new Map([['letters/0002.pdf', SHA]]));
  expect(made.batches.map(({ sha256 }) => sha256)).toEqual([null, SHA]);
  expect({ ...made, batches: [] }).toEqual({ ...report, batches: [] });
});

test('what it was made from stands in it: exports as they were recognised, then the lists', () => {
  const { tool, incident, inputs, settings, samples, breakdown } = reportOf(SOURCES);
  expect({ tool, incident, settings, samples, breakdown }).toEqual({
    tool: SOURCES.tool, incident: { firstDay: '2021-10-14', lastDay: '2022-01-25' }, settings: SOURCES.settings, samples: ['facts.sender.address'], breakdown: SOURCES.breakdown,
  });
  expect(inputs).toEqual([
    { file: 'a.csv', role: 'export', sha256: SHA, bytes: 1060, encoding: 'cp932', preset: 'association', rows: 60 },
    { file: 'b.csv', role: 'export', sha256: SHA, bytes: 1005, encoding: 'cp932', preset: 'association', rows: 5 },
    ...SOURCES.listInputs,
  ]);
});

test('keys that are there only when asked for: one-sided printing, earlier runs', () => {
  const usual = reportOf(SOURCES);
  expect(Object.keys(usual)).not.toEqual(expect.arrayContaining(['simplex']));
  expect(Object.keys(usual)).not.toEqual(expect.arrayContaining(['notified']));
  expect(reportOf({ ...SOURCES, pagesPerSheet: 1 })).toMatchObject({ simplex: true, letters: { pages: 6, sheets: 6 } });
  expect(reportOf({ ...SOURCES, earlier: { letters: 9, lastNumber: 9, writtenToAgain: 1 } }).notified).toEqual({ letters: 9, highest: '000009-1', returned: { again: 1, unchanged: 2 } });
});

test('is written as indented JSON that ends with a line end', () => {
  const text = reportText(reportOf(SOURCES));
  expect(JSON.parse(text)).toEqual(reportOf(SOURCES));
  expect(text).toMatch(/^\{\n {2}"tool": \{\n {4}"name": "oshirase",/);
  expect(text.endsWith('\n}\n')).toBe(true);
});
