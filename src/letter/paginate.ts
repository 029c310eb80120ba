// Strips onto pages, top to bottom, none ever cut or clipped. What is kept together moves together, unless it is
// taller than a page; and the last page is not left with a line or two where the page before it can spare some.
import { BOTTOM_MM, LINE_MM, rounded, TOP_MM } from './page-grid.js';
import { problem, type Problem } from '../refusal.js';
import type { Strip } from './strip.js';

/** A strip with its place on a page. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly topMm: number;
}

/** A page, and whether the letter asked for it with a page break. */
interface FilledPage {
  readonly strips: Strip[];
  readonly isWanted: boolean;
}

const HALF_LINE_MM = LINE_MM / 2;
const SLACK_MM = 1e-6;
/** Of a last page, in lines; letter-advice tells where it could not be had. */
export const FEWEST_LINES = 3;
/** Never more than this is taken from the page before, in lines. */
const MOST_MOVED_LINES = 6;

/** The pages, the first of which begins at `firstTopMm`, and is empty when its rest cannot hold what the letter begins with. A strip taller than a page becomes a problem at its line. */
export function paginate(
  strips: readonly Strip[], firstTopMm: number, file: string, problems: Problem[],
): readonly (readonly PlacedStrip[])[] {
  const pages = filled(groupsOf(strips), firstTopMm, file, problems).filter(({ strips: found }, index) => index === 0 || found.length > 0);
  return balanced(pages).map((page, index) => placed(page, index === 0 ? firstTopMm : TOP_MM));
}

function filled(groups: readonly (readonly Strip[])[], firstTopMm: number, file: string, problems: Problem[]): readonly FilledPage[] {
  const pages: FilledPage[] = [{ strips: [], isWanted: false }];
  let yMm = firstTopMm;
  const strips = () => pages.at(-1)?.strips ?? [];
  const turnPage = (isWanted: boolean) => {
    pages.push({ strips: [], isWanted });
    yMm = TOP_MM;
  };
  const fits = (group: readonly Strip[]) => yMm + halfLinesOf(group, strips().length === 0) * HALF_LINE_MM <= BOTTOM_MM + SLACK_MM;
  for (const group of groups) {
    if (group[0]?.startsPage === true) {
      if (strips().length > 0) turnPage(true);
      continue;
    }
    if (!fits(group)) turnPage(false);
    for (const strip of group) {
      if (!fits([strip])) turnPage(false);
      if (!fits([strip])) problems.push(problem('template-block-too-tall', {}, { file, line: strip.line }));
      yMm += halfLinesOf([strip], strips().length === 0) * HALF_LINE_MM;
      strips().push(strip);
    }
  }
  return pages;
}

/** Lines of the page before, so that the last has enough; never a table, a box or the reader's days. */
function balanced(pages: readonly FilledPage[]): readonly (readonly Strip[])[] {
  const whole = pages.map(({ strips }) => strips);
  const [before, last] = [pages.at(-2)?.strips, pages.at(-1)];
  if (before === undefined || last === undefined || last.isWanted || halfLinesOf(last.strips, true) >= 2 * FEWEST_LINES) return whole;
  for (let cut = before.length - 1; cut > 0; cut -= 1) {
    const moved = before.slice(cut);
    if (before[cut]?.endMm === undefined || halfLinesOf(moved, true) > 2 * MOST_MOVED_LINES) return whole;
    if (before[cut - 1]?.keepWithNext === true || halfLinesOf([...moved, ...last.strips], true) < 2 * FEWEST_LINES) continue;
    return [...whole.slice(0, -2), before.slice(0, cut), [...moved, ...last.strips]];
  }
  return whole;
}

function placed(strips: readonly Strip[], topMm: number): readonly PlacedStrip[] {
  return strips.map((strip, index) => {
    const above = halfLinesOf(strips.slice(0, index), true) + (index === 0 ? 0 : strip.gapHalfLines);
    return { strip, topMm: rounded(topMm + above * HALF_LINE_MM) };
  });
}

/** What is kept with the next; a page break within goes before all of it, so that no heading is left behind. */
function groupsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const groups: Strip[][] = [];
  let open: Strip[] | undefined;
  for (const strip of strips) {
    if (strip.startsPage) {
      groups.splice(open === undefined ? groups.length : groups.length - 1, 0, [strip]);
      continue;
    }
    if (open === undefined) groups.push((open = [strip]));
    else open.push(strip);
    if (!strip.keepWithNext) open = undefined;
  }
  return groups;
}

/** A gap above is none at the top of a page. */
function halfLinesOf(strips: readonly Strip[], atTop: boolean): number {
  return strips.reduce((total, { halfLines, gapHalfLines }, index) => total + halfLines + (atTop && index === 0 ? 0 : gapHalfLines), 0);
}
