// The tables of the npm package as plain data: what it looks up by code, and what it does not list, agree.
import { allPostalCodes, postalTables } from '../../../src/run/input/postal-tables.js';

const tables = postalTables();
const TOKYO_23 = 23;

test('the prefectures are 47, in the order of their numbers', () => {
  const prefectures = tables.prefectures();
  expect([prefectures.length, prefectures[0], prefectures[12], prefectures[46]]).toEqual([47, '北海道', '東京都', '沖縄県']);
});

test('the municipalities of a prefecture come in the order of their numbers, each once', () => {
  const tokyo = tables.municipalitiesOf('東京都');
  expect(tokyo.slice(0, 3)).toEqual(['千代田区', '中央区', '港区'].map((name) => ({ name, prefecture: '東京都' })));
  expect(tokyo.filter(({ name }) => name.endsWith('区'))).toHaveLength(TOKYO_23);
  expect(new Set(tokyo.map(({ name }) => name)).size).toBe(tokyo.length);
  expect(tables.municipalitiesOf('見本県')).toEqual([]);
});

test.each<[string, string, readonly unknown[]]>([
  ['a town', '1040061', [{ name: '銀座', municipality: '中央区', prefecture: '東京都' }]],
  ['a high building', '1006000', [{ name: '霞が関霞が関ビル', municipality: '千代田区', prefecture: '東京都' }]],
  ['two prefectures', '4980000', [{ name: '', municipality: '弥富市', prefecture: '愛知県' }, { name: '', municipality: '桑名郡木曽岬町', prefecture: '三重県' }]],
  ['nobody', '9999999', []],
])('of a code of %s (%s) the towns are told', (_, code, towns) => {
  expect(tables.townsOfCode(code)).toEqual(towns);
});

test('the towns of a municipality have their codes, be they alone at a code, some at one, or in two municipalities at one', () => {
  const townsOf = (prefecture: string, name: string) => tables.townsOfMunicipality({ prefecture, name });
  expect(townsOf('東京都', '中央区')).toContainEqual({ name: '銀座', code: '1040061' });
  expect(townsOf('千葉県', '千葉市中央区')).toEqual(expect.arrayContaining([{ name: '蘇我', code: '2600822' }, { name: '蘇我町', code: '2600822' }]));
  expect(townsOf('愛知県', '弥富市')).toContainEqual({ name: '', code: '4980000' });
  expect(townsOf('三重県', '桑名郡木曽岬町')).toContainEqual({ name: '', code: '4980000' });
  expect(townsOf('東京都', '大島町')).toContainEqual({ name: '', code: '1000100' });
  expect(townsOf('見本県', '見本市')).toEqual([]);
});

test('a high building stands under the first five digits of its codes', () => {
  expect(tables.townsOfMunicipality({ prefecture: '東京都', name: '千代田区' })).toContainEqual({ name: '霞が関霞が関ビル', code: '10060' });
});

test('a code is listed where it serves a town, and nowhere else', () => {
  const codes = allPostalCodes();
  const listed = new Map<string, string[]>();
  for (const prefecture of tables.prefectures()) {
    for (const municipality of tables.municipalitiesOf(prefecture)) {
      for (const { code, name } of tables.townsOfMunicipality(municipality)) {
        const there = listed.get(code);
        const town = `${prefecture} ${municipality.name} ${name}`;
        if (there === undefined) listed.set(code, [town]);
        else there.push(town);
      }
    }
  }
  expect([...listed.keys()].filter((code) => code.length === 7).length).toBe(codes.length);
  expect([...listed.keys()].filter((code) => !/^\d{7}$|^\d{5}$/.test(code))).toEqual([]);
  for (const code of codes.filter((_, index) => index % 50 === 0)) {
    const told = tables.townsOfCode(code).map(({ prefecture, municipality, name }) => `${prefecture} ${municipality} ${name}`);
    expect([code, [...listed.get(code) ?? []].sort()]).toEqual([code, told.sort()]);
  }
});

test('all codes are there once, in their order', () => {
  const codes = allPostalCodes();
  expect([codes.length > 100_000, new Set(codes).size, codes[0]]).toEqual([true, codes.length, '0010000']);
  expect([...codes].sort()).toEqual(codes);
});
