import { remembered } from '../../src/remembered.js';

describe('remembered', () => {
  it('works an answer out once for each question, also where there is none', () => {
    const asked: string[] = [];
    const lengthOf = remembered((word: string) => {
      asked.push(word);
      return word === '' ? undefined : word.length;
    });
    expect(['ab', '', 'ab', '', 'c'].map(lengthOf)).toEqual([2, undefined, 2, undefined, 1]);
    expect(asked).toEqual(['ab', '', 'c']);
  });
});
