import { cellsOf } from '../../src/typesetting/cell.js';
import { gapBetween } from '../../src/typesetting/class-spacing.js';
import type { Gap } from '../../src/typesetting/class-spacing.js';
import { TEXTBOOK_CHAIN } from './set-text.js';

test.each([
  ['opening after opening', '「『', -0.5],
  ['opening after middle dot', '・「', -0.5],
  ['opening after ideographic space', '　「', -0.5],
  ['opening after kanji', '字「', 0],
  ['stop after closing bracket', '」。', -0.5],
  ['closing bracket after stop', '。」', -0.5],
  ['comma after closing bracket', '）、', -0.5],
  ['middle dot after closing bracket', '」・', -0.5],
  ['question mark after closing bracket', '」？', -0.5],
  ['ideographic space after closing bracket', '」　', -0.5],
  ['opening after closing bracket', '」「', -0.5],
  ['opening after comma', '、「', -0.5],
  ['opening after full stop', '。（', -0.5],
  ['kanji after stop', '。字', 0],
  ['closing bracket after kanji', '字」', 0],
  ['kanji after kanji', '字字', 0],
  ['Latin after kanji', '字A', 0.25],
  ['kana after figure', '1か', 0.25],
  ['small kana after figure', '3ヶ', 0.25],
  ['Latin after bracket', '（A', 0],
  ['stop after Latin', 'A。', 0],
  ['question mark after kanji', '字？', 0],
  ['Latin after ideographic space', '　A', 0],
  ['narrow bracket after kanji', '字(', 0],
  ['narrow bracket after narrow stop', '.(', 0],
  ['full-width bracket after narrow one', ')「', 0],
])('table 1: %s %s', (_, pair, naturalEm) => {
  expect(gapOf(pair).naturalEm).toBeCloseTo(naturalEm, 9);
});

test.each([
  ['the blank of a comma', '、字', 0.5, 'bracket'],
  ['the blank of a closing bracket', '」字', 0.5, 'bracket'],
  ['the blank of an opening bracket', '字「', 0.5, 'bracket'],
  ['what is left between brackets', '」「', 0.5, 'bracket'],
  ['the blank before a middle dot', '字・', 0.25, 'middle-dot'],
  ['the blank after a middle dot', '・字', 0.25, 'middle-dot'],
  ['half of the quarter em beside Latin', '字A', 0.125, 'japanese-western'],
  ['a word space down to a quarter em', ' A', 0.25, 'word-space'],
])('a long line may take away %s', (_, pair, tightensEm, tightensAs) => {
  expect(gapOf(pair)).toMatchObject({ tightensEm, tightensAs });
});

test.each(['。字', '。「', '字字', 'AB', '「『', '字？'])('a long line leaves %s as it is', (pair) => {
  expect(gapOf(pair).tightensEm).toBe(0);
});

test.each(['字字', 'かっ', 'ーか', '字A', '1月', '字…'])('a short line opens %s evenly', (pair) => {
  expect(gapOf(pair).opens).toBe('evenly');
});

test.each(['。字', '字「', '・字', '、A'])('a short line opens %s only when nothing else is left', (pair) => {
  expect(gapOf(pair).opens).toBe('last-resort');
});

test.each(['字、', '「字', '字？', 'AB', 'A。', '——', '……', '￥1'])('a short line never opens %s', (pair) => {
  expect(gapOf(pair).opens).toBeUndefined();
});

function gapOf(pair: string): Gap {
  const [earlier, later] = cellsOf([{ text: pair, style: 0 }], [TEXTBOOK_CHAIN]);
  if (earlier === undefined || later === undefined) throw new Error('a pair is two cells');
  return gapBetween(earlier, later);
}
