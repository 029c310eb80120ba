// The order in which a long addressee is made to fit: condensed, set smaller, on another line, closer (contract,
// address-overflow). Whether the barcode keeps its room is decided above it, in address-block.ts.
import type { BrokenLine, LineBreaker } from './address-break.js';
import { ASCENT_EM, emMm, rounded } from './page-grid.js';

/** A line of the block. All begin at the zone's left edge; yMm is the baseline from the paper's top. */
export interface AddressLine {
  readonly role: 'postal-code' | 'address' | 'company' | 'name';
  readonly text: string;
  readonly sizePt: number;
  /** 1 is natural width, 0.8 the narrowest. */
  readonly condense: number;
  readonly yMm: number;
}

export const NARROWEST = 0.8;
export const FULL_PT = 10.5;
/** Address and organisation, with the name's size beside it: full size first, 9 pt last. */
const SIZES_PT = [{ text: FULL_PT, name: 12 }, { text: 10, name: 11 }, { text: 9.5, name: 10 }, { text: 9, name: 9 }] as const;
/** Leading in em, with the space before organisation and name. */
const LEADINGS = [{ lineEm: 1.3, gapEm: 0.15 }, { lineEm: 1.25, gapEm: 0.05 }, { lineEm: 1.2, gapEm: 0 }, { lineEm: 1.15, gapEm: 0 }] as const;

/** For an addressee that needs no measure at all: the room that is left, given to the lines. */
const ROOMY = { lineEm: 1.45, gapEm: 0.4 } as const;

/** A part of the block that is cut into lines by itself. */
export interface Group {
  readonly role: 'address' | 'company' | 'name';
  readonly breaker: LineBreaker;
  /** Lines it has when nothing is wrong with it. */
  readonly usual: number;
  readonly most: number;
}

interface Shape {
  readonly group: Group;
  readonly lines: readonly BrokenLine[];
  readonly sizePt: number;
}

/** What the groups are stacked in, from the ascent of the first line to the descent of the last. */
export interface Room {
  readonly topMm: number;
  readonly bottomMm: number;
  readonly widthMm: number;
}

/**
 * The lines by the mildest measure that suffices; undefined when none does. Condensing happens within a size, so it comes first.
 * Only where no measure helps is a katakana word cut, or company or department instead of the place between them: half a name
 * reads as another.
 */
export function firstFitting(groups: readonly Group[], room: Room): readonly AddressLine[] | undefined {
  return fitting(groups, room, true) ?? fitting(groups, room, false);
}

function fitting(groups: readonly Group[], room: Room, sparesWords: boolean): readonly AddressLine[] | undefined {
  for (const countsInOrder of lineCounts(groups)) {
    for (const leading of LEADINGS) {
      for (const counts of countsInOrder) {
        for (const size of SIZES_PT) {
          const shapes = shapesOf(groups, counts, size, room.widthMm, sparesWords);
          if (shapes === undefined) continue;
          const lines = stacked(shapes, leading, room);
          if (lines === undefined) continue;
          const isUnaltered = leading === LEADINGS[0] && size === SIZES_PT[0];
          return (isUnaltered ? stacked(shapes, ROOMY, room) : undefined) ?? lines;
        }
      }
    }
  }
  return undefined;
}

type LineCounts = readonly (readonly number[])[];
/** There are a dozen combinations of groups and half a million addressees. */
const KNOWN_COUNTS = new Map<string, readonly [LineCounts, LineCounts]>();

function lineCounts(groups: readonly Group[]): readonly [LineCounts, LineCounts] {
  const key = groups.map(({ usual, most }) => `${usual}/${most}`).join();
  const known = KNOWN_COUNTS.get(key) ?? allLineCounts(groups);
  KNOWN_COUNTS.set(key, known);
  return known;
}

/** Ways to spend lines: the usual, then one more, two more; and, when nothing else helps, those with fewer than usual somewhere. */
function allLineCounts(groups: readonly Group[]): readonly [LineCounts, LineCounts] {
  const ways = groups.reduce<LineCounts>(
    (sofar, { most }) => sofar.flatMap((counts) => Array.from({ length: most }, (_, index) => [...counts, index + 1])),
    [[]],
  );
  const extra = (counts: readonly number[]) => counts.reduce((total, count, index) => total + count - (groups[index]?.usual ?? 0), 0);
  const lacks = (counts: readonly number[]) => counts.some((count, index) => count < (groups[index]?.usual ?? 0));
  const sorted = [...ways].sort((a, b) => extra(a) - extra(b));
  return [sorted.filter((counts) => !lacks(counts)), sorted.filter(lacks)];
}

type Size = (typeof SIZES_PT)[number];
type Leading = (typeof LEADINGS)[number] | typeof ROOMY;

function shapesOf(groups: readonly Group[], counts: readonly number[], size: Size, widthMm: number, sparesWords: boolean): readonly Shape[] | undefined {
  const shapes: Shape[] = [];
  for (const [index, group] of groups.entries()) {
    const sizePt = group.role === 'name' ? size.name : size.text;
    const naturalEm = widthMm / emMm(sizePt);
    const lines = group.breaker.lines(counts[index] ?? group.usual, { naturalEm, condensedEm: naturalEm / NARROWEST, sparesWords });
    if (lines === undefined) return undefined;
    shapes.push({ group, lines, sizePt });
  }
  return shapes;
}

/** The scale at which the longest of these widths fits a room, in thousandths cut off; 1 where all fit as they are. */
export function condenseToFit(widths: readonly number[], room: number): number {
  return Math.min(1, ...widths.map((width) => Math.floor((room / width) * 1000 + 1e-6) / 1000));
}

/** The groups below each other, each condensed as its longest line needs; undefined when they do not fit in height. */
function stacked(shapes: readonly Shape[], leading: Leading, { topMm, bottomMm, widthMm }: Room): readonly AddressLine[] | undefined {
  const lines: AddressLine[] = [];
  let yMm = topMm;
  for (const [index, { group, lines: broken, sizePt }] of shapes.entries()) {
    const em = emMm(sizePt);
    const condense = condenseToFit(broken.map(({ widthEm }) => widthEm * em), widthMm);
    if (index > 0) yMm += leading.gapEm * em;
    for (const { text } of broken) {
      yMm += lines.length === 0 ? ASCENT_EM * em : leading.lineEm * em;
      lines.push({ role: group.role, text, sizePt, condense, yMm: rounded(yMm) });
    }
    if (yMm + (1 - ASCENT_EM) * em > bottomMm) return undefined;
  }
  return lines;
}
