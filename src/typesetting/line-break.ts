// Chooses where the lines of a paragraph end, the whole paragraph at once: of all ways the one that tightens and opens
// least, tightening (追い込み) rather than carrying to the next line and opening (追い出し), as JLREQ 3.8.3 has it.
import type { BreakKind } from './break-opportunity.js';
import type { CharacterClass } from './character-class.js';
import type { LineRuler } from './line-ruler.js';
import { shortfallEm, TOLERANCE_EM } from './line-ruler.js';

/** Room for the first line and for the others, in em. */
interface LineRoom {
  readonly firstEm: number;
  readonly restEm: number;
}

const OPENING_WEIGHT = 2;
/** Of one more line: what tightening or opening by some 0.7 em costs. */
const LINE_COST = 0.5;
const LONE_CHARACTER_COST = 1e4;
const EMERGENCY_COST: Readonly<Record<BreakKind, number>> = { free: 0, inside: 1e5, prohibited: 1e6 };

/**
 * Where each line ends: indices into the ruler's cells, ascending, the last one the number of cells; none for no cells. `kindsOf` tells what a
 * break before each cell would be, and is asked only where one line does not do.
 */
export function breakLines(ruler: LineRuler, kindsOf: () => readonly BreakKind[], room: LineRoom): readonly number[] {
  const count = ruler.cells.length;
  if (count === 0) return [];
  if (ruler.naturalEm(0, count) <= room.firstEm) return [count];
  const kinds = kindsOf();
  // Costs add up: what has cost more so far than lines that are simply filled cost in all is on no cheapest way.
  const enough = costOfFilledLines(ruler, kinds, room) + count * TOLERANCE_EM;
  const costs = new Float64Array(count + 1).fill(Infinity);
  const origins = new Int32Array(count + 1);
  costs[0] = 0;
  for (let start = 0; start < count; start += 1) {
    const costSoFar = costs[start] ?? Infinity;
    if (costSoFar > enough) continue;
    const roomEm = start === 0 ? room.firstEm : room.restEm;
    for (const end of possibleEnds(ruler, kinds, start, roomEm)) {
      const cost = costSoFar + lineCost(ruler, kinds, start, end, roomEm);
      // Of equals the one that fills the earlier lines: what has to be carried is carried as late as can be.
      if (cost > (costs[end] ?? Infinity) + TOLERANCE_EM) continue;
      costs[end] = cost;
      origins[end] = start;
    }
  }
  return pathTo(count, origins);
}

/** Of the way on which each line takes as much as it can. */
function costOfFilledLines(ruler: LineRuler, kinds: readonly BreakKind[], room: LineRoom): number {
  let cost = 0;
  for (let start = 0; start < ruler.cells.length; ) {
    const roomEm = start === 0 ? room.firstEm : room.restEm;
    const end = possibleEnds(ruler, kinds, start, roomEm).at(-1) ?? ruler.cells.length;
    cost += lineCost(ruler, kinds, start, end, roomEm);
    start = end;
  }
  return cost;
}

/**
 * Every free end within the room; where there is none, the furthest end inside a word, or else the furthest of all, so that
 * nothing overflows that could be cut.
 */
function possibleEnds(ruler: LineRuler, kinds: readonly BreakKind[], start: number, roomEm: number): readonly number[] {
  const count = ruler.cells.length;
  const free: number[] = [];
  let inside: number | undefined;
  let furthest = start + 1;
  const fits = (end: number) => ruler.tightestEm(start, end) - ruler.hangsEm(start, end) <= roomEm + TOLERANCE_EM;
  for (let end = start + 1; end <= count && fits(end); end += 1) {
    const kind = end === count ? 'free' : kinds[end];
    if (kind === 'free') free.push(end);
    if (kind === 'inside') inside = end;
    furthest = end;
  }
  return free.length > 0 ? free : [inside ?? furthest];
}

function lineCost(ruler: LineRuler, kinds: readonly BreakKind[], start: number, end: number, roomEm: number): number {
  const isLast = end === ruler.cells.length;
  const emergencyCost = isLast ? 0 : EMERGENCY_COST[kinds[end] ?? 'free'];
  const shortEm = shortfallEm(ruler, start, end, roomEm).shortEm;
  const fitCost = shortEm < 0 ? shortEm ** 2 : isLast ? 0 : OPENING_WEIGHT * shortEm ** 2;
  return LINE_COST + emergencyCost + fitCost + (isLast && start > 0 && isLoneCharacter(ruler, start) ? LONE_CHARACTER_COST : 0);
}

/** Whether what is left for the last line is a single character, with or without its stop and brackets. */
function isLoneCharacter(ruler: LineRuler, start: number): boolean {
  return ruler.cells.slice(start).filter((cell) => !PUNCTUATION.has(cell.characterClass)).length <= 1;
}

const PUNCTUATION: ReadonlySet<CharacterClass> = new Set([
  'opening',
  'closing',
  'full-stop',
  'line-start-prohibited',
  'middle-dot',
  'ideographic-space',
  'western-space',
]);

function pathTo(end: number, origins: Int32Array): readonly number[] {
  const ends: number[] = [];
  for (let at = end; at > 0; at = origins[at] ?? 0) ends.push(at);
  return ends.reverse();
}
