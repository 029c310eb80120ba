// Where ink lies on a page, as boxes: what a window or another text could meet.
import type { Zone } from '../../src/letter/envelope-profile.js';
import { ASCENT_EM, emMm } from '../../src/letter/page-grid.js';
import type { ComposedPage, PlacedRule, PlacedText, SharedPart } from '../../src/letter/placed-text.js';
import type { Setting } from '../../src/letter/set-phrase.js';
import { barcodeMeasure } from '../../src/postal/barcode-size.js';
import { naturalWidthEm } from '../../src/typesetting/font-chain.js';

export function textBox({ xMm, yMm, sizePt, family, text, condense = 1, extraAdvancesEm = [] }: PlacedText, chains: Setting['chains']): Zone {
  const em = emMm(sizePt);
  if (family === 'barcode') {
    const { widthMm, heightMm } = barcodeMeasure(sizePt);
    return { leftMm: xMm, topMm: yMm - heightMm, rightMm: xMm + widthMm, bottomMm: yMm };
  }
  const widthEm = naturalWidthEm(text, chains[family]) + extraAdvancesEm.reduce((sum, extra) => sum + extra, 0);
  return { leftMm: xMm, topMm: yMm - ASCENT_EM * em, rightMm: xMm + widthEm * em * condense, bottomMm: yMm + (1 - ASCENT_EM) * em };
}

export function ruleBox({ fromXMm, fromYMm, toXMm, toYMm }: PlacedRule): Zone {
  return { leftMm: Math.min(fromXMm, toXMm), topMm: Math.min(fromYMm, toYMm), rightMm: Math.max(fromXMm, toXMm), bottomMm: Math.max(fromYMm, toYMm) };
}

/** Of everything on the page that all letters share. */
export function sharedBoxes({ parts }: ComposedPage, chains: Setting['chains']): readonly Zone[] {
  return parts.filter((part): part is SharedPart => part.kind === 'shared').flatMap(({ texts, rules }) => [...texts.map((text) => textBox(text, chains)), ...rules.map(ruleBox)]);
}

/** Sharing an edge is no meeting. */
export function areMeeting(one: Zone, other: Zone): boolean {
  return one.leftMm < other.rightMm && other.leftMm < one.rightMm && one.topMm < other.bottomMm && other.topMm < one.bottomMm;
}
