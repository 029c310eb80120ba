// Slips to cut out and tie to the bundles for the post office: number and count of a bundle (post.md section 4), and for
// staff which letters belong in it. Eight a page, placed directly, for there may be thousands. Nothing personal.
import type { Bundle } from '../postal/bundle.js';
import { BUNDLE_SLIP as SAYS, range } from '../wording/post-sheets.js';
import { PAPER_HEIGHT_MM, PAPER_WIDTH_MM } from './page-grid.js';
import { joined, NO_INK, type Ink } from './ink.js';
import { placedLine, type LinePlace } from './placed-line.js';
import type { ComposedPage, PlacedRule, PlacedText } from './placed-text.js';
import type { Setting } from './set-phrase.js';
import { sheetColumn } from './sheet-column.js';

/** A bundle by the numbers of its letters. */
export interface NumberedBundle {
  readonly kind: Bundle['kind'];
  readonly area: string;
  readonly count: number;
  /** First and last 発送番号 of each run. */
  readonly ranges: readonly { readonly first: string; readonly last: string }[];
  /** ロット that hold letters of it, `0001`, in order, at least one. */
  readonly batches: readonly string[];
}

const COLUMNS = 2;
const ROWS = 4;
const SLIPS_A_PAGE = COLUMNS * ROWS;
const SLIP_MM = { width: PAPER_WIDTH_MM / COLUMNS, height: PAPER_HEIGHT_MM / ROWS } as const;
const CUT = { widthPt: 0.4, dashMm: [2, 2] } as const;
const MARGIN_MM = 9;
const SMALL_PT = 8.5;
const RANGE = { sizePt: 10.5, topMm: 45, lineMm: 5.2, columnMm: 43 } as const;
const MOST_RANGES = 6;
const RULE_MM = 35;
const FOOT_MM = 61;

/** Pages of slips in the bundles' order, across and then down. `sender` is a name out of the settings. */
export function bundleSlips(bundles: readonly NumberedBundle[], sender: string, chains: Setting['chains']): readonly ComposedPage[] {
  const frames = Array.from({ length: SLIPS_A_PAGE }, (_, place) => frameOf(cornerOf(place), sender, chains));
  return Array.from({ length: Math.ceil(bundles.length / SLIPS_A_PAGE) }, (_, page) => {
    const from = page * SLIPS_A_PAGE;
    const slips = bundles.slice(from, from + SLIPS_A_PAGE);
    const inks = slips.map((bundle, place): Ink => {
      const texts = textsOf(bundle, from + place + 1, bundles.length, cornerOf(place), chains);
      return joined([{ texts, rules: [] }, frames[place] ?? NO_INK]);
    });
    return { parts: [{ kind: 'shared', ...joined([...inks, { texts: [], rules: cutLines() }]) }] };
  });
}

interface Corner {
  readonly leftMm: number;
  readonly topMm: number;
}

function cornerOf(place: number): Corner {
  return { leftMm: (place % COLUMNS) * SLIP_MM.width, topMm: Math.floor(place / COLUMNS) * SLIP_MM.height };
}

function frameOf({ leftMm, topMm }: Corner, sender: string, chains: Setting['chains']): Ink {
  const column = sheetColumn({ leftMm: leftMm + MARGIN_MM, widthMm: SLIP_MM.width - 2 * MARGIN_MM, topMm: topMm + FOOT_MM + 1, sizePt: 7 }, chains);
  column.text(sender, { leadingEm: 1.3 });
  const rule = { fromXMm: leftMm + MARGIN_MM, fromYMm: topMm + RULE_MM, toXMm: leftMm + SLIP_MM.width - MARGIN_MM, toYMm: topMm + RULE_MM, widthPt: 0.4 };
  return joined([column.ink(), { texts: [], rules: [rule] }]);
}

function textsOf(bundle: NumberedBundle, place: number, bundles: number, { leftMm, topMm }: Corner, chains: Setting['chains']): readonly PlacedText[] {
  const { kind, area, count, ranges, batches } = bundle;
  const [startMm, endMm] = [leftMm + MARGIN_MM, leftMm + SLIP_MM.width - MARGIN_MM];
  const line = (text: string, at: Omit<LinePlace, 'yMm'> & { readonly downMm: number }): PlacedText => placedLine(text, { ...at, yMm: topMm + at.downMm }, chains);
  const shown = ranges.slice(0, MOST_RANGES).map(({ first, last }, index) => line(range(first, last), {
    xMm: startMm + (index % 2) * RANGE.columnMm, downMm: RANGE.topMm + Math.floor(index / 2) * RANGE.lineMm, sizePt: RANGE.sizePt,
  }));
  return [
    line(SAYS.kind[kind], { xMm: startMm, downMm: 10, sizePt: SMALL_PT }),
    line(SAYS.placeOf(place, bundles), { xMm: endMm, downMm: 10, sizePt: SMALL_PT, align: 'end' }),
    line(kind === 'mixed' ? SAYS.mixed : area, { xMm: startMm, downMm: 30, sizePt: 52 }),
    line(SAYS.letters(count), { xMm: endMm - 7, downMm: 30, sizePt: 28, align: 'end' }),
    line(SAYS.unit, { xMm: endMm, downMm: 30, sizePt: 14, align: 'end' }),
    line(SAYS.numbers, { xMm: startMm, downMm: RULE_MM + 4.5, sizePt: SMALL_PT }),
    ...shown,
    line(SAYS.batches(batches[0] ?? '', batches.at(-1) ?? ''), { xMm: startMm, downMm: FOOT_MM, sizePt: SMALL_PT }),
    ...(ranges.length <= MOST_RANGES ? [] : [line(SAYS.moreRanges(ranges.length - MOST_RANGES), { xMm: endMm, downMm: FOOT_MM, sizePt: SMALL_PT, align: 'end' })]),
  ];
}

/** Between the slips, from edge to edge of the paper. */
function cutLines(): readonly PlacedRule[] {
  const across = Array.from({ length: ROWS - 1 }, (_, index) => (index + 1) * SLIP_MM.height);
  const down = Array.from({ length: COLUMNS - 1 }, (_, index) => (index + 1) * SLIP_MM.width);
  return [
    ...across.map((yMm): PlacedRule => ({ fromXMm: 0, fromYMm: yMm, toXMm: PAPER_WIDTH_MM, toYMm: yMm, ...CUT })),
    ...down.map((xMm): PlacedRule => ({ fromXMm: xMm, fromYMm: 0, toXMm: xMm, toYMm: PAPER_HEIGHT_MM, ...CUT })),
  ];
}
