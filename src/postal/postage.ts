// What a run costs at the post office, without discounts and in each way of asking for one (post.md section 4). Every figure is a
// prospect computed from counts: whether a discount is given is for the accepting office to say.
import { isSorted, type Bundle } from './bundle.js';
import { rateOf, type MailPiece, type Rate, type Tariff } from './tariff.js';

/** How many letters there are of what discounts ask for. */
export interface Lot {
  readonly pieces: number;
  /** Carrying a customer barcode. */
  readonly withBarcode: number;
  /** In a bundle of a 郵便区番号, not in the mixed one. */
  readonly sorted: number;
  readonly sortedWithBarcode: number;
}

/** Which discounts a way of posting asks for. */
export const POSTAGE_WAYS = ['barcode', 'sorted', 'sorted-delay', 'sorted-barcode', 'sorted-delay-barcode'] as const;
export type PostageWay = (typeof POSTAGE_WAYS)[number];

/** So many pieces at so many percent less. */
export interface Share {
  readonly percent: number;
  readonly pieces: number;
}

export interface WayPostage {
  readonly way: PostageWay;
  /** Empty where the counts, the shape or the thickness give none of what the way asks for, or not all of it. */
  readonly shares: readonly Share[];
  readonly savedYen: number;
  readonly totalYen: number;
}

export interface Postage extends Rate {
  /** Without any discount. */
  readonly totalYen: number;
  readonly ways: readonly WayPostage[];
}

/** Counts a lot; `barcodes` has 1 for each letter in printing order that carries a barcode, else 0. */
export function lotOf(barcodes: Uint8Array, bundles: readonly Bundle[]): Lot {
  const sorted = bundles.filter(isSorted);
  const barcodesIn = ({ ranges }: Bundle): number => {
    let count = 0;
    for (const { from, to } of ranges) for (let index = from; index <= to; index += 1) count += barcodes[index] ?? 0;
    return count;
  };
  return {
    pieces: barcodes.length,
    withBarcode: barcodes.reduce((sum, one) => sum + one, 0),
    sorted: sum(sorted.map(({ count }) => count)),
    sortedWithBarcode: sum(sorted.map(barcodesIn)),
  };
}

/**
 * Undefined for a piece that the tariff has no shape or weight for. Cautious where Japan Post's rule is not known for sure, so that
 * no saving is overstated: the barcode discount counts only pieces that carry a barcode, and needs its least number of these;
 * the sorting discount goes by all pieces posted at once but is counted for those in bundles of a 郵便区番号 alone; what is
 * saved is rounded down to whole yen, a share at a time. The barcode discounts are for 定形 alone (Japan Post, 区分郵便物 割引率詳細).
 */
export function postageOf(lot: Lot, piece: MailPiece, acceptsDelay: boolean, tariff: Tariff): Postage | undefined {
  const rate = rateOf(piece, tariff);
  if (rate === undefined) return undefined;
  const totalYen = lot.pieces * rate.yen;
  const possible = POSTAGE_WAYS.filter((way) => acceptsDelay || !way.includes('delay'));
  const ways = possible.map((way) => {
    const shares = sharesOf(way, lot, rate, piece, tariff).filter(({ pieces }) => pieces > 0);
    const savedYen = sum(shares.map(({ percent, pieces }) => Math.floor((rate.yen * pieces * Math.round(percent * 100)) / 10_000)));
    return { way, shares, savedYen, totalYen: totalYen - savedYen };
  });
  return { ...rate, totalYen, ways };
}

function sharesOf(way: PostageWay, lot: Lot, { shape }: Rate, { thicknessMm }: MailPiece, { discounts: { barcode, sorted } }: Tariff): readonly Share[] {
  const takesBarcode = shape === 'standard' && thicknessMm <= barcode.maxThicknessMm && lot.withBarcode >= barcode.fromPieces;
  const byBarcode = { percent: barcode.percent, pieces: lot.withBarcode };
  if (way === 'barcode') return takesBarcode ? [byBarcode] : [];
  const step = sorted.steps.findLast(({ fromPieces }) => lot.pieces >= fromPieces);
  if (step === undefined || lot.sorted === 0) return [];
  const percent = step.percent + (way.includes('delay') ? sorted.delayPercent : 0);
  if (!way.includes('barcode')) return [{ percent, pieces: lot.sorted }];
  if (!takesBarcode) return [];
  return [
    { percent: percent + sorted.barcodePercent, pieces: lot.sortedWithBarcode },
    { percent, pieces: lot.sorted - lot.sortedWithBarcode },
    { ...byBarcode, pieces: lot.withBarcode - lot.sortedWithBarcode },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
