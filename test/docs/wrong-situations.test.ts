// docs/wrong-situations.md shows what is said when something goes wrong; this plays every situation again and keeps the page true.
import { readFileSync } from 'node:fs';
import { situationsPage } from '../../docs/wrong-situations/page.js';
import { CHAPTERS, playAll } from '../../docs/wrong-situations/play-all.js';
import { refusalsPage } from '../../docs/wrong-situations/refusal-table.js';
import { REFUSALS } from '../../src/wording/refusals.js';

const page = readFileSync('docs/wrong-situations.md', 'utf8');
const situations = CHAPTERS.flatMap((chapter) => chapter.situations);
const shown = await playAll();

test('the page shows what the program says (otherwise: npm run situations)', () => {
  expect(page.split('\n')).toEqual(situationsPage(CHAPTERS, shown).split('\n'));
});

test('every code with which a run stops is in docs/refusals.md, with its sentences', () => {
  const table = readFileSync('docs/refusals.md', 'utf8');
  expect(table.split('\n')).toEqual(refusalsPage().split('\n'));
  expect(Array.from(table.matchAll(/^\| `([a-z0-9-]+)`/gm), ([, code]) => code)).toEqual(Object.keys(REFUSALS).sort());
  expect(table).not.toMatch(/undefined|\[object|NaN/);
});

test('every situation that stops a run is answered with a code and with what to do, in both languages', () => {
  for (const situation of situations) {
    const { ja, en } = shown.get(situation)!;
    if (ja.exitCode !== 2) continue;
    for (const { shown: text } of [ja, en]) {
      expect(text).toMatch(/ \[[a-z0-9-]+\]\n/);
      expect(text.trimEnd().split('\n').at(-1)).toMatch(/^ {4}→ ./);
    }
  }
});

test('nobody\'s name or address is shown, but where somebody was asked for', () => {
  for (const situation of situations.filter(({ typed }) => typed[0] !== 'find')) {
    const { ja, en } = shown.get(situation)!;
    expect(ja.shown + en.shown).not.toMatch(/青木|坂本|金子|藤原|岡本|銀座|大通西|本町3|梅田|久茂地/);
  }
});
