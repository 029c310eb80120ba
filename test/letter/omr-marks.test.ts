// The ladder that inserting machines count by.
import fc from 'fast-check';
import { OMR, omrPlaces, omrRules } from '../../src/letter/omr-marks.js';

const MM_PER_POINT = 25.4 / 72;
/** From the top, `|` marked. */
const ladder = (isLastOfLetter: boolean, sequence: number) => omrPlaces({ isLastOfLetter, sequence }).map((isMarked) => (isMarked ? '|' : '.')).join('');

test.each([
  ['the first letter, another sheet follows', false, 0, '|.....|'],
  ['the first letter\'s last sheet', true, 0, '||...||'],
  ['the second letter', true, 1, '|||...|'],
  ['the third', true, 2, '||.|..|'],
  ['the fourth', true, 3, '||||.||'],
  ['the eighth', true, 7, '|||||.|'],
  ['the ninth is counted as the first', true, 8, '||...||'],
])('%s', (_, isLast, sequence, expected) => {
  expect(ladder(isLast, sequence)).toBe(expected);
});

test('start and stop are always there, the marks between them are an even number', () => {
  fc.assert(fc.property(fc.boolean(), fc.nat(1_000_000), (isLastOfLetter, sequence) => {
    const places = omrPlaces({ isLastOfLetter, sequence });
    expect(places).toHaveLength(OMR.places);
    expect([places[0], places.at(-1)]).toEqual([true, true]);
    expect(places.slice(1, -1).filter(Boolean).length % 2).toBe(0);
  }));
});

test('two letters in a row never have the same marks, nor has a letter\'s last sheet those of another', () => {
  fc.assert(fc.property(fc.nat(1_000_000), (sequence) => {
    expect(ladder(true, sequence)).not.toBe(ladder(true, sequence + 1));
    expect(ladder(true, sequence)).not.toBe(ladder(false, sequence));
  }));
});

test('lines are 7 mm long with their square ends, a sixth of an inch apart, the place of a missing one left empty', () => {
  const rules = omrRules({ xMm: 8, yMm: 115 }, { isLastOfLetter: true, sequence: 1 });
  expect(rules.map(({ fromYMm }) => fromYMm)).toEqual([115, 119.233, 123.467, 140.4]);
  for (const { fromXMm, toXMm, fromYMm, toYMm, widthPt } of rules) {
    const halfMm = (widthPt * MM_PER_POINT) / 2;
    expect(fromXMm - halfMm).toBeCloseTo(8, 2);
    expect(toXMm + halfMm).toBeCloseTo(15, 2);
    expect(toYMm).toBe(fromYMm);
    expect(2 * halfMm).toBeGreaterThanOrEqual(0.35);
  }
});
