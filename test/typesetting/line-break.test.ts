// Lines end where the whole paragraph is cheapest; held against all ways there are, of which the program looks at few.
import fc from 'fast-check';
import { breakKinds, type BreakKind } from '../../src/typesetting/break-opportunity.js';
import { cellsOf } from '../../src/typesetting/cell.js';
import { breakLines } from '../../src/typesetting/line-break.js';
import { lineRuler, shortfallEm, TOLERANCE_EM, type LineRuler } from '../../src/typesetting/line-ruler.js';
import { TEXTBOOK_CHAIN } from './set-text.js';

const room = (firstEm: number, restEm = firstEm) => ({ firstEm, restEm });

function rulerOf(text: string): LineRuler {
  return lineRuler(cellsOf([{ text, style: 0 }], [TEXTBOOK_CHAIN]), false);
}

test('where one line does, nobody asks where it could end', () => {
  const asked = (): never => { throw new Error('asked'); };
  expect([breakLines(rulerOf('一行で足ります。'), asked, room(7.5, 1)), breakLines(rulerOf(''), asked, room(5))]).toEqual([[8], []]);
  expect(() => breakLines(rulerOf('一行で足りません。'), asked, room(8))).toThrow('asked');
});

/** The cost of the cheapest way, of all that end lines where they may end and fit; infinite where there is none. */
function cheapest(ruler: LineRuler, kinds: readonly BreakKind[], { firstEm, restEm }: ReturnType<typeof room>, start = 0): number {
  const count = ruler.cells.length;
  if (start === count) return 0;
  let least = Infinity;
  for (let end = start + 1; end <= count; end += 1) {
    const cost = end === count || kinds[end] === 'free' ? lineCost(ruler, start, end, start === 0 ? firstEm : restEm) : Infinity;
    if (cost < least) least = Math.min(least, cost + cheapest(ruler, kinds, room(firstEm, restEm), end));
  }
  return least;
}

function lineCost(ruler: LineRuler, start: number, end: number, roomEm: number): number {
  if (ruler.tightestEm(start, end) > roomEm + TOLERANCE_EM) return Infinity;
  const { shortEm } = shortfallEm(ruler, start, end, roomEm);
  const isLast = end === ruler.cells.length;
  const isLone = isLast && start > 0 && ruler.cells.slice(start).filter(({ characterClass }) => characterClass === 'japanese').length <= 1;
  return 0.5 + (shortEm < 0 ? 1 : isLast ? 0 : 2) * shortEm ** 2 + (isLone ? 1e4 : 0);
}

test('no other way costs less', () => {
  const text = fc.array(fc.constantFrom('本', '日', '、', '。', '「', '」', '・'), { minLength: 1, maxLength: 14 }).map((units) => units.join(''));
  let several = 0;
  fc.assert(fc.property(text, fc.integer({ min: 4, max: 14 }), fc.integer({ min: 4, max: 14 }), (written, first, rest) => {
    const ruler = rulerOf(written);
    const kinds = breakKinds(ruler.cells);
    const measure = room(first / 2 + 1, rest / 2 + 1);
    const least = cheapest(ruler, kinds, measure);
    fc.pre(least < Infinity);
    const ends = breakLines(ruler, () => kinds, measure);
    if (ends.length > 1) several += 1;
    const cost = ends.reduce((sum, end, index) => sum + lineCost(ruler, ends[index - 1] ?? 0, end, index === 0 ? measure.firstEm : measure.restEm), 0);
    expect(cost).toBeLessThan(least + 1e-4);
  }), { numRuns: 500 });
  expect(several).toBeGreaterThan(100);
});
