// Ink of several people, with an encoder only where there is something to encode.
import { blockOfLines } from '../support/block-of-lines.js';
import bwipjs from 'bwip-js';
import { dataMatrixRules } from '../../src/letter/data-matrix.js';
import type { LetterPerson } from '../../src/letter/personal-ink.js';
import type { ComposedLetter } from '../../src/letter/placed-text.js';
import { letterInk } from '../../src/run/letter-ink.js';

const PLACE = { xMm: 8, yMm: 146.4 };
const BLANK: ComposedLetter['pages'][number] = { parts: [{ kind: 'shared', texts: [], rules: [] }] };
const MARKED: ComposedLetter = {
  pages: [
    { parts: [{ kind: 'shared', texts: [], rules: [] }, { kind: 'personal', slot: 'data-matrix', ...PLACE }] }, BLANK,
    { parts: [{ kind: 'shared', texts: [], rules: [] }, { kind: 'personal', slot: 'data-matrix', ...PLACE }] }, BLANK,
  ],
  pagesPerSheet: 2,
};
const person = (number: string, sequence: number): LetterPerson => ({ number, block: blockOfLines([]), days: [], batch: '0001', sequence });

test('each sheet of each person has a Data Matrix of its own, in order', async () => {
  const inks = [...await letterInk(MARKED, [person('000001-8', 0), person('000002-6', 1)])];
  const expected = ['000001-8', '000002-6'].map((number) => [`${number} 1/2 0001`, undefined, `${number} 2/2 0001`, undefined].map((text) => {
    if (text === undefined) return [];
    const [symbol] = bwipjs.raw('datamatrix', text, {});
    if (symbol === undefined || !('pixs' in symbol)) throw new Error('no modules');
    const { pixs, pixx } = symbol;
    const matrix = Array.from({ length: pixs.length / pixx }, (_, row) => pixs.slice(row * pixx, (row + 1) * pixx).map((module) => module === 1));
    return [{ texts: [], rules: dataMatrixRules(PLACE, matrix) }];
  }));
  expect(inks).toEqual(expected);
});

test('a letter without marks needs neither print file nor place of a person', async () => {
  const plain: ComposedLetter = { pages: [{ parts: [{ kind: 'personal', slot: 'letter-number', xMm: 1, yMm: 2 }] }, { parts: [] }], pagesPerSheet: 2 };
  const inks = [...await letterInk(plain, [{ number: '000001-8', block: blockOfLines([]), days: [] }])];
  expect(inks.flat(2).flatMap(({ texts }) => texts.map(({ text }) => text))).toEqual(['000001-8']);
});
