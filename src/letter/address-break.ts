// Cuts an address, a company or a name into a given number of lines, at the places that cost a reader least
// (address-joint.ts); the spaces at a cut are dropped, everything else is kept.
import { edgesEm, naturalWidthEm, type FontChain } from '../typesetting/font-chain.js';
import { breakPlaces, isSpaceAt, LEAST_COST_ELSEWHERE, type BreakLimits, type BreakPlace } from './address-joint.js';

/** A line without the spaces at its ends, at natural width. */
export interface BrokenLine {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly from: number;
  readonly widthEm: number;
}

/** How much room lines have: all of it, and as much more as condensing to the narrowest gains. */
export interface LineRoom {
  readonly naturalEm: number;
  readonly condensedEm: number;
  /** Nothing is cut where only the last resort is to cut it. */
  readonly sparesWords?: boolean;
}

/** Cuts texts of one kind into lines; made once for an address and asked for several shapes. */
export interface LineBreaker {
  /** Width of the whole text on one line. */
  readonly widthEm: number;
  /** The best way to cut the text into exactly `count` lines, or undefined when none fits. */
  lines(count: number, room: LineRoom): readonly BrokenLine[] | undefined;
}

/**
 * Parts (company, department) are joined by a full-width space, and cut there rather than anywhere else. `keptAtEnd`
 * (a space and the honorific) follows them and never leaves the end of the last line.
 */
export function lineBreaker(parts: readonly string[], chain: FontChain, keptAtEnd = ''): LineBreaker {
  const breakable = parts.length === 1 ? parts[0] ?? '' : parts.join('　');
  const text = breakable + keptAtEnd;
  const widthEm = naturalWidthEm(text, chain);
  let measured: Measured | undefined;
  return {
    widthEm,
    lines: (count, room) => {
      // Nearly every text has one line, and nobody need ask where it might be cut.
      if (count === 1) return text === '' || widthEm > room.condensedEm ? undefined : [{ text, from: 0, widthEm }];
      measured ??= {
        text, edges: edgesEm(text, chain), places: undefined,
        limits: { keptFrom: breakable.length, joinedAt: parts.length > 1 ? (parts[0] ?? '').length + 1 : 0 },
      };
      return linesOf(measured, cheapest(measured, count, room));
    },
  };
}

/** A text with what cutting it takes; lines are parts of it by their offsets. */
interface Measured {
  readonly text: string;
  readonly edges: readonly number[];
  readonly limits: BreakLimits;
  /** Everywhere, once somebody has asked. */
  places: readonly BreakPlace[] | undefined;
}

/** A line, alone or with those below it and what all of them cost. */
interface Choice {
  readonly cost: number;
  readonly start: number;
  readonly end: number;
  readonly below: Choice | undefined;
}

/**
 * Of two lines, those cut at a space or between two parts are the best if they cost less than the cut alone would elsewhere: only
 * otherwise is it worth asking for every place.
 */
function cheapest(measured: Measured, count: number, room: LineRoom): Choice | undefined {
  const { text, edges, limits } = measured;
  if (count === 2) {
    const choice = bestFrom({ measured, room, places: breakPlaces(text, edges, limits, 'at-spaces'), tried: [] }, 0, count);
    if (choice !== undefined && choice.cost < LEAST_COST_ELSEWHERE) return choice;
  }
  measured.places ??= breakPlaces(text, edges, limits);
  return bestFrom({ measured, room, places: measured.places, tried: [] }, 0, count);
}

interface Search {
  readonly measured: Measured;
  readonly room: LineRoom;
  readonly places: readonly BreakPlace[];
  /** A map for each number of lines: what follows from each place. */
  readonly tried: Map<number, Choice | undefined>[];
}

function bestFrom(search: Search, from: number, count: number): Choice | undefined {
  let found: Choice | undefined;
  for (const place of search.places) {
    if (place.at <= from || (search.room.sparesWords === true && place.isLastResort)) continue;
    const line = lineBetween(search, from, place.at);
    if (line === undefined) break;
    const below = bestBelow(search, place.at, count - 1);
    if (below === undefined) continue;
    const cost = line.cost + place.cost + below.cost;
    if (found === undefined || cost < found.cost) found = { cost, start: line.start, end: line.end, below };
  }
  return found;
}

/** Several lines lead to one place, which is tried once for each number of lines. */
function bestBelow(search: Search, from: number, count: number): Choice | undefined {
  if (count === 1) return lineBetween(search, from, search.measured.text.length);
  const here = (search.tried[count] ??= new Map<number, Choice | undefined>());
  if (!here.has(from)) here.set(from, bestFrom(search, from, count));
  return here.get(from);
}

/** Undefined: does not fit, or is empty. No line begins with a space, so that only its end has any to drop. */
function lineBetween({ measured: { text, edges }, room }: Search, start: number, to: number): Choice | undefined {
  let end = to;
  while (end > start && to < text.length && isSpaceAt(text, end - 1)) end -= 1;
  const widthEm = (edges[end] ?? 0) - (edges[start] ?? 0);
  return start === end || widthEm > room.condensedEm ? undefined : { cost: lineCost(widthEm, room), start, end, below: undefined };
}

/** Condensing costs more the further it goes, a nearly empty line a little. */
function lineCost(widthEm: number, { naturalEm, condensedEm }: LineRoom): number {
  if (widthEm > naturalEm) return 1 + (3 * (widthEm - naturalEm)) / (condensedEm - naturalEm);
  return 0.8 * (1 - widthEm / naturalEm) ** 2;
}

function linesOf({ text, edges }: Measured, first: Choice | undefined): readonly BrokenLine[] | undefined {
  if (first === undefined) return undefined;
  const lines: BrokenLine[] = [];
  for (let line: Choice | undefined = first; line !== undefined; line = line.below) {
    lines.push({ text: text.slice(line.start, line.end), from: line.start, widthEm: (edges[line.end] ?? 0) - (edges[line.start] ?? 0) });
  }
  return lines;
}
