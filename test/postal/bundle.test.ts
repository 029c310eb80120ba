// Bundles for sorted posting, and where print files are cut so that bundles stay whole.
import fc from 'fast-check';
import { batchCuts } from '../../src/postal/batch-cuts.js';
import { bundlesOf, type Bundle } from '../../src/postal/bundle.js';
import { codeNumbers } from './code-numbers.js';

function times(count: number, code: string): readonly string[] {
  return Array.from({ length: count }, () => code);
}

function brief(bundles: readonly Bundle[]): readonly string[] {
  return bundles.map(({ kind, area, count, ranges }) => `${kind} ${area} ${count}: ${ranges.map(({ from, to }) => `${from}-${to}`).join(' ')}`);
}

/** Few offices, so that all kinds of bundles come up, and codes that are none. */
const code = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(fc.constantFrom('100', '104', '600'), fc.constantFrom('00', '01', '80', '81'), fc.constantFrom('01', '02', '99')).map(([a, b, c]) => `${a}-${b}${c}`) },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 200, max: 999 }), fc.integer({ min: 1000, max: 9999 })).map(([a, b]) => `${a}-${b}`) },
  { weight: 1, arbitrary: fc.constantFrom('', '104-00', '104-0001x', '1040001', '１０４-０００１') },
);
const codes = fc.array(code, { maxLength: 300, size: 'max' });

test('ten letters of the same five digits are a bundle, nine are not', () => {
  expect(brief(bundlesOf(codeNumbers(times(10, '104-0061'))))).toEqual(['five 10400 10: 0-9']);
  expect(brief(bundlesOf(codeNumbers(times(9, '104-0061'))))).toEqual(['mixed  9: 0-8']);
});

test('what the five digits leave over goes by three digits where it is ten again, else into the mixed bundle', () => {
  const letters = [...times(6, '104-0001'), ...times(12, '104-0101'), ...times(4, '104-5001'), ...times(3, '600-8001')];
  expect(brief(bundlesOf(codeNumbers(letters)))).toEqual(['three 104 10: 0-5 18-21', 'five 10401 12: 6-17', 'mixed  3: 22-24']);
});

test('letters of five-digit bundles do not help their three digits to a bundle', () => {
  expect(brief(bundlesOf(codeNumbers([...times(10, '104-0001'), ...times(5, '104-0101')])))).toEqual(['five 10400 10: 0-9', 'mixed  5: 10-14']);
});

test('a code that is none goes into the mixed bundle, last even when it comes first', () => {
  expect(brief(bundlesOf(codeNumbers(['', '104-00', ...times(10, '104-0061')])))).toEqual(['five 10400 10: 2-11', 'mixed  2: 0-1']);
});

test('ten codes that are none are a mixed bundle like fewer', () => {
  expect(brief(bundlesOf(codeNumbers([...times(11, ''), ...times(10, '104-0061'), ...times(10, '600-8001')])))).toEqual(['five 10400 10: 11-20', 'five 60080 10: 21-30', 'mixed  11: 0-10']);
});

test('no letters, no bundles', () => {
  expect(bundlesOf(codeNumbers([]))).toEqual([]);
});

test('every letter is in exactly one bundle, and its code says which', () => {
  fc.assert(fc.property(codes, (letters) => {
    const bundles = bundlesOf(codeNumbers(letters));
    const held = bundles.flatMap(({ ranges }) => ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)));
    expect([...held].sort((a, b) => a - b)).toEqual(letters.map((_, index) => index));
    for (const { kind, area, count, ranges } of bundles) {
      expect(count).toBe(ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0));
      if (kind === 'mixed') continue;
      expect(count).toBeGreaterThanOrEqual(10);
      for (const { from, to } of ranges) for (const letter of letters.slice(from, to + 1)) expect(letter.replace('-', '').startsWith(area)).toBe(true);
    }
  }));
});

