// Shares of a run: as typed, as folders, and which print files are whose.
import fc from 'fast-check';
import { isInShare, shareFolder, shareOfFolder, sharesOf, shareText, typedShare } from '../../../src/run/shard/share.js';

test('every print file is of exactly one share, and a share is read back from its text and its folder', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(2000), (of, index) => {
    expect(sharesOf(of).filter((share) => isInShare(index, share))).toHaveLength(1);
    for (const share of sharesOf(of)) expect([typedShare(shareText(share)), shareOfFolder(shareFolder(share))]).toEqual([share, share]);
  }));
});

test.each(['', '1', '0/3', '4/3', '1/0', '-1/3', '1/3/5', '1.5/3', '01/3', 'a/b', ' 1/3'])('%p is no share', (typed) => {
  expect(typedShare(typed)).toBeUndefined();
});

test.each(['', '1-of-0', '0-of-3', '4-of-3', '1-of-3-of-5', '01-of-3', '1-of-03', 'x1-of-3', '1-of-3.old', '1/3', '1234567-of-1234567', '1-of-1234567'])('%p is the folder of no share', (name) => {
  expect(shareOfFolder(name)).toBeUndefined();
});

test('print files are dealt out one by one, so that every share is alike in size', () => {
  const dealt = (part: number): readonly number[] => [0, 1, 2, 3, 4, 5, 6].filter((index) => isInShare(index, { part, of: 3 }));
  expect([dealt(1), dealt(2), dealt(3)]).toEqual([[0, 3, 6], [1, 4], [2, 5]]);
});

test('shares are counted from 1, up to six digits, and have a text and a folder', () => {
  expect(sharesOf(2)).toEqual([{ part: 1, of: 2 }, { part: 2, of: 2 }]);
  expect([shareText({ part: 2, of: 10 }), shareFolder({ part: 2, of: 10 })]).toEqual(['2/10', '2-of-10']);
  expect(typedShare('999999/999999')).toEqual({ part: 999_999, of: 999_999 });
  expect(typedShare('1/1000000')).toBeUndefined();
});
