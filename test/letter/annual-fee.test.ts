// The second template: a plain notice, which shows that the language is not made for one letter alone.
import { adviseOnLayout } from '../../src/letter/layout-advice.js';
import { adviseOn } from '../../src/letter/letter-advice.js';
import { composedTemplate, sampleLayout, sharedTexts, wordsOf } from './composed-template.js';
import { golden } from './layout-lines.js';

const { merged, composed } = composedTemplate('annual-fee');
const front = wordsOf(sharedTexts(composed)[0]);

test('the composed notice is the golden', () => {
  const lines = sampleLayout(composed);
  expect(lines).toEqual(golden('annual-fee', lines));
});

test('it is one page with a blank back', () => {
  expect(composed.pages.map(({ parts }) => parts.length > 0)).toEqual([true, false]);
});

test('it has neither 記 nor 以上, and no slot for payment days', () => {
  expect(front).not.toMatch(/記(?!り)|以上/);
  expect(composed.pages[0]?.parts.map((part) => (part.kind === 'personal' ? part.slot : 'shared'))).toEqual(['address-block', 'shared', 'letter-number', 'shared', 'sheet-mark']);
});

test('it is not asked for what a breach notice must say', () => {
  expect([...adviseOn(merged), ...adviseOnLayout(merged, composed)]).toEqual([]);
});

test('a change of the fee is announced in a box when there is one, and denied when there is none', () => {
  const changed = composedTemplate('annual-fee', { 'facts.fee.change': '2022年度から、年会費を500円引き上げます。' });
  const words = wordsOf(sharedTexts(changed.composed)[0]);
  expect(words).toContain('前の年度からの変更2022年度から、年会費を500円引き上げます。');
  expect(words).not.toContain('変更はございません');
  expect(front).toContain('変更はございません');
});
