// The glyphs a mailing house may lack, drawn large with the very fonts the letters are printed with: what to compare with, or to
// have made, when addresses go through another machine.
import { grouped } from '../wording/grouped-number.js';
import { GAIJI_SHEET as SAYS } from '../wording/handover-sheets.js';
import { codePointsOf } from '../typesetting/cluster.js';
import { PAPER_WIDTH_MM } from './page-grid.js';
import type { ComposedPage } from './placed-text.js';
import type { Setting } from './set-phrase.js';
import { sheetColumn } from './sheet-column.js';

/** A distinct cluster, and where it stands. */
export interface GaijiGlyph {
  readonly cluster: string;
  readonly isInCp932: boolean;
  /** The name of the font that draws it. */
  readonly font: string;
  /** How many letters have it, and the first few of their numbers. */
  readonly letters: number;
  readonly numbers: readonly string[];
}

const MARGIN_MM = 20;
const PLACE = { leftMm: MARGIN_MM, widthMm: PAPER_WIDTH_MM - 2 * MARGIN_MM, topMm: 16, sizePt: 9 } as const;
const WIDTHS_MM = [18, 32, 15, 44, 16, 45];
const ROW_MM = 13.5;
const CENTRED = { align: 'center' } as const;
const CELLS = [{ sizePt: 24, leadingEm: 1.25, align: 'center' }, {}, CENTRED, { sizePt: 8 }, { align: 'end' }, {}] as const;
/** So few that they fit even where the name of a font takes three lines. */
const ROWS_A_PAGE = 16;

/** As many pages as it takes, the glyphs in the order given. */
export function gaijiSheet(glyphs: readonly GaijiGlyph[], chains: Setting['chains']): readonly ComposedPage[] {
  const pages = Math.ceil(glyphs.length / ROWS_A_PAGE);
  return Array.from({ length: pages }, (_, index): ComposedPage => {
    const column = sheetColumn(PLACE, chains);
    column.text(SAYS.title, { sizePt: 18, family: 'gothic', align: 'center' });
    column.text(SAYS.subtitle, { gapMm: 1 });
    column.text(SAYS.remark);
    column.text(SAYS.page(index + 1, pages), { align: 'end' });
    column.table([SAYS.head], WIDTHS_MM, { family: 'gothic', align: 'center' });
    column.table(glyphs.slice(index * ROWS_A_PAGE, (index + 1) * ROWS_A_PAGE).map(rowOf), WIDTHS_MM, { rowMm: ROW_MM, columns: CELLS });
    return { parts: [{ kind: 'shared', ...column.ink() }] };
  });
}

function rowOf({ cluster, isInCp932, font, letters, numbers }: GaijiGlyph): readonly string[] {
  return [
    cluster, codePointsOf(cluster), SAYS.inCp932(isInCp932), font, grouped(letters), SAYS.numbers(numbers, letters - numbers.length),
  ];
}
