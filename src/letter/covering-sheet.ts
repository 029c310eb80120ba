// The sheet on top of what a mailing house gets: how many of what, how to print, fold, insert and count, and boxes to sign when the
// data come, and when they are gone again.
import { grouped } from '../wording/grouped-number.js';
import { COVERING_SHEET as SAYS, fileKind } from '../wording/handover-sheets.js';
import { PAPER_WIDTH_MM } from './page-grid.js';
import type { Ink } from './ink.js';
import type { ComposedPage } from './placed-text.js';
import type { Setting } from './set-phrase.js';
import { sheetColumn } from './sheet-column.js';

/** A file that goes with the sheet; `batch` of a print file. */
interface CoveredFile {
  readonly file: string;
  readonly sha256: string;
  readonly batch?: { readonly letters: number; readonly first: string; readonly last: string; readonly sheets: number };
}

export interface CoveringSheet {
  /** Letters, their pages and sheets; a sheet a page means printing on one side. */
  readonly count: number;
  readonly pages: number;
  readonly sheets: number;
  /** The name in its profile. */
  readonly envelope: string;
  /** All but the sheet itself and the list of files, print files among them. */
  readonly files: readonly CoveredFile[];
  /** Of addresses.csv. */
  readonly encoding: string;
}

const MARGIN_MM = 20;
const PLACE = { leftMm: MARGIN_MM, widthMm: PAPER_WIDTH_MM - 2 * MARGIN_MM, topMm: 16, sizePt: 9.5 } as const;
const TITLE = { sizePt: 11.5, family: 'gothic', gapMm: 4 } as const;
const SMALL_PT = 8.5;
const HEAD = { sizePt: SMALL_PT, family: 'gothic', align: 'center' } as const;
const PARTIES_MM = [22, 68, 40, 40];
const WORK_MM = [28, 28, 28, 34, 52];
const CHOICES_MM = [56, 57, 57];
const SIGN_MM = [24, 26, 40, 40, 40];
const FILES_MM = [44, 32, 14, 25, 25, 12, 18];
const FILE_CELLS = [{}, {}, { align: 'end' }, {}, {}, { align: 'end' }, {}] as const;
/** So many lines fit the back. */
const LISTED_FILES = 38;

/** A front with what to do and what to sign, a back with the files. */
export function coveringSheet(sheet: CoveringSheet, chains: Setting['chains']): readonly ComposedPage[] {
  return [frontOf(sheet, chains), backOf(sheet.files, chains)].map((ink) => ({ parts: [{ kind: 'shared', ...ink }] }));
}

function frontOf({ count, pages, sheets, envelope, files, encoding }: CoveringSheet, chains: Setting['chains']): Ink {
  const batches = files.flatMap(({ batch }) => batch ?? []);
  const column = sheetColumn(PLACE, chains);
  column.text(SAYS.title, { sizePt: 18, family: 'gothic', align: 'center' });
  column.text(SAYS.subtitle, { gapMm: 1 });
  column.table([SAYS.partiesHead], PARTIES_MM, { ...HEAD, gapMm: 2 });
  column.table(SAYS.parties.map((party) => [party, '', '', '']), PARTIES_MM, { rowMm: 9 });
  column.text(SAYS.workTitle, TITLE);
  column.table([SAYS.workHead], WORK_MM, { ...HEAD, gapMm: 1 });
  const range = SAYS.fromTo(batches[0]?.first ?? '', batches.at(-1)?.last ?? '');
  column.table([[...[count, count, sheets, batches.length].map(grouped), range]], WORK_MM, { align: 'center' });
  column.table([SAYS.choicesHead], CHOICES_MM, { ...HEAD, gapMm: 2 });
  column.table([[envelope, '', '']], CHOICES_MM, { rowMm: 9, align: 'center' });
  column.text(SAYS.stepsTitle, TITLE);
  SAYS.steps({ simplex: sheets === pages, sheetsPerLetter: sheets / count, encoding }).forEach((step, index) => (
    column.text(`${index + 1}　${step}`, { hangEm: 1.5, gapMm: 0.7, leadingEm: 1.4 })));
  column.text(SAYS.signTitle, TITLE);
  column.table([SAYS.signHead], SIGN_MM, { ...HEAD, gapMm: 1 });
  column.table(SAYS.signRows.map((row) => [row, '', '', '', '']), SIGN_MM, { rowMm: 11 });
  return column.ink();
}

function backOf(files: readonly CoveredFile[], chains: Setting['chains']): Ink {
  const printFiles = files.filter(({ batch }) => batch !== undefined);
  const others = files.filter(({ batch }) => batch === undefined);
  const room = LISTED_FILES - others.length;
  const listed = printFiles.length <= room ? printFiles : printFiles.slice(0, room - 1);
  const column = sheetColumn(PLACE, chains);
  column.text(SAYS.filesTitle, { ...TITLE, gapMm: 0 });
  column.text(SAYS.filesRemark, { sizePt: SMALL_PT });
  column.table([SAYS.filesHead], FILES_MM, { ...HEAD, gapMm: 1 });
  column.table([...listed, ...others].map(rowOf), FILES_MM, { sizePt: SMALL_PT, leadingEm: 1.4, columns: FILE_CELLS });
  if (listed.length < printFiles.length) column.text(SAYS.moreFiles(printFiles.length - listed.length), { sizePt: SMALL_PT, gapMm: 1 });
  return column.ink();
}

function rowOf({ file, sha256, batch }: CoveredFile): readonly string[] {
  const counts = batch === undefined ? ['', '', '', ''] : [grouped(batch.letters), batch.first, batch.last, grouped(batch.sheets)];
  return [file, fileKind(file), ...counts, sha256.slice(0, 8)];
}
