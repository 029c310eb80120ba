import { cellsOf } from '../../src/typesetting/cell.js';
import type { Gap } from '../../src/typesetting/class-spacing.js';
import { natural, open, tighten } from '../../src/typesetting/line-fit.js';
import { lineRuler } from '../../src/typesetting/line-ruler.js';
import { TEXTBOOK_CHAIN } from './set-text.js';

// one place for each step:  字。 | word space | ・ on both sides | comma | Latin
const LONG = gapsOf('字。A B・字、字z');

test.each([
  ['word spaces first', 0.2, [0, 0, 0, -0.2, 0, 0, 0, 0, 0.25]],
  ['word spaces no further than a quarter em, then middle dots', 0.5, [0, 0, 0, -0.25, -0.125, -0.125, 0, 0, 0.25]],
  ['then brackets and commas', 1, [0, 0, 0, -0.25, -0.25, -0.25, 0, -0.25, 0.25]],
  ['then the quarter em beside Latin, to an eighth', 1.375, [0, 0, 0, -0.25, -0.25, -0.25, 0, -0.5, 0.125]],
  ['full stops never, however long the line', 9, [0, 0, 0, -0.25, -0.25, -0.25, 0, -0.5, 0.125]],
])('a long line gives way: %s', (_, excessEm, expected) => {
  expectClose(tighten(LONG, excessEm).gapsEm, expected);
});

test('tightening is shared by all places of a step', () => {
  expectClose(tighten(gapsOf('「字」字、字'), 0.6).gapsEm, [0, 0, -0.3, 0, -0.3]);
});

const SHORT = gapsOf('字々A B、字い。');

test.each([
  ['the blank of the stop at its end first', 0.4, 0.4, [0, 0.25, 0, 0, 0, 0, 0, 0]],
  ['the stop no further than half an em, then evenly, never beside punctuation', 1.1, 0.5, [0.2, 0.45, 0, 0, 0, 0, 0.2, 0]],
])('a short line opens: %s', (_, shortEm, tailEm, gapsEm) => {
  const spaces = open(SHORT, 0.5, shortEm);
  expect(spaces.tailEm).toBeCloseTo(tailEm, 9);
  expectClose(spaces.gapsEm, gapsEm);
});

test('narrow word spaces open to half an em before characters part', () => {
  const narrowSpace = { ...(LONG[3] ?? raise()), opensEm: 0.25 };
  expectClose(open([narrowSpace, ...gapsOf('字字')], 0, 0.2).gapsEm, [0.2, 0]);
  expectClose(open([narrowSpace, ...gapsOf('字字')], 0, 0.45).gapsEm, [0.25, 0.2]);
});

test('a line of Latin words opens at its word spaces alone', () => {
  expectClose(open(gapsOf('ab cd e'), 0, 1).gapsEm, [0, 0, 0.5, 0, 0, 0.5]);
});

test('the blank of punctuation opens when an em between all characters is not enough', () => {
  expectClose(open(gapsOf('字字、字：字「字'), 0, 1).gapsEm, [1, 0, 0, 0, 0, 0, 0]);
  expectClose(open(gapsOf('字字、字：字「字'), 0, 3).gapsEm, [1, 0, 0.5, 0.5, 0.5, 0.5, 0]);
});

test('a line that would fall into letters is left short', () => {
  const gaps = gapsOf('字字');
  expect(open(gaps, 0.5, 3)).toEqual(natural(gaps));
});

function gapsOf(text: string): readonly Gap[] {
  return lineRuler(cellsOf([{ text, style: 0 }], [TEXTBOOK_CHAIN]), false).gaps;
}

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  const rounded = (values: readonly number[]) => values.map((value) => Math.round(value * 1e9) / 1e9 + 0);
  expect(rounded(actual)).toEqual(rounded(expected));
}

function raise(): never {
  throw new Error('the line has a word space');
}
