import { groupBy } from '../../src/group-by.js';

describe('groupBy', () => {
  it('keeps the items of a key in their order, and the keys in the order of their first items', () => {
    const groups = groupBy(['bc', 'a', 'de', 'f', 'ghi'], (word) => word.length);
    expect([...groups]).toEqual([[2, ['bc', 'de']], [1, ['a', 'f']], [3, ['ghi']]]);
  });

  it('has no group where there are no items', () => {
    expect([...groupBy([], String)]).toEqual([]);
  });
});
