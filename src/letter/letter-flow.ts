// The letter from its title to 以上 as a row of strips, in the form Japanese letters have: title, 頭語, the letter
// proper, 結語 at the right end; then, where numbered sections follow, 記 in the middle, the sections, and 以上.
import { boxRules, contactStrip } from './contact-table.js';
import type { Block, MergedTemplate, Phrase, Words } from './letter-template.js';
import { baselineMm, BODY_EM_MM, BODY_PT, emMm, LEFT_MM, LINE_MM, MEASURE_EM, RIGHT_MM, rounded } from './page-grid.js';
import { fixedWords, onBaseline, setPhrase, type Setting } from './set-phrase.js';
import {
  EMPTY_STRIP, halfLinesFor, keptWithNext, lastKeptWithNext, paragraphStrips, withGap, withMarker, xAtEm, type Strip,
} from './strip.js';

const TITLE_PT = 14;
const SPACE = '　';
/** What stands under a heading is set in by this much. */
const SECTION_INDENT_EM = 1;
const BOX_PADDING_EM = 1;
/** Before a closing word that ends the paragraph's last line. */
const CLOSING_CLEAR_MM = 2 * BODY_EM_MM;

/** All strips of a letter, in reading order. */
export function letterFlow(letter: MergedTemplate, setting: Setting): readonly Strip[] {
  const firstHeading = letter.blocks.findIndex(({ kind }) => kind === 'heading');
  const proper = firstHeading < 0 ? letter.blocks : letter.blocks.slice(0, firstHeading);
  const sections = firstHeading < 0 ? [] : letter.blocks.slice(firstHeading);
  const closing = paragraphStrips(letter.closing, lineOf(letter.closing), { firstIndentEm: 0, restIndentEm: 0, align: 'end' }, setting);
  return [
    ...keptWithNext(titleStrips(letter, setting)),
    ...closed(properStrips(letter, proper, setting), closing),
    ...(sections.length === 0 ? [] : sectionStrips(sections, setting)),
  ];
}

/** The closing word takes the end of the last line where there is room before it, else a line of its own. */
function closed(strips: readonly Strip[], closing: readonly Strip[]): readonly Strip[] {
  const [last, word] = [strips.at(-1), closing[0]];
  const startMm = word?.texts[0]?.xMm ?? 0;
  const hasRoom = last?.endMm !== undefined && closing.length === 1 && last.endMm + CLOSING_CLEAR_MM <= startMm;
  if (!hasRoom || word === undefined) return [...lastKeptWithNext(strips), ...closing];
  return [...strips.slice(0, -1), { ...last, texts: [...last.texts, ...word.texts] }];
}

function titleStrips({ subject }: MergedTemplate, setting: Setting): readonly Strip[] {
  const measure = { widthEm: (RIGHT_MM - LEFT_MM) / emMm(TITLE_PT), firstIndentEm: 0, restIndentEm: 0, align: 'center' } as const;
  const lines = setPhrase(subject, { family: 'gothic', sizePt: TITLE_PT, leftMm: LEFT_MM, measure }, setting);
  return lines.map(({ texts }) => ({
    ...EMPTY_STRIP,
    line: lineOf(subject),
    halfLines: 4,
    texts: onBaseline(texts, baselineMm(0, TITLE_PT, 1.5 * LINE_MM)),
  }));
}

/** The opening word stands before the first paragraph, which then has no indent of its own. */
function properStrips(letter: MergedTemplate, blocks: readonly Block<Words>[], setting: Setting): readonly Strip[] {
  const { opening } = letter;
  const [first, ...others] = blocks;
  const flush = { firstIndentEm: 0, restIndentEm: 0 };
  if (first?.kind !== 'paragraph') {
    return [...paragraphStrips(opening, lineOf(opening), flush, setting), ...blocks.flatMap((block) => blockStrips(block, 0, setting))];
  }
  const joined = [...opening, ...fixedWords(SPACE, first.line), ...first.phrase];
  return [...paragraphStrips(joined, first.line, flush, setting), ...others.flatMap((block) => blockStrips(block, 0, setting))];
}

