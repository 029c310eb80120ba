// Things that may be the same, told by hash: none that is twice is overlooked, and few are looked at for nothing.
import fc from 'fast-check';
import { foldedHash } from '../../src/folding.js';
import { sharedHashes } from '../../src/shared-hash.js';

test('a hash that stands more than once is shared, the first and the last among them', () => {
  const isShared = sharedHashes(Uint32Array.of(7, 0, 7, 0xffff_ffff, 3 << 28, 0xffff_ffff, 0, 7));
  expect([0, 7, 3 << 28, 0xffff_ffff].map(isShared)).toEqual([true, true, false, true]);
  expect(sharedHashes(new Uint32Array(0))(0)).toBe(false);
});

test('of any hashes none that stands more than once is overlooked', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.nat({ max: 40 }), fc.integer({ min: 0, max: 0xffff_ffff })), { maxLength: 60 }), (hashes) => {
    const isShared = sharedHashes(Uint32Array.from(hashes));
    for (const [index, hash] of hashes.entries()) if (hashes.indexOf(hash) !== index) expect(isShared(hash)).toBe(true);
  }));
});

test.each([300, 20_000])('of %i different texts hardly any is taken for one that stands twice', (count) => {
  const hashes = Uint32Array.from({ length: count }, (_, index) => foldedHash(`会員${index}`, 0));
  expect(hashes.filter(sharedHashes(hashes)).length).toBeLessThan(count / 30);
});