test('what stays mixed could not have been a bundle', () => {
  fc.assert(fc.property(codes, (letters) => {
    const mixed = bundlesOf(codeNumbers(letters)).find(({ kind }) => kind === 'mixed');
    const left = (mixed?.ranges ?? []).flatMap(({ from, to }) => letters.slice(from, to + 1)).filter((letter) => /^\d{3}-\d{4}$/.test(letter));
    for (const letter of left) expect(left.filter((other) => other.slice(0, 3) === letter.slice(0, 3)).length).toBeLessThan(10);
  }));
});

describe('print files', () => {
  /** The letters a file holds, from its start to the next. */
  const sizes = (cuts: readonly number[], count: number): readonly number[] => cuts.map((start, index) => (cuts[index + 1] ?? count) - start);
  const cutThrough = ({ ranges }: Bundle, cuts: readonly number[]): boolean => cuts.some((cut) => cut > (ranges[0]?.from ?? 0) && cut <= (ranges.at(-1)?.to ?? 0));

  test('have exactly their size when bundles need not be kept', () => {
    expect(batchCuts(codeNumbers(times(25, '104-0061')), 10, false)).toEqual([0, 10, 20]);
    expect(batchCuts(codeNumbers([...times(9, '104-0061'), ...times(12, '600-8001')]), 10, false)).toEqual([0, 10, 20]);
    expect(batchCuts(codeNumbers([]), 10, false)).toEqual([]);
  });

  test('end before a bundle that would be cut', () => {
    expect(batchCuts(codeNumbers([...times(12, '100-0001'), ...times(12, '104-0061')]), 20, true)).toEqual([0, 12]);
  });

  test('cut a three-digit bundle where only five-digit ones can be kept', () => {
    const letters = [...times(9, '104-0001'), ...times(12, '104-0101'), ...times(9, '104-0201')];
    expect(batchCuts(codeNumbers(letters), 15, true)).toEqual([0, 9, 24]);
  });

  test('are full where a bundle is larger than a file', () => {
    expect(batchCuts(codeNumbers(times(25, '104-0061')), 10, true)).toEqual([0, 10, 20]);
  });

  test('may be cut anywhere in the mixed bundle', () => {
    expect(batchCuts(codeNumbers(times(9, '104-0061')), 4, true)).toEqual([0, 4, 8]);
  });

  test('hold every letter once, and never more than their size, in any order', () => {
    fc.assert(fc.property(codes, fc.integer({ min: 1, max: 60 }), fc.boolean(), (letters, size, keepBundles) => {
      const cuts = batchCuts(codeNumbers(letters), size, keepBundles);
      expect(cuts[0]).toBe(letters.length === 0 ? undefined : 0);
      for (const held of sizes(cuts, letters.length)) {
        expect(held).toBeGreaterThan(0);
        expect(held).toBeLessThanOrEqual(size);
      }
    }));
  });

  test('in postal-code order no five-digit bundle is cut that fits into a file with what stands among its letters', () => {
    fc.assert(fc.property(codes, fc.integer({ min: 1, max: 60 }), (unsorted, size) => {
      const letters = [...unsorted].sort();
      const cuts = batchCuts(codeNumbers(letters), size, true);
      for (const bundle of bundlesOf(codeNumbers(letters)).filter(({ kind }) => kind === 'five')) {
        const span = (bundle.ranges.at(-1)?.to ?? 0) - (bundle.ranges[0]?.from ?? 0) + 1;
        if (span <= size) expect(cutThrough(bundle, cuts)).toBe(false);
      }
    }));
  });

  test('a bundle is cut only where no place before would have kept all of them', () => {
    fc.assert(fc.property(codes, fc.integer({ min: 1, max: 60 }), (letters, size) => {
      const cuts = batchCuts(codeNumbers(letters), size, true);
      const sorted = bundlesOf(codeNumbers(letters)).filter(({ kind }) => kind !== 'mixed');
      cuts.slice(1).forEach((cut, index) => {
        if (!sorted.some((bundle) => cutThrough(bundle, [cut]))) return;
        for (let place = (cuts[index] ?? 0) + 1; place < cut; place++) expect(sorted.some((bundle) => cutThrough(bundle, [place]))).toBe(true);
      });
    }));
  });
});
