// The letter from its title to 以上 as a row of strips, in the form Japanese letters have: title, 頭語, the letter
// proper, 結語 at the right end; then, where numbered sections follow, 記 in the middle, the sections, and 以上. A plain
// notice is its letter proper from beginning to end, sections and all.
import { blockStrips } from './block-strips.js';
import { joined, lowered } from './ink.js';
import type { Block, MergedTemplate, Phrase, Words } from './letter-template.js';
import { baselineMm, BODY_EM_MM, emMm, LEFT_MM, LINE_MM, RIGHT_MM } from './page-grid.js';
import { fixedWords, setPhrase, type Setting } from './set-phrase.js';
import { EMPTY_STRIP, keptWithNext, lastKeptWithNext, paragraphStrips, withGap, type Strip } from './strip.js';

const TITLE_PT = 14;
/** Less than the line and a half it takes, so that more of that is below the title than above. */
const TITLE_LINE_MM = 1.25 * LINE_MM;
const SPACE = '　';
/** What stands under a heading is set in by this much. */
const SECTION_INDENT_EM = 1;
/** Before a closing word that ends the paragraph's last line. */
const CLOSING_CLEAR_MM = 2 * BODY_EM_MM;
const FLUSH = { firstIndentEm: 0, restIndentEm: 0 } as const;

type Blocks = readonly Block<Words>[];

/** All strips of a letter, in reading order. */
export function letterFlow(letter: MergedTemplate, setting: Setting): readonly Strip[] {
  const cut = letter.style === 'kigaki' ? firstSection(letter.blocks) : letter.blocks.length;
  const [proper, sections] = [letter.blocks.slice(0, cut), letter.blocks.slice(cut)];
  return [
    ...keptWithNext(titleStrips(letter.subject, setting)),
    ...closed(properStrips(letter, proper, setting), letter.closing, setting),
    ...framed(sections, setting),
  ];
}

/** Page breaks before the first heading go with the sections. */
function firstSection(blocks: Blocks): number {
  const heading = blocks.findIndex(({ kind }) => kind === 'heading');
  return heading < 0 ? blocks.length : blocks.slice(0, heading).findLastIndex(({ kind }) => kind !== 'page-break') + 1;
}

/** The closing word takes the end of the last line where there is room before it, else a line of its own. */
function closed(strips: readonly Strip[], words: Phrase<Words>, setting: Setting): readonly Strip[] {
  if (words.length === 0) return strips;
  const closing = paragraphStrips(words, lineOf(words), { ...FLUSH, align: 'end' }, setting);
  const [last, word] = [strips.at(-1), closing[0]];
  const startMm = word?.texts[0]?.xMm ?? 0;
  const hasRoom = last?.endMm !== undefined && closing.length === 1 && last.endMm + CLOSING_CLEAR_MM <= startMm;
  if (!hasRoom || word === undefined) return [...lastKeptWithNext(strips), ...closing];
  return [...strips.slice(0, -1), { ...last, ...joined([last, word]) }];
}

/** A title in the middle, as many lines as it takes. */
export function titleStrips(subject: Phrase<Words>, setting: Setting): readonly Strip[] {
  const measure = { widthEm: (RIGHT_MM - LEFT_MM) / emMm(TITLE_PT), firstIndentEm: 0, restIndentEm: 0, align: 'center' } as const;
  const lines = setPhrase(subject, { family: 'gothic', sizePt: TITLE_PT, leftMm: LEFT_MM, measure }, setting);
  return lines.map((line) => ({
    ...EMPTY_STRIP,
    line: lineOf(subject),
    halfLines: 3,
    ...lowered({ texts: line.texts, rules: line.rules }, baselineMm(0, TITLE_PT, TITLE_LINE_MM)),
  }));
}

/** The opening word stands before the first paragraph, which then has no indent of its own. */
function properStrips({ opening }: MergedTemplate, blocks: Blocks, setting: Setting): readonly Strip[] {
  if (opening.length === 0) return bodyStrips(blocks, setting);
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph') return [...paragraphStrips(opening, lineOf(opening), FLUSH, setting), ...bodyStrips(blocks, setting)];
  const phrase = [...opening, ...fixedWords(SPACE, first.line), ...first.phrase];
  return [...paragraphStrips(phrase, first.line, FLUSH, setting), ...bodyStrips(others, setting)];
}

/** Sections between 記 and 以上, which stand close to them; a page break before the first turns the page before 記. */
function framed(blocks: Blocks, setting: Setting): readonly Strip[] {
  const first = blocks.findIndex(({ kind }) => kind !== 'page-break');
  if (first < 0) return [];
  const line = blocks[first]?.line ?? 1;
  const ki = paragraphStrips(fixedWords('記', line), line, { ...FLUSH, align: 'center' }, setting);
  const end = paragraphStrips(fixedWords('以上', line), line, { ...FLUSH, align: 'end' }, setting);
  const body = withGap(bodyStrips(blocks.slice(first), setting), 0);
  return [...bodyStrips(blocks.slice(0, first), setting), ...keptWithNext(ki), ...lastKeptWithNext(body), ...end];
}

/** Blocks with their headings numbered, and what follows a heading set in. */
export function bodyStrips(blocks: Blocks, setting: Setting): readonly Strip[] {
  let headings = 0;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') headings += 1;
    return blockStrips(block, { number: headings, indentEm: headings === 0 ? 0 : SECTION_INDENT_EM }, setting);
  });
}

/** In the template. */
export function lineOf(phrase: Phrase<Words>): number {
  return phrase[0]?.line ?? 1;
}
