// Where lines stand is worked out once and remembered: whatever was asked before, the answer is that of a stack of which nothing was asked.
import fc from 'fast-check';
import { MOST_LINES, standing, type Leading, type Shape, type Stack } from '../../src/letter/address-stack.js';
import { addressZone } from '../../src/letter/envelope-profile.js';
import { builtInEnvelope } from '../support/built-in-envelope.js';

const zone = addressZone(builtInEnvelope());
const SIZES_PT = [{ text: 10.5, name: 12 }, { text: 10, name: 11 }, { text: 9.5, name: 10 }, { text: 9, name: 9 }] as const;
const LEADINGS: readonly Leading[] = [
  { nth: 0, lineEm: 1.3, gapEm: 0.15 }, { nth: 1, lineEm: 1.25, gapEm: 0.05 }, { nth: 2, lineEm: 1.2, gapEm: 0 }, { nth: 3, lineEm: 1.15, gapEm: 0 },
];

const fresh = (hasBarcode: boolean): Stack => ({ zone, hasCode: true, hasBarcode, known: new Map() });

interface Asked {
  readonly shapes: readonly Shape[];
  readonly size: number;
  readonly leading: Leading;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  roles: fc.constantFrom(['address', 'name'] as const, ['address', 'company'] as const, ['address', 'company', 'name'] as const),
  counts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
  // The ends of what there is, where one number would run over into the next.
  thousandths: fc.array(fc.oneof(fc.constantFrom(800, 801, 999, 1000), fc.integer({ min: 800, max: 1000 })), { minLength: 3, maxLength: 3 }),
  size: fc.integer({ min: 0, max: 3 }),
  leading: fc.constantFrom(...LEADINGS),
}).map(({ roles, counts, thousandths, size, leading }) => ({
  shapes: roles.map((role, index) => ({
    role, count: Math.min(counts[index] ?? 1, MOST_LINES[role]), thousandths: thousandths[index] ?? 1000,
    sizePt: role === 'name' ? SIZES_PT[size]!.name : SIZES_PT[size]!.text,
  })),
  size, leading,
}));

test('no block stands where another was found to stand', () => {
  const used = [fresh(false), fresh(true)] as const;
  fc.assert(fc.property(asked, fc.boolean(), ({ shapes, size, leading }, hasBarcode) => {
    expect(standing(shapes, size, leading, used[hasBarcode ? 1 : 0])).toEqual(standing(shapes, size, leading, fresh(hasBarcode)));
  }), { numRuns: 2000 });
  expect(used[0].known.size).toBeGreaterThan(100);
});

test('equal blocks stand in one and the same layout', () => {
  const stack = fresh(true);
  const shapes: readonly Shape[] = [{ role: 'address', count: 2, sizePt: 10.5, thousandths: 1000 }, { role: 'name', count: 1, sizePt: 12, thousandths: 900 }];
  const first = standing(shapes, 0, LEADINGS[0]!, stack);
  expect(first?.lines.map(({ role }) => role)).toEqual(['postal-code', 'address', 'address', 'name']);
  expect(standing(shapes.map((shape) => ({ ...shape })), 0, LEADINGS[0]!, stack)).toBe(first);
});
