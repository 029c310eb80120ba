// The sheet that measures an envelope: its scales count from the paper's own edges, and it expects what the profile says.
import { calibrationSheet } from '../../src/letter/calibration-sheet.js';
import { builtInChains } from './built-in-fonts.js';
import { builtInEnvelope } from '../support/built-in-envelope.js';

const sheet = calibrationSheet(builtInEnvelope(), builtInChains());
const parts = (sheet.pages[0]?.parts ?? []).flatMap((part) => (part.kind === 'shared' ? [part] : []));
const texts = parts.flatMap((part) => part.texts);
const rules = parts.flatMap((part) => part.rules);

test('is one sheet with a blank back', () => {
  expect(sheet.pages).toHaveLength(2);
  expect(sheet.pages[1]?.parts).toEqual([]);
});

test('has a millimetre scale across and down to beyond the reach of the window', () => {
  const across = new Set(rules.filter(({ fromXMm, toXMm, fromYMm, toYMm }) => fromXMm === toXMm && fromYMm < 10 && toYMm < 12).map(({ fromXMm }) => fromXMm));
  const down = new Set(rules.filter(({ fromYMm, toYMm, fromXMm, toXMm }) => fromYMm === toYMm && fromXMm < 10 && toXMm < 12).map(({ fromYMm }) => fromYMm));
  for (let mm = 0; mm <= 122; mm += 1) expect(across).toContain(mm);
  for (let mm = 0; mm <= 67; mm += 1) expect(down).toContain(mm);
});

test('every number stands in the cell at its line', () => {
  for (const { text, xMm, yMm } of texts) {
    const [, direction, mm] = /^(横|縦)(\d+)$/.exec(text) ?? [];
    if (mm === undefined) continue;
    const distance = (direction === '横' ? xMm : yMm) - Number(mm);
    expect(distance).toBeGreaterThan(0);
    expect(distance).toBeLessThan(4);
  }
});

test('expects the window where the profile has it, and says where it is off the paper', () => {
  const said = texts.map(({ text }) => text);
  expect(said).toEqual(expect.arrayContaining(['22', '122', '12', '67', '97', '52']));
  expect(said.filter((text) => text === '紙の外')).toHaveLength(2);
});

describe('of a sheet that is not folded', () => {
  const textsOf = (page: (typeof sheet.pages)[number] | undefined) => (page?.parts ?? []).flatMap((part) => (part.kind === 'shared' ? part.texts : []));
  const said = (page: (typeof sheet.pages)[number] | undefined) => textsOf(page).map(({ text }) => text).join('');

  test('has its instructions below the grid, and no fold', () => {
    const [front, back] = calibrationSheet(builtInEnvelope('kaku2-110x85'), builtInChains()).pages;
    expect(said(front)).toContain('折りません');
    expect(said(front)).not.toContain('折り目');
    expect(back?.parts).toEqual([]);
    const grid = textsOf(front).filter(({ text }) => /^[横縦]\d+$/.test(text)).map(({ yMm }) => yMm);
    const title = textsOf(front).find(({ text }) => text.startsWith('窓の位置'));
    expect(title?.yMm).toBeGreaterThan(Math.max(...grid));
  });

  test('has them on the back where the grid reaches too far down', () => {
    const low = { ...builtInEnvelope('kaku2-110x85'), window: { leftMm: 20, topMm: 100, widthMm: 180, heightMm: 85 } };
    const [front, back] = calibrationSheet(low, builtInChains()).pages;
    expect(said(front)).not.toContain('折りません');
    expect(said(back)).toContain('折りません');
    expect(Math.max(...[front, back].flatMap(textsOf).map(({ yMm }) => yMm))).toBeLessThan(290);
  });
});

test.each([[[99, 99, 99]], [[149, 148]], [[105, 96, 96]], [[297]]])('keeps its instructions clear of folds and on the paper, folded at %p', (panelsMm) => {
  const [first = 297, ...rest] = panelsMm;
  const profile = { ...builtInEnvelope(), heightMm: 332, panelsMm: [first, ...rest] as const, playMm: { xMm: 25, yMm: 15 } };
  const lines = calibrationSheet(profile, builtInChains()).pages.map(({ parts: found }) => found.flatMap((part) => (part.kind === 'shared' ? part.texts : [])));
  const tall = (lines[0] ?? []).filter(({ sizePt }) => sizePt > 9).map(({ yMm }) => yMm);
  for (const fold of panelsMm.slice(0, -1).map((_, index) => panelsMm.slice(0, index + 1).reduce((sum, panel) => sum + panel, 0))) {
    expect(tall.filter((yMm) => yMm > fold && yMm - 4 < fold)).toEqual([]);
  }
  expect(Math.max(...lines.flat().map(({ yMm }) => yMm))).toBeLessThan(290);
});

test('has a line of 100 mm to check the scale of printing', () => {
  expect(rules.some(({ fromXMm, toXMm, fromYMm, toYMm }) => fromYMm === toYMm && toXMm - fromXMm === 100 && fromYMm > 105)).toBe(true);
});
