// A sheet to find out where one's own window really lies: millimetre paper where the window can be, fold lines, and the
// profile's zones to compare with. Makers differ by several millimetres under one name (post.md section 3).
import { CALIBRATION as SAYS } from '../wording/proof-sheets.js';
import { foldsMm, playOf, reachableZone, visibleZone, type EnvelopeProfile } from './envelope-profile.js';
import { joined, type Ink } from './ink.js';
import { PAPER_HEIGHT_MM, PAPER_WIDTH_MM } from './page-grid.js';
import type { ComposedLetter, PlacedRule, PlacedText } from './placed-text.js';
import { zoneRules } from './proof-guides.js';
import type { Setting } from './set-phrase.js';
import { sheetColumn } from './sheet-column.js';

const MARGIN_MM = 20;
/** Paper beyond the window's farthest reach, for windows larger than the profile's. */
const BEYOND_MM = 15;
const NUMBER_PT = 5.5;
const LABEL_PT = 7;
const CELL_MM = 10;
const GRID_LOOK = { widthPt: 0.35, grayLevel: 0.5 } as const;
/** Every line of the grid is a ruler of its own, so that an edge can be read wherever it crosses one. */
const TICK = { reachMm: 0.5, fifthReachMm: 1, widthPt: 0.15 } as const;
const ZONE_LOOK = { widthPt: 1.2 } as const;
const LEGEND = { clearMm: 5, leastMm: 40, sampleMm: 8, stepMm: 7 } as const;
/** Between grid and instructions, between the 100 mm line's label and the table, and before the paper's edge. */
const BELOW_MM = 6;
const BELOW_RULER_MM = 12;
const LAST_MM = 8;
const RULER = { lengthMm: 100, tickMm: 2, longTickMm: 4 } as const;

/** One sheet: the grid, and below it how to use it; on the back where that has no room on the front. */
export function calibrationSheet(profile: EnvelopeProfile, chains: Setting['chains']): ComposedLetter {
  const inks = [grid(profile), zones(profile), legend(profile, chains), folds(profile)];
  const [firstFold, secondFold] = foldsMm(profile);
  const below = instructions({ topMm: (firstFold ?? legendOf(profile).bottomMm) + BELOW_MM, tableMm: (secondFold ?? 0) + 8 }, profile, chains);
  const isFitting = below.bottomMm <= PAPER_HEIGHT_MM - LAST_MM;
  const back = isFitting ? [] : [instructions({ topMm: MARGIN_MM, tableMm: 0 }, profile, chains).ink];
  const pages = [isFitting ? [...inks, below.ink] : inks, back].map((shared) => ({ parts: shared.map((ink) => ({ kind: 'shared', ...ink }) as const) }));
  return { pages, pagesPerSheet: 2 };
}

/** Rulers from the paper's left and top edge to beyond the window's reach, within the first panel, each cell with a number. */
function grid(profile: EnvelopeProfile): Ink {
  const { rightMm, bottomMm } = gridEnd(profile);
  const across = steps(rightMm, CELL_MM).flatMap((xMm) => [
    { fromXMm: xMm, fromYMm: 0, toXMm: xMm, toYMm: bottomMm, ...GRID_LOOK },
    ...steps(bottomMm, 1).map((yMm) => ({ fromXMm: xMm - reachAt(yMm), fromYMm: yMm, toXMm: xMm + reachAt(yMm), toYMm: yMm, widthPt: TICK.widthPt })),
  ]);
  const down = steps(bottomMm, CELL_MM).flatMap((yMm) => [
    { fromXMm: 0, fromYMm: yMm, toXMm: rightMm, toYMm: yMm, ...GRID_LOOK },
    ...steps(rightMm, 1).map((xMm) => ({ fromXMm: xMm, fromYMm: yMm - reachAt(xMm), toXMm: xMm, toYMm: yMm + reachAt(xMm), widthPt: TICK.widthPt })),
  ]);
  const texts = steps(bottomMm - CELL_MM, CELL_MM).flatMap((yMm) => steps(rightMm - CELL_MM, CELL_MM).map((xMm) => (
    ((xMm + yMm) / CELL_MM) % 2 === 0 ? number(SAYS.across(xMm), xMm + 1.4, yMm + 5.8) : number(SAYS.down(yMm), xMm + 3, yMm + 3.2))));
  return { texts, rules: [...across, ...down] };
}

function gridEnd(profile: EnvelopeProfile): { readonly rightMm: number; readonly bottomMm: number } {
  const { rightMm, bottomMm } = reachableZone(profile);
  const upTo = (mm: number, most: number) => CELL_MM * Math.min(Math.ceil((mm + BEYOND_MM) / CELL_MM), Math.floor(most / CELL_MM));
  return { rightMm: upTo(rightMm, PAPER_WIDTH_MM), bottomMm: upTo(bottomMm, profile.panelsMm[0] - CELL_MM / 2) };
}

function reachAt(mm: number): number {
  return mm % 5 === 0 ? TICK.fifthReachMm : TICK.reachMm;
}

const ZONES = [
  { zoneOf: visibleZone, look: ZONE_LOOK, label: SAYS.visible },
  { zoneOf: reachableZone, look: { ...ZONE_LOOK, dashMm: [2, 1.5] as const }, label: SAYS.reachable },
] as const;

function zones(profile: EnvelopeProfile): Ink {
  return { texts: [], rules: ZONES.flatMap(({ zoneOf, look }) => zoneRules(zoneOf(profile), look)) };
}

