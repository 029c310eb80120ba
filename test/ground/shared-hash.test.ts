import { sharedHashes } from '../../src/shared-hash.js';

test('the hashes that stand twice or more, wherever', () => {
  expect([...sharedHashes(Uint32Array.of(7, 0, 0xffffffff, 7, 3, 0, 7, 9))].sort()).toEqual([0, 7]);
});

test.each([[[]], [[0]], [[1, 2, 3]]])('none among %j', (hashes) => {
  expect(sharedHashes(Uint32Array.from(hashes)).size).toBe(0);
});

test('they stay in their order', () => {
  const hashes = Uint32Array.of(3, 1, 2, 1);
  sharedHashes(hashes);
  expect([...hashes]).toEqual([3, 1, 2, 1]);
});
