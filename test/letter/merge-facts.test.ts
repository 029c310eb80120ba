import { mergeFacts } from '../../src/letter/merge-facts.js';
import { textOf } from '../../src/letter/letter-template.js';
import { parseTemplate } from '../../src/letter/parse-template.js';
import { asLines, refusedProblems } from './refused-problems.js';
import { FACTS, FRONT_MATTER, templateSource } from './template-source.js';

test('facts become words where their placeholders stood', () => {
  const merged = mergeFacts(parseTemplate(templateSource({ body: '{{facts.sender.name}}より' }), 'letter.md'), FACTS);
  expect(merged.blocks).toEqual([{
    kind: 'paragraph', line: 11,
    phrase: [{ kind: 'words', text: '青葉協会', strong: false, dotted: false, line: 11 }, { kind: 'words', text: 'より', strong: false, dotted: false, line: 11 }],
  }]);
  expect(merged.sender.map(textOf)).toEqual(['青葉協会', '電話　03-3260-7346']);
});

test('a fact is never markup: stars, tags and braces are printed', () => {
  const value = '**山*田** <b> {{letter.date}} | `x`';
  const merged = mergeFacts(parseTemplate(templateSource({ body: '{{facts.sender.name}}' }), 'letter.md'), new Map([...FACTS, ['facts.sender.name', value]]));
  expect(merged.blocks).toMatchObject([{ kind: 'paragraph', phrase: [{ text: value, strong: false }] }]);
});

test('a line break inside a fact is a space, an empty fact nothing', () => {
  const facts = new Map([...FACTS, ['facts.sender.name', '青葉\n協会\n'], ['facts.sender.phone', '']]);
  expect(mergeFacts(parseTemplate(templateSource(), 'letter.md'), facts).sender.map(textOf)).toEqual(['青葉 協会', '電話　']);
});

test('names that nothing fills are refused at their lines, all at once, the nearest name with them', () => {
  const template = parseTemplate(templateSource({ body: '{{facts.sender.nane}}\n\n{{recipient.name}}' }), 'letter.md');
  const known = [...FACTS.keys()].join(', ');
  expect(asLines(refusedProblems(() => mergeFacts(template, FACTS)))).toEqual([
    `11 placeholder-unknown facts.sender.nane facts.sender.name ${known}`,
    expect.stringMatching(/^13 placeholder-unknown recipient\.name /),
  ]);
});

describe('parts that depend on a fact', () => {
  const printed = (body: string, hotline: string) => {
    const merged = mergeFacts(parseTemplate(templateSource({ body }), 'letter.md'), new Map([...FACTS, ['facts.hotline', hotline]]));
    return merged.blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.phrase)] : block.kind === 'list' ? block.items.flatMap(({ paragraphs }) => paragraphs.map(textOf)) : []));
  };
  const body = '一\n\n{{#facts.hotline}}\n電話 {{facts.hotline}}\n\n二\n{{/facts.hotline}}\n\n{{^facts.hotline}}\n電話なし\n{{/facts.hotline}}';

  test('are printed when it is filled, their opposite when it is empty', () => {
    expect(printed(body, '0120-816620')).toEqual(['一', '電話 0120-816620', '二']);
    expect(printed(body, '')).toEqual(['一', '電話なし']);
    expect(printed(body, ' \n')).toEqual(['一', '電話なし']);
  });

  test('may be single items', () => {
    expect(printed('- 一\n{{#facts.hotline}}\n- 二\n{{/facts.hotline}}\n- 三', '')).toEqual(['一', '三']);
  });

  test('an unknown fact is refused once at the mark, and unknown names in a part left out are refused too', () => {
    const template = parseTemplate(templateSource({ body: '{{#facts.hotlin}}\n一\n\n二\n{{/facts.hotlin}}\n\n{{^facts.hotline}}\n{{facts.nobody}}\n{{/facts.hotline}}' }), 'letter.md');
    const refused = asLines(refusedProblems(() => mergeFacts(template, new Map([['facts.hotline', 'x'], ...FACTS]))));
    expect(refused.map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
      expect.stringMatching(/^18 placeholder-unknown facts\.nobody/), '11 optional-fact-unknown facts.hotlin facts.hotline',
    ]);
  });
});

test('a paragraph or sender line of nothing but an empty fact is left out, an empty line of the sender is kept', () => {
  const frontMatter = FRONT_MATTER.flatMap((line) => (line.includes('sender.name') ? [line, '', '  {{facts.none}}'] : [line]));
  const merged = mergeFacts(parseTemplate(templateSource({ body: '一\n\n{{facts.none}}\n\n二', frontMatter }), 'letter.md'), new Map([...FACTS, ['facts.none', '']]));
  expect(merged.sender.map(textOf)).toEqual(['青葉協会', '', '電話　03-3260-7346']);
  expect(merged.blocks).toHaveLength(2);
});
