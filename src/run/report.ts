// report.json: the counts that prove nobody was lost, and what they were made from (contract, section 4). Nothing
// personal and no clock: the same inputs give the same bytes.
import type { ExportRead } from '../export/read-export.js';
import type { IncidentWindow } from '../incident/incident-window.js';
import type { ExcludedPerson } from '../recipient/exclusion.js';
import type { NotifiedPerson } from '../recipient/notified.js';
import type { PageBatch } from '../report-page/page-facts.js';
import type { Addressed, Batch, LetterOrder } from './batching.js';
import type { Breakdown } from './breakdown.js';
import type { ExceptionLine } from './exception-list.js';
import { reportedNotified, type EarlierLetters, type ReportedNotified } from './earlier-letters.js';
import { letterCounts } from './letter-counts.js';
import { letterNumber } from './letter-number.js';
import { byReason, countCodes, total } from './plan-counts.js';
import type { Posting } from './post/posting.js';
import type { SettledCounts } from './input/kept-rows.js';

/** A file that shapes the run beside the exports. */
export interface SettingsFile {
  readonly role: 'incident' | 'template' | 'envelope' | 'font' | 'gaiji' | 'tariff' | 'returns' | 'handled';
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A print file; no checksum until it is written, and in `check`. */
export type ReportBatch = PageBatch;

/** What may be handed in beside the exports; the names of the options. */
export type ListRole = 'customers' | 'exclude' | 'corrections';

export interface Report {
  readonly tool: { readonly name: 'oshirase'; readonly version: string; readonly postalData: string };
  readonly incident: IncidentWindow;
  readonly inputs: readonly {
    readonly file: string; readonly role: 'export' | ListRole | 'notified'; readonly sha256: string; readonly bytes: number;
    /** The layout's name; null for a list that has but one. */
    readonly encoding: string; readonly preset: string | null; readonly rows: number;
  }[];
  /** How the plan was made beside its inputs; with `inputs` and `tool` this decides every byte of the run. */
  readonly settings: {
    readonly batchSize: number; readonly order: LetterOrder; readonly files: readonly SettingsFile[];
    /** The name in the envelope's profile. */
    readonly envelope: string;
    /** There only when asked for: print files end where a bundle for the post ends. */
    readonly keepBundles?: true;
    /** There only when asked for: the print files hold a bookmark a letter and are no PDF/A. */
    readonly bookmarks?: true;
    /** There only when asked for: report.html names nobody. */
    readonly noPersonal?: true;
  };
  readonly rows: {
    readonly read: number; readonly inLetter: number; readonly held: number; readonly outsideWindow: number; readonly notCard: number;
    readonly excludedStatus: number; readonly excludedPerson: number; readonly alreadyNotified: number; readonly notAPayment: number;
  };
  readonly customers: {
    readonly affected: number; readonly letters: number; readonly held: number; readonly excluded: number;
    readonly alreadyNotified: number; readonly accepted: number;
  };
  readonly letters: { readonly count: number; readonly pages: number; readonly sheets: number; readonly withBarcode: number };
  readonly batches: readonly ReportBatch[];
  /** There only when asked for: a sheet a page. */
  readonly simplex?: true;
  /** Who was excluded, by the reasons given, sorted. */
  readonly exclusions: readonly { readonly reason: string; readonly customers: number; readonly rows: number }[];
  /** There only with --notified. */
  readonly notified?: ReportedNotified;
  /** Lines of exceptions.csv by code; codes that did not occur are left out. */
  readonly findings: Readonly<Record<string, number>>;
  /** Facts still marked 見本. */
  readonly samples: readonly string[];
  readonly breakdown: Breakdown;
  /** What the run weighs and costs to post; a plan gets it once its letters are settled. */
  readonly posting?: Posting;
  /** What an approval names (approval.ts); a plan gets it once its letter is composed. */
  readonly approval?: string;
}

/** What the counts are taken from. */
export interface ReportSources {
  readonly tool: Report['tool'];
  readonly window: IncidentWindow;
  readonly exports: readonly ExportRead[];
  readonly listInputs: Report['inputs'];
  readonly settings: Report['settings'];
  readonly settled: SettledCounts;
  readonly heldRows: number;
  readonly heldPeople: readonly { readonly payments: readonly unknown[] }[];
  readonly excluded: readonly ExcludedPerson[];
  readonly notified: readonly NotifiedPerson[];
  readonly earlier?: EarlierLetters & { readonly writtenToAgain: number };
  /** Everybody who gets a letter, in any order. */
  readonly addressed: readonly Addressed[];
  readonly batches: readonly Batch[];
  readonly pagesPerSheet: 1 | 2;
  readonly exceptions: readonly ExceptionLine[];
  readonly samples: readonly string[];
  readonly breakdown: Breakdown;
}

/** The report of a plan. Each count is taken from its own source, so that balancing it proves something. */
export function reportOf(sources: ReportSources): Report {
  const { settled, batches, pagesPerSheet, heldPeople, excluded, notified } = sources;
  const letters = letterCounts(sources.addressed);
  const pages = total(batches, (batch) => batch.pages);
  return {
    tool: sources.tool,
    incident: sources.window,
    inputs: [
      ...sources.exports.map(({ name, sha256, bytes, encoding, preset, rows }) => ({ file: name, role: 'export' as const, sha256, bytes, encoding, preset, rows })),
      ...sources.listInputs,
    ],
    settings: sources.settings,
    rows: {
      read: total(sources.exports, ({ rows }) => rows),
      inLetter: letters.rows,
      held: sources.heldRows + total(heldPeople, ({ payments }) => payments.length),
      outsideWindow: settled['outside-window'], notCard: settled['not-card'], excludedStatus: settled['excluded-status'],
      excludedPerson: total(excluded, ({ payments }) => payments.length), alreadyNotified: total(notified, ({ payments }) => payments.length), notAPayment: settled['not-a-payment'],
    },
    customers: {
      affected: letters.count + heldPeople.length + excluded.length + notified.length, letters: letters.count, held: heldPeople.length,
      excluded: excluded.length, alreadyNotified: notified.length, accepted: letters.accepted,
    },
    letters: { count: letters.count, pages, sheets: pages / pagesPerSheet, withBarcode: letters.withBarcode },
    batches: batches.map((batch) => reportBatchOf(batch, pagesPerSheet)),
    ...(pagesPerSheet === 1 ? { simplex: true as const } : {}),
    exclusions: byReason(excluded),
    ...(sources.earlier === undefined ? {} : { notified: reportedNotified(sources.earlier, notified) }),
    findings: countCodes(sources.exceptions),
    samples: sources.samples,
    breakdown: sources.breakdown,
  };
}

/** The same report, once the print files are there. */
export function withChecksums(report: Report, sha256: ReadonlyMap<string, string>): Report {
  return { ...report, batches: report.batches.map((batch) => ({ ...batch, sha256: sha256.get(batch.file) ?? null })) };
}

/** As written to DIR and to stdout with `--json`. */
export function reportText(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

function reportBatchOf({ file, firstCount, count, pages }: Batch, pagesPerSheet: 1 | 2): ReportBatch {
  return { file, letters: count, first: letterNumber(firstCount), last: letterNumber(firstCount + count - 1), pages, sheets: pages / pagesPerSheet, sha256: null };
}