/** Names of the zones: beside the grid, or below it where that is too wide; `bottomMm` is where grid and names end. */
function legendOf(profile: EnvelopeProfile): { readonly leftMm: number; readonly topMm: number; readonly bottomMm: number } {
  const { rightMm, bottomMm } = gridEnd(profile);
  const leftMm = rightMm + LEGEND.clearMm;
  if (PAPER_WIDTH_MM - leftMm >= LEGEND.leastMm) return { leftMm, topMm: 17, bottomMm };
  return { leftMm: MARGIN_MM, topMm: bottomMm + LEGEND.clearMm, bottomMm: bottomMm + LEGEND.clearMm + ZONES.length * LEGEND.stepMm };
}

function legend(profile: EnvelopeProfile, chains: Setting['chains']): Ink {
  const { leftMm, topMm } = legendOf(profile);
  const textMm = leftMm + LEGEND.sampleMm + 2;
  return joined(ZONES.map(({ look, label }, index) => {
    const yMm = topMm + index * LEGEND.stepMm;
    const column = sheetColumn({ leftMm: textMm, widthMm: PAPER_WIDTH_MM - LAST_MM - textMm, topMm: yMm, sizePt: LABEL_PT }, chains);
    column.text(label, { family: 'gothic', leadingEm: 1.2 });
    return joined([column.ink(), { texts: [], rules: [{ fromXMm: leftMm, fromYMm: yMm + 1.5, toXMm: leftMm + LEGEND.sampleMm, toYMm: yMm + 1.5, ...look }] }]);
  }));
}

function folds(profile: EnvelopeProfile): Ink {
  const lines = foldsMm(profile);
  return {
    rules: lines.map((yMm) => ({ fromXMm: 0, fromYMm: yMm, toXMm: PAPER_WIDTH_MM, toYMm: yMm, widthPt: 0.5, dashMm: [5, 2] })),
    texts: lines.map((yMm) => ({ ...number(SAYS.fold(yMm), PAPER_WIDTH_MM - 24, yMm - 1), sizePt: LABEL_PT })),
  };
}

/** Where the instructions begin, and where their table does at the earliest: folds cross neither. */
interface InstructionsPlace {
  readonly topMm: number;
  readonly tableMm: number;
}

function instructions(
  { topMm, tableMm }: InstructionsPlace, profile: EnvelopeProfile, chains: Setting['chains'],
): { readonly ink: Ink; readonly bottomMm: number } {
  const column = sheetColumn({ leftMm: MARGIN_MM, widthMm: PAPER_WIDTH_MM - 2 * MARGIN_MM, topMm, sizePt: 9.5 }, chains);
  column.text(SAYS.title, { sizePt: 15, family: 'gothic' });
  column.text(SAYS.subtitle(profile.name), { gapMm: 1 });
  for (const step of SAYS.steps({ foldsMm: foldsMm(profile) })) column.text(step, { hangEm: 2, gapMm: 1 });
  column.text(SAYS.rulerTitle, { gapMm: 4 });
  const ruler = hundredMillimetres(column.yMm() + 2 + RULER.longTickMm);
  column.skip(Math.max(BELOW_RULER_MM, tableMm - column.yMm()));
  column.table([SAYS.tableHead], [58, 28, 28, 28, 28], { align: 'center' });
  column.table(expectations(profile), [58, 28, 28, 28, 28], { align: 'center', rowMm: 10 });
  column.table([[SAYS.envelopeRow, '']], [58, 112], { rowMm: 12, align: 'center', gapMm: 4 });
  return { ink: joined([column.ink(), { texts: [], rules: ruler }]), bottomMm: column.yMm() };
}

/** What a window of the profile shows in two corners, each with a row to fill in. */
function expectations(profile: EnvelopeProfile): readonly (readonly string[])[] {
  const { leftMm, topMm, widthMm, heightMm } = profile.window;
  const play = playOf(profile);
  return SAYS.corners.flatMap((corner, index) => {
    const edges = [leftMm - index * play.xMm, leftMm + widthMm - index * play.xMm, topMm - index * play.yMm, topMm + heightMm - index * play.yMm];
    return [[SAYS.expected(corner), ...edges.map((mm) => (mm < 0 ? SAYS.offPaper : String(mm)))], [SAYS.measured(corner), '', '', '', '']];
  });
}

function hundredMillimetres(yMm: number): readonly PlacedRule[] {
  const tick = (mm: number): PlacedRule => {
    const xMm = MARGIN_MM + mm;
    return { fromXMm: xMm, fromYMm: yMm - (mm % 10 === 0 ? RULER.longTickMm : RULER.tickMm), toXMm: xMm, toYMm: yMm, widthPt: 0.3 };
  };
  return [{ fromXMm: MARGIN_MM, fromYMm: yMm, toXMm: MARGIN_MM + RULER.lengthMm, toYMm: yMm, widthPt: 0.5 }, ...steps(RULER.lengthMm, 5).map(tick)];
}

/** 0 to `lengthMm` inclusive. */
function steps(lengthMm: number, everyMm: number): readonly number[] {
  return Array.from({ length: Math.floor(lengthMm / everyMm) + 1 }, (_, index) => index * everyMm);
}

function number(text: string, xMm: number, yMm: number): PlacedText {
  return { xMm, yMm, sizePt: NUMBER_PT, family: 'gothic', text };
}
