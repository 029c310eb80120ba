// report.json held against what lies beside it: each count against the lists and print files it was made of, and the sums that must hold
// within it (balance.ts asserts them before a run is declared finished).
import type { Differences } from './difference.js';
import { firstNumber } from '../earlier-letters.js';
import type { ExceptionsTally } from './exceptions-tally.js';
import type { ManifestTally } from './manifest-tally.js';
import type { CountedReport } from './report-shape.js';
import { REPORT } from '../disk/run-folder.js';

/** What was found; undefined where a list could not be read. */
export interface Found {
  readonly manifest: ManifestTally | undefined;
  readonly exceptions: ExceptionsTally | undefined;
  /** Path of a print file to its SHA-256. */
  readonly sha256: ReadonlyMap<string, string>;
}

type Holding = readonly [place: string, holds: boolean];

/** Tells every place of the report that is not what was found. */
export function holdReport(report: CountedReport, found: Found, { add }: Differences): void {
  const checks = [
    ...ownSums(report),
    ...(found.manifest === undefined ? [] : againstManifest(report, found.manifest)),
    ...(found.exceptions === undefined ? [] : againstExceptions(report, found.exceptions)),
    ...report.batches.map(({ file, sha256 }, index): Holding => [`batches[${index}].sha256`, found.sha256.get(file) === undefined || found.sha256.get(file) === sha256]),
  ];
  const failed = new Set(checks.filter(([, holds]) => !holds).map(([place]) => place));
  for (const place of failed) add('count-other', REPORT, place);
}

function ownSums(report: CountedReport): readonly Holding[] {
  const { rows, customers, letters, batches, exclusions, inputs, findings, simplex, notified, breakdown } = report;
  const { read, ...fates } = rows;
  const side = simplex === true ? 1 : 2;
  const earlier = inputs.filter(({ role }) => role === 'notified');
  const undated = rows.inLetter + rows.held + rows.excludedPerson + rows.alreadyNotified - sum(Object.values(breakdown.paymentsByDay));
  return [
    ['rows.read', read === sum(Object.values(fates)) && read === sum(inputs.filter(({ role }) => role === 'export').map((input) => input.rows))],
    ['customers.affected', customers.affected === customers.letters + customers.held + customers.excluded + customers.alreadyNotified],
    ['customers.letters', customers.letters === letters.count],
    ['customers.excluded', customers.excluded === sum(exclusions.map((exclusion) => exclusion.customers))],
    ['rows.excludedPerson', rows.excludedPerson === sum(exclusions.map((exclusion) => exclusion.rows))],
    ['letters.count', letters.count === sum(batches.map((batch) => batch.letters))],
    ['letters.pages', letters.pages === sum(batches.map((batch) => batch.pages))],
    ['letters.sheets', letters.sheets * side === letters.pages],
    ['letters.withBarcode', letters.withBarcode + (findings['no-barcode'] ?? 0) === letters.count],
    ['breakdown.lettersByPrefecture', letters.count === sum(Object.values(breakdown.lettersByPrefecture))],
    // What is held for its own sake has no day, and is counted nowhere else.
    ['breakdown.paymentsByDay', undated >= 0 && undated <= rows.held],
    ['batches[0].first', batches.length === 0 || batches[0]?.first === firstNumber(report)],
    ['notified', (notified !== undefined) === (earlier.length > 0)],
    ['notified.letters', (notified?.letters ?? 0) === sum(earlier.map((input) => input.rows))],
    ['notified.returned', (notified?.returned.unchanged ?? 0) <= customers.alreadyNotified],
    ['customers.alreadyNotified', customers.alreadyNotified <= rows.alreadyNotified && (notified !== undefined || rows.alreadyNotified === 0)],
    ...batches.map(({ pages, sheets }, index): Holding => [`batches[${index}].sheets`, sheets * side === pages]),
  ];
}

function againstManifest({ rows, customers, letters, batches, incident }: CountedReport, tally: ManifestTally): readonly Holding[] {
  return [
    ['rows.inLetter', rows.inLetter === tally.rows],
    ['customers.letters', customers.letters === tally.letters],
    ['letters.count', letters.count === tally.letters],
    ['letters.pages', letters.pages === sum(tally.batches.map(({ pages }) => pages))],
    ['letters.withBarcode', letters.withBarcode === tally.withBarcode],
    ['incident.firstDay', tally.letters === 0 || incident.firstDay <= tally.firstDay],
    ['incident.lastDay', tally.letters === 0 || incident.lastDay >= tally.lastDay],
    ['batches', batches.length === tally.batches.length],
    ...batches.flatMap((batch, index) => {
      const found = tally.batches[index];
      return (['file', 'letters', 'first', 'last', 'pages'] as const).map((key): Holding => [`batches[${index}].${key}`, batch[key] === found?.[key]]);
    }),
  ];
}

function againstExceptions({ rows, findings }: CountedReport, tally: ExceptionsTally): readonly Holding[] {
  const codes = new Set([...Object.keys(findings), ...tally.findings.keys()]);
  return [
    ['rows.held', rows.held === tally.heldRows.size],
    ...[...codes].map((code): Holding => [`findings.${code}`, (Object.hasOwn(findings, code) ? findings[code] : 0) === (tally.findings.get(code) ?? 0)]),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
