// Code units read one by one, as charCodeAt has them.
import { unitAt } from '../../src/unit-at.js';

test('the unit of a text of whatever kind', () => {
  const [text, joined] = ['東京都中央区銀座四丁目1-2-3', ['会員', 'A', '𠮷'].join('')];
  expect(Array.from({ length: 4 }, (_, at) => unitAt(joined, at))).toEqual([0x4f1a, 0x54e1, 0x41, 0xd842]);
  expect(Array.from({ length: 3 }, (_, at) => unitAt(text.slice(11), at))).toEqual([0x31, 0x2d, 0x32]);
});
