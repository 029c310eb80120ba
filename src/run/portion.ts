// What of a run is made in one folder: all of it, or a shard's part (shard-folder.ts). Either way it comes to be, is interrupted and is
// found again as perform.ts has it.
import type { PackedBatch } from './batching.js';
import { exceptionsCsv } from './exception-list.js';
import { openFonts } from './input/font-files.js';
import { gaijiSearch } from './post/gaiji-list.js';
import { manifestParts } from './manifest.js';
import { pageFacts } from './page-facts.js';
import { controlDocuments, plannedDocuments, POST_DOCUMENTS } from './post/post-documents.js';
import type { PreparedRun } from './prepare.js';
import { reportPageContent } from './report-page-file.js';
import type { Report } from './report.js';
import { EXCEPTIONS, FOLDERS, LISTS, MANIFEST, REPORT, REPORT_PAGE } from './disk/run-folder.js';
import type { FileContent } from './disk/sealed-file.js';

export interface Portion {
  readonly batches: readonly PackedBatch[];
  /** Files that must be there beside print files and report. */
  readonly lists: readonly string[];
  /** Folders, there even when nothing is in them. */
  readonly folders: readonly string[];
  /** What needs no checksum, by path: each is made when it is asked for, while print files are made, and taken whole before the next is. */
  readonly planned: () => FilesToWrite;
  /** All else but print files and report, once the print files are there and all that is planned was asked for. */
  readonly contents: (report: Report) => Promise<readonly FileToWrite[]>;
}

export type FileToWrite = readonly [file: string, content: FileContent];
export type FilesToWrite = Iterable<FileToWrite> | AsyncIterable<FileToWrite>;

/** All of a run. */
export function wholeRun(run: PreparedRun): Portion {
  const { plan: { batches }, post, sender, fonts } = run;
  return {
    batches,
    lists: [...LISTS, REPORT_PAGE],
    folders: FOLDERS,
    planned: () => plannedFiles(run),
    async contents(report) {
      const opened = openFonts(fonts);
      return [
        [REPORT_PAGE, await reportPageContent(report, await pageFacts(run, opened))],
        ...controlDocuments(report.batches, { ...post, sender }, opened).map(({ file, content }) => [file, content] as const),
      ];
    },
  };
}

/** The lists, and what staff, post office and mailing house get, but for what knows the checksums. The longest comes first. */
export async function* plannedFiles({ plan: { batches, exceptions }, post, sender, fonts }: PreparedRun): AsyncGenerator<FileToWrite> {
  const opened = openFonts(fonts);
  const gaiji = gaijiSearch(batches, opened);
  yield [MANIFEST, gaiji.seen(manifestParts(batches))];
  yield [EXCEPTIONS, exceptionsCsv(exceptions)];
  for (const { file, content } of plannedDocuments({ batches, ...post, sender }, opened)) yield [file, content];
  for (const { file, content } of await gaiji.documents()) yield [file, content];
}

/** In the order of SHA256SUMS: lists, report, print files, papers for the post, and what else there is as it comes. */
export function inSealOrder(seals: ReadonlyMap<string, string>, { batches }: Pick<Report, 'batches'>): ReadonlyMap<string, string> {
  const first = [...LISTS, REPORT, REPORT_PAGE, ...batches.map(({ file }) => file), ...POST_DOCUMENTS].filter((file) => seals.has(file));
  return new Map([...new Set([...first, ...seals.keys()])].map((file) => [file, seals.get(file) ?? '']));
}
