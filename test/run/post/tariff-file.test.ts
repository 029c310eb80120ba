// The tariff file: what it says, and where it is wrong.
import { readFileSync } from 'node:fs';
import { Refusal } from '../../../src/refusal.js';
import { loadTariff } from '../../../src/run/post/tariff-file.js';
import { TARIFF_FORM } from '../../../src/run/post/tariff-schema.js';
import { sentenceOfProblem } from '../../../src/wording/problem-sentence.js';
import { readSettings } from '../../../src/yaml-settings.js';
import { TARIFF } from '../../postal/sample-tariff.js';

const BUILT_IN = readFileSync('templates/tariff.yaml', 'utf8');

const parseTariff = (text: string) => readSettings(text, 'tariff.yaml', TARIFF_FORM).settings;

/** What is said of the built-in tariff with one text in it changed. */
function saidOf(from: string, to: string): readonly string[] {
  expect(BUILT_IN).toContain(from);
  try {
    parseTariff(BUILT_IN.replace(from, to));
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map((one) => `${one.at?.line ?? ''} ${one.at?.column ?? ''} ${sentenceOfProblem(one, 'ja').message}`);
    throw error;
  }
  return [];
}

function lineOf(text: string): number {
  return BUILT_IN.slice(0, BUILT_IN.indexOf(text)).split('\n').length;
}

test('the built-in tariff has the rates of 2024-10-01 and its discounts, and report.json is told of it', async () => {
  const { tariff, provenance } = await loadTariff();
  expect(tariff).toEqual({
    letters: { ...TARIFF.letters, source: expect.stringContaining('日本郵便') as string },
    discounts: { ...TARIFF.discounts, source: expect.stringContaining('日本郵便') as string },
  });
  expect(provenance).toMatchObject({ role: 'tariff', file: 'tariff.yaml', bytes: Buffer.byteLength(BUILT_IN) });
});

test('steps count from the smallest, however they are written', () => {
  const { letters } = parseTariff(BUILT_IN.replace('{ 50: 140, 100: 180,', '{ 100: 180, 50: 140,'));
  expect(letters.large.rates.map(({ upToG }) => upToG)).toEqual([50, 100, 150, 250, 500, 1000]);
});

test('a percentage may have decimals', () => {
  expect(parseTariff(BUILT_IN.replace('delayPercent: 2', 'delayPercent: 1.5')).discounts.sorted.delayPercent).toBe(1.5);
});

test.each([
  ['a rate with its unit', 'yenUpToGrams: { 50: 110 }', 'yenUpToGrams: { 50: 110円 }', 'letters.standard.yenUpToGrams', '「数: 値」の組'],
  ['a bound in words', 'yenUpToGrams: { 50: 110 }', 'yenUpToGrams: { 50g: 110 }', 'letters.standard.yenUpToGrams', '「数: 値」の組'],
  ['one rate of several with its unit', '{ 50: 110 }', '{ 50: 110, 100: 180円 }', 'letters.standard.yenUpToGrams', '「数: 値」の組'],
  ['a rate that is a list', '{ 50: 110 }', '{ 50: [110] }', 'letters.standard.yenUpToGrams', '「数: 値」の組'],
  ['no step at all', 'yenUpToGrams: { 50: 110 }', 'yenUpToGrams: {}', 'letters.standard.yenUpToGrams', '「数: 値」の組'],
  ['a percentage of a hundred', 'percent: 3', 'percent: 100', 'discounts.barcode.percent', '割合（%）'],
  ['a length of nothing', 'maxThicknessMm: 6', 'maxThicknessMm: 0', 'discounts.barcode.maxThicknessMm', '1 以上の整数'],
  ['a day that is none', 'date: 2022-10-01', 'date: 2022-10-41', 'discounts.date', '実在する日付'],
  ['a setting that is missing', '    fromPieces: 1000\n', '', 'discounts.barcode.fromPieces', '必要な項目'],
  ['a setting that is unknown', 'delayPercent: 2', 'delaysPercent: 2', 'discounts.sorted.delaysPercent', '項目はありません'],
])('%s is told at its line', (_, from, to, column, said) => {
  const line = from.startsWith('    ') ? lineOf('  barcode:') : lineOf(from);
  expect(saidOf(from, to)).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`^${line} ${column} .*${said.replaceAll(/[（）()「」]/g, '.')}`))]));
});

test('text that is no YAML is told at its line', () => {
  expect(saidOf('    percent: 3', '    percent: 3: 4')).toEqual([expect.stringMatching(/^\d+ .*コロンの位置/)]);
});

test('every setting of the built-in tariff has an example', () => {
  const names = [...BUILT_IN.matchAll(/^( *)(\w+):/gm)].map(([, indent = '', name = '']) => ({ depth: indent.length / 2, name }));
  const path: string[] = [];
  for (const { depth, name } of names) {
    path.splice(depth, path.length, name);
    expect(Object.keys(TARIFF_FORM.settings)).toContain(path.join('.'));
  }
  expect(names).toHaveLength(Object.keys(TARIFF_FORM.settings).length);
});
