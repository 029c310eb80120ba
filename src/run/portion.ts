// What of a run is made in one folder: all of it, or a shard's part (shard-folder.ts). Either way it comes to be, is interrupted and is
// found again as perform.ts has it.
import type { PlannedBatch } from './batching.js';
import { exceptionsCsv } from './exception-list.js';
import { openFonts } from './input/font-files.js';
import { gaijiDocuments } from './post/gaiji-list.js';
import { pageFacts } from './page-facts.js';
import { postDocuments } from './post/post-documents.js';
import type { PreparedRun } from './prepare.js';
import { reportPageContent } from './report-page-file.js';
import type { Report } from './report.js';
import { EXCEPTIONS, FOLDERS, LISTS, MANIFEST, REPORT, REPORT_PAGE } from './disk/run-folder.js';
import type { FileContent } from './disk/sealed-file.js';

export interface Portion {
  readonly batches: readonly PlannedBatch[];
  /** Files that must be there beside print files and report. */
  readonly lists: readonly string[];
  /** Folders, there even when nothing is in them. */
  readonly folders: readonly string[];
  /** All but print files and report, by path, once the print files are there. */
  readonly contents: (report: Report) => Promise<readonly (readonly [file: string, content: FileContent])[]>;
}

/** All of a run. */
export function wholeRun(run: PreparedRun): Portion {
  const { plan: { batches, exceptions }, manifest, post, sender, fonts } = run;
  return {
    batches,
    lists: [...LISTS, REPORT_PAGE],
    folders: FOLDERS,
    async contents(report) {
      const opened = openFonts(fonts);
      const documents = [...postDocuments({ batches, written: report.batches, ...post, sender }, opened), ...gaijiDocuments(batches, opened)];
      return [
        [MANIFEST, manifest],
        [EXCEPTIONS, exceptionsCsv(exceptions)],
        [REPORT_PAGE, await reportPageContent(report, await pageFacts(run, opened))],
        ...documents.map(({ file, content }) => [file, content] as const),
      ];
    },
  };
}

/** In the order of SHA256SUMS: lists, report, print files, and what else there is as it comes. */
export function inSealOrder(seals: ReadonlyMap<string, string>, { batches }: Pick<Report, 'batches'>): ReadonlyMap<string, string> {
  const first = [...LISTS, REPORT, REPORT_PAGE, ...batches.map(({ file }) => file)].filter((file) => seals.has(file));
  return new Map([...new Set([...first, ...seals.keys()])].map((file) => [file, seals.get(file) ?? '']));
}
