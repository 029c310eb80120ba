// A bar that says how much of a whole something is. Kept apart by pattern as well as by shade, so that neither colour blindness nor a gray
// printer makes two of them one; the number always stands beside it.
import { drawing, type Html } from './html.js';

/** What is left of the whole, what was taken out of it, and what somebody has to look at. */
export type BarKind = 'kept' | 'lost' | 'held';

/** Narrower than this a share would not be seen. */
const LEAST_PERCENT = 0.8;

/** Patterns that bars are filled with; once in the page. */
export const BAR_PATTERNS: Html = drawing(
  '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/>'
  + '<rect class="hatch-line" width="2.2" height="5"/></pattern>'
  + '<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="dots-ground" width="5" height="5"/><circle class="dots-dot" cx="2.5" cy="2.5" r="1.1"/></pattern>',
);

export interface Bar {
  readonly kind: BarKind;
  readonly amount: number;
  /** How much of the whole stands before it. */
  readonly after?: number;
  readonly whole: number;
}

/** As wide as its place; in percent, so that patterns keep their shape. */
export function shareBar({ kind, amount, after = 0, whole }: Bar): Html {
  const percent = (part: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  const width = amount === 0 ? 0 : Math.max(LEAST_PERCENT, percent(amount));
  const left = Math.min(percent(after), 100 - width);
  const bar = width === 0 ? '' : `<rect class="${kind}" x="${left.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`;
  return drawing(`<svg class="bar" width="100%" height="10" aria-hidden="true"><rect class="track" width="100%" height="100%"/>${bar}</svg>`);
}
