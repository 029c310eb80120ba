// Where lines stand that are set below each other, the barcode below the last. What they say has no part in it: half a million
// blocks stand in a few hundred ways, and each is worked out once.
import { BARCODE_CLEAR_MM, barcodeMeasure, largestBarcodePt, SMALLEST_BARCODE } from '../postal/barcode-size.js';
import type { BarcodePlace, BlockLayout, LinePlace } from './block-layout.js';
import type { Zone } from './envelope-profile.js';
import { ASCENT_EM, emMm, rounded } from './page-grid.js';

/** Digits of 12 pt are 3.3 mm high: within 2.4 to 6.0 mm (post.md section 3). */
export const POSTAL_CODE_PT = 12;
/** Below the postal code. */
const CLEAR_MM = 2;
/** Kept for the smallest, and a thousandth more, because baselines are rounded to one. */
const LEAST_BARCODE_MM = BARCODE_CLEAR_MM + SMALLEST_BARCODE.heightMm + 0.001;
/** Beyond the least clear space above the barcode, where there is room: a fallback font's letters reach lower than the body's. */
const EXTRA_CLEAR_MM = 0.5;

/** Space between baselines, and before organisation and name. `nth` tells one leading or size from another. */
export interface Leading {
  readonly nth: number;
  readonly lineEm: number;
  readonly gapEm: number;
}

/** For an addressee that needs no measure at all: the room that is left, given to the lines. */
const ROOMY = { lineEm: 1.45, gapEm: 0.4 } as const;

/** Lines of one part of the block, all condensed as the longest needs. */
export interface Shape {
  readonly role: 'address' | 'company' | 'name';
  readonly count: number;
  readonly sizePt: number;
  readonly thousandths: number;
}

/** The most lines that each part may have (contract, address-overflow). */
export const MOST_LINES = { address: 4, company: 2, name: 2 } as const;

/** What blocks stand in: an envelope's zone, below a postal code or not, with room kept for a barcode or not. */
export interface Stack {
  readonly zone: Zone;
  readonly hasCode: boolean;
  readonly hasBarcode: boolean;
  readonly known: Map<number, BlockLayout | undefined>;
}

/** Where these lines stand, in type of the ladder's `size`; undefined where they are too high. */
export function standing(shapes: readonly Shape[], size: number, leading: Leading, stack: Stack): BlockLayout | undefined {
  const key = keyOf(shapes, size, leading);
  const known = stack.known.get(key);
  if (known !== undefined || stack.known.has(key)) return known;
  const layout = layoutOf(shapes, size === 0 && leading.nth === 0, leading, stack);
  stack.known.set(key, layout);
  return layout;
}

/** Lines, size, leading and condensing as the digits of one number, small for all that is not condensed. */
function keyOf(shapes: readonly Shape[], size: number, { nth }: Leading): number {
  let key = (size + 4 * nth) * 45;
  for (const { role, count, thousandths } of shapes) key += count * COUNT_DIGIT[role] + (1000 - thousandths) * CONDENSE_DIGIT[role];
  return key;
}

/** Lines are at most 4, 2 and 2: bases 5, 3 and 3, together 45. 4 sizes in 4 leadings of that are 720; thousandths are 800 to 1000: base 201. */
const COUNT_DIGIT = { address: 1, company: 5, name: 15 } as const;
const CONDENSE_DIGIT = { address: 720, company: 720 * 201, name: 720 * 201 * 201 } as const;

function layoutOf(shapes: readonly Shape[], isUnaltered: boolean, leading: Leading, stack: Stack): BlockLayout | undefined {
  const { zone, hasCode, hasBarcode } = stack;
  const postalMm = rounded(zone.topMm + ASCENT_EM * emMm(POSTAL_CODE_PT));
  const room = { topMm: postalMm + CLEAR_MM, bottomMm: zone.bottomMm - (hasBarcode ? LEAST_BARCODE_MM : 0) };
  const close = stacked(shapes, leading, room);
  const lines = (isUnaltered && close !== undefined ? stacked(shapes, ROOMY, room) : undefined) ?? close;
  if (lines === undefined) return undefined;
  const head: readonly LinePlace[] = hasCode ? [{ role: 'postal-code', sizePt: POSTAL_CODE_PT, condense: 1, yMm: postalMm }] : [];
  return { lines: [...head, ...lines], ...(hasBarcode ? { barcode: barcodeBelow(lines, zone) } : {}) };
}

/** From the ascent of the first line to the descent of the last; undefined when they do not fit in height. */
function stacked(shapes: readonly Shape[], leading: Omit<Leading, 'nth'>, room: { readonly topMm: number; readonly bottomMm: number }): readonly LinePlace[] | undefined {
  const lines: LinePlace[] = [];
  let yMm = room.topMm;
  for (const [index, { role, count, sizePt, thousandths }] of shapes.entries()) {
    const em = emMm(sizePt);
    if (index > 0) yMm += leading.gapEm * em;
    for (let line = 0; line < count; line += 1) {
      yMm += lines.length === 0 ? ASCENT_EM * em : leading.lineEm * em;
      lines.push({ role, sizePt, condense: thousandths / 1000, yMm: rounded(yMm) });
    }
    if (yMm + (1 - ASCENT_EM) * em > room.bottomMm) return undefined;
  }
  return lines;
}

/** Directly below the last line, which is the name's, as large as the zone allows. */
function barcodeBelow(lines: readonly LinePlace[], zone: Zone): BarcodePlace {
  const bottomsMm = lines.map(({ yMm, sizePt }) => yMm + (1 - ASCENT_EM) * emMm(sizePt));
  const highestMm = Math.max(...bottomsMm) + BARCODE_CLEAR_MM;
  const heightMm = zone.bottomMm - highestMm;
  const sizePt = largestBarcodePt({ widthMm: zone.rightMm - zone.leftMm, heightMm });
  if (sizePt === undefined) throw new Error('the lines were set with room for a barcode');
  return { sizePt, topMm: rounded(highestMm + Math.min(EXTRA_CLEAR_MM, heightMm - barcodeMeasure(sizePt).heightMm)) };
}
