// Text of a template into words and placeholders. Both Markdown and front matter hold `{{dotted.names}}`; what
// fills them is nobody's business here.
import { problem, type Problem } from '../refusal.js';
import type { Emphasis, Placeholder, Words } from './letter-template.js';

/** Names the slot for the reader's own payment days: a paragraph of its own, never filled from facts. */
export const PAYMENT_DAYS = 'payments.days';

export type TemplatePiece = Words | Placeholder;

const PLACEHOLDER = /\{\{\s*([^\s{}]+)\s*\}\}/g;
const STRAY_BRACES = /\{\{|\}\}/;
/** Of an optional part's marks, which stand on lines of their own. */
const PART_SIGN = /^[#^/]/;
const LATIN = /[!-~\u00C0-\u024F]/;

/** Where a text stands, and who collects what is wrong with it. */
export interface TextPlace {
  readonly file: string;
  /** Of the text's first character. */
  readonly line: number;
  readonly emphasis: Emphasis;
  readonly problems: Problem[];
}

/** The pieces of a text; empty words are left out. Half a pair of braces is a problem at its line. */
export function piecesOf(text: string, place: TextPlace): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  const lineAt = (offset: number) => place.line + text.slice(0, offset).split('\n').length - 1;
  const addWords = (from: number, to: number) => {
    const words = text.slice(from, to);
    const stray = words.search(STRAY_BRACES);
    if (stray >= 0) place.problems.push(problem('placeholder-malformed', {}, { file: place.file, line: lineAt(from + stray) }));
    const joined = withoutLineBreaks(words);
    if (joined !== '') pieces.push({ kind: 'words', text: joined, ...place.emphasis, line: lineAt(from) });
  };
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    addWords(end, match.index);
    end = match.index + match[0].length;
    const [, name = ''] = match;
    const line = lineAt(match.index);
    if (PART_SIGN.test(name)) place.problems.push(problem('optional-not-alone', { name: name.slice(1) }, { file: place.file, line }));
    else pieces.push({ kind: 'placeholder', name, ...place.emphasis, line });
  }
  addWords(end, text.length);
  return pieces;
}

/** A line break in the source is nothing between Japanese characters, and a space between Latin ones. */
function withoutLineBreaks(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, (_, offset: number, whole: string) => {
    const before = whole.slice(0, offset).at(-1) ?? '';
    const after = whole.slice(offset).trimStart().at(0) ?? '';
    return LATIN.test(before) && LATIN.test(after) ? ' ' : '';
  });
}
