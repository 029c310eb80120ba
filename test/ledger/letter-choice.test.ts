// Letters as people type them. Whatever could be read in two ways is asked for again: the wrong letter would be printed.
import fc from 'fast-check';
import { chosenLetters, isChosen } from '../../src/ledger/letter-choice.js';
import { Refusal } from '../../src/refusal.js';
import { letterNumber } from '../../src/run/letter-number.js';
import type { ReportBatch } from '../../src/run/report.js';

const runOf = (first: number, last: number): readonly ReportBatch[] => (
  [{ file: 'letters/0001.pdf', letters: last - first + 1, first: letterNumber(first), last: letterNumber(last), pages: 2, sheets: 1, sha256: '' }]);
const choose = (typed: string, first = 1, last = 500): readonly string[] => {
  try {
    return chosenLetters(typed, runOf(first, last)).map((range) => (range.first === range.last ? String(range.first) : `${range.first}..${range.last}`));
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ code }) => code);
    throw error;
  }
};

test.each([
  ['12', ['12']], ['000012', ['12']], ['000012-5', ['12']], ['0000125', ['12']], ['０００１２３－０', ['123']], ['12,40-45', ['12', '40..45']],
  ['1-8', ['1..8']], ['000001-8', ['1']], ['000001-000008', ['1..8']], ['000040-6-000045-5', ['40..45']], ['40～45', ['40..45']], ['40〜000045-5', ['40..45']],
  ['12、 13', ['12', '13']], ['7-7', ['7']],
])('%s is %j', (typed, expected) => {
  expect(choose(typed)).toEqual(expected);
});

test.each([
  ['000012-4', ['typed-number-wrong']], ['0000124', ['typed-number-wrong']], ['501', ['typed-number-unknown']], ['0', ['typed-number-unknown']],
  [letterNumber(501), ['typed-number-unknown']], ['490-501', ['typed-number-unknown']], ['12-3', ['option-value-wrong']], ['45-40', ['option-value-wrong']],
  ['', ['option-value-wrong']], ['12,', ['option-value-wrong']], ['all', ['option-value-wrong']], ['1.5', ['option-value-wrong']], ['-5', ['option-value-wrong']],
  ['12,000013-9,x,502', ['typed-number-wrong', 'option-value-wrong', 'typed-number-unknown']],
])('%s is refused: %j', (typed, expected) => {
  expect(choose(typed)).toEqual(expected);
});

test('a run that begins behind another has none of the other\'s letters', () => {
  expect(choose('500', 501, 900)).toEqual(['typed-number-unknown']);
  expect(choose('501', 501, 900)).toEqual(['501']);
});

test('in a run of a million, seven digits are asked for again only where both readings are letters of it', () => {
  const both = letterNumber(123_456).replace('-', '');
  expect(choose(both, 1, 2_000_000)).toEqual(['typed-number-ambiguous']);
  expect(choose(both, 1, 500_000)).toEqual(['123456']);
  expect(choose('1234561', 1, 2_000_000)).toEqual(['1234561']);
  expect(choose('1234567-4', 1, 2_000_000)).toEqual(['1234567']);
});

test('whatever numbers are typed, with or without their check digits, these letters are chosen and no other', () => {
  const typed = fc.record({ count: fc.integer({ min: 1, max: 500 }), whole: fc.boolean() });
  fc.assert(fc.property(fc.array(typed, { minLength: 1, maxLength: 20 }), (parts) => {
    const ranges = chosenLetters(parts.map(({ count, whole }) => (whole ? letterNumber(count) : String(count))).join(','), runOf(1, 500));
    const meant = new Set(parts.map(({ count }) => count));
    for (let count = 1; count <= 500; count += 1) expect(isChosen(letterNumber(count), ranges)).toBe(meant.has(count));
  }));
});
