import { addressZone, foldsMm, reachableZone, visibleZone } from '../../src/letter/envelope-profile.js';
import { envelopeFacts } from '../../src/letter/proof-cover.js';
import { builtInEnvelope } from '../support/built-in-envelope.js';

const profile = builtInEnvelope();

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

test('measured play, smaller than the room beside the sheet, leaves more', () => {
  expect(visibleZone({ ...profile, playMm: { xMm: 10.1, yMm: 0.2 } })).toEqual({ leftMm: 24, topMm: 14, rightMm: 109.9, bottomMm: 64.8 });
});

test('what can be visible ends with the panel behind the window and with the paper', () => {
  const low = { ...profile, window: { leftMm: 120, topMm: 60, widthMm: 110, heightMm: 55 } };
  expect(reachableZone(low)).toEqual({ leftMm: 95, topMm: 45, rightMm: 210, bottomMm: 105 });
});

test('a window of 90 x 45 always shows 61 x 26 mm, too narrow for a barcode of 8 points', () => {
  const small = builtInEnvelope('naga3-90x45');
  expect(visibleZone(small)).toEqual({ leftMm: 22, topMm: 14, rightMm: 83, bottomMm: 40 });
  expect(envelopeFacts(small)).toMatchObject({ barcodePt: undefined, characters: { full: 16, condensed: 20 } });
});

test('an unfolded sheet in kaku2 has room for a barcode, slides both ways and is not folded', () => {
  const large = builtInEnvelope('kaku2-110x85');
  expect(visibleZone(large)).toEqual({ leftMm: 22, topMm: 32, rightMm: 98, bottomMm: 78 });
  expect(reachableZone(large)).toEqual({ leftMm: 0, topMm: 0, rightMm: 130, bottomMm: 115 });
  expect(envelopeFacts(large)).toMatchObject({ barcodePt: 9.5, foldsMm: [] });
});

test('folds lie where the panels end', () => {
  expect(foldsMm(profile)).toEqual([105, 201]);
});

test('the address has all that is always visible, or what is left 2 mm below the sender\'s own print', () => {
  const large = builtInEnvelope('kaku2-110x85');
  expect(addressZone(large)).toEqual(visibleZone(large));
  const returnAddress = { leftMm: 22, topMm: 32, widthMm: 50, heightMm: 8 };
  const postageMark = { leftMm: 76, topMm: 32, widthMm: 22, heightMm: 20 };
  expect(addressZone({ ...large, returnAddress })).toEqual({ ...visibleZone(large), topMm: 42 });
  expect(addressZone({ ...large, returnAddress, postageMark })).toEqual({ ...visibleZone(large), topMm: 54 });
});
