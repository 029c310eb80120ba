// Where a line may end: JLREQ's simplified table 2 by the classes of two neighbours, and never inside a span that stays whole.
import type { Cell } from './cell.js';
import type { CharacterClass } from './character-class.js';
import { isSpace } from './character-class.js';
import { offsetsInsideSpans } from './unbroken-span.js';

/**
 * What a break before a cell would be: `free`; `inside` a word or number, the last resort where one is wider than the line;
 * `prohibited` by the class of a neighbour.
 */
export type BreakKind = 'free' | 'inside' | 'prohibited';

const NEVER_ENDS_A_LINE: ReadonlySet<CharacterClass> = new Set(['opening', 'prefixed-abbreviation']);
/** Spaces are here because they stay at the end of the line before, where they take no room. */
const NEVER_BEGINS_A_LINE: ReadonlySet<CharacterClass> = new Set([
  'closing',
  'full-stop',
  'line-start-prohibited',
  'middle-dot',
  'small-kana',
  'ideographic-space',
  'western-space',
]);

/** Whether no line may end with the one class and the next begin with the other (JLREQ, simplified table 2). */
export function isBreakProhibited(ending: CharacterClass, beginning: CharacterClass): boolean {
  return NEVER_ENDS_A_LINE.has(ending) || NEVER_BEGINS_A_LINE.has(beginning);
}

/** For each cell, what a line break before it would be; the first cell's is `prohibited`. */
export function breakKinds(cells: readonly Cell[]): readonly BreakKind[] {
  const inside = offsetsInsideSpans(cells.map((cell) => cell.cluster).join(''));
  let offset = 0;
  let earlier: Cell | undefined;
  return cells.map((cell) => {
    const kind = earlier === undefined ? 'prohibited' : kindBetween(earlier, cell, inside.has(offset));
    offset += cell.cluster.length;
    // Spaces are dropped at a line's end, where what stands before them then stands.
    if (earlier === undefined || !isSpace(cell.characterClass)) earlier = cell;
    return kind;
  });
}

function kindBetween(earlier: Cell, later: Cell, isInsideSpan: boolean): BreakKind {
  if (isBreakProhibited(earlier.characterClass, later.characterClass)) return 'prohibited';
  if (earlier.characterClass === 'inseparable' && earlier.cluster === later.cluster) return 'prohibited';
  const staysWhole = earlier.whole !== undefined && earlier.whole === later.whole;
  return isInsideSpan || staysWhole ? 'inside' : 'free';
}
