import { breakKinds } from '../../src/typesetting/break-opportunity.js';
import type { StyledText } from '../../src/typesetting/cell.js';
import { cellsOf } from '../../src/typesetting/cell.js';
import { TEXTBOOK_CHAIN } from './set-text.js';

/** The text with a bar wherever a line may end. */
function barred(...texts: readonly StyledText[]): string {
  const cells = cellsOf(texts, [TEXTBOOK_CHAIN, TEXTBOOK_CHAIN]);
  const kinds = breakKinds(cells);
  return cells.map((cell, index) => (kinds[index] === 'free' ? `|${cell.cluster}` : cell.cluster)).join('');
}

test.each([
  ['after opening brackets and prefixed signs never', '字「字（「字￥字№字', '字|「字|（「字|￥字|№字'],
  ['before closing brackets and stops never', '字」字、字。」字）。字', '字」|字、|字。」|字）。|字'],
  ['before hyphens, ～, ？ and ！ never', '字～字？字！字‐字', '字～|字？|字！|字‐|字'],
  ['before middle dots and colons never', '字・字：字', '字・|字：|字'],
  ['before small kana, ー and 々 never', 'カード様々きっと', 'カー|ド|様々|きっ|と'],
  ['before a space never, after it freely', '字 字　字', '字 |字　|字'],
  ['inside a dash never, and so …… and ‥‥', '字——字……字', '字|——|字|……|字'],
  ['between kanji and Latin freely', '字ABC字', '字|ABC|字'],
])('%s', (_, text, expected) => {
  expect(barred({ text, style: 0 })).toBe(expected);
});

test.each([
  ['a number with its unit', '計12,345円を', '計|12,345円|を'],
  ['a full-width number with its unit', '計１２，３４５円を', '計|１２，３４５円|を'],
  ['an amount with its sign', '額￥1,234を', '額|￥1,234|を'],
  ['a full-width amount with its sign', '額￥１，２３４を', '額|￥１，２３４|を'],
  ['large numbers', '約1億2,000万円を', '約1億2,000万円|を'],
  ['a percentage', '計１２．５％を', '計|１２．５％|を'],
  ['a date', '去2022年3月1日に', '去|2022年3月1日|に'],
  ['a date of an era', '去令和４年３月１日に', '去|令和４年３月１日|に'],
  ['the first year of an era', '去令和元年５月に', '去|令和元年５月|に'],
  ['a slashed date', '去2021/10/14に', '去|2021/10/14|に'],
  ['a full-width slashed date', '去２０２１／１０／１４に', '去|２０２１／１０／１４|に'],
  ['the times of a range', '毎9:00～21:00に', '毎|9:00～|21:00|に'],
  ['full-width times', '毎９：００～２１：００に', '毎|９：００～|２１：００|に'],
  ['a time in words', '日午前9時30分に', '日|午前9時30分|に'],
  ['a telephone number', '電0120-816620へ', '電|0120-816620|へ'],
  ['a full-width telephone number', '電０３－３２６０－７３４６へ', '電|０３－３２６０－７３４６|へ'],
  ['a telephone number with long-vowel marks', '電０３ー３２６０ー７３４６へ', '電|０３ー３２６０ー７３４６|へ'],
  ['a telephone number with brackets', '電０３（３２６０）７３４６へ', '電|０３（３２６０）７３４６|へ'],
  ['a postal code', '都〒１００－０００１東', '都|〒１００－０００１|東'],
  ['第N回', '本第3回と第三回と第２６条第２項', '本|第3回|と|第三回|と|第２６条|第２項'],
  ['㈱ with its neighbours', '元㈱花と実㈱へ', '元㈱花|と|実㈱へ'],
  ['a Latin word with an apostrophe', '字don’t字', '字|don’t|字'],
  ['a number and a unit apart', '計10 km先', '計|10 km|先'],
  ['a count', '計300名と5件', '計|300名|と|5件'],
])('a line never ends inside %s', (_, text, expected) => {
  expect(barred({ text, style: 0 })).toBe(expected);
});

test('a web address breaks after / ? & = only, and never between two slashes', () => {
  expect(barred({ text: '頁https://www.example.jp/a-b/index.html?id=1&x=%20#topへ', style: 0 })).toBe(
    '頁|https://|www.example.jp/|a-b/|index.html?|id=|1&|x=%20#top|へ',
  );
});

test('a number stays whole across a change of style', () => {
  expect(barred({ text: '計12,', style: 0 }, { text: '345', style: 1 }, { text: '円', style: 0 })).toBe('計|12,345円');
});

test('what the caller wants whole stays whole, and two such texts may part', () => {
  const whole = (text: string): StyledText => ({ text, style: 0, whole: true });
  expect(barred({ text: '課の', style: 0 }, whole('住宅係'), whole('受付'))).toBe('課|の|住宅係|受付');
});
