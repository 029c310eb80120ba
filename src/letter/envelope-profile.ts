// What the envelope decides: where its window lies, how the sheet is folded and how far it can slide inside.
// All zones are computed from the profile, because makers differ and a slid sheet must neither hide the address
// nor show a neighbour what the letter is about (contract, section 5; Japan Post on window envelopes).
import { PAPER_WIDTH_MM, rounded } from './page-grid.js';

/** A rectangle on the paper or the envelope, from its left and top edge. */
export interface Zone {
  readonly leftMm: number;
  readonly topMm: number;
  readonly rightMm: number;
  readonly bottomMm: number;
}

/** A rectangle as staff measure one. */
export interface Area {
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** An envelope as its window is read, and the A4 sheet that lies in it; envelope-file.ts reads and checks one. */
export interface EnvelopeProfile {
  readonly name: string;
  /** Inside. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly window: Area;
  /** Heights of the sheet's panels from the top; the first lies behind the window. One: the sheet is not folded. */
  readonly panelsMm: readonly [number, ...number[]];
  /** How far the sheet slides, as measured; absent: as far as there is room beside it. */
  readonly playMm?: { readonly xMm: number; readonly yMm: number };
  /** Of the empty envelope. */
  readonly weightG: number;
  /** Where the sender's address is printed in the window, from the paper's left and top; absent: the envelope bears it. */
  readonly returnAddress?: Area;
  /** Where 料金別納郵便 or 料金後納郵便 is printed in the window; absent: the envelope bears it. */
  readonly postageMark?: Area;
}

/** Kept clear inside the window's edge (zipmanual 13: 2 mm, however the contents shift). */
export const EDGE_MM = 2;
/** Between what the sender prints in the window and the address below it. */
const STRIP_CLEAR_MM = 2;

/** What of the paper is seen through the window however the sheet has slid, less the clear edge. */
export function visibleZone(profile: EnvelopeProfile): Zone {
  const { window } = profile;
  const play = playOf(profile);
  return {
    leftMm: rounded(window.leftMm + EDGE_MM),
    topMm: rounded(window.topMm + EDGE_MM),
    rightMm: rounded(window.leftMm + window.widthMm - EDGE_MM - play.xMm),
    bottomMm: rounded(window.topMm + window.heightMm - EDGE_MM - play.yMm),
  };
}

/** The part of the visible zone that is the address block's: all of it, or what is left below return address and postage mark. */
export function addressZone(profile: EnvelopeProfile): Zone {
  const zone = visibleZone(profile);
  const bottoms = [profile.returnAddress, profile.postageMark].flatMap((area) => (area === undefined ? [] : [zoneOf(area).bottomMm + STRIP_CLEAR_MM]));
  return { ...zone, topMm: Math.max(zone.topMm, ...bottoms) };
}

/** What of the first panel can be seen at some shift: nothing but the address block may be printed there. */
export function reachableZone(profile: EnvelopeProfile): Zone {
  const window = zoneOf(profile.window);
  const play = playOf(profile);
  return {
    leftMm: rounded(Math.max(0, window.leftMm - play.xMm)),
    topMm: rounded(Math.max(0, window.topMm - play.yMm)),
    rightMm: Math.min(PAPER_WIDTH_MM, window.rightMm),
    bottomMm: Math.min(profile.panelsMm[0], window.bottomMm),
  };
}

/** Where the sheet is folded, from its top edge; empty when it is not. */
export function foldsMm(profile: EnvelopeProfile): readonly number[] {
  let top = 0;
  return profile.panelsMm.slice(0, -1).map((panel) => rounded(top += panel));
}

/** How far the sheet, flush to the envelope's left and top at first, can slide right and down. */
export function playOf({ widthMm, heightMm, panelsMm, playMm }: EnvelopeProfile): { readonly xMm: number; readonly yMm: number } {
  return playMm ?? { xMm: rounded(widthMm - PAPER_WIDTH_MM), yMm: rounded(heightMm - panelsMm[0]) };
}

export function zoneOf({ leftMm, topMm, widthMm, heightMm }: Area): Zone {
  return { leftMm, topMm, rightMm: rounded(leftMm + widthMm), bottomMm: rounded(topMm + heightMm) };
}
