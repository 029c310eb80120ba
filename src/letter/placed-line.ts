// One line put where it belongs without setting a paragraph: for sheets of which there are hundreds or thousands, whose
// texts are numbers and a few fixed words.
import { naturalWidthEm, type FontChain } from '../typesetting/font-chain.js';
import { emMm, rounded } from './page-grid.js';
import type { FontFamily, PlacedText } from './placed-text.js';

export interface LinePlace {
  /** Of the text's left edge; with align `end` of its right one. */
  readonly xMm: number;
  readonly yMm: number;
  readonly sizePt: number;
  readonly family?: FontFamily;
  readonly align?: 'start' | 'end';
}

/** A line in natural width. Throws on a character that no font has: the words are the program's own. */
export function placedLine(text: string, place: LinePlace, chains: Readonly<Record<FontFamily, FontChain>>): PlacedText {
  const { xMm, yMm, sizePt, family = 'gothic', align = 'start' } = place;
  const widthMm = align === 'start' ? 0 : naturalWidthEm(text, chains[family]) * emMm(sizePt);
  return { xMm: rounded(xMm - widthMm), yMm: rounded(yMm), sizePt, family, text };
}
