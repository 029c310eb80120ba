// A manifest of an earlier run is understood strictly: what no run writes is refused at its line, by what is wrong with it.
import { notifiedLetters, type NotifiedLetters } from '../../../src/recipient/notified.js';
import { Refusal } from '../../../src/refusal.js';
import { csvText } from '../../../src/run/csv-text.js';
import { letterNumber } from '../../../src/run/letter-number.js';
import { MANIFEST_HEADER } from '../../../src/run/manifest.js';
import { readNotified, type ReadNotified } from '../../../src/run/input/read-notified.js';
import { notifiedCsv, notifiedRow, type ManifestFields } from '../sample-notified.js';

async function read(content: string | Uint8Array): Promise<ReadNotified & { readonly letters: NotifiedLetters }> {
  const letters = notifiedLetters();
  async function* open(): AsyncIterable<Uint8Array> {
    yield await Promise.resolve(Buffer.from(content as string));
  }
  return { ...await readNotified({ source: { name: 'manifest.csv', open }, returned: new Set([letterNumber(2)]) }, 3, letters), letters };
}

async function problemsOf(content: string | Uint8Array): Promise<readonly unknown[]> {
  const error: unknown = await read(content).catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw new Error('not refused', { cause: error });
  expect(error.problems.map(({ at }) => at?.file)).toEqual(error.problems.map(() => 'manifest.csv'));
  return error.problems.map(({ code, detail, at }) => [code, ...Object.values(detail as Readonly<Record<string, unknown>>), at?.line, ...(at?.column === undefined ? [] : [at.column])]);
}

test('letters are kept with their number, print file and whether they came back', async () => {
  const { numbers, read: { rows }, letters } = await read(notifiedCsv(notifiedRow(1), notifiedRow(2, { ロット: '0002' })));
  expect([numbers, rows]).toEqual([{ first: 1, last: 2 }, 2]);
  expect(letters.letterTo('C1', () => [])).toMatchObject({ manifest: 3, number: '000001-8', batch: '0001', isReturned: false });
  expect(letters.letterTo('C2', () => [])).toMatchObject({ number: '000002-6', batch: '0002', isReturned: true });
});

test('the guard against spreadsheets is taken off', async () => {
  const text = notifiedCsv(notifiedRow(1, { 顧客番号: '-17', 宛名: '=太郎' }));
  expect(text).toContain(`"'-17"`);
  const { letters } = await read(text);
  expect(letters.letterTo('-17', () => [])?.number).toBe('000001-8');
  expect(letters.letterTo('', () => [{ addressee: '=太郎', postalCode: '104-0061', address: '東京都中央区銀座4-1-1' }])?.number).toBe('000001-8');
});

test('a run that went on from another begins with a higher number; one without letters holds none', async () => {
  expect((await read(notifiedCsv(notifiedRow(1_234_567), notifiedRow(1_234_568)))).numbers).toEqual({ first: 1_234_567, last: 1_234_568 });
  expect(await read(notifiedCsv())).toMatchObject({ numbers: undefined, read: { rows: 0 } });
});

test('a letter may have one page', async () => {
  expect((await read(notifiedCsv(notifiedRow(1, { 開始頁: '2', 終了頁: '2' })))).numbers).toEqual({ first: 1, last: 1 });
});

test.each<[string, ManifestFields, string, string]>([
  ['a wrong check digit', { 発送番号: '000002-0' }, 'number', '発送番号'],
  ['a number robbed of its zeros', { 発送番号: '2-6' }, 'number', '発送番号'],
  ['number zero', { 発送番号: '000000-0' }, 'number', '発送番号'],
  ['a number left out', { 発送番号: letterNumber(3) }, 'order', '発送番号'],
  ['a number that stands twice', { 発送番号: letterNumber(1) }, 'order', '発送番号'],
  ['a print file robbed of its zeros by a spreadsheet', { ロット: '1' }, 'batch', 'ロット'],
  ['pages that are none', { 終了頁: '0' }, 'pages', '開始頁'],
  ['a first page in words', { 開始頁: '一' }, 'pages', '開始頁'],
  ['a last page with decimals', { 終了頁: '2.5' }, 'pages', '開始頁'],
  ['a last page before the first', { 開始頁: '3' }, 'pages', '開始頁'],
  ['no addressee', { 宛名: '' }, 'blank', '宛名'],
  ['no address', { 住所: '' }, 'blank', '住所'],
  ['a day as a spreadsheet writes it', { 初回決済日: '2021/11/5' }, 'days', '初回決済日'],
  ['a last day as a spreadsheet writes it', { 最終決済日: '2021/11/6' }, 'days', '初回決済日'],
  ['days in the wrong order', { 初回決済日: '2021-11-06' }, 'days', '初回決済日'],
  ['no number of payments', { 決済件数: '' }, 'payments', '決済件数'],
  ['a display number in words', { 住所表示番号: '四丁目' }, 'display-number', '住所表示番号'],
  ['no source', { 出典: '' }, 'blank', '出典'],
])('%s is refused at its line', async (_, fields, fault, column) => {
  expect(await problemsOf(notifiedCsv(notifiedRow(1), notifiedRow(2, fields)))).toEqual([['manifest-line-wrong', fault, 3, column]]);
});

test('a line of another length, and bytes that are no UTF-8, are refused at their line', async () => {
  expect(await problemsOf(`${notifiedCsv(notifiedRow(1))}"000002-6"\r\n`)).toEqual([['manifest-line-wrong', 'fields', 3]]);
  const bytes = Buffer.from(notifiedCsv(notifiedRow(1)));
  bytes[bytes.indexOf('山')] = 0xff;
  expect(await problemsOf(bytes)).toContainEqual(['manifest-line-wrong', 'bytes', 2]);
});

test('of many wrong lines ten are told, and how many more there are', async () => {
  const problems = await problemsOf(notifiedCsv(...Array.from({ length: 25 }, (_, index) => notifiedRow(index + 1, { ロット: '1' }))));
  expect(problems).toHaveLength(11);
  expect(problems.at(-1)).toEqual(['manifest-lines-more', 15, undefined]);
  expect(await problemsOf(notifiedCsv(...Array.from({ length: 10 }, (_, index) => notifiedRow(index + 1, { ロット: '1' }))))).toHaveLength(10);
});

test.each<[string, string, string]>([
  ['an export', '決済番号,決済日時\r\n1,2021/11/05\r\n', ''],
  ['another list of a run', csvText(['区分', '理由コード', '顧客番号'], []), '発送番号、ロット、開始頁、終了頁、宛名、敬称、郵便番号、住所、住所表示番号、決済件数、初回決済日、最終決済日、出典'],
  ['one without a column', csvText(MANIFEST_HEADER.slice(0, -1), []), '出典'],
  ['one with its columns in another order', csvText([...MANIFEST_HEADER].reverse(), []), ''],
  ['one with two columns in each other\'s place', csvText([...MANIFEST_HEADER.slice(0, -2), '出典', '最終決済日'], []), ''],
  ['one with a column more', csvText([...MANIFEST_HEADER, '備考'], []), ''],
  ['an empty file', '', ''],
])('%s is no manifest', async (_, content, missing) => {
  expect(await problemsOf(content)).toEqual([['manifest-header-wrong', missing, 1]]);
});
