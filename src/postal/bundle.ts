// Which letters are tied together for sorted posting (post.md section 4): by 郵便区番号, its first five digits where ten or more
// letters share them, else its first three, and what is left goes into one bundle 雑. Which numbers have three digits and which
// five (KEN_ALL, column 2) the postal data lacks; the accepting office may ask for another sorting.

export interface Bundle {
  readonly kind: 'five' | 'three' | 'mixed';
  /** 郵便区番号: `10400`, `104`, or empty for the mixed bundle. */
  readonly area: string;
  readonly count: number;
  /** Runs of its letters in printing order, both ends included, from 0. */
  readonly ranges: readonly Range[];
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Fewer letters of one number are no bundle of their own. */
const LEAST = 10;
const CODE = /^(\d{3})-(\d{2})\d{2}$/;

/**
 * The bundles of letters in printing order, by their first letter, the mixed one last. Every letter is in exactly one; what is no
 * code of the form `NNN-NNNN` is in the mixed one. Time grows with the number of letters.
 */
export function bundlesOf(postalCodes: readonly string[]): readonly Bundle[] {
  const fives = postalCodes.map((postalCode) => CODE.exec(postalCode)?.slice(1).join('') ?? '');
  const five = oftenIn(fives);
  const rest = fives.map((area) => (five.has(area) ? '' : area.slice(0, 3)));
  const three = oftenIn(rest);
  const ranges = new Map<string, Range[]>();
  fives.forEach((area, index) => {
    const bundle = five.has(area) ? area : three.has(area.slice(0, 3)) ? area.slice(0, 3) : '';
    extend(ranges, bundle, index);
  });
  const inOrder = [...ranges].sort(([a], [b]) => Number(a === '') - Number(b === '')); // stable, so by first letter
  return inOrder.map(([area, runs]) => ({ kind: kindOf(area), area, count: countOf(runs), ranges: runs }));
}

/** Letters in bundles of a 郵便区番号: those a sorting discount can be for. */
export function isSorted({ kind }: Bundle): boolean {
  return kind !== 'mixed';
}

function kindOf(area: string): Bundle['kind'] {
  if (area === '') return 'mixed';
  return area.length === 5 ? 'five' : 'three';
}

function oftenIn(areas: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const area of areas) counts.set(area, (counts.get(area) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= LEAST).map(([area]) => area));
}

function extend(ranges: Map<string, Range[]>, bundle: string, index: number): void {
  const runs = ranges.get(bundle);
  const last = runs?.at(-1);
  if (runs === undefined) ranges.set(bundle, [{ from: index, to: index }]);
  else if (last?.to === index - 1) runs[runs.length - 1] = { from: last.from, to: index };
  else runs.push({ from: index, to: index });
}

function countOf(runs: readonly Range[]): number {
  return runs.reduce((count, { from, to }) => count + to - from + 1, 0);
}
