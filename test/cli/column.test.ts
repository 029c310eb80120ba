// Widths on a terminal, where a kanji takes two cells.
import { clipped, displayWidth } from '../../src/cli/column.js';

test('a line is cut where its cells end, never through a character', () => {
  expect(clipped('通知書を作成中', 7)).toBe('通知書…');
  expect(clipped('通知書を作成中', 14)).toBe('通知書を作成中');
  expect(clipped('abc', 7)).toBe('abc');
  expect(clipped('𠮷野家', 3)).toBe('𠮷…');
  expect(displayWidth(clipped('ｶﾅと漢字', 5))).toBeLessThanOrEqual(5);
});
