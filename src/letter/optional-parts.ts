// Parts of a letter that are printed only when a fact is filled, or only when it is empty. Their marks stand on lines of
// their own, `{{#facts.hotline}}` and `{{/facts.hotline}}`, and are taken out before Markdown sees the text.
import { problem, type Problem } from '../refusal.js';
import type { Condition, Conditional } from './letter-template.js';

/** Lines of letter.md, both of the marks. */
interface OptionalPart {
  readonly condition: Condition;
  readonly toLine: number;
}

/** A text without marks, its lines where they were. */
export interface MarkedText {
  readonly source: string;
  readonly parts: readonly OptionalPart[];
}

/** Where something stands in letter.md, first and last line. */
interface Extent {
  readonly fromLine: number;
  readonly toLine: number;
}

const MARK = /^[ \t]*\{\{\s*([#^/])\s*([^\s{}]+)\s*\}\}[ \t]*$/;

/** Finds the parts; marks without a partner, parts within parts and parts closed by another name become problems. */
export function readOptionalParts(text: string, file: string, linesBefore: number, problems: Problem[]): MarkedText {
  const parts: OptionalPart[] = [];
  let open: Condition | undefined;
  const lines = text.split('\n').map((source, index) => {
    const [, sign, fact] = MARK.exec(source) ?? [];
    if (sign === undefined || fact === undefined) return source;
    const line = linesBefore + index + 1;
    if (sign !== '/') {
      if (open !== undefined) problems.push(problem('optional-nested', { name: fact, outer: open.fact }, { file, line }));
      open ??= { fact, wanted: sign === '#' ? 'filled' : 'empty', line };
    } else if (open === undefined) {
      problems.push(problem('optional-not-opened', { name: fact }, { file, line }));
    } else {
      if (open.fact !== fact) problems.push(problem('optional-mismatched', { opened: open.fact, closed: fact }, { file, line }));
      parts.push({ condition: open, toLine: line });
      open = undefined;
    }
    return '';
  });
  if (open !== undefined) problems.push(problem('optional-not-closed', { name: open.fact }, { file, line: open.line }));
  return { source: lines.join('\n'), parts };
}

/** The condition of what stands within a part, as a field to spread. */
export function conditionOf(parts: readonly OptionalPart[], { fromLine, toLine }: Extent): Conditional {
  const part = parts.find(({ condition, toLine: closing }) => condition.line < fromLine && toLine < closing);
  return part === undefined ? {} : { when: part.condition };
}

/** The first mark that stands within the extent, which it must not cut in two. */
export function markWithin(parts: readonly OptionalPart[], { fromLine, toLine }: Extent): Condition | undefined {
  const cut = (line: number) => fromLine <= line && line <= toLine;
  return parts.find(({ condition, toLine: closing }) => cut(condition.line) || cut(closing))?.condition;
}
