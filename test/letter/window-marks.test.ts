// What the sender prints in the window: where the profile has a place for it and nowhere else, whole and above the address.
import { setAddressBlock } from '../../src/letter/address-block.js';
import { composeLetter } from '../../src/letter/compose-letter.js';
import { zoneOf, type EnvelopeProfile } from '../../src/letter/envelope-profile.js';
import type { PlacedText } from '../../src/letter/placed-text.js';
import type { WindowMarks } from '../../src/letter/window-marks.js';
import { builtInEnvelope } from '../support/built-in-envelope.js';
import { builtInChains } from './built-in-fonts.js';
import { composedTemplate, sharedTexts } from './composed-template.js';
import { textBox } from './page-boxes.js';
import { asLines, refusedProblems } from './refused-problems.js';

const chains = builtInChains();
const { merged } = composedTemplate('card-breach');
const PLAIN = builtInEnvelope('kaku2-110x85');
const WITH_BOTH: EnvelopeProfile = {
  ...PLAIN, returnAddress: { leftMm: 22, topMm: 32, widthMm: 52, heightMm: 8 }, postageMark: { leftMm: 76, topMm: 32, widthMm: 22, heightMm: 20 },
};
const AT = { file: 'incident.yaml', line: 27 };
const SHORT = '〒162-0000　東京都新宿区';

function printed(marks: WindowMarks, profile = WITH_BOTH): readonly PlacedText[] {
  return (sharedTexts(composeLetter(merged, { chains }, profile, marks))[0] ?? []).filter(({ xMm, yMm }) => xMm < 98 && yMm < 54);
}

const returned = (text: string, profile = WITH_BOTH) => printed({ returnAddress: { text, at: AT } }, profile);

test('nothing is printed where the envelope bears it, whatever the settings say', () => {
  expect(printed({ postage: '料金別納', returnAddress: { text: SHORT, at: AT } }, PLAIN)).toEqual([]);
});

test('nothing is printed when there is nothing to print', () => {
  expect(printed({})).toEqual([]);
});

test('a return address of nine points takes one line, then two, then two condensed', () => {
  const shapeOf = (text: string) => returned(text).map(({ sizePt, condense = 1 }) => [sizePt, condense < 1]);
  expect(shapeOf(SHORT)).toEqual([[9, false]]);
  expect(shapeOf(`${SHORT}筑土八幡町一丁目2番34号`)).toEqual([[9, false], [9, false]]);
  expect(shapeOf(`${SHORT}筑土八幡町一丁目2番34号　筑土グリーンビル12階`)).toEqual([[9, true], [9, true]]);
});

test('a return address keeps within its place and loses nothing', () => {
  const text = `${SHORT}筑土八幡町一丁目2番34号　筑土グリーンビル12階`;
  const lines = returned(text);
  const place = zoneOf(WITH_BOTH.returnAddress ?? PLAIN.window);
  expect(lines.map((line) => line.text).join('').replaceAll('　', '')).toBe(text.replaceAll('　', ''));
  for (const box of lines.map((line) => textBox(line, chains))) {
    expect(box.leftMm).toBeGreaterThanOrEqual(place.leftMm);
    expect(box.rightMm).toBeLessThanOrEqual(place.rightMm + 0.01);
    expect(box.topMm).toBeGreaterThanOrEqual(place.topMm - 0.01);
    expect(box.bottomMm).toBeLessThanOrEqual(place.bottomMm);
  }
});

test('a place as high as one line holds one line', () => {
  const low = { ...WITH_BOTH, returnAddress: { leftMm: 22, topMm: 32, widthMm: 52, heightMm: 4 } };
  expect(returned(SHORT, low)).toHaveLength(1);
  expect(asLines(refusedProblems(() => returned(`${SHORT}筑土八幡町一丁目2番34号`, low)))).toEqual(['27 return-address-too-long kaku2-110x85']);
});

test('a return address too long for its place, or with a character no font has, is refused where it was written', () => {
  expect(asLines(refusedProblems(() => returned(SHORT.repeat(5))))).toEqual(['27 return-address-too-long kaku2-110x85']);
  expect(asLines(refusedProblems(() => returned('外字\uE000町')))).toEqual(['27 template-glyph-missing U+E000']);
});

test.each(['料金別納', '料金後納'] as const)('the mark of %s stands in a ruled box of its place', (postage) => {
  const mark = printed({ postage });
  expect(mark.map(({ text }) => text)).toEqual([postage, '郵便']);
  const middles = mark.map((text) => textBox(text, chains)).map(({ leftMm, rightMm }) => (leftMm + rightMm) / 2);
  for (const middle of middles) expect(middle).toBeCloseTo(87, 1);
  const [first] = composeLetter(merged, { chains }, WITH_BOTH, { postage }).pages;
  const rules = (first?.parts ?? []).flatMap((part) => (part.kind === 'shared' ? part.rules : [])).filter(({ toYMm }) => toYMm < 54);
  expect(rules.map(({ fromXMm, fromYMm, toXMm, toYMm }) => [fromXMm, fromYMm, toXMm, toYMm])).toEqual(
    expect.arrayContaining([[76, 32, 98, 32], [76, 52, 98, 52], [76, 32, 76, 52], [98, 32, 98, 52]]),
  );
});

test('the address begins below them', () => {
  const addressee = { postalCode: '162-0815', address: '東京都新宿区筑土八幡町1', company: '', department: '', name: '山田　太郎', honorific: '様' } as const;
  const top = (profile: EnvelopeProfile) => {
    const block = setAddressBlock(addressee, chains.mincho, profile, true);
    return block === 'overflow' ? undefined : block.layout.lines[0]?.yMm;
  };
  expect((top(WITH_BOTH) ?? 0) - (top(PLAIN) ?? 0)).toBeCloseTo(22, 3);
  const [slot] = composeLetter(merged, { chains }, WITH_BOTH).pages[0]?.parts.filter(({ kind }) => kind === 'personal') ?? [];
  expect(slot).toMatchObject({ slot: 'address-block', xMm: 22, yMm: 54 });
});
