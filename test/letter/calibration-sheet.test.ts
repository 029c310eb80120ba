// The sheet that measures an envelope: its scales count from the paper's own edges, and it expects what the profile says.
import { calibrationSheet } from '../../src/letter/calibration-sheet.js';
import { envelopeProfile } from '../../src/letter/envelope-profile.js';
import { builtInChains } from './built-in-fonts.js';

const sheet = calibrationSheet(envelopeProfile('naga3-100x55'), builtInChains());
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

test('has a line of 100 mm to check the scale of printing', () => {
  expect(rules.some(({ fromXMm, toXMm, fromYMm, toYMm }) => fromYMm === toYMm && toXMm - fromXMm === 100 && fromYMm > 105)).toBe(true);
});
