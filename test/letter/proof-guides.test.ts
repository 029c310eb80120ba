// Guides against the profile's arithmetic: what the zones say must be what the extremes of shift give.
import { foldsMm, reachableZone, visibleZone, type EnvelopeProfile, type Zone } from '../../src/letter/envelope-profile.js';
import { sheetGuides, windowExtremes, windowGuides, zoneRules } from '../../src/letter/proof-guides.js';
import type { PlacedRule } from '../../src/letter/placed-text.js';
import { builtInEnvelope } from '../support/built-in-envelope.js';

const PROFILE = builtInEnvelope();
const CLEAR_MM = 2;

/** Ends of a rule, whatever it looks like. */
function ends({ fromXMm, fromYMm, toXMm, toYMm }: PlacedRule): readonly number[] {
  return [fromXMm, fromYMm, toXMm, toYMm];
}

function edges(zone: Zone): readonly (readonly number[])[] {
  return zoneRules(zone, { widthPt: 1 }).map(ends);
}

test('the window lies where the contract says at the four extremes', () => {
  expect(windowExtremes(PROFILE)).toEqual([
    { leftMm: 22, topMm: 12, rightMm: 122, bottomMm: 67 },
    { leftMm: 0, topMm: 12, rightMm: 97, bottomMm: 67 },
    { leftMm: 22, topMm: 0, rightMm: 122, bottomMm: 52 },
    { leftMm: 0, topMm: 0, rightMm: 97, bottomMm: 52 },
  ]);
});

test.each<[string, EnvelopeProfile]>([
  ['the built-in profile', PROFILE],
  ['a smaller window further in', { ...PROFILE, window: { leftMm: 40, topMm: 30, widthMm: 90, heightMm: 45 } }],
  ['an envelope with less play', { ...PROFILE, widthMm: 220, heightMm: 108, panelsMm: [99, 99, 99] }],
])('what is always seen is what all extremes share, what can be seen is what any shows: %s', (_, profile) => {
  const extremes = windowExtremes(profile);
  const outer = (pick: (...values: number[]) => number, edge: keyof Zone) => pick(...extremes.map((zone) => zone[edge]));
  expect(visibleZone(profile)).toEqual({
    leftMm: outer(Math.max, 'leftMm') + CLEAR_MM, topMm: outer(Math.max, 'topMm') + CLEAR_MM,
    rightMm: outer(Math.min, 'rightMm') - CLEAR_MM, bottomMm: outer(Math.min, 'bottomMm') - CLEAR_MM,
  });
  expect(reachableZone(profile)).toEqual({
    leftMm: outer(Math.min, 'leftMm'), topMm: outer(Math.min, 'topMm'), rightMm: outer(Math.max, 'rightMm'), bottomMm: outer(Math.max, 'bottomMm'),
  });
});

test('every edge of window and zones is drawn, the window dashed', () => {
  const { rules } = windowGuides(PROFILE);
  const drawn = (zone: Zone) => edges(zone).map((edge) => rules.filter((rule) => ends(rule).join() === edge.join()));
  expect(drawn(visibleZone(PROFILE)).every(([rule]) => rule !== undefined && rule.dashMm === undefined)).toBe(true);
  for (const extreme of windowExtremes(PROFILE)) expect(drawn(extreme).every((found) => found.some(({ dashMm }) => dashMm !== undefined))).toBe(true);
  expect(drawn(reachableZone(PROFILE)).every((found) => found.length > 0)).toBe(true);
});

test('folds are drawn across the sheet, the filing margin on the edge that is punched', () => {
  for (const side of ['front', 'back'] as const) {
    const { rules } = sheetGuides(PROFILE, side);
    for (const yMm of foldsMm(PROFILE)) expect(rules.map(ends)).toContainEqual([0, yMm, 210, yMm]);
  }
  expect(sheetGuides(PROFILE, 'front').rules.map(ends)).toContainEqual([20, 0, 20, 297]);
  expect(sheetGuides(PROFILE, 'back').rules.map(ends)).toContainEqual([190, 0, 190, 297]);
});

test('guides are gray, so that nobody takes one for the letter', () => {
  const inks = [windowGuides(PROFILE), sheetGuides(PROFILE, 'front'), sheetGuides(PROFILE, 'back')];
  const grays = inks.flatMap(({ texts, rules }) => [...texts, ...rules]).map(({ grayLevel }) => grayLevel ?? 0);
  expect(Math.min(...grays)).toBeGreaterThan(0.3);
});
