import { parseTemplate } from '../../src/letter/parse-template.js';
import { asLines, refusedProblems } from './refused-problems.js';
import { FRONT_MATTER, templateSource } from './template-source.js';

const parse = (body: string) => parseTemplate(templateSource({ body }), 'letter.md').blocks;
const words = (text: string, line: number, strong = false) => ({ kind: 'words', text, strong, line });
const refusals = (source: string) => asLines(refusedProblems(() => parseTemplate(source, 'letter.md')));

describe('blocks', () => {
  test('a paragraph is words and placeholders, and a line break in the source is none on paper', () => {
    expect(parse('当協会は\n{{facts.sender.name}}です。')).toEqual([
      { kind: 'paragraph', line: 11, phrase: [words('当協会は', 11), { kind: 'placeholder', name: 'facts.sender.name', strong: false, line: 12 }, words('です。', 12)] },
    ]);
  });

  test('between Latin words a line break is a space', () => {
    expect(parse('see\nyou')).toEqual([{ kind: 'paragraph', line: 11, phrase: [words('see you', 11)] }]);
  });

  test('headings number themselves', () => {
    expect(parse('## 概要\n\n## 原因')).toEqual([
      { kind: 'heading', line: 11, number: 1, phrase: [words('概要', 11)] },
      { kind: 'heading', line: 13, number: 2, phrase: [words('原因', 13)] },
    ]);
  });

  test('emphasis works right beside Japanese brackets', () => {
    expect(parse('次の**「ご注意」**です。')).toEqual([
      { kind: 'paragraph', line: 11, phrase: [words('次の', 11), words('「ご注意」', 11, true), words('です。', 11)] },
    ]);
  });

  test('lists are bullets or numbers', () => {
    expect(parse('- 一\n- 二\n\n1. 三')).toMatchObject([{ kind: 'list', ordered: false, items: [[{ text: '一' }], [{ text: '二' }]] }, { kind: 'list', ordered: true }]);
  });

  test('a table holds contacts', () => {
    expect(parse('| 窓口 | 電話 |\n|---|---|\n| 課 | **03** |')).toEqual([
      { kind: 'contacts', line: 11, rows: [[[words('窓口', 11)], [words('電話', 11)]], [[words('課', 13)], [words('03', 13, true)]]] },
    ]);
  });

  test('a quotation is a boxed notice', () => {
    expect(parse('> ご注意\n>\n> ください')).toMatchObject([{ kind: 'notice', paragraphs: [[{ text: 'ご注意' }], [{ text: 'ください' }]] }]);
  });

  test('--- is a page break, also right under a paragraph', () => {
    expect(parse('一\n---\n二').map(({ kind }) => kind)).toEqual(['paragraph', 'page-break', 'paragraph']);
  });

  test('payment days alone in a paragraph are a slot', () => {
    expect(parse('{{ payments.days }}')).toEqual([{ kind: 'payment-days', line: 11 }]);
  });
});

describe('front matter', () => {
  test('the sender\'s lines keep their own line numbers', () => {
    expect(parseTemplate(templateSource(), 'letter.md').sender).toEqual([
      [{ kind: 'placeholder', name: 'facts.sender.name', strong: false, line: 5 }],
      [words('電話　', 6), { kind: 'placeholder', name: 'facts.sender.phone', strong: false, line: 6 }],
    ]);
  });

  test('Windows line ends and a byte order mark change nothing', () => {
    const source = templateSource();
    expect(parseTemplate(`\uFEFF${source.replaceAll('\n', '\r\n')}`, 'letter.md')).toEqual(parseTemplate(source, 'letter.md'));
  });

  test.each([
    ['none at all', '本文だけです。\n', '1 template-front-matter-missing'],
    ['one that never ends', '---\nsubject: 件名\n', '1 template-front-matter-missing'],
    ['an unknown key', templateSource({ frontMatter: [...FRONT_MATTER, 'subjct: 件名'] }), '9 template-key-unknown subjct subject subject, date, sender, opening, closing'],
    ['a missing key', templateSource({ frontMatter: FRONT_MATTER.slice(0, -1) }), '1 template-key-missing closing closing: 謹白'],
    ['a placeholder without quotes', templateSource({ frontMatter: FRONT_MATTER.map((line) => line.replaceAll('"', '')) }), '3 template-value-wrong date'],
    ['what is no YAML', templateSource({ frontMatter: ['subject: "開いたまま', ...FRONT_MATTER.slice(1)] }), expect.stringContaining('template-front-matter-syntax')],
  ])('refused: %s', (_, source, expected) => {
    expect(refusals(source)[0]).toEqual(expected);
  });
});

describe('what a letter does not take is refused at its line', () => {
  test.each([
    ['<b>太字</b>', ['11 template-markup html']],
    ['<div>\n枠\n</div>', ['11 template-markup html']],
    ['![印影](seal.png)', ['11 template-markup image']],
    ['    字下げ', ['11 template-markup code']],
    ['`符号`', ['11 template-markup code']],
    ['[公表資料](https://example.jp/)', ['11 template-markup link']],
    ['<https://example.jp/>', ['11 template-markup link']],
    ['[a]: https://example.jp/', ['11 template-markup link']],
    ['*斜体*', ['11 template-markup emphasis']],
    ['一行目  \n二行目', ['11 template-markup line-break']],
    ['# 表題', ['11 template-markup heading-depth']],
    ['- 一\n  - 二', ['12 template-markup nested-list']],
    ['> ## 見出し', ['11 template-markup not-in-notice']],
    ['| 窓口 | 電話 |\n|---|---|\n| 課 |', ['13 template-markup uneven-table']],
    ['日付は {{letter.date です。', ['11 placeholder-malformed']],
    ['一\n二 }} 三', ['12 placeholder-malformed']],
    ['お支払日は {{payments.days}} です。', ['11 placeholder-not-alone payments.days']],
    ['', ['9 template-empty']],
  ])('%j', (body, expected) => {
    expect(refusals(templateSource({ body }))).toEqual(expected);
  });

  test('all of a file\'s problems at once, by line', () => {
    const source = templateSource({ frontMatter: [...FRONT_MATTER, 'foot: 末尾'], body: '<b>\n\n`符号`\n\n# 表題' });
    expect(refusals(source).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '9 template-key-unknown', '12 template-markup', '14 template-markup', '16 template-markup',
    ]);
  });
});
