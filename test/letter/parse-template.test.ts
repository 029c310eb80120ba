import { parseTemplate } from '../../src/letter/parse-template.js';
import { asLines, refusedProblems } from './refused-problems.js';
import { FRONT_MATTER, templateSource } from './template-source.js';

const parse = (body: string) => parseTemplate(templateSource({ body }), 'letter.md').blocks;
const words = (text: string, line: number, strong = false) => ({ kind: 'words', text, strong, dotted: false, line });
const refusals = (source: string) => asLines(refusedProblems(() => parseTemplate(source, 'letter.md')));

describe('blocks', () => {
  test('a paragraph is words and placeholders, and a line break in the source is none on paper', () => {
    expect(parse('当協会は\n{{facts.sender.name}}です。')).toEqual([
      { kind: 'paragraph', line: 11, phrase: [words('当協会は', 11), { kind: 'placeholder', name: 'facts.sender.name', strong: false, dotted: false, line: 12 }, words('です。', 12)] },
    ]);
  });

  test('between Latin words a line break is a space', () => {
    expect(parse('see\nyou')).toEqual([{ kind: 'paragraph', line: 11, phrase: [words('see you', 11)] }]);
  });

  test('two asterisks are gothic, one is dots above, three are both', () => {
    expect(parse('**甲**と*乙*と***丙***')).toMatchObject([{ phrase: [
      { text: '甲', strong: true, dotted: false }, { text: 'と' }, { text: '乙', strong: false, dotted: true }, { text: 'と' }, { text: '丙', strong: true, dotted: true },
    ] }]);
  });

  test('an asterisk written \\* is an asterisk', () => {
    expect(parse('\\*印のある方')).toMatchObject([{ phrase: [{ text: '*印のある方' }] }]);
  });

  test('emphasis works right beside Japanese brackets', () => {
    expect(parse('次の**「ご注意」**です。')).toEqual([
      { kind: 'paragraph', line: 11, phrase: [words('次の', 11), words('「ご注意」', 11, true), words('です。', 11)] },
    ]);
  });

  test('lists are bullets or numbers', () => {
    expect(parse('- 一\n- 二\n\n1. 三')).toMatchObject([
      { kind: 'list', start: 'bullets', items: [{ line: 11, paragraphs: [[{ text: '一' }]] }, { line: 12, paragraphs: [[{ text: '二' }]] }] },
      { kind: 'list', start: 1 },
    ]);
  });

  test('a list may begin with another number, and an item hold further paragraphs', () => {
    expect(parse('3. 三\n\n   続き\n4. 四')).toMatchObject([{ start: 3, items: [{ paragraphs: [[{ text: '三' }], [{ text: '続き' }]] }, { paragraphs: [[{ text: '四' }]] }] }]);
  });

  test('a table holds contacts', () => {
    expect(parse('| 窓口 | 電話 |\n|---|---|\n| 課 | **03** |')).toEqual([
      { kind: 'contacts', line: 11, rows: [[[words('窓口', 11)], [words('電話', 11)]], [[words('課', 13)], [words('03', 13, true)]]] },
    ]);
  });

  test('a quotation is a boxed notice', () => {
    expect(parse('> ご注意\n>\n> ください')).toMatchObject([{ kind: 'notice', heading: [], paragraphs: [[{ text: 'ご注意' }], [{ text: 'ください' }]] }]);
  });

  test('a box may begin with a heading of its own', () => {
    expect(parse('> ## ご注意\n> ください')).toMatchObject([{ kind: 'notice', heading: [{ text: 'ご注意' }], paragraphs: [[{ text: 'ください' }]] }]);
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
      [{ kind: 'placeholder', name: 'facts.sender.name', strong: false, dotted: false, line: 5 }],
      [words('電話　', 6), { kind: 'placeholder', name: 'facts.sender.phone', strong: false, dotted: false, line: 6 }],
    ]);
  });

  test('what is not said asks more of a letter: a breach notice, in the form with 記', () => {
    expect(parseTemplate(templateSource(), 'letter.md')).toMatchObject({ kind: 'breach-notice', style: 'kigaki', footerFirst: [], footerRest: [] });
  });

  test('a plain notice needs neither opening nor closing', () => {
    const frontMatter = ['kind: notice', 'style: plain', ...FRONT_MATTER.slice(0, -2), 'closing:', 'footerRest: 青葉協会'];
    expect(parseTemplate(templateSource({ frontMatter }), 'letter.md')).toMatchObject({
      kind: 'notice', style: 'plain', opening: [], closing: [], footerFirst: [], footerRest: [{ text: '青葉協会', line: 10 }],
    });
  });

  test('Windows line ends and a byte order mark change nothing', () => {
    const source = templateSource();
    expect(parseTemplate(`\uFEFF${source.replaceAll('\n', '\r\n')}`, 'letter.md')).toEqual(parseTemplate(source, 'letter.md'));
  });

  test.each([
    ['none at all', '本文だけです。\n', '1 template-front-matter-missing'],
    ['one that never ends', '---\nsubject: 件名\n', '1 template-front-matter-missing'],
    ['an unknown key', templateSource({ frontMatter: [...FRONT_MATTER, 'subjct: 件名'] }), '9 template-key-unknown subjct subject kind, style, subject, date, sender, opening, closing, footerFirst, footerRest'],
    ['a missing key', templateSource({ frontMatter: FRONT_MATTER.slice(0, -1) }), '1 template-key-missing closing closing: 謹白'],
    ['a placeholder without quotes', templateSource({ frontMatter: FRONT_MATTER.map((line) => line.replaceAll('"', '')) }), '3 template-value-wrong date'],
    ['what is no YAML', templateSource({ frontMatter: ['subject: "開いたまま', ...FRONT_MATTER.slice(1)] }), expect.stringContaining('template-front-matter-syntax')],
    ['a kind there is not', templateSource({ frontMatter: ['kind: notise', ...FRONT_MATTER] }), '2 template-choice-unknown kind notise notice breach-notice, notice'],
    ['a style there is not', templateSource({ frontMatter: ['style: 記書き', ...FRONT_MATTER] }), '2 template-choice-unknown style 記書き  kigaki, plain'],
    ['a plain letter that opens and does not close', templateSource({ frontMatter: ['style: plain', ...FRONT_MATTER.slice(0, -1)] }), '1 template-key-missing closing closing: 謹白'],
  ])('refused: %s', (_, source, expected) => {
    expect(refusals(source)[0]).toEqual(expected);
  });
});

