// Which files near by are lists, told from their columns alone.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cp932Bytes } from '../../../fixtures/generate/cp932-bytes.js';
import { exceptionsCsv } from '../../../src/run/exception-list.js';
import { MANIFEST_HEADER } from '../../../src/run/manifest.js';
import { nearbyLists } from '../../../src/run/input/nearby-lists.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const LONG = '送らない方,裁判所の決定\r\n'.repeat(2000);

test('lists are known whatever their name, encoding and title lines, in finished runs too; exports and other tables are none', async () => {
  mkdirSync(join(folder, 'run'));
  const put = (name: string, text: string | Uint8Array): void => writeFileSync(join(folder, name), text);
  put('run/report.json', '{}');
  put('run/manifest.csv', `\uFEFF${MANIFEST_HEADER.map((name) => `"${name}"`).join(',')}\r\n`);
  put('run/exceptions.csv', exceptionsCsv([]));
  put('saved-by-excel.csv', cp932Bytes(`送らない方の一覧\r\n会員番号,理由\r\n${LONG}`));
  put('unicode.csv', Buffer.from(`\uFEFF氏名\t郵便番号\t理由\r\n${LONG.replaceAll(',', '\t')}`, 'utf16le'));
  put('register.csv', '会員番号,氏名,郵便番号,都道府県,市区町村,町名番地\r\n');
  put('payments.csv', '決済番号,決済日時,決済方法,決済状況,金額,会員番号,氏名,会社名,郵便番号,都道府県,市区町村,町名番地,建物名\r\n');
  put('other.csv', '品名,数量\r\n"broken,1\r\n');
  put('empty.csv', '');
  put('binary.csv', new Uint8Array(20_000).fill(7));
  const found = (await nearbyLists(folder)).map(({ path, kind }) => [path.slice(folder.length + 1), kind]);
  expect(Object.fromEntries(found)).toEqual({
    'run/manifest.csv': 'notified', 'run/exceptions.csv': 'corrections', 'saved-by-excel.csv': 'exclude', 'unicode.csv': 'exclude', 'register.csv': 'customers',
  });
});
