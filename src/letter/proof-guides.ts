// Guides of a proof: where the window can lie on the paper, where it is folded, where it may be punched. All from the
// envelope profile, and gray; a print file has none of them.
import { playOf, reachableZone, visibleZone, foldsMm, type EnvelopeProfile, type Zone } from './envelope-profile.js';
import { joined, type Ink } from './ink.js';
import { FILING_HOLES, PAPER_HEIGHT_MM, PAPER_WIDTH_MM, rounded } from './page-grid.js';
import type { PlacedRule, PlacedText } from './placed-text.js';
import { PROOF_GUIDES } from '../wording/proof-sheets.js';

const GUIDE_GRAY = 0.55;
const LABEL_GRAY = 0.4;
const LABEL_PT = 6;
const THIN_PT = 0.3;
const THICK_PT = 0.7;
const WINDOW_DASH_MM = [2, 1.2] as const;
const REACH_DASH_MM = [0.5, 0.9] as const;
const FOLD_DASH_MM = [5, 2] as const;

/** Kept free of text for filing. */
const FILING_MARGIN_MM = 20;

/** Where the window lies on the paper at each of the four corners the sheet can slide into, as far as the first panel goes. */
export function windowExtremes(profile: EnvelopeProfile): readonly Zone[] {
  const { leftMm, topMm, widthMm, heightMm } = profile.window;
  const play = playOf(profile);
  return [0, play.yMm].flatMap((down) => [0, play.xMm].map((right) => ({
    leftMm: rounded(Math.max(0, leftMm - right)), topMm: rounded(Math.max(0, topMm - down)),
    rightMm: rounded(Math.min(PAPER_WIDTH_MM, leftMm + widthMm - right)), bottomMm: rounded(Math.min(profile.panelsMm[0], topMm + heightMm - down)),
  })));
}

/** Window and zones on the front that lies behind the window, with a legend below the zone that is always seen. */
export function windowGuides(profile: EnvelopeProfile): Ink {
  const [visible, reachable] = [visibleZone(profile), reachableZone(profile)];
  const kinds = [
    { zones: [visible], look: { widthPt: THICK_PT, grayLevel: GUIDE_GRAY }, label: PROOF_GUIDES.visible(visible) },
    { zones: windowExtremes(profile), look: { widthPt: THIN_PT, grayLevel: GUIDE_GRAY, dashMm: WINDOW_DASH_MM }, label: PROOF_GUIDES.window() },
    { zones: [reachable], look: { widthPt: THICK_PT, grayLevel: GUIDE_GRAY, dashMm: REACH_DASH_MM }, label: PROOF_GUIDES.reachable(reachable) },
  ] as const;
  return joined(kinds.map(({ zones, look, label }, index) => {
    const yMm = visible.bottomMm + 5 + index * 3.6;
    const sample = { fromXMm: visible.leftMm, fromYMm: yMm - 0.8, toXMm: visible.leftMm + 9, toYMm: yMm - 0.8, ...look };
    return { texts: [labelAt(label, visible.leftMm + 11, yMm)], rules: [...zones.flatMap((zone) => zoneRules(zone, look)), sample] };
  }));
}

/** Folds and filing margin, which is at the left of a front and at the right of a back. */
export function sheetGuides(profile: EnvelopeProfile, side: 'front' | 'back'): Ink {
  const fromEdge = (mm: number) => (side === 'front' ? mm : PAPER_WIDTH_MM - mm);
  const folds = foldsMm(profile);
  const look = { widthPt: THIN_PT, grayLevel: GUIDE_GRAY } as const;
  const marginMm = fromEdge(FILING_MARGIN_MM);
  const { centresMm, radiusMm } = FILING_HOLES;
  const holeMm = fromEdge(FILING_HOLES.fromEdgeMm);
  return {
    texts: [
      ...folds.map((yMm) => labelAt(PROOF_GUIDES.fold(yMm), PAPER_WIDTH_MM - 19, yMm - 0.8)),
      labelAt(PROOF_GUIDES.filing(FILING_MARGIN_MM), side === 'front' ? 2 : marginMm + 1, PAPER_HEIGHT_MM - 3),
    ],
    rules: [
      ...folds.map((yMm) => ({ fromXMm: 0, fromYMm: yMm, toXMm: PAPER_WIDTH_MM, toYMm: yMm, ...look, dashMm: FOLD_DASH_MM })),
      { fromXMm: marginMm, fromYMm: 0, toXMm: marginMm, toYMm: PAPER_HEIGHT_MM, ...look, dashMm: REACH_DASH_MM },
      ...centresMm.flatMap((yMm): PlacedRule[] => [
        { fromXMm: holeMm - radiusMm, fromYMm: yMm, toXMm: holeMm + radiusMm, toYMm: yMm, ...look },
        { fromXMm: holeMm, fromYMm: yMm - radiusMm, toXMm: holeMm, toYMm: yMm + radiusMm, ...look },
      ]),
    ],
  };
}

/** The four edges of a zone. */
export function zoneRules({ leftMm, topMm, rightMm, bottomMm }: Zone, look: Pick<PlacedRule, 'widthPt' | 'grayLevel' | 'dashMm'>): readonly PlacedRule[] {
  const corners = [[leftMm, topMm], [rightMm, topMm], [rightMm, bottomMm], [leftMm, bottomMm]] as const;
  return corners.map(([fromXMm, fromYMm], index) => {
    const [toXMm, toYMm] = corners[(index + 1) % corners.length] ?? [leftMm, topMm];
    return { fromXMm, fromYMm, toXMm, toYMm, ...look };
  });
}

function labelAt(text: string, xMm: number, yMm: number): PlacedText {
  return { xMm: rounded(xMm), yMm: rounded(yMm), sizePt: LABEL_PT, family: 'gothic', text, grayLevel: LABEL_GRAY };
}
