// The readers' own ink for print files and proofs. The encoder of Data Matrix symbols is loaded here, and only for a letter that
// has a place for one.
import type { MatrixOf } from '../letter/data-matrix.js';
import { personalInk, type LetterPerson, type PersonalInk } from '../letter/personal-ink.js';
import type { ComposedLetter } from '../letter/placed-text.js';

/** In the order of the people, each made when it is asked for: a print file's ink is a hundred times its room. */
export async function letterInk(composed: ComposedLetter, people: Iterable<LetterPerson>): Promise<Iterable<PersonalInk>> {
  const hasDataMatrix = composed.pages.some(({ parts }) => parts.some((part) => part.kind === 'personal' && part.slot === 'data-matrix'));
  const matrixOf = hasDataMatrix ? await loadMatrixOf() : undefined;
  return inkOf(composed, people, matrixOf);
}

function* inkOf(composed: ComposedLetter, people: Iterable<LetterPerson>, matrixOf: MatrixOf | undefined): Generator<PersonalInk> {
  const inkOfPerson = personalInk(composed, matrixOf);
  for (const person of people) yield inkOfPerson(person);
}

async function loadMatrixOf(): Promise<MatrixOf> {
  const { default: bwipjs } = await import('bwip-js');
  return (text) => {
    const [symbol] = bwipjs.raw('datamatrix', text, {});
    if (symbol === undefined || !('pixs' in symbol)) throw new Error('bwip-js gives no modules');
    const { pixs, pixx, pixy } = symbol;
    return Array.from({ length: pixy }, (_, row) => pixs.slice(row * pixx, (row + 1) * pixx).map((module) => module === 1));
  };
}
