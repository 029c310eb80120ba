// What the page is made of: the run's own account, which names nobody, and beside it the one part that does. Plain data, so that a run made
// in shards can be shown by whoever joins them.
import type { CalendarDay } from '../calendar-day.js';
import type { FindingCode } from '../finding.js';
import type { PagePictures } from '../print/page-picture.js';

/** Of report.json, what is shown. */
export interface PageAccount {
  readonly tool: { readonly version: string; readonly postalData: string };
  readonly incident: { readonly firstDay: CalendarDay; readonly lastDay: CalendarDay };
  readonly inputs: readonly PageFile[];
  readonly settings: { readonly files: readonly PageFile[]; readonly batchSize: number; readonly envelope: string };
  readonly rows: Readonly<Record<
    'read' | 'inLetter' | 'held' | 'outsideWindow' | 'notCard' | 'excludedStatus' | 'excludedPerson' | 'alreadyNotified' | 'notAPayment', number>>;
  readonly customers: Readonly<Record<'affected' | 'letters' | 'held' | 'excluded' | 'alreadyNotified' | 'accepted', number>>;
  readonly letters: Readonly<Record<'count' | 'pages' | 'sheets' | 'withBarcode', number>>;
  readonly batches: readonly PageBatch[];
  readonly simplex?: true;
  readonly exclusions: readonly { readonly reason: string; readonly customers: number; readonly rows: number }[];
  readonly findings: Readonly<Record<string, number>>;
  readonly samples: readonly string[];
  readonly breakdown: { readonly paymentsByDay: Readonly<Record<string, number>>; readonly lettersByPrefecture: Readonly<Record<string, number>> };
  readonly approval?: string;
}

/** Something the run was made from. */
export interface PageFile {
  readonly file: string;
  readonly role: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding?: string;
  readonly preset?: string | null;
  readonly rows?: number;
}

/** A print file; its checksum is there when the file is. */
export interface PageBatch {
  readonly file: string;
  readonly letters: number;
  readonly first: string;
  readonly last: string;
  readonly pages: number;
  readonly sheets: number;
  readonly sha256: string | null;
}

/** One line of exceptions.csv, as far as the page shows it. */
export interface PageException {
  readonly code: FindingCode;
  /** What is the matter, and what to do about it; Japanese. */
  readonly message: string;
  readonly hint: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: string;
  readonly customerId: string;
  readonly name: string;
  readonly company: string;
  readonly department: string;
  readonly postalCode: string;
  readonly address: string;
  readonly paidAt: string;
  readonly method: string;
  readonly status: string;
}

/** What report.json does not have. */
export interface PageFacts {
  readonly letter: PagePictures;
  /** In the order of exceptions.csv, no more than MOST_EXCEPTIONS; null for a page that names nobody. */
  readonly exceptions: readonly PageException[] | null;
}

/** Style and script, as they stand in the page. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

/** What a browser shows, sorts and filters without delay. Beyond it the page says how many more exceptions.csv has. */
export const MOST_EXCEPTIONS = 20_000;
