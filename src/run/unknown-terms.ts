// Words of an export that no list explains (method-unknown, status-unknown), as questions that staff can answer. Only cells
// that look like words of such a column are shown: a column mistaken for one may hold names.
import { fold } from '../folding.js';
import type { ExceptionLine } from './exception-list.js';

/** A word, where it stands, and in how many rows. */
export interface TermQuestion {
  readonly field: 'method' | 'status';
  readonly word: string;
  readonly rows: number;
}

/** カード(一括), not a name with a number. */
const TERM = /^(?!.*\d{3})\S(?:.{0,18}\S)?$/u;
/** Systems know a handful of methods; a column with more words than this is something else. */
const MOST_TERMS = 12;

/** The largest first. Empty where the cells do not look like a column of methods or statuses. */
export function unknownTerms(lines: readonly ExceptionLine[]): readonly TermQuestion[] {
  return (['method', 'status'] as const).flatMap((field) => {
    const words = new Map<string, { word: string; rows: number }>();
    for (const { finding, row } of lines) {
      const word = finding.doubt.code === `${field}-unknown` ? (row?.cells[field].text ?? '') : '';
      if (word === '') continue;
      const known = words.get(fold(word)) ?? { word, rows: 0 };
      words.set(fold(word), { ...known, rows: known.rows + 1 });
    }
    const terms = [...words.values()];
    if (terms.length > MOST_TERMS || !terms.every(({ word }) => TERM.test(word))) return [];
    return terms.sort((a, b) => b.rows - a.rows).map((term) => ({ field, ...term }));
  });
}
