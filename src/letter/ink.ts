// What stands together on paper: texts, and the rules that go with them (a table's lines, the dots over a word).
import { rounded } from './page-grid.js';
import type { PlacedRule, PlacedText } from './placed-text.js';

export interface Ink {
  readonly texts: readonly PlacedText[];
  readonly rules: readonly PlacedRule[];
}

export const NO_INK: Ink = { texts: [], rules: [] };

/** The same ink further down the page. */
export function lowered({ texts, rules }: Ink, byMm: number): Ink {
  return {
    texts: texts.map((text) => ({ ...text, yMm: rounded(text.yMm + byMm) })),
    rules: rules.map((rule) => ({ ...rule, fromYMm: rounded(rule.fromYMm + byMm), toYMm: rounded(rule.toYMm + byMm) })),
  };
}

/** Several inks as one, in reading order. */
export function joined(inks: readonly Ink[]): Ink {
  const [only] = inks;
  if (only !== undefined && inks.length === 1) return only;
  return { texts: inks.flatMap(({ texts }) => texts), rules: inks.flatMap(({ rules }) => rules) };
}
