// Which groups of codes are high buildings, and in which town each stands.
import { highBuildings } from '../../src/postal/high-building.js';

const TOWNS = [
  { name: '霞が関', code: '1000013' }, { name: '霞が関霞が関ビル', code: '10060' },
  { name: '丸の内', code: '1000005' }, { name: '丸の内東', code: '1000099' }, { name: '丸の内東ビル', code: '10063' },
];

test('a group of codes whose name begins with a town\'s is a building in it, by its own name and what its codes begin with', () => {
  expect(highBuildings(TOWNS)).toEqual([
    { town: '霞が関', key: '霞ケ関ビル', code: '10060' }, { town: '丸の内東', key: 'ビル', code: '10063' },
  ]);
  expect(highBuildings(TOWNS.toReversed())).toEqual([
    { town: '丸の内東', key: 'ビル', code: '10063' }, { town: '霞が関', key: '霞ケ関ビル', code: '10060' },
  ]);
});

test('a town that has a code of its own beside a group is no building', () => {
  expect(highBuildings([...TOWNS, { name: '霞が関霞が関ビル', code: '1006000' }]).map(({ code }) => code)).toEqual(['10063']);
});

test('a group of codes whose name begins with no town\'s is a town, not a building', () => {
  expect(highBuildings([{ name: '丸の内', code: '1000005' }, { name: '大手町ビル', code: '10068' }, { name: 'ビル丸の内', code: '10069' }])).toEqual([]);
});
