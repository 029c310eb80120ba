// Text that knows where it stands: what composing yields and what the page writer draws. Plain data,
// so that a layout is tested by its lines and a page is a list.

/** Which chain of typefaces a text is looked up in: the body's mincho, or the gothic of headings and emphasis. */
export type FontFamily = 'mincho' | 'gothic';

/** `barcode` is no typeface but the four bars of the customer barcode, whose text is 67 of `1` long, `2` upper, `3` lower, `4` timing. */
export type InkFamily = FontFamily | 'barcode';

/** One line, or part of one, on one baseline. Millimetres count from the paper's left and top edge. */
export interface PlacedText {
  readonly xMm: number;
  /** Of the baseline; of a barcode, the lower end of its long bars. */
  readonly yMm: number;
  readonly sizePt: number;
  readonly family: InkFamily;
  readonly text: string;
  /** Horizontal scale, 1 is natural width, 0.8 the narrowest allowed (長体). */
  readonly condense?: number;
  /**
   * Extra advance after each cluster (see typesetting's clustersOf), in em of `sizePt`, as many as there are clusters: justification and
   * squeezed punctuation. Absent: natural advances.
   */
  readonly extraAdvancesEm?: readonly number[];
  /** 0 black, 1 white. Only what is no part of the letter has one: marks of a proof, which readers of the text may pass over. */
  readonly grayLevel?: number;
}

/** A ruled line or box edge, K black unless it is a guide of a proof. */
export interface PlacedRule {
  readonly fromXMm: number;
  readonly fromYMm: number;
  readonly toXMm: number;
  readonly toYMm: number;
  readonly widthPt: number;
  /** 0 black, 1 white. */
  readonly grayLevel?: number;
  /** Lengths of dash and gap. */
  readonly dashMm?: readonly [number, number];
}

/** Text and rules that every letter of a run shares, set once. */
export interface SharedPart {
  readonly kind: 'shared';
  readonly texts: readonly PlacedText[];
  readonly rules: readonly PlacedRule[];
}

/** Where a reader's own text goes, at a place the shared text does not depend on. */
export interface PersonalPart {
  readonly kind: 'personal';
  readonly slot: 'address-block' | 'letter-number' | 'payment-days' | 'sheet-mark' | 'omr' | 'data-matrix';
  /** Where its first baseline begins; of the address block, the top left corner of its zone, of marks that of the mark. */
  readonly xMm: number;
  readonly yMm: number;
}

/** A page in reading order. */
export interface ComposedPage {
  readonly parts: readonly (SharedPart | PersonalPart)[];
}

/** Whole sheets: the first page is the front of one, and the last is not followed by another letter on its back. */
export interface ComposedLetter {
  readonly pages: readonly ComposedPage[];
  /** 2 printed duplex, 1 on one side. */
  readonly pagesPerSheet: 1 | 2;
}

export function sheetsOf({ pages, pagesPerSheet }: ComposedLetter): number {
  return pages.length / pagesPerSheet;
}

/** Which side of its sheet the page at `index` (from 0) is. */
export function sideOf(index: number, pagesPerSheet: ComposedLetter['pagesPerSheet']): 'front' | 'back' {
  return index % pagesPerSheet === 0 ? 'front' : 'back';
}
