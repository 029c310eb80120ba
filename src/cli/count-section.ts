// A heading with counts below it, as the summary and the auditor's counts show them.
import { countRows } from './column.js';
import type { Screen } from './screen.js';

export const INDENT = '  ';

/** The heading, a row a count, and a blank line. */
export function showCounts(title: string, rows: readonly (readonly [label: string, count: number])[], { print, mark }: Screen): void {
  print(mark('bold', title));
  for (const line of countRows(rows, INDENT)) print(line);
  print('');
}
