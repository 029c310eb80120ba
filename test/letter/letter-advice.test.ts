import { adviseOn } from '../../src/letter/letter-advice.js';
import { mergeFacts } from '../../src/letter/merge-facts.js';
import { parseTemplate } from '../../src/letter/parse-template.js';
import { adviceSentence } from '../../src/wording/letter-advice.js';
import { FACTS, FRONT_MATTER, templateSource } from './template-source.js';

const WHOLE = ['概要', '情報の項目', '原因', '二次被害', 'お問い合わせ先'].map((heading) => `## ${heading}\n\n本文です。`).join('\n\n');

function advice(body: string, frontMatter = FRONT_MATTER): readonly string[] {
  const letter = mergeFacts(parseTemplate(templateSource({ body, frontMatter }), 'letter.md'), FACTS);
  return adviseOn(letter).map(({ code, detail, at }) => [at.line ?? '-', code, ...Object.values<unknown>({ ...detail })].join(' '));
}

const courtesy = (opening: string, closing: string) => FRONT_MATTER.map((line) => line.replace('謹啓', opening).replace('謹白', closing));

test('a letter that has everything gets none', () => {
  expect(advice(WHOLE)).toEqual([]);
});

test('each item without a section is named', () => {
  expect(advice('## 概要\n\n本文です。')).toEqual(['data', 'cause', 'harm', 'other'].map((item) => `- letter-item-missing ${item}`));
});

test('a telephone number is looked for in all of the letter', () => {
  const silent = FRONT_MATTER.map((line) => line.replace('{{facts.sender.phone}}', 'なし'));
  expect(advice(WHOLE, silent)).toEqual(['- letter-telephone-missing']);
  expect(advice(`${WHOLE}\n\n０１２０－８１６６２０`, silent)).toEqual([]);
});

test.each([
  ['拝啓', '敬具', []],
  ['謹啓', '敬具', ['8 letter-closing-unpaired 謹啓 敬具 謹白']],
  ['こんにちは', '敬具', ['8 letter-closing-unpaired こんにちは 敬具 ']],
  ['前略', '草々', ['7 letter-opening-unfit 前略']],
])('%s with %s', (opening, closing, expected) => {
  expect(advice(WHOLE, courtesy(opening, closing))).toEqual(expected);
});

describe('a letter that says it is no breach notice', () => {
  const notice = (frontMatter: readonly string[]) => advice('本文です。', ['kind: notice', 'style: plain', ...frontMatter]);

  test('is not asked for what a breach notice must say', () => {
    expect(notice(FRONT_MATTER)).toEqual([]);
  });

  test('may do without opening and closing, or open curtly', () => {
    expect(notice(FRONT_MATTER.slice(0, -2))).toEqual([]);
    expect(notice(courtesy('前略', '草々'))).toEqual([]);
    expect(notice(courtesy('前略', '敬具'))).toEqual(['10 letter-closing-unpaired 前略 敬具 草々']);
  });
});

test('advice is worded in both languages', () => {
  const unpaired = { code: 'letter-closing-unpaired', detail: { opening: '謹啓', closing: '敬具', right: '謹白' } } as const;
  expect(adviceSentence(unpaired, 'ja').hint).toBe('「謹啓」には「謹白」をお使いください。');
  expect(adviceSentence(unpaired, 'en').hint).toBe('謹啓 is closed with 謹白.');
});