describe('parts that depend on a fact', () => {
  test('are blocks with a condition, whose marks leave no trace', () => {
    const when = { fact: 'facts.hotline', wanted: 'filled', line: 12 };
    expect(parse('一\n{{#facts.hotline}}\n## 二\n三\n{{/facts.hotline}}\n四')).toEqual([
      { kind: 'paragraph', line: 11, phrase: [words('一', 11)] },
      { kind: 'heading', line: 13, phrase: [words('二', 13)], when },
      { kind: 'paragraph', line: 14, phrase: [words('三', 14)], when },
      { kind: 'paragraph', line: 16, phrase: [words('四', 16)] },
    ]);
  });

  test('may be items of a list', () => {
    expect(parse('1. 一\n{{^facts.hotline}}\n2. 二\n{{/facts.hotline}}\n3. 三')).toMatchObject([
      { kind: 'list', start: 1, items: [{ line: 11 }, { line: 13, when: { fact: 'facts.hotline', wanted: 'empty', line: 12 } }, { line: 15 }] },
    ]);
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
    ['**強調です', ['11 template-markup stray-asterisk']],
    ['前の ** 強調 ** です', ['11 template-markup stray-asterisk']],
    ['##見出し', ['11 template-markup heading-without-space']],
    ['文です。\n＃＃ 見出し', ['12 template-markup heading-without-space']],
    ['-項目', ['11 template-markup item-without-space']],
    ['1.項目', ['11 template-markup item-without-space']],
    ['0. 項目', ['11 template-markup list-number']],
    ['| 課 | 03 |\n| 係 | 04 |', ['11 template-markup table-without-head']],
    ['| 窓口 | 電話 |\n|---|---|\n| 課 | 03 |\n\n| 係 | 04 |', ['15 template-markup table-without-head']],
    ['一行目  \n二行目', ['11 template-markup line-break']],
    ['# 表題', ['11 template-markup heading-depth']],
    ['- 一\n  - 二', ['12 template-markup nested-list']],
    ['> 文です。\n>\n> ## 見出し', ['13 template-markup not-in-notice']],
    ['> # 見出し', ['11 template-markup heading-depth']],
    ['> - 項目', ['11 template-markup not-in-notice']],
    ['-\n- 二', ['11 template-markup empty-item']],
    ['| 窓口 | 電話 |\n|---|---|\n| 課 |', ['13 template-markup uneven-table']],
    ['日付は {{letter.date です。', ['11 placeholder-malformed']],
    ['一\n二 }} 三', ['12 placeholder-malformed']],
    ['お支払日は {{payments.days}} です。', ['11 placeholder-not-alone payments.days']],
    ['{{#facts.a}}\n一', ['11 optional-not-closed facts.a']],
    ['一\n\n{{/facts.a}}', ['13 optional-not-opened facts.a']],
    ['{{#facts.a}}\n一\n{{/facts.b}}', ['13 optional-mismatched facts.a facts.b']],
    ['{{#facts.a}}\n{{^facts.b}}\n一\n{{/facts.a}}', ['12 optional-nested facts.b facts.a']],
    ['{{#facts.a}}一{{/facts.a}}', ['11 optional-not-alone facts.a']],
    ['> {{#facts.a}}\n> 一', ['11 optional-not-alone facts.a']],
    ['- 一\n\n  続き\n  {{#facts.a}}\n\n  続き\n  {{/facts.a}}', ['14 optional-cuts-block facts.a']],
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
