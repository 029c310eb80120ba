// Which files near by are lists, told from their columns alone.
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cp932Bytes } from '../../../fixtures/generate/cp932-bytes.js';
import { exceptionsCsv } from '../../../src/run/exception-list.js';
import { MANIFEST_HEADER } from '../../../src/run/manifest.js';
import { nearbyExportsInOrder, nearbyLists } from '../../../src/run/input/nearby-lists.js';
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
  put('cut-off.csv', '発送番号,ロット,宛名\r\n');
  const found = (await nearbyLists(folder)).map(({ path, kind }) => [path.slice(folder.length + 1), kind]);
  expect(found.sort()).toEqual([
    ['register.csv', 'customers'], ['run/exceptions.csv', 'corrections'], ['run/manifest.csv', 'notified'], ['saved-by-excel.csv', 'exclude'], ['unicode.csv', 'exclude'],
  ]);
});

describe('of a large file the beginning tells', () => {
  const own = join(folder, 'large');
  const kindOf = async (content: string | Uint8Array): Promise<string | undefined> => {
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own);
    writeFileSync(join(own, 'list.csv'), content);
    return (await nearbyLists(own))[0]?.kind;
  };

  test.each([0, 1, 2])('wherever it is cut: no character is (%i)', async (more) => {
    expect(await kindOf(`${'x'.repeat(more)}\n氏名,郵便番号,理由\n${LONG}`)).toBe('exclude');
  });

  test('when its first line is followed by one longer than what is read, with or without two bytes a character', async () => {
    const text = `顧客番号,理由\n${'山'.repeat(9000)}`;
    expect(await kindOf(text)).toBe('exclude');
    expect(await kindOf(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe('exclude');
  });

  test('whatever stands behind it', async () => {
    expect(await kindOf(Buffer.concat([Buffer.from(`顧客番号,理由\n${LONG}`), Buffer.alloc(20, 0xff)]))).toBe('exclude');
  });

  test('and a small one need not end its line', async () => {
    expect(await kindOf('顧客番号,理由')).toBe('exclude');
  });
});

test('of many files the newest are opened', async () => {
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let age = 0; age < 62; age += 1) {
    writeFileSync(join(many, `${age}.csv`), '顧客番号,理由\r\n');
    utimesSync(join(many, `${age}.csv`), 1_000_000 - age, 1_000_000 - age);
  }
  expect((await nearbyLists(many)).map(({ path }) => basename(path, '.csv'))).toEqual(Array.from({ length: 60 }, (_, age) => String(age)));
});

test('among the exports such lists stand behind, or first where one of their kind is asked for', async () => {
  const desk = join(folder, 'desk');
  mkdirSync(desk);
  const inOrder = ['newest.csv', 'exclude.csv', 'register.csv', 'older.csv'];
  const content = { 'exclude.csv': '顧客番号,理由\r\n', 'register.csv': '会員番号,氏名,郵便番号,都道府県,市区町村,町名番地\r\n' } as Readonly<Record<string, string>>;
  for (const [age, name] of inOrder.entries()) {
    writeFileSync(join(desk, name), content[name] ?? '品名,数量\r\n');
    utimesSync(join(desk, name), 1_000_000 - age, 1_000_000 - age);
  }
  const names = async (...first: readonly [] | readonly ['customers']): Promise<readonly string[]> => (await nearbyExportsInOrder(desk, [], ...first)).map(({ path }) => basename(path));
  expect(await names()).toEqual(['newest.csv', 'older.csv', 'exclude.csv', 'register.csv']);
  expect(await names('customers')).toEqual(['register.csv', 'newest.csv', 'exclude.csv', 'older.csv']);
});
