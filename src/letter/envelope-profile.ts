// What the envelope decides: where its window lies, how the sheet is folded and how far it can slide inside.
// All zones are computed from the profile, because makers differ and a slid sheet must neither hide the address
// nor show a neighbour what the letter is about (contract, section 5; Japan Post on window envelopes).
import type { Place } from '../finding.js';
import { refuse } from '../refusal.js';

/** A rectangle on the paper or the envelope, from its left and top edge. */
export interface Zone {
  readonly leftMm: number;
  readonly topMm: number;
  readonly rightMm: number;
  readonly bottomMm: number;
}

/** An envelope lying landscape, and the A4 sheet folded to fit it. */
export interface EnvelopeProfile {
  readonly name: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly window: { readonly leftMm: number; readonly topMm: number; readonly widthMm: number; readonly heightMm: number };
  /** Heights of the sheet's panels from the top; the first lies behind the window. */
  readonly panelsMm: readonly [number, ...number[]];
}

export const PAPER_WIDTH_MM = 210;
/** Kept clear inside the window's edge (zipmanual 13: 2 mm, however the contents shift). */
const CLEAR_MM = 2;

/** A default to be measured against one's own envelope. */
const PROFILES: readonly EnvelopeProfile[] = [
  {
    name: 'naga3-100x55',
    widthMm: 235,
    heightMm: 120,
    window: { leftMm: 22, topMm: 12, widthMm: 100, heightMm: 55 },
    panelsMm: [105, 96, 96],
  },
];

/** The profile of this name. Refuses an unknown one, and lists those that are known. */
export function envelopeProfile(name: string, at?: Place): EnvelopeProfile {
  const profile = PROFILES.find((candidate) => candidate.name === name);
  return profile ?? refuse('envelope-unknown', { name, known: PROFILES.map((known) => known.name).join(', ') }, at);
}

/** What of the paper is seen through the window however the sheet has slid, less the clear edge. */
export function visibleZone(profile: EnvelopeProfile): Zone {
  const { window } = profile;
  const play = playOf(profile);
  return {
    leftMm: window.leftMm + CLEAR_MM,
    topMm: window.topMm + CLEAR_MM,
    rightMm: window.leftMm + window.widthMm - CLEAR_MM - play.xMm,
    bottomMm: window.topMm + window.heightMm - CLEAR_MM - play.yMm,
  };
}

/** What of the paper can be seen at some shift: nothing but the address block may be printed there. */
export function reachableZone(profile: EnvelopeProfile): Zone {
  const { window } = profile;
  const play = playOf(profile);
  return {
    leftMm: Math.max(0, window.leftMm - play.xMm),
    topMm: Math.max(0, window.topMm - play.yMm),
    rightMm: window.leftMm + window.widthMm,
    bottomMm: window.topMm + window.heightMm,
  };
}

/** Where the sheet is folded, from its top edge. */
export function foldsMm(profile: EnvelopeProfile): readonly number[] {
  let top = 0;
  return profile.panelsMm.slice(0, -1).map((panel) => (top += panel));
}

/** How far the folded sheet, flush to the envelope's left and top at first, can slide right and down. */
export function playOf({ widthMm, heightMm, panelsMm }: EnvelopeProfile): { readonly xMm: number; readonly yMm: number } {
  return { xMm: widthMm - PAPER_WIDTH_MM, yMm: heightMm - panelsMm[0] };
}
