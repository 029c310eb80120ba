// What staff ask before printing: weight, postage and printing time of the run as a whole. Computed from counts and the
// settings of paper and envelope; a real piece on a scale, and the accepting office, have the last word.
import type { CalendarDay } from '../../calendar-day.js';
import type { Bundle } from '../../postal/bundle.js';
import { postageOf, type Lot, type Postage } from '../../postal/postage.js';
import { isWithin, type MailPiece, type Tariff } from '../../postal/tariff.js';

export interface PostingInputs {
  readonly lot: Lot;
  readonly bundles: readonly Bundle[];
  readonly sheetsPerLetter: number;
  readonly pagesPerLetter: number;
  /** How many layers a sheet lies folded in. */
  readonly panelsPerSheet: number;
  readonly paperGsm: number;
  /** As it is bought, empty. */
  readonly envelope: { readonly widthMm: number; readonly heightMm: number; readonly weightG: number };
  readonly tariff: Tariff;
  /** Whether staff would accept three days' delay for a discount. */
  readonly acceptsDelay: boolean;
  /** Of the printer: printed sides, not sheets. */
  readonly pagesPerMinute: number;
}

/** Plain data, for report.json and the screen. */
export interface Posting {
  readonly lot: Lot;
  readonly bundles: Readonly<Record<Bundle['kind'], { readonly bundles: number; readonly letters: number }>>;
  readonly envelope: { readonly widthMm: number; readonly heightMm: number };
  /** Of one piece, to a tenth; the total to a tenth of a kilogram. */
  readonly weightG: number;
  readonly totalKg: number;
  /** An estimate, to a tenth; without what folds and air add. */
  readonly thicknessMm: number;
  /** Whether the limits of 定形 hold. */
  readonly standard: { readonly weight: boolean; readonly size: boolean };
  /** null: the tariff has no rate for such a piece. */
  readonly postage: Postage | null;
  readonly rates: { readonly letters: RateSource; readonly discounts: RateSource };
  readonly printMinutes: number;
}

interface RateSource {
  readonly date: CalendarDay;
  readonly source: string;
}

const A4_M2 = 0.21 * 0.297;
/** Of uncoated paper: a sheet of 64 g/m2 is 0.09 mm thick. */
const BULK_CM3_PER_G = 1.4;

/** Reckons a run. An A4 sheet of 64 g/m2 weighs 4.0 g (post.md section 3); an envelope is as thick as its weight over its area makes it. */
export function postingOf(inputs: PostingInputs): Posting {
  const { lot, bundles, envelope, tariff } = inputs;
  const piece = pieceOf(inputs);
  const { letters, discounts } = tariff;
  return {
    lot,
    bundles: { five: totalOf('five', bundles), three: totalOf('three', bundles), mixed: totalOf('mixed', bundles) },
    envelope: { widthMm: envelope.widthMm, heightMm: envelope.heightMm },
    weightG: tenths(piece.weightG),
    totalKg: tenths((piece.weightG * lot.pieces) / 1000),
    thicknessMm: tenths(piece.thicknessMm),
    standard: { weight: letters.standard.rates.some(({ upToG }) => piece.weightG <= upToG), size: isWithin(piece, letters.standard) },
    postage: postageOf(lot, piece, inputs.acceptsDelay, tariff) ?? null,
    rates: { letters: { date: letters.date, source: letters.source }, discounts: { date: discounts.date, source: discounts.source } },
    printMinutes: Math.ceil((lot.pieces * inputs.pagesPerLetter) / inputs.pagesPerMinute),
  };
}

function pieceOf({ sheetsPerLetter, panelsPerSheet, paperGsm, envelope: { widthMm, heightMm, weightG } }: PostingInputs): MailPiece {
  const envelopeGsm = (weightG / (widthMm * heightMm)) * 1e6;
  return {
    widthMm,
    heightMm,
    weightG: sheetsPerLetter * A4_M2 * paperGsm + weightG,
    thicknessMm: ((sheetsPerLetter * panelsPerSheet * paperGsm + envelopeGsm) * BULK_CM3_PER_G) / 1000,
  };
}

function totalOf(kind: Bundle['kind'], bundles: readonly Bundle[]): Posting['bundles'][Bundle['kind']] {
  const ofKind = bundles.filter((bundle) => bundle.kind === kind);
  return { bundles: ofKind.length, letters: ofKind.reduce((letters, { count }) => letters + count, 0) };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
