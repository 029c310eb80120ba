// post/posting.csv: the totals that staff copy to the posting form (差出票), each on a line with where it comes from. Figures
// stand alone in their cells, so that a spreadsheet can add them up.
import { grouped } from '../../wording/grouped-number.js';
import { POSTING, POSTING_CSV as SAYS, SHAPE } from '../../wording/posting.js';
import { csvText } from '../csv-text.js';
import type { Posting } from './posting.js';

type Line = readonly [item: string, value: string, remark: string];

/** The file's text. */
export function postingCsv(posting: Posting): string {
  const { lot, bundles, rates } = posting;
  const kinds = ['five', 'three', 'mixed'] as const;
  return csvText(SAYS.header, [
    [SAYS.pieces, String(lot.pieces), ''],
    ...pieceLines(posting),
    [SAYS.barcodes, String(lot.withBarcode), SAYS.barcodesNote(grouped(lot.pieces - lot.withBarcode))],
    ...kinds.map((kind): Line => [SAYS.bundles[kind], String(bundles[kind].bundles), SAYS.bundlesNote(grouped(bundles[kind].letters))]),
    ...postageLines(posting),
    [SAYS.lettersDate, rates.letters.date, rates.letters.source],
    [SAYS.discountsDate, rates.discounts.date, rates.discounts.source],
  ]);
}

function pieceLines({ postage, envelope, weightG, totalKg, thicknessMm }: Posting): readonly Line[] {
  const [longMm, shortMm] = [Math.max(envelope.widthMm, envelope.heightMm), Math.min(envelope.widthMm, envelope.heightMm)];
  return [
    [SAYS.shape, postage === null ? SAYS.none : SHAPE[postage.shape].ja, SAYS.shapeNote(longMm, shortMm, thicknessMm.toFixed(1))],
    [SAYS.weight, weightG.toFixed(1), SAYS.weightNote],
    [SAYS.totalWeight, totalKg.toFixed(1), SAYS.weightNote],
  ];
}

function postageLines({ postage }: Posting): readonly Line[] {
  if (postage === null) return [[SAYS.postage, SAYS.none, POSTING.noShape.ja()]];
  return [
    [SAYS.postage, String(postage.yen), SAYS.upTo(postage.upToG)],
    [SAYS.total, String(postage.totalYen), SAYS.rounding],
    ...postage.ways.map(({ way, shares, savedYen, totalYen }): Line => (
      [SAYS.way(way), String(totalYen), shares.length === 0 ? SAYS.wayNone : SAYS.wayNote(grouped(savedYen), POSTING.shares.ja(shares))])),
  ];
}
