// Whatever staff write, every word of it is printed once, or the template is refused: nothing is dropped in silence.
import fc from 'fast-check';
import { mergeFacts } from '../../src/letter/merge-facts.js';
import { phrasesOf, textOf } from '../../src/letter/letter-template.js';
import { parseTemplate } from '../../src/letter/parse-template.js';
import { refusedProblems } from './refused-problems.js';
import { FACTS, templateSource } from './template-source.js';

const TAKEN = [
  '@', '## @', '- @', '1. @', '   @', '  @', '> @', '> ## @', '| @ | 乙 |\n|---|---|\n| 丙 | 丁 |', '---', '*@*', '**@**', '***@***', '\\*@', '{{payments.days}}',
  '{{#facts.letter}}\n@\n{{/facts.letter}}', '{{^facts.letter}}\n@\n{{/facts.letter}}',
];
const REFUSED = [
  '##@', '-@', '| @ | 乙 |', '** @ **', '{{^facts.letter}}', '{{/facts.letter}}', '```\n@\n```', '<b>@</b>', '[@](https://example.jp/)', '    @', '@  ', '===', '~~~',
];
const facts = new Map([...FACTS, ['facts.letter', 'あり']]);
const form = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...TAKEN) }, { weight: 1, arbitrary: fc.constantFrom(...REFUSED) });
const body = fc.array(fc.tuple(form, fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 8 })
  .map((lines) => lines.map(([shape, end], index) => shape.replace('@', `語${index}。`) + end).join(''));

test('every word is printed once, as words and not as markup, or the template is refused', () => {
  fc.assert(fc.property(body, (source) => {
    const template = templateSource({ body: source });
    const problems = refusedProblems(() => mergeFacts(parseTemplate(template, 'letter.md'), facts));
    if (problems.length > 0) {
      const lines = template.split('\n').length;
      for (const { at } of problems) expect(at?.line).toBeLessThanOrEqual(lines);
      return;
    }
    const hidden = source.match(/\{\{\^[^]*?\{\{\//g)?.join('') ?? '';
    const printed = [...phrasesOf(mergeFacts(parseTemplate(template, 'letter.md'), facts))].map(textOf).join('\n');
    for (const word of source.match(/語\d+。/g) ?? []) expect(printed.split(word).length - 1).toBe(hidden.includes(word) ? 0 : 1);
    expect(printed).not.toMatch(/\*\*|^#|===|\||\{\{|`|<b>/m);
  }), { numRuns: 400 });
});
