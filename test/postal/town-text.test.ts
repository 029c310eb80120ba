// What the build works out of Japan Post's list and writes down, held against the rules it is worked out by.
import { readFileSync } from 'node:fs';
import { fieldsOf, nextLine } from '../../src/postal/name-lines.js';
import { spell } from '../../src/postal/town-spelling.js';
import { townText } from '../../src/postal/town-text.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { postalTables, TOWN_TEXT_ENCODING, townTextOrigin } from '../../src/run/input/postal-tables.js';

test('a prefecture stands before its municipalities, each with what its codes begin with, what is no name, and its towns by their initials, marked where prefecture, municipality and name settle the code', () => {
  const towns = [
    { code: '10060', name: '霞が関霞が関ビル' }, { code: '1000000', name: '' }, { code: '1020082', name: '一番町' }, { code: '1000013', name: '霞が関' },
    { code: '1020083', name: '甲、乙' }, { code: '4090142', name: '小菅村の次に１～６６３番地がくる場合' },
  ];
  expect(townText('a list', [{ prefecture: '東京都', name: '三宅島三宅村', towns }, { prefecture: '東京都', name: '町のない村', towns: [] }, { prefecture: '大阪府', name: '堺市北区', towns: [] }])).toBe([
    'a list', '',
    '東京都', '3#宅島3#宅村\t三宅島三宅村\t東京都\t三宅島三宅村', '3#宅村\t三宅村\t東京都\t三宅島三宅村', '町ノない村\t町のない村\t東京都\t町のない村', '',
    '三宅島三宅村\t100 102 409', '\t1000000\t', '\t4090142\t小菅村の次に１～６６３番地がくる場合', '\t\t10060\t霞が関\t霞ケ関ビル',
    '霞ケ関霞ケ関ビル\t霞が関霞が関ビル\t10060', '霞ケ関\t霞が関\t1000013', '1#番町\t一番町\t1020082\t=', '甲\t\t1020083\t=', '乙\t\t1020083\t=', '',
    '町のない村\t', '',
    '大阪府', '堺市北区\t\t大阪府\t堺市北区', '堺市\t\t大阪府\t堺市北区', '北区\t\t大阪府\t堺市北区', '',
    '堺市北区\t',
  ].join('\n'));
});

test.each(['銀\t座', '銀\n座', '銀\r座', '銀#座'])('a name that would part the text or a key is refused: %j', (name) => {
  expect(() => townText('a list', [{ prefecture: '東京都', name: '中央区', towns: [{ code: '1040061', name }] }])).toThrow('a name of the list');
  expect(() => townText('a list', [{ prefecture: '東京都', name, towns: [] }])).toThrow('a name of the list');
});

describe('the text of the whole list', () => {
  const tables = postalTables();
  const municipalities = tables.prefectures().flatMap(tables.municipalitiesOf);

  test('is what its own towns are written as: nothing in it is of another program', () => {
    const again = townText(townTextOrigin(), municipalities.map((one) => ({ ...one, towns: tables.townsOfMunicipality(one) })));
    expect(again === readFileSync(packageFile('dist/towns.txt'), TOWN_TEXT_ENCODING)).toBe(true); // not toBe, which would show megabytes
  });

  test('has every name with its key', () => {
    const texts = [...tables.prefectures().map(tables.municipalityNames), ...municipalities.map((one) => tables.townLines(one).names)];
    let names = 0;
    const misspelled: string[] = [];
    for (const lines of texts) {
      for (let line = 0; line < lines.length; line = nextLine(lines, line), names++) {
        const [key, name] = fieldsOf(lines, line);
        if (spell(name).key !== key) misspelled.push(name);
      }
    }
    expect(misspelled).toEqual([]);
    expect(names).toBeGreaterThan(118_000);
  });
});
