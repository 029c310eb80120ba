// Where the lines of an address block stand, apart from what they say. Half a million letters have a few hundred layouts among them:
// each is kept once, and sent to a rendering thread once a batch.

/** A line of the block without its text. All begin at the zone's left edge; yMm is the baseline from the paper's top. */
export interface LinePlace {
  readonly role: 'postal-code' | 'address' | 'company' | 'name';
  readonly sizePt: number;
  /** 1 is natural width, 0.8 the narrowest. */
  readonly condense: number;
  readonly yMm: number;
}

export interface AddressLine extends LinePlace {
  readonly text: string;
}

/** Where the customer barcode stands, if one was wanted and fits. */
export interface BarcodePlace {
  readonly sizePt: number;
  /** Upper end of its long bars, from the paper's top. */
  readonly topMm: number;
}

export interface BlockLayout {
  readonly lines: readonly LinePlace[];
  readonly barcode?: BarcodePlace;
}

/** All lines begin at the zone's left edge. A class because a class is never spread (lint holds it): texts that are cut when asked for would be lost. */
export abstract class AddressBlock {
  /** Shared by all blocks whose lines stand alike. */
  abstract readonly layout: BlockLayout;
  /** Of its lines, in order; to be asked for once. */
  abstract readonly texts: readonly string[];
}

/** The lines of a block with their texts. */
export function linesOf({ layout, texts }: AddressBlock): readonly AddressLine[] {
  return layout.lines.map((place, index) => ({ ...place, text: texts[index] ?? '' }));
}

/** The address lines' texts, joined: manifest.csv has a full-width space between them. */
export function addressText({ layout: { lines }, texts }: AddressBlock, separator: string): string {
  let joined = '';
  for (let index = 0; index < texts.length; index += 1) {
    if (lines[index]?.role === 'address') joined += joined === '' ? texts[index] ?? '' : separator + (texts[index] ?? '');
  }
  return joined;
}
