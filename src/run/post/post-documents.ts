// What lies in DIR/post beside the letters: for staff who print, fold, insert and tie, and for the post office. From the plan and
// the print files' checksums alone, so the same run gives the same bytes. Only control sheets need the checksums.
import { basename } from 'node:path';
import { bundleSlips } from '../../letter/bundle-slips.js';
import { controlSheets, type ControlledBatch, type ControlledRun } from '../../letter/control-sheet.js';
import type { ComposedLetter, ComposedPage } from '../../letter/placed-text.js';
import type { Bundle } from '../../postal/bundle.js';
import type { PrintFonts } from '../../print/print-fonts.js';
import { writeSheets } from '../../print/sheet-file.js';
import type { PackedBatch } from '../batching.js';
import { bundlesCsv, numberedBundles } from './bundle-list.js';
import { postingCsv } from './posting-list.js';
import type { Posting } from './posting.js';
import type { ReportBatch } from '../report.js';

/** To be written and sealed. */
export interface PostDocument {
  /** Relative to DIR. */
  readonly file: string;
  readonly content: string | Uint8Array;
}

export const CONTROL_SHEETS = 'post/control-sheets.pdf';

/** All there can be, in the order in which they are sealed. */
export const POST_DOCUMENTS: readonly string[] = ['post/bundles.csv', 'post/bundle-slips.pdf', 'post/posting.csv', CONTROL_SHEETS, 'post/gaiji.csv', 'post/gaiji.pdf'];

/** What can be written before any print file is. */
export interface PlannedPost {
  readonly batches: readonly PackedBatch[];
  /** Of the letters of all batches in printing order. */
  readonly bundles: readonly Bundle[];
  readonly posting: Posting;
  /** Who posts; printed on sheets and slips. */
  readonly sender: string;
}

/** Those that need no checksum, or none when there are no letters. */
export function plannedDocuments({ batches, bundles, posting, sender }: PlannedPost, fonts: PrintFonts): readonly PostDocument[] {
  if (batches.length === 0) return [];
  const numbered = numberedBundles(bundles, batches);
  return [
    { file: 'post/bundles.csv', content: bundlesCsv(numbered) },
    { file: 'post/bundle-slips.pdf', content: writeSheets(oneSided(bundleSlips(numbered, sender, fonts.chains)), fonts, '束の票') },
    { file: 'post/posting.csv', content: postingCsv(posting) },
  ];
}

/** The control sheets of all print files of a run, or nothing when there are none. Throws (a bug) on a print file that has no checksum yet. */
export function controlDocuments(written: readonly ReportBatch[], run: ControlledRun, fonts: PrintFonts): readonly PostDocument[] {
  if (written.length === 0) return [];
  const sheets = controlSheets(written.map(controlled), run, fonts.chains);
  return [{ file: CONTROL_SHEETS, content: writeSheets(oneSided(sheets), fonts, 'ロット管理票') }];
}

function controlled({ file, letters, sheets, first, last, sha256 }: ReportBatch): ControlledBatch {
  if (sha256 === null) throw new Error('control sheets of print files that are not written');
  return { name: basename(file, '.pdf'), file, letters, sheets, first, last, sha256 };
}

/** Slips are cut apart, and control sheets go separate ways. */
function oneSided(pages: readonly ComposedPage[]): ComposedLetter {
  return { pages, pagesPerSheet: 1 };
}
