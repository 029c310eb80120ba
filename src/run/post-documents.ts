// What lies in DIR/post beside the letters: for staff who print, fold, insert and tie, and for the post office. From the plan and
// the print files' checksums alone, so the same run gives the same bytes.
import { bundleSlips } from '../letter/bundle-slips.js';
import { controlSheets, type ControlledBatch } from '../letter/control-sheet.js';
import type { ComposedLetter, ComposedPage } from '../letter/placed-text.js';
import type { Bundle } from '../postal/bundle.js';
import type { PrintFonts } from '../print/print-fonts.js';
import { writeSheets } from '../print/sheet-file.js';
import type { PlannedBatch } from './batching.js';
import { bundlesCsv, numberedBundles } from './bundle-list.js';
import { postingCsv } from './posting-list.js';
import type { Posting } from './posting.js';
import type { ReportBatch } from './report.js';

/** To be written and sealed. */
export interface PostDocument {
  /** Relative to DIR. */
  readonly file: string;
  readonly content: string | Uint8Array;
}

export interface PostInputs {
  readonly batches: readonly PlannedBatch[];
  /** Of the same batches, with their checksums. */
  readonly written: readonly ReportBatch[];
  /** Of the letters of all batches in printing order. */
  readonly bundles: readonly Bundle[];
  readonly posting: Posting;
  readonly isFolded: boolean;
  /** Who posts; printed on sheets and slips. */
  readonly sender: string;
}

/** All documents, or none when there are no letters. Throws (a bug) on a print file that has no checksum yet. */
export async function postDocuments({ batches, written, bundles, posting, isFolded, sender }: PostInputs, fonts: PrintFonts): Promise<readonly PostDocument[]> {
  if (batches.length === 0) return [];
  const numbered = numberedBundles(bundles, batches);
  const sheets = controlSheets(written.map((batch, index) => controlled(batch, batches[index])), { sender, isFolded }, fonts.chains);
  return [
    { file: 'post/bundles.csv', content: bundlesCsv(numbered) },
    { file: 'post/bundle-slips.pdf', content: await writeSheets(oneSided(bundleSlips(numbered, sender, fonts.chains)), fonts, '束の票') },
    { file: 'post/posting.csv', content: postingCsv(posting) },
    { file: 'post/control-sheets.pdf', content: await writeSheets(oneSided(sheets), fonts, 'ロット管理票') },
  ];
}

function controlled({ file, letters, sheets, first, last, sha256 }: ReportBatch, planned: PlannedBatch | undefined): ControlledBatch {
  if (sha256 === null || planned?.file !== file) throw new Error('control sheets of print files that are not written');
  return { name: planned.name, file, letters, sheets, first, last, sha256 };
}

/** Slips are cut apart, and control sheets go separate ways. */
function oneSided(pages: readonly ComposedPage[]): ComposedLetter {
  return { pages, pagesPerSheet: 1 };
}
