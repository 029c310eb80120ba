import { envelopeProfile, foldsMm, reachableZone, visibleZone } from '../../src/letter/envelope-profile.js';
import { asLines, refusedProblems } from './refused-problems.js';

const profile = envelopeProfile('naga3-100x55');

test('what is always visible is the window less its clear edge and the sheet\'s play', () => {
  expect(visibleZone(profile)).toEqual({ leftMm: 24, topMm: 14, rightMm: 95, bottomMm: 50 });
});

test('what can ever be visible is the window and all that can slide under it', () => {
  expect(reachableZone(profile)).toEqual({ leftMm: 0, topMm: 0, rightMm: 122, bottomMm: 67 });
});

test('the zones follow the profile: a smaller window and an even fold leave less', () => {
  const other = { ...profile, window: { leftMm: 20, topMm: 12, widthMm: 90, heightMm: 45 }, panelsMm: [99, 99, 99] } as const;
  expect(visibleZone(other)).toEqual({ leftMm: 22, topMm: 14, rightMm: 83, bottomMm: 34 });
});

test('folds lie where the panels end', () => {
  expect(foldsMm(profile)).toEqual([105, 201]);
});

test('an unknown envelope is refused with those that are known', () => {
  const at = { file: 'incident.yaml', line: 14 };
  expect(asLines(refusedProblems(() => envelopeProfile('kaku2', at)))).toEqual(['14 envelope-unknown kaku2 naga3-100x55']);
});
