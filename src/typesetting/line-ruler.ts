// How long a stretch of cells is as a line: prefix sums, so that breaking can weigh every stretch it meets.
import type { Cell } from './cell.js';
import { isSpace } from './character-class.js';
import type { Gap } from './class-spacing.js';
import { gapBetween } from './class-spacing.js';

/** Rounding of sums; no eye and no printer sees it. */
export const TOLERANCE_EM = 1e-6;

const HANGING: ReadonlySet<string> = new Set('、。，．');

/** Measures stretches `cells[start]` to `cells[end - 1]` set as one line: edges squeezed, spaces at the end dropped. */
export interface LineRuler {
  readonly cells: readonly Cell[];
  /** The gap after each cell but the last. */
  readonly gaps: readonly Gap[];
  /** `end` less the spaces at the line's end. */
  contentEnd(start: number, end: number): number;
  naturalEm(start: number, end: number): number;
  /** With every gap as tight as JLREQ 3.8.3 lets it be. */
  tightestEm(start: number, end: number): number;
  /** How far 、 or 。 at the end may stand beyond the edge (ぶら下げ): its ink, or nothing. */
  hangsEm(start: number, end: number): number;
}

/** A ruler for the cells of one paragraph, without forced breaks. */
export function lineRuler(cells: readonly Cell[], hangStops: boolean): LineRuler {
  const gaps = cells.slice(1).map((later, index) => gapBetween(cellAt(cells, index), later));
  const advances = sums(cells.map((cell) => cell.advanceEm));
  const naturalGaps = sums(gaps.map((gap) => gap.naturalEm));
  const tightening = sums(gaps.map((gap) => gap.tightensEm));

  const contentEnd = (start: number, end: number): number => {
    let last = end;
    while (last > start && isSpace(cellAt(cells, last - 1).characterClass)) last -= 1;
    return last;
  };
  const naturalEm = (start: number, end: number): number => {
    const last = contentEnd(start, end);
    if (last === start) return 0;
    const edgesEm = headBlankEm(cellAt(cells, start)) + tailBlankEm(cellAt(cells, last - 1));
    return between(advances, start, last) + between(naturalGaps, start, last - 1) - edgesEm;
  };
  const tightestEm = (start: number, end: number): number =>
    naturalEm(start, end) - between(tightening, start, Math.max(start, contentEnd(start, end) - 1));
  const hangsEm = (start: number, end: number): number => {
    const last = cells[contentEnd(start, end) - 1];
    return hangStops && last !== undefined && HANGING.has(last.cluster) ? last.advanceEm - tailBlankEm(last) : 0;
  };
  return { cells, gaps, contentEnd, naturalEm, tightestEm, hangsEm };
}

/** By how much a stretch is too short for its room, negative where it is too long; its stop hangs only where it would be. */
export function shortfallEm(ruler: LineRuler, start: number, end: number, roomEm: number): { shortEm: number; hungEm: number } {
  const shortEm = roomEm - ruler.naturalEm(start, end);
  const hungEm = shortEm < -TOLERANCE_EM ? ruler.hangsEm(start, end) : 0;
  return { shortEm: shortEm + hungEm, hungEm };
}

/** What a cell loses at a line's head: an opening bracket stands with its ink at the edge (table 1; at an indent, style 2). */
export function headBlankEm(cell: Cell): number {
  return cell.characterClass === 'opening' ? cell.blankBeforeEm : 0;
}

/** What a cell loses at a line's end: a closing bracket or stop, unless the line needs it. */
export function tailBlankEm(cell: Cell): number {
  return cell.characterClass === 'closing' || cell.characterClass === 'full-stop' ? cell.blankAfterEm : 0;
}

function cellAt(cells: readonly Cell[], index: number): Cell {
  const cell = cells[index];
  if (cell === undefined) throw new RangeError(`no cell ${index}`);
  return cell;
}

function sums(values: readonly number[]): Float64Array {
  const totals = new Float64Array(values.length + 1);
  values.forEach((value, index) => {
    totals[index + 1] = (totals[index] ?? 0) + value;
  });
  return totals;
}

function between(totals: Float64Array, from: number, to: number): number {
  return (totals[to] ?? 0) - (totals[from] ?? 0);
}
