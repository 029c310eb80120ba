// Pages of a letter as SVG, drawn from the very texts and rules that a print file is written from, with outlines instead of fonts: whoever
// looks at it has neither these fonts nor a PDF reader. Each glyph is there once and used wherever it stands.
import type { Ink } from '../letter/ink.js';
import { PAPER_HEIGHT_MM, PAPER_WIDTH_MM } from '../letter/page-grid.js';
import type { PlacedRule, PlacedText } from '../letter/placed-text.js';
import { BAR_SPANS_AT_10_PT, BARCODE_AT_10_PT } from '../postal/barcode-size.js';
import { clustersOf } from '../typesetting/cluster.js';
import { glyphOf } from '../typesetting/font-chain.js';
import { glyphOutlines } from './glyph-outlines.js';
import { glyphPath } from './glyph-path.js';
import type { PrintFonts } from './print-fonts.js';

/** Markup of the program's own making: numbers and outlines, no text. */
export interface PagePictures {
  /** The glyphs of all pages, to stand in `defs` of the document that shows them. */
  readonly glyphs: string;
  /** What is within the `svg` of a page, whose unit is a millimetre. */
  readonly pages: readonly string[];
}

export const PICTURE_VIEW_BOX = `0 0 ${PAPER_WIDTH_MM} ${PAPER_HEIGHT_MM}`;
/** Before a number; no other id of a page begins so. */
const GLYPH_ID = 'glyph-';
const MM_PER_PT = 25.4 / 72;
/** In head: font units to an em. */
const UNITS_PER_EM = 18;

/** Throws on a cluster no typeface of its family has: the plan holds such a person. */
export function pagePictures(pages: readonly Ink[], { files, chains }: PrintFonts): PagePictures {
  const opened = files.map(({ bytes }) => glyphOutlines(bytes));
  const ids = new Map<string, number>();
  let glyphs = '';

  function glyphUse(typeface: number, glyphId: number): string | undefined {
    const outlines = opened[typeface];
    if (outlines === undefined) throw new Error(`a font chain names typeface ${typeface}, which is not among the files`);
    const key = `${typeface}/${glyphId}`;
    let id = ids.get(key);
    if (id === undefined) {
      const path = glyphPath(outlines, glyphId);
      id = path === '' ? 0 : ids.size + 1;
      ids.set(key, id);
      if (id > 0) glyphs += `<path id="${GLYPH_ID}${id}" transform="scale(${decimal(1000 / outlines.tables.required('head').getUint16(UNITS_PER_EM))})" d="${path}"/>`;
    }
    return id === 0 ? undefined : `#${GLYPH_ID}${id}`;
  }

  /** In thousandths of an em, y upwards, within a scale of its own. */
  function line({ xMm, yMm, sizePt, family, text, condense = 1, extraAdvancesEm }: PlacedText): string {
    if (family === 'barcode') return bars(text, xMm, yMm, sizePt);
    let em = 0;
    const uses = clustersOf(text).map((cluster, index) => {
      const { typeface, glyphId, advanceEm } = glyphOf(cluster, chains[family]);
      const href = glyphUse(typeface, glyphId);
      const x = decimal(em * 1000, 0);
      em += advanceEm + (extraAdvancesEm?.[index] ?? 0) / condense;
      return href === undefined ? '' : `<use href="${href}" x="${x}"/>`;
    });
    const scale = (sizePt * MM_PER_PT) / 1000;
    return `<g transform="translate(${decimal(xMm, 2)} ${decimal(yMm, 2)}) scale(${decimal(scale * condense, 7)} ${decimal(-scale, 7)})">${uses.join('')}</g>`;
  }

  return { pages: pages.map(({ texts, rules }) => texts.map(line).join('') + rules.map(ruleLine).join('')), get glyphs() { return glyphs; } };
}

function bars(text: string, xMm: number, yMm: number, sizePt: number): string {
  const ratio = sizePt / 10;
  const path = Array.from(text, (digit, index) => {
    const span = BAR_SPANS_AT_10_PT[Number(digit) - 1];
    if (span === undefined) throw new Error('a barcode is made of bars 1 to 4');
    const [left, top, height] = [xMm + index * BARCODE_AT_10_PT.pitchMm * ratio, yMm - span.highMm * ratio, (span.highMm - span.lowMm) * ratio];
    const width = decimal(BARCODE_AT_10_PT.barMm * ratio, 3);
    return `M${decimal(left, 3)} ${decimal(top, 3)}h${width}v${decimal(height, 3)}h-${width}z`;
  });
  return `<path d="${path.join('')}"/>`;
}

function ruleLine({ fromXMm, fromYMm, toXMm, toYMm, widthPt }: PlacedRule): string {
  const [x1, y1, x2, y2] = [fromXMm, fromYMm, toXMm, toYMm].map((mm) => decimal(mm, 2));
  return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#000" stroke-linecap="square" stroke-width="${decimal(widthPt * MM_PER_PT, 3)}"/>`;
}

/** As short as it can be said. */
function decimal(value: number, places = 6): string {
  return String(Number(value.toFixed(places)));
}