function sectionStrips(blocks: readonly Block<Words>[], setting: Setting): readonly Strip[] {
  const line = blocks[0]?.line ?? 1;
  const flush = { firstIndentEm: 0, restIndentEm: 0 };
  const ki = paragraphStrips(fixedWords('記', line), line, { ...flush, align: 'center' }, setting);
  const end = paragraphStrips(fixedWords('以上', line), line, { ...flush, align: 'end' }, setting);
  const body = blocks.flatMap((block) => blockStrips(block, SECTION_INDENT_EM, setting));
  return [...keptWithNext(ki), ...lastKeptWithNext(body), ...end];
}

function blockStrips(block: Block<Words>, indentEm: number, setting: Setting): readonly Strip[] {
  const { line } = block;
  switch (block.kind) {
    case 'paragraph':
      return paragraphStrips(block.phrase, line, { firstIndentEm: indentEm + 1, restIndentEm: indentEm }, setting);
    case 'heading':
      return headingStrips(block.number, block.phrase, line, setting);
    case 'list':
      return block.items.flatMap((item, index) => itemStrips(item, block.ordered ? index + 1 : undefined, line, indentEm, setting));
    case 'contacts':
      return [contactStrip(block, setting)];
    case 'notice':
      return [noticeStrip(block.paragraphs, line, setting)];
    case 'page-break':
      return [{ ...EMPTY_STRIP, line, halfLines: 0, startsPage: true }];
    case 'payment-days':
      return [{ ...EMPTY_STRIP, line, slot: { xMm: rounded(xAtEm(indentEm + 1)), yMm: baselineMm(0, BODY_PT, LINE_MM) } }];
  }
}

function headingStrips(number: number, phrase: Phrase<Words>, line: number, setting: Setting): readonly Strip[] {
  const label = number < 10 ? String.fromCodePoint(0xff10 + number) : String(number);
  const look = { firstIndentEm: 2, restIndentEm: 2, align: 'start', family: 'gothic' } as const;
  const marker = paragraphStrips(fixedWords(label, line), line, { ...look, firstIndentEm: 0 }, setting);
  return keptWithNext(withGap(withMarker(paragraphStrips(phrase, line, look, setting), marker), 1));
}

/** Bullets hang one em, numbers in brackets two. */
function itemStrips(item: Phrase<Words>, number: number | undefined, line: number, indentEm: number, setting: Setting): readonly Strip[] {
  const textEm = indentEm + (number === undefined ? 1 : 2);
  const label = fixedWords(number === undefined ? '・' : `(${number})`, line);
  const marker = paragraphStrips(label, line, { firstIndentEm: indentEm, restIndentEm: indentEm, align: 'start' }, setting);
  return withMarker(paragraphStrips(item, line, { firstIndentEm: textEm, restIndentEm: textEm }, setting), marker);
}

function noticeStrip(paragraphs: readonly Phrase<Words>[], line: number, setting: Setting): Strip {
  const inner = { widthEm: MEASURE_EM - 2 * BOX_PADDING_EM, firstIndentEm: 1, restIndentEm: 0, align: 'justify' } as const;
  const look = { family: 'mincho', sizePt: BODY_PT, leftMm: xAtEm(BOX_PADDING_EM), measure: inner } as const;
  const lines = paragraphs.flatMap((phrase) => setPhrase(phrase, look, setting));
  const halfLines = halfLinesFor((lines.length + 1) * LINE_MM);
  return {
    ...EMPTY_STRIP,
    line,
    halfLines,
    texts: lines.flatMap(({ texts }, index) => onBaseline(texts, baselineMm((index + 0.5) * LINE_MM, BODY_PT, LINE_MM))),
    rules: boxRules(LEFT_MM, LINE_MM / 4, RIGHT_MM, halfLines * (LINE_MM / 2) - LINE_MM / 4),
  };
}

function lineOf(phrase: Phrase<Words>): number {
  return phrase[0]?.line ?? 1;
}
