import { composeLetter } from '../../src/letter/compose-letter.js';
import { adviseOnLayout } from '../../src/letter/layout-advice.js';
import { mergeFacts } from '../../src/letter/merge-facts.js';
import { parseTemplate } from '../../src/letter/parse-template.js';
import { builtInChains } from './built-in-fonts.js';
import { FACTS, templateSource } from './template-source.js';
import { builtInEnvelope } from '../support/built-in-envelope.js';

const chains = builtInChains();
const TABLE = '| 窓口 | 電話 |\n|---|---|\n| 住宅課　相談係 | 03-3260-7346　（平日） |';
const lines = (count: number) => Array.from({ length: count }, () => '一行です。').join('\n\n');

function advice(body: string, simplex = false): readonly string[] {
  const letter = mergeFacts(parseTemplate(templateSource({ body }), 'letter.md'), FACTS);
  const composed = composeLetter(letter, { chains }, builtInEnvelope(), { simplex });
  return adviseOnLayout(letter, composed).map(({ code, detail, at }) => [at.line ?? '-', code, ...Object.values<unknown>({ ...detail })].join(' '));
}

test('a letter of one sheet with its contacts on page 1 gets none', () => {
  expect(advice(`前文です。\n\n${TABLE}\n\n---\n\n${lines(5)}`)).toEqual([]);
});

test('contacts on another page are told with their page and line', () => {
  expect(advice(`前文です。\n\n---\n\n${TABLE}\n\n${lines(3)}`)).toEqual(['15 letter-contacts-overleaf 2']);
});

test('a letter without a table of contacts is not asked where it is', () => {
  expect(advice(lines(3))).toEqual([]);
});

test('more than one sheet is told', () => {
  expect(advice(lines(80))).toEqual(['- letter-sheets 2']);
});

test('printed on one side, a letter of two pages takes two sheets, and one of one page one', () => {
  expect(advice(`${lines(3)}\n\n---\n\n${lines(5)}`, true)).toEqual(['- letter-sheets 2']);
  expect(advice(lines(3), true)).toEqual([]);
});

test('a last page that a page break leaves nearly empty is told', () => {
  expect(advice(`${lines(3)}\n\n---\n\n一行です。`)).toEqual(['- letter-last-page-short 2 1']);
});
