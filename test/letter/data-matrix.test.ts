// A Data Matrix drawn as lines is the symbol that was encoded, module for module.
import bwipjs from 'bwip-js';
import fc from 'fast-check';
import { DATA_MATRIX, dataMatrixRules, dataMatrixText, type ModuleMatrix } from '../../src/letter/data-matrix.js';
import type { PlacedRule } from '../../src/letter/placed-text.js';

const MM_PER_POINT = 25.4 / 72;
const PLACE = { xMm: 8, yMm: 146.4 };

/** Whether ink lies at each module's middle, and near each of its corners. */
function seen(rules: readonly PlacedRule[], size: number): readonly (readonly string[])[] {
  const isInked = (xMm: number, yMm: number) => rules.some(({ fromXMm, toXMm, fromYMm, widthPt }) => {
    const halfMm = (widthPt * MM_PER_POINT) / 2;
    return xMm >= fromXMm - halfMm && xMm <= toXMm + halfMm && Math.abs(yMm - fromYMm) <= halfMm;
  });
  const offsets = [[0.25, 0.25], [0.02, 0.02], [0.48, 0.02], [0.02, 0.48], [0.48, 0.48]] as const;
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => (
    offsets.map(([right, down]) => (isInked(PLACE.xMm + column * 0.5 + right, PLACE.yMm + row * 0.5 + down) ? '#' : '.')).join(''))));
}

function encoded(text: string): ModuleMatrix {
  const [symbol] = bwipjs.raw('datamatrix', text, {});
  if (symbol === undefined || !('pixs' in symbol)) throw new Error('no modules');
  return Array.from({ length: symbol.pixy }, (_, row) => symbol.pixs.slice(row * symbol.pixx, (row + 1) * symbol.pixx).map((module) => module === 1));
}

const expected = (matrix: ModuleMatrix) => matrix.map((row) => row.map((isDark) => (isDark ? '#' : '.').repeat(5)));

test('number, sheet of the letter\'s sheets and print file', () => {
  expect(dataMatrixText('000123-0', '1/1', '0001')).toBe('000123-0 1/1 0001');
});

test('the finder is at the left and at the bottom', () => {
  const modules = seen(dataMatrixRules(PLACE, encoded('000123-0 1/1 0001')), 16);
  expect(modules.map((row) => row[0])).toEqual(modules.map(() => '#####'));
  expect(modules.at(-1)).toEqual(modules.map(() => '#####'));
});

test('every module is dark or light from edge to edge', () => {
  const text = fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 99_999 }))
    .map(([number, sheets, batch]) => dataMatrixText(`${String(number).padStart(6, '0')}-0`, `${sheets}/${sheets}`, String(batch).padStart(4, '0')));
  fc.assert(fc.property(text, (said) => {
    const matrix = encoded(said);
    expect(seen(dataMatrixRules(PLACE, matrix), matrix.length)).toEqual(expected(matrix));
  }), { numRuns: 50 });
});

test('a single module has a length, without which nothing is painted', () => {
  const [rule] = dataMatrixRules(PLACE, [[false, true, false]]);
  expect((rule?.toXMm ?? 0) - (rule?.fromXMm ?? 0)).toBeGreaterThan(0.0036);
});

test('a symbol beyond its room is a bug', () => {
  const rows = Array.from({ length: DATA_MATRIX.mostModules + 2 }, () => [true]);
  expect(() => dataMatrixRules(PLACE, rows)).toThrow('no room');
});
