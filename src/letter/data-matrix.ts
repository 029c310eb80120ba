// A Data Matrix (ISO/IEC 16022) that says which sheet this is, for inserting machines with a camera: its modules as lines, one
// for each run of dark modules in a row.
import { rounded } from './page-grid.js';
import type { PlacedRule } from './placed-text.js';

/** Rows from the top; true is dark. Without the quiet zone. */
export type ModuleMatrix = readonly (readonly boolean[])[];

/** Encodes a text. Handed in, because the encoder is large and most runs have no use for it. */
export type MatrixOf = (text: string) => ModuleMatrix;

/** The quiet zone is two modules on each side: one more than the standard asks. */
export const DATA_MATRIX = { moduleMm: 0.5, quietMm: 1, mostModules: 20 } as const;

const POINTS_PER_MM = 72 / 25.4;
/** A line has square ends, which make all of it where a run is a single module; but it must have a length to be painted (ISO 32000-1, 8.5.3.2). */
const LEAST_MM = 0.006;

/** `000123-0 1/1 0001`: number, sheet of the letter's sheets, print file. */
export function dataMatrixText(number: string, sheet: string, batch: string): string {
  return `${number} ${sheet} ${batch}`;
}

/** The dark modules, the symbol's upper left corner at the place. Throws (a bug) on a symbol larger than its room. */
export function dataMatrixRules({ xMm, yMm }: { readonly xMm: number; readonly yMm: number }, matrix: ModuleMatrix): readonly PlacedRule[] {
  const { moduleMm, mostModules } = DATA_MATRIX;
  if (matrix.length > mostModules) throw new Error(`a Data Matrix of ${matrix.length} modules has no room`);
  const widthPt = Math.round(moduleMm * POINTS_PER_MM * 100) / 100;
  return matrix.flatMap((row, line) => darkRuns(row).map(({ from, to }): PlacedRule => {
    const lineMm = rounded(yMm + (line + 0.5) * moduleMm);
    const fromXMm = rounded(xMm + (from + 0.5) * moduleMm);
    const toXMm = rounded(Math.max(fromXMm + LEAST_MM, xMm + (to - 0.5) * moduleMm));
    return { fromXMm, toXMm, fromYMm: lineMm, toYMm: lineMm, widthPt };
  }));
}

/** Runs of dark modules, `to` being the module after the last. */
function darkRuns(row: readonly boolean[]): readonly { readonly from: number; readonly to: number }[] {
  const runs: { readonly from: number; readonly to: number }[] = [];
  row.forEach((isDark, index) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last?.to === index) runs[runs.length - 1] = { from: last.from, to: index + 1 };
    else runs.push({ from: index, to: index + 1 });
  });
  return runs;
}
