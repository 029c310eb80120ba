// Rows put together by hash and key, held against keys alone.
import fc from 'fast-check';
import { groupBy } from '../../src/group-by.js';
import { personKey } from '../../src/recipient/identity.js';
import { peopleOf } from '../../src/recipient/people.js';
import { payment } from './sample-payment.js';

const someone = fc.record({
  customerId: fc.constantFrom('', '7', '７', '8', ' '),
  // 山田 of 太郎 and 山田太郎 have one hash and two keys, and so have ㈱見本 with its 総務部 and ㈱見本総務部.
  name: fc.constantFrom('山田太郎', '山田　太郎', '山田', ''),
  company: fc.constantFrom('', '太郎', '㈱見本', '(株)見本', '㈱見本総務部'),
  department: fc.constantFrom('', '総務部'),
  postalCode: fc.constantFrom('104-0061', '1040061', ''),
  address: fc.constantFrom('東京都中央区銀座4-1', '東京都中央区銀座４ー１', ''),
});

test('people are those of one key, in the order of their first rows, each with their rows in order', () => {
  fc.assert(fc.property(fc.array(someone, { maxLength: 30 }), fc.boolean(), (samples, isReversed) => {
    const rows = samples.map((sample, sequence) => payment({ ...sample, sequence }));
    const people = peopleOf(isReversed ? rows.toReversed() : rows);
    const expected = [...groupBy(rows, personKey).values()];
    expect(Array.from({ length: people.count }, (_, person) => people.rowsOf(person))).toEqual(expected);
    expect(people.rowCount).toBe(rows.length);
    const visited: (readonly [readonly unknown[], number])[] = [];
    people.forEach((own, person) => visited.push([own, person]));
    expect(visited).toEqual(expected.map((own, person) => [own, person]));
  }));
});
