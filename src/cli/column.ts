// Columns of Japanese text line up by display width: a kanji takes two cells of a terminal, a half-width kana one (UAX #11).
import { grouped } from '../wording/grouped-number.js';

/** A character of two cells. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/gu;

const SECOND_HALF = /[\udc00-\udfff]/g;

/** Terminal cells a text takes. */
export function displayWidth(text: string): number {
  const wide = text.match(WIDE)?.length ?? 0;
  return text.replace(SECOND_HALF, '').length + wide;
}

/** A text that takes no more cells than `width`; one that is cut ends in …, because half a number would be another. */
export function clipped(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let left = width - 1;
  let kept = '';
  for (const character of text) {
    left -= displayWidth(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Rows of a label and a count, the counts flush right. */
export function countRows(rows: readonly (readonly [label: string, count: number])[], indent: string): string[] {
  const labelWidth = Math.max(0, ...rows.map(([label]) => displayWidth(label)));
  const countWidth = Math.max(0, ...rows.map(([, count]) => grouped(count).length));
  return rows.map(([label, count]) => `${indent}${label}${' '.repeat(labelWidth - displayWidth(label))}  ${grouped(count).padStart(countWidth)}`);
}
