import { mergeFacts } from '../../src/letter/merge-facts.js';
import { textOf } from '../../src/letter/letter-template.js';
import { parseTemplate } from '../../src/letter/parse-template.js';
import { asLines, refusedProblems } from './refused-problems.js';
import { FACTS, templateSource } from './template-source.js';

test('facts become words where their placeholders stood', () => {
  const merged = mergeFacts(parseTemplate(templateSource({ body: '{{facts.sender.name}}より' }), 'letter.md'), FACTS);
  expect(merged.blocks).toEqual([{
    kind: 'paragraph', line: 11,
    phrase: [{ kind: 'words', text: '青葉協会', strong: false, line: 11 }, { kind: 'words', text: 'より', strong: false, line: 11 }],
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
