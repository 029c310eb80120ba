// What can only be said once the letter is set: does page 1 tell whom to ask, how many sheets does it take, is a last
// page nearly empty? Advice, never a refusal.
import type { LetterAdvice } from './letter-advice.js';
import { textOf, type MergedTemplate, type Phrase, type Words } from './letter-template.js';
import { BOTTOM_MM, TOP_MM } from './page-grid.js';
import { FEWEST_LINES } from './paginate.js';
import { sheetsOf, type ComposedLetter, type ComposedPage, type PlacedText } from './placed-text.js';

const SPACES = /\s/g;

/** What to look at once more in a letter as it was set. */
export function adviseOnLayout(letter: MergedTemplate, composed: ComposedLetter): readonly LetterAdvice[] {
  const { pages } = composed;
  const at = { file: letter.file };
  const sheets = sheetsOf(composed);
  return [
    ...contactsOverleaf(letter, pages),
    ...(sheets > 1 ? [{ code: 'letter-sheets', detail: { sheets }, at } as const] : []),
    ...lastPageShort(letter, pages),
  ];
}

/** The first table of contacts stands where the words of its first row below the head do: a table is never cut. */
function contactsOverleaf(letter: MergedTemplate, pages: readonly ComposedPage[]): readonly LetterAdvice[] {
  const table = letter.blocks.find((block) => block.kind === 'contacts');
  if (table?.kind !== 'contacts') return [];
  const row = wordsOf(table.rows.at(-1) ?? []);
  const page = pages.findIndex((candidate) => textsOf(candidate).map(({ text }) => text).join('').replace(SPACES, '').includes(row)) + 1;
  return page > 1 ? [{ code: 'letter-contacts-overleaf', detail: { page }, at: { file: letter.file, line: table.line } }] : [];
}

function wordsOf(row: readonly Phrase<Words>[]): string {
  return row.map(textOf).join('').replace(SPACES, '');
}

function lastPageShort(letter: MergedTemplate, pages: readonly ComposedPage[]): readonly LetterAdvice[] {
  const page = pages.findLastIndex(({ parts }) => parts.length > 0) + 1;
  const baselines = textsOf(pages[page - 1]).map(({ yMm }) => yMm).filter((yMm) => yMm > TOP_MM && yMm <= BOTTOM_MM);
  const lines = new Set(baselines).size;
  return page > 1 && lines < FEWEST_LINES ? [{ code: 'letter-last-page-short', detail: { page, lines }, at: { file: letter.file } }] : [];
}

function textsOf(page: ComposedPage | undefined): readonly PlacedText[] {
  return (page?.parts ?? []).flatMap((part) => (part.kind === 'shared' ? part.texts : []));
}
