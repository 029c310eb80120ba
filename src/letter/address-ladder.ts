// The order in which a long addressee is made to fit: condensed, set smaller, on another line, closer (contract,
// address-overflow). Whether the barcode keeps its room is decided above it, in address-block.ts.
import type { BrokenLine, LineBreaker } from './address-break.js';
import { MOST_LINES, standing, type Leading, type Shape, type Stack } from './address-stack.js';
import type { BlockLayout } from './block-layout.js';
import { emMm } from './page-grid.js';

export const NARROWEST = 0.8;
export const FULL_PT = 10.5;
/** Address and organisation, with the name's size beside it: full size first, 9 pt last. */
const SIZES_PT = [{ nth: 0, text: FULL_PT, name: 12 }, { nth: 1, text: 10, name: 11 }, { nth: 2, text: 9.5, name: 10 }, { nth: 3, text: 9, name: 9 }] as const;
/** Leading in em, with the space before organisation and name. */
const LEADINGS: readonly Leading[] = [
  { nth: 0, lineEm: 1.3, gapEm: 0.15 }, { nth: 1, lineEm: 1.25, gapEm: 0.05 }, { nth: 2, lineEm: 1.2, gapEm: 0 }, { nth: 3, lineEm: 1.15, gapEm: 0 },
];

/** A part of the block that is cut into lines by itself. */
export interface Group {
  readonly role: 'address' | 'company' | 'name';
  readonly breaker: LineBreaker;
  /** Lines it has when nothing is wrong with it. */
  readonly usual: number;
}

/** A group in lines of a size. */
interface Broken extends Shape {
  readonly lines: readonly BrokenLine[];
}

/** Groups as they fit: where their lines stand, and the lines. */
export interface Fitted {
  readonly layout: BlockLayout;
  readonly groups: readonly { readonly lines: readonly BrokenLine[] }[];
}

/**
 * The lines by the mildest measure that suffices; undefined when none does. Condensing happens within a size, so it comes first.
 * Only where no measure helps is a katakana word cut, or company or department instead of the place between them: half a name
 * reads as another.
 */
export function firstFitting(groups: readonly Group[], stack: Stack): Fitted | undefined {
  return fitting(groups, stack, true) ?? fitting(groups, stack, false);
}

function fitting(groups: readonly Group[], stack: Stack, sparesWords: boolean): Fitted | undefined {
  const widthMm = stack.zone.rightMm - stack.zone.leftMm;
  for (const countsInOrder of lineCounts(groups)) {
    for (const leading of LEADINGS) {
      for (const counts of countsInOrder) {
        for (const size of SIZES_PT) {
          const broken = brokenInto(counts, groups, size, widthMm, sparesWords);
          if (broken === undefined) continue;
          const layout = standing(broken, size.nth, leading, stack);
          if (layout !== undefined) return { layout, groups: broken };
        }
      }
    }
  }
  return undefined;
}

type LineCounts = readonly (readonly number[])[];
/** There are a dozen combinations of groups and half a million addressees. Of a group only how many lines it may and usually has counts, not which it is. */
const KNOWN_COUNTS = new Map<number, readonly [LineCounts, LineCounts]>();

function lineCounts(groups: readonly Group[]): readonly [LineCounts, LineCounts] {
  let key = 0;
  for (const { role, usual } of groups) key = key * 100 + MOST_LINES[role] * 10 + usual;
  const known = KNOWN_COUNTS.get(key);
  if (known !== undefined) return known;
  const counts = allLineCounts(groups);
  KNOWN_COUNTS.set(key, counts);
  return counts;
}

/** Ways to spend lines: the usual, then one more, two more; and, when nothing else helps, those with fewer than usual somewhere. */
function allLineCounts(groups: readonly Group[]): readonly [LineCounts, LineCounts] {
  const ways = groups.reduce<LineCounts>(
    (sofar, { role }) => sofar.flatMap((counts) => Array.from({ length: MOST_LINES[role] }, (_, index) => [...counts, index + 1])),
    [[]],
  );
  const extra = (counts: readonly number[]) => counts.reduce((total, count, index) => total + count - (groups[index]?.usual ?? 0), 0);
  const lacks = (counts: readonly number[]) => counts.some((count, index) => count < (groups[index]?.usual ?? 0));
  const sorted = [...ways].sort((a, b) => extra(a) - extra(b));
  return [sorted.filter((counts) => !lacks(counts)), sorted.filter(lacks)];
}

type Size = (typeof SIZES_PT)[number];

/** Each group in its lines of a size; undefined where one does not fit the width. */
function brokenInto(counts: readonly number[], groups: readonly Group[], size: Size, widthMm: number, sparesWords: boolean): readonly Broken[] | undefined {
  const broken: Broken[] = [];
  for (const { role, breaker, usual } of groups) {
    const sizePt = role === 'name' ? size.name : size.text;
    const em = emMm(sizePt);
    const naturalEm = widthMm / em;
    const lines = breaker.lines(counts[broken.length] ?? usual, { naturalEm, condensedEm: naturalEm / NARROWEST, sparesWords });
    if (lines === undefined) return undefined;
    broken.push({ role, sizePt, lines, count: lines.length, thousandths: thousandthsToFit(longestEm(lines) * em, widthMm) });
  }
  return broken;
}

export function longestEm(lines: readonly BrokenLine[]): number {
  let longest = 0;
  for (const { widthEm } of lines) longest = Math.max(longest, widthEm);
  return longest;
}

/** How far a line of this width is condensed to fit a room, in thousandths cut off; 1000 where it fits as it is. */
export function thousandthsToFit(width: number, room: number): number {
  return Math.min(1000, Math.floor((room / width) * 1000 + 1e-6));
}
