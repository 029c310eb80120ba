// Strips onto pages, top to bottom, none ever cut or clipped. What is kept together moves together, unless it is
// taller than a page.
import { BOTTOM_MM, LINE_MM, rounded, TOP_MM } from './page-grid.js';
import { problem, type Problem } from '../refusal.js';
import type { Strip } from './strip.js';

/** A strip with its place on a page. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly topMm: number;
}

const HALF_LINE_MM = LINE_MM / 2;
const SLACK_MM = 1e-6;

/** The pages, the first of which begins at `firstTopMm`. A strip taller than a page becomes a problem at its line. */
export function paginate(
  strips: readonly Strip[], firstTopMm: number, file: string, problems: Problem[],
): readonly (readonly PlacedStrip[])[] {
  const pages: PlacedStrip[][] = [[]];
  let yMm = firstTopMm;
  const turnPage = () => {
    pages.push([]);
    yMm = TOP_MM;
  };
  const place = (strip: Strip) => {
    const page = pages.at(-1) ?? [];
    if (page.length > 0) yMm += strip.gapHalfLines * HALF_LINE_MM;
    page.push({ strip, topMm: rounded(yMm) });
    yMm += strip.halfLines * HALF_LINE_MM;
  };
  const fits = (group: readonly Strip[]) => yMm + heightMm(group, pages.at(-1)?.length === 0) <= BOTTOM_MM + SLACK_MM;
  for (const group of groupsOf(strips)) {
    if (group[0]?.startsPage === true) {
      if (pages.at(-1)?.length !== 0) turnPage();
      continue;
    }
    if (!fits(group)) turnPage();
    for (const strip of group) {
      if (!fits([strip])) turnPage();
      if (!fits([strip])) problems.push(problem('template-block-too-tall', {}, { file, line: strip.line }));
      place(strip);
    }
  }
  return pages.filter((page) => page.length > 0);
}

function groupsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const groups: Strip[][] = [];
  let open = false;
  for (const strip of strips) {
    if (open && !strip.startsPage) groups.at(-1)?.push(strip);
    else groups.push([strip]);
    open = strip.keepWithNext && !strip.startsPage;
  }
  return groups;
}

function heightMm(group: readonly Strip[], atTop: boolean): number {
  const gapsAndLines = group.map(({ halfLines, gapHalfLines }, index) => halfLines + (atTop && index === 0 ? 0 : gapHalfLines));
  return gapsAndLines.reduce((total, halfLines) => total + halfLines, 0) * HALF_LINE_MM;
}
