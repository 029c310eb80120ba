// Sets a paragraph: text and a measure in, lines of placed runs out, by the rules of Japanese line composition
// (W3C JLREQ and its working group's simplified rules). All lengths are in em of the one type size.
import { breakKinds } from './break-opportunity.js';
import type { Cell, StyledText } from './cell.js';
import { cellsOf } from './cell.js';
import type { FontChain } from './font-chain.js';
import { breakLines } from './line-break.js';
import { lineRuler } from './line-ruler.js';
import type { SetLine } from './set-line.js';
import { setLine } from './set-line.js';

export type { StyledText } from './cell.js';
export type { SetLine, SetRun } from './set-line.js';

/** The room a paragraph is set in. */
export interface ParagraphMeasure {
  readonly widthEm: number;
  /** Of the first line, and of every line that follows, from the measure's left edge. */
  readonly firstIndentEm: number;
  readonly restIndentEm: number;
  /** Only `justify` opens lines; a line a little too long is tightened under every alignment. */
  readonly align: 'justify' | 'start' | 'end' | 'center';
  /** Lets 、 and 。 that do not fit stand beyond the right edge (ぶら下げ); not done unless asked for. */
  readonly hangStops?: boolean;
}

/**
 * The lines of a paragraph. '\n' forces a new line, and the line before it is set as a last one is: at its natural width. Spaces
 * at the end of a line are dropped; an empty text is one line without runs. An opening bracket at an indent keeps the
 * indent before its ink (JLREQ 3.1.5, second style). Throws when no typeface has a cluster (see missingClusters).
 */
export function setParagraph(texts: readonly StyledText[], measure: ParagraphMeasure, chains: readonly FontChain[]): readonly SetLine[] {
  return forcedLines(cellsOf(texts, chains)).flatMap((cells, index) => setForcedLine(cells, index === 0, measure));
}

function setForcedLine(cells: readonly Cell[], isFirst: boolean, measure: ParagraphMeasure): readonly SetLine[] {
  const firstIndentEm = isFirst ? measure.firstIndentEm : measure.restIndentEm;
  const ruler = lineRuler(cells, measure.hangStops === true);
  const room = { firstEm: measure.widthEm - firstIndentEm, restEm: measure.widthEm - measure.restIndentEm };
  const ends = cells.length === 0 ? [0] : breakLines(ruler, () => breakKinds(cells), room);
  return ends.map((end, index) =>
    setLine(ruler, ends[index - 1] ?? 0, end, {
      indentEm: index === 0 ? firstIndentEm : measure.restIndentEm,
      roomEm: index === 0 ? room.firstEm : room.restEm,
      align: measure.align,
      isLast: index === ends.length - 1,
    }),
  );
}

function forcedLines(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const lines: Cell[][] = [[]];
  for (const cell of cells) {
    if (cell.cluster === '\n') lines.push([]);
    else lines[lines.length - 1]?.push(cell);
  }
  return lines;
}
