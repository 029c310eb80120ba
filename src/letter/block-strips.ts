// Each kind of block as strips: what a paragraph, heading, list, box or slot looks like.
import { boxRules, contactStrip } from './contact-table.js';
import { joined, lowered } from './ink.js';
import type { Block, Item, Phrase, Words } from './letter-template.js';
import { baselineMm, BODY_PT, LEFT_MM, LINE_MM, MEASURE_EM, RIGHT_MM, rounded } from './page-grid.js';
import { fixedWords, setPhrase, type Setting } from './set-phrase.js';
import { EMPTY_STRIP, halfLinesFor, keptWithNext, paragraphStrips, withGap, withMarker, xAtEm, type Strip } from './strip.js';

const BOX_PADDING_EM = 1;

/** Which section a block stands in, counted from 1, and how far it is set in. */
export interface BlockPlace {
  readonly number: number;
  readonly indentEm: number;
}

export function blockStrips(block: Block<Words>, { number, indentEm }: BlockPlace, setting: Setting): readonly Strip[] {
  const { line } = block;
  switch (block.kind) {
    case 'paragraph':
      return paragraphStrips(block.phrase, line, { firstIndentEm: indentEm + 1, restIndentEm: indentEm }, setting);
    case 'heading':
      return headingStrips(number, block.phrase, line, setting);
    case 'list': {
      const { start } = block;
      return block.items.flatMap((item, index) => itemStrips(item, start === 'bullets' ? start : start + index, indentEm, setting));
    }
    case 'contacts':
      return [contactStrip(block, setting)];
    case 'notice':
      return [noticeStrip(block, setting)];
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

/** Bullets hang one em, numbers in brackets two; a further paragraph is indented as any other. */
function itemStrips({ line, paragraphs }: Item<Words>, number: number | 'bullets', indentEm: number, setting: Setting): readonly Strip[] {
  const textEm = indentEm + (number === 'bullets' ? 1 : 2);
  const label = fixedWords(number === 'bullets' ? '・' : `(${number})`, line);
  const marker = paragraphStrips(label, line, { firstIndentEm: indentEm, restIndentEm: indentEm, align: 'start' }, setting);
  return paragraphs.flatMap((phrase, index) => {
    if (index > 0) return paragraphStrips(phrase, line, { firstIndentEm: textEm + 1, restIndentEm: textEm }, setting);
    return withMarker(paragraphStrips(phrase, line, { firstIndentEm: textEm, restIndentEm: textEm }, setting), marker);
  });
}

function noticeStrip({ line, heading, paragraphs }: Extract<Block<Words>, { kind: 'notice' }>, setting: Setting): Strip {
  const widthEm = MEASURE_EM - 2 * BOX_PADDING_EM;
  const look = { sizePt: BODY_PT, leftMm: xAtEm(BOX_PADDING_EM) } as const;
  const head = { widthEm, firstIndentEm: 0, restIndentEm: 0, align: 'center' } as const;
  const body = { widthEm, firstIndentEm: 1, restIndentEm: 0, align: 'justify' } as const;
  const lines = [
    ...(heading.length === 0 ? [] : setPhrase(heading, { ...look, family: 'gothic', measure: head }, setting)),
    ...paragraphs.flatMap((phrase) => setPhrase(phrase, { ...look, family: 'mincho', measure: body }, setting)),
  ];
  const halfLines = halfLinesFor((lines.length + 1) * LINE_MM);
  const box = boxRules(LEFT_MM, LINE_MM / 4, RIGHT_MM, halfLines * (LINE_MM / 2) - LINE_MM / 4);
  const inks = lines.map((set, index) => lowered(set, baselineMm((index + 0.5) * LINE_MM, BODY_PT, LINE_MM)));
  return { ...EMPTY_STRIP, line, halfLines, ...joined([...inks, { texts: [], rules: box }]) };
}
