// Which letters are tied together for sorted posting (post.md section 4): by 郵便区番号, its first five digits where ten or more
// letters share them, else its first three, and what is left goes into one bundle 雑. Which numbers have three digits and which
// five (KEN_ALL, column 2) the postal data lacks; the accepting office may ask for another sorting.
import { NO_CODE } from './code-number.js';

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
/** Letters side by side whose codes have the same first five digits; '' where they are no codes. */
interface Run extends Range {
  readonly five: string;
}

/**
 * The bundles of letters in printing order, by their first letter, the mixed one last. Every letter is in exactly one; what has no
 * code (code-number.ts) is in the mixed one. Time grows with the number of letters.
 */
export function bundlesOf(codes: Uint32Array): readonly Bundle[] {
  const runs = runsOf(codes);
  const five = oftenIn(runs, (run) => run.five);
  const three = oftenIn(runs, (run) => (five.has(run.five) ? '' : run.five.slice(0, 3)));
  const ranges = new Map<string, Range[]>();
  for (const run of runs) extend(ranges, bundleOf(run, five, three), run);
  const inOrder = [...ranges].sort(([a], [b]) => Number(a === '') - Number(b === '')); // stable, so by first letter
  return inOrder.map(([area, of]) => ({ kind: kindOf(area), area, count: countOf(of), ranges: of }));
}

/** Letters in bundles of a 郵便区番号: those a sorting discount can be for. */
export function isSorted({ kind }: Bundle): boolean {
  return kind !== 'mixed';
}

function kindOf(area: string): Bundle['kind'] {
  if (area === '') return 'mixed';
  return area.length === 5 ? 'five' : 'three';
}

/** In postal-code order there are far fewer runs than letters. */
function runsOf(codes: Uint32Array): readonly Run[] {
  const runs: Run[] = [];
  let [from, before]: [number, number | undefined] = [0, undefined];
  codes.forEach((code, index) => {
    const five = code === NO_CODE ? undefined : Math.floor(code / 100);
    if (index > 0 && five !== before) {
      runs.push({ five: areaText(before), from, to: index - 1 });
      from = index;
    }
    before = five;
  });
  if (codes.length > 0) runs.push({ five: areaText(before), from, to: codes.length - 1 });
  return runs;
}

function areaText(five: number | undefined): string {
  return five === undefined ? '' : String(five).padStart(5, '0');
}

function bundleOf({ five: area }: Run, five: ReadonlySet<string>, three: ReadonlySet<string>): string {
  if (five.has(area)) return area;
  const office = area.slice(0, 3);
  return three.has(office) ? office : '';
}

/** Areas of enough letters for a bundle; '' is none. */
function oftenIn(runs: readonly Run[], areaOf: (run: Run) => string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const run of runs) {
    const area = areaOf(run);
    if (area !== '') counts.set(area, (counts.get(area) ?? 0) + run.to - run.from + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= LEAST).map(([area]) => area));
}

function extend(ranges: Map<string, Range[]>, bundle: string, { from, to }: Range): void {
  const own = ranges.get(bundle);
  const last = own?.at(-1);
  if (own === undefined) ranges.set(bundle, [{ from, to }]);
  else if (last?.to === from - 1) own[own.length - 1] = { from: last.from, to };
  else own.push({ from, to });
}

function countOf(runs: readonly Range[]): number {
  return runs.reduce((count, { from, to }) => count + to - from + 1, 0);
}
