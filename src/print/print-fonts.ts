// The font files a print file is written with. Reading them is the caller's; nothing is ever picked up from the system.
import type { FontFamily } from '../letter/placed-text.js';
import type { FontChain } from '../typesetting/font-chain.js';
import type { Typeface } from '../typesetting/typeface.js';

/** A font file and its metrics. */
export interface PrintFont {
  readonly bytes: Uint8Array;
  readonly typeface: Typeface;
}

/** All font files of a run; `files` has the order of the chains' `ChainGlyph.typeface`. */
export interface PrintFonts {
  readonly files: readonly PrintFont[];
  readonly chains: Readonly<Record<FontFamily, FontChain>>;
}
