// One line of a paragraph, placed: what whoever draws it needs to know, in em from the measure's left edge
// (line adjustment: JLREQ 3.8).
import type { Cell } from './cell.js';
import type { FittedSpaces } from './line-fit.js';
import { natural, open, tighten } from './line-fit.js';
import type { LineRuler } from './line-ruler.js';
import { headBlankEm, shortfallEm, tailBlankEm, TOLERANCE_EM } from './line-ruler.js';

/** A stretch of a line in one style. */
export interface SetRun {
  readonly style: number;
  readonly text: string;
  /** Origin of the first glyph, from the measure's left edge; -0.5 where an opening bracket's ink stands at that edge. */
  readonly xEm: number;
  /** One a cluster of `text`: added after the cluster's natural advance. */
  readonly extraAdvancesEm: readonly number[];
}

/** A line; one without text has no runs. */
export interface SetLine {
  readonly runs: readonly SetRun[];
  /** Left edge of the line, from the measure's left edge: the indent, and what alignment adds to it. */
  readonly startEm: number;
  /** Length of the line from `startEm`, without blanks squeezed off its edges and without a stop that hangs. */
  readonly widthEm: number;
}

/** Where a line stands and how it fills its room. */
interface LinePlace {
  readonly indentEm: number;
  readonly roomEm: number;
  readonly align: 'justify' | 'start' | 'end' | 'center';
  /** The last of a paragraph or before a forced break: never opened. */
  readonly isLast: boolean;
}

/** The line of `cells[start]` to `cells[end - 1]`. */
export function setLine(ruler: LineRuler, start: number, end: number, place: LinePlace): SetLine {
  const cells = ruler.cells.slice(start, ruler.contentEnd(start, end));
  const first = cells[0];
  const last = cells[cells.length - 1];
  if (first === undefined || last === undefined) return { runs: [], startEm: place.indentEm, widthEm: 0 };
  const { shortEm, hungEm } = shortfallEm(ruler, start, end, place.roomEm);
  const spaces = fit(ruler, start, cells, shortEm, hungEm > 0 ? 0 : tailBlankEm(last), place);
  const extras = [...spaces.gapsEm, spaces.tailEm - tailBlankEm(last) - hungEm];
  const headEm = headBlankEm(first);
  const widthEm = cells.reduce((total, cell, index) => total + cell.advanceEm + (extras[index] ?? 0), -headEm);
  const startEm = place.indentEm + alignmentEm(place, widthEm);
  return { runs: runsOf(cells, extras, startEm - headEm), startEm, widthEm };
}

function fit(ruler: LineRuler, start: number, cells: readonly Cell[], shortEm: number, tailEm: number, place: LinePlace): FittedSpaces {
  const gaps = ruler.gaps.slice(start, start + cells.length - 1);
  if (shortEm < -TOLERANCE_EM) return tighten(gaps, -shortEm);
  const opens = place.align === 'justify' && !place.isLast && shortEm > TOLERANCE_EM;
  return opens ? open(gaps, tailEm, shortEm) : natural(gaps);
}

function alignmentEm({ align, roomEm }: LinePlace, widthEm: number): number {
  const freeEm = Math.max(0, roomEm - widthEm);
  return align === 'end' ? freeEm : align === 'center' ? freeEm / 2 : 0;
}

function runsOf(cells: readonly Cell[], extras: readonly number[], originEm: number): readonly SetRun[] {
  const runs: { style: number; text: string; xEm: number; extraAdvancesEm: number[] }[] = [];
  let xEm = originEm;
  cells.forEach((cell, index) => {
    const extraEm = extras[index] ?? 0;
    const run = runs[runs.length - 1];
    if (run?.style === cell.style) {
      run.text += cell.cluster;
      run.extraAdvancesEm.push(extraEm);
    } else {
      runs.push({ style: cell.style, text: cell.cluster, xEm, extraAdvancesEm: [extraEm] });
    }
    xEm += cell.advanceEm + extraEm;
  });
  return runs;
}
