// The templates of what is published: the language of letter.md, other slots, and nothing personal.
import { adviseOnDocument } from '../../src/letter/document-advice.js';
import { documentPhrases } from '../../src/letter/document-template.js';
import { textOf } from '../../src/letter/letter-template.js';
import { mergeDocument } from '../../src/letter/merge-facts.js';
import { parseDocument } from '../../src/letter/parse-template.js';
import { asLines, refusedProblems } from './refused-problems.js';
import { FACTS, templateSource } from './template-source.js';

const SLOTS = ['subject: お詫びとお知らせ', 'date: "{{letter.date}}"', 'sender: "{{facts.sender.name}}"'];
/** The body begins on line 7. */
const source = (body: string, ...more: readonly string[]) => templateSource({ body, frontMatter: [...SLOTS, ...more] });
const refusals = (text: string) => asLines(refusedProblems(() => parseDocument(text, 'notice.md')));

test('its slots and blocks are read, and facts fill them', () => {
  const merged = mergeDocument(parseDocument(source('## 概要\n\n{{facts.sender.name}}より', 'addressee: お客様各位', 'closing: 以上', 'footer: 電話　{{facts.sender.phone}}'), 'notice.md'), FACTS);
  expect(documentPhrases(merged).map(textOf)).toEqual(['2022年3月1日', 'お客様各位', '青葉協会', 'お詫びとお知らせ', '概要', '青葉協会より', '以上', '電話　03-3260-7346']);
});

test('what is personal is refused with a sentence, wherever it stands', () => {
  expect(refusals(source('{{payments.days}}'))).toEqual(['7 placeholder-personal payments.days']);
  expect(refusals(source('ご利用日は{{payments.days}}です。'))).toEqual(['7 placeholder-personal payments.days']);
  expect(refusals(source('- {{payments.days}}\n\n> {{payments.days}}'))).toEqual(['7 placeholder-personal payments.days', '9 placeholder-personal payments.days']);
  expect(refusals(source('本文です。', 'addressee: "{{payments.days}}"'))).toEqual(['5 placeholder-personal payments.days']);
});

test('a placeholder that nothing fills is answered with the nearest', () => {
  const template = parseDocument(source('{{facts.sender.nane}}'), 'notice.md');
  expect(asLines(refusedProblems(() => mergeDocument(template, FACTS)))).toEqual([expect.stringMatching(/^7 placeholder-unknown facts\.sender\.nane facts\.sender\.name /)]);
});

test('date and sender cannot be left out; a slot of the letter is unknown here, with what may be meant', () => {
  expect(refusals(templateSource({ frontMatter: ['subject: お知らせ'], body: '本文です。' }))).toEqual([
    '1 template-key-missing date date: "{{notice.date}}"', '1 template-key-missing sender sender: "{{facts.sender.name}}"',
  ]);
  expect(refusals(source('本文です。', 'footerFirst: あ', 'kind: notice'))).toEqual([
    expect.stringMatching(/^5 template-key-unknown footerFirst/), expect.stringMatching(/^6 template-key-unknown kind/),
  ]);
});

describe('advice', () => {
  const WHOLE = ['概要', '情報の項目', '原因', '二次被害', 'お問い合わせ先'].map((heading) => `## ${heading}\n\n電話は{{facts.sender.phone}}です。`).join('\n\n');
  const advice = (body: string, kind: 'notice' | 'desk' = 'notice') => {
    const template = parseDocument(source(body), 'notice.md');
    return adviseOnDocument(template, mergeDocument(template, FACTS), kind).map(({ code, detail, at }) => [at.line ?? '-', code, ...Object.values<unknown>({ ...detail })].join(' '));
  };

  test('a notice that has everything gets none', () => {
    expect(advice(WHOLE)).toEqual([]);
  });

  test.each([
    ['電話は０３－１２３４－５６７８です。', 'telephone'], ['https://example.jp/ をご覧ください。', 'address'], ['2022年3月1日に', 'day'], ['2022/3/1に', 'day'], ['受付は9：00からです。', 'time'],
  ])('%s: a fact that is written out is told of at its line', (words, what) => {
    expect(advice(`${words}\n\n${WHOLE}`)).toEqual([`7 notice-fact-written-out ${what}`]);
  });

  test('figures that are no such fact are left alone', () => {
    expect(advice(`番号は000123-0のような形で、3項目、12.5%、第26回です。\n\n${WHOLE}`)).toEqual([]);
  });

  test('a public notice is asked for its five items, a desk sheet is not, and both for a telephone number', () => {
    expect(advice('本文です。')).toEqual([...['outline', 'data', 'cause', 'harm', 'other'].map((item) => `- letter-item-missing ${item}`), '- letter-telephone-missing']);
    expect(advice('本文です。', 'desk')).toEqual(['- letter-telephone-missing']);
  });
});
