// A tariff as data: postage by shape and weight, and the discounts for letters posted in bulk (post.md sections 3 and 4). Rates
// change, so none stands in the program; templates/tariff.yaml has them with their dates and sources.
import type { CalendarDay } from '../calendar-day.js';

/** 定形, and 定形外 within 規格内. */
export type MailShape = 'standard' | 'large';

/** The most and least a piece of a shape may measure, all inclusive. */
export interface ShapeLimits {
  readonly minLongMm: number;
  readonly maxLongMm: number;
  readonly minShortMm: number;
  readonly maxShortMm: number;
  readonly maxThicknessMm: number;
  /** Lightest step first. */
  readonly rates: readonly { readonly upToG: number; readonly yen: number }[];
}

export interface Tariff {
  readonly letters: { readonly date: CalendarDay; readonly source: string } & Readonly<Record<MailShape, ShapeLimits>>;
  readonly discounts: {
    readonly date: CalendarDay;
    readonly source: string;
    readonly barcode: { readonly percent: number; readonly fromPieces: number; readonly maxThicknessMm: number };
    readonly sorted: {
      /** Fewest pieces first. */
      readonly steps: readonly { readonly fromPieces: number; readonly percent: number }[];
      /** Added for accepting three days' delay, and for a barcode. */
      readonly delayPercent: number;
      readonly barcodePercent: number;
    };
  };
}

/** One piece of mail; all pieces of a run are of one shape and weight. */
export interface MailPiece {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly thicknessMm: number;
  readonly weightG: number;
}

/** What a piece costs without a discount. */
export interface Rate {
  readonly shape: MailShape;
  readonly upToG: number;
  readonly yen: number;
}

const SHAPES: readonly MailShape[] = ['standard', 'large'];

/** The first shape, 定形 before 定形外, that takes the piece by size and weight; undefined where none does. */
export function rateOf(piece: MailPiece, { letters }: Tariff): Rate | undefined {
  for (const shape of SHAPES) {
    const rate = letters[shape].rates.find(({ upToG }) => piece.weightG <= upToG);
    if (rate !== undefined && isWithin(piece, letters[shape])) return { shape, ...rate };
  }
  return undefined;
}

/** Whether length, breadth and thickness are those of the shape, whatever the weight. */
export function isWithin({ widthMm, heightMm, thicknessMm }: MailPiece, limits: ShapeLimits): boolean {
  const [long, short] = [Math.max(widthMm, heightMm), Math.min(widthMm, heightMm)];
  return long >= limits.minLongMm && long <= limits.maxLongMm && short >= limits.minShortMm && short <= limits.maxShortMm && thicknessMm <= limits.maxThicknessMm;
}
