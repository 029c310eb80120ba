// What columns mean whose names no preset knows: told where there is no doubt, and left to staff where there is.
import { guessedColumns } from '../../src/export/column-guess.js';
import { PRESETS } from '../../src/export/presets/all-presets.js';

test('an export of a system nobody has described: everything but the day of payment', () => {
  expect(guessedColumns(['No.', '申込日時', '受付番号', 'お支払い区分', '処理結果', 'ご請求額', '会員コード', '申込者名', '勤務先', '郵便番号', '都道府県', '市区町村', '番地', 'ビル名', '備考'])).toEqual({
    paymentId: ['受付番号'], method: ['お支払い区分'], status: ['処理結果'], customerId: ['会員コード'], name: ['申込者名'], company: ['勤務先'], postalCode: ['郵便番号'],
    address: ['都道府県', '市区町村', '番地', 'ビル名'],
  });
});

test('a family name with the given name behind it, and numbered parts of an address', () => {
  expect(guessedColumns(['姓', '名', '住所1', '住所2', '住所3', '電話'])).toEqual({ name: ['姓', '名'], address: ['住所1', '住所2', '住所3'] });
});

test.each([
  [['住所'], { address: ['住所'] }], [['備考', '所在地', '電話'], { address: ['所在地'] }], [['都道府県', '市区町村'], { address: ['都道府県', '市区町村'] }],
  [['都道府県', '市区町村', '住所1', '住所2', '備考'], { address: ['都道府県', '市区町村', '住所1', '住所2'] }], [['姓'], {}], [['名'], {}], [['都道府県'], {}],
  [['氏名', '姓'], { name: ['氏名'] }], [['市区町村', '備考'], {}], [['番地', '住所'], {}], [['都道府県', '備考', '住所1', '番地'], {}],
])('%j', (names, columns) => {
  expect(guessedColumns(names)).toEqual(columns);
  expect(Object.keys(guessedColumns(names))).toEqual(Object.keys(columns));
});

test.each([
  ['two columns fit', ['会員番号', '顧客番号']],
  ['a day, whatever it is called', ['決済日', '支払日', '注文日時']],
  ['a purchaser and a member', ['購入者名', '会員名']],
  ['two addresses', ['都道府県', '市区町村', '備考', '住所']],
  ['two addresses side by side', ['住所', '都道府県', '市区町村']],
  ['a prefecture without the rest', ['都道府県', '電話', '市区町村']],
  ['a reading of a name', ['氏名カナ', 'フリガナ']],
  ['a given name that stands apart', ['姓', '電話', '名']],
  ['whole and split names', ['氏名', '姓', '名']],
  ['somebody else\'s', ['配送先住所', '請求先住所', '配送先郵便番号', 'カード会社', '送付状況']],
])('%s: a doubt', (_, names) => {
  expect(guessedColumns(names)).toEqual({});
});

test('no column that a known system uses for one field is judged to be another, nor part of one', () => {
  const beside = [[], ['姓'], ['名'], ['都道府県'], ['住所1']];
  const judgedOther = PRESETS.flatMap(({ columns }) => Object.entries(columns).flatMap(([field, names]) => names.filter((name) => beside
    .flatMap((others) => [guessedColumns([...others, name]), guessedColumns([name, ...others])])
    .some((guessed) => Object.entries(guessed).some(([other, columnsOfOther]) => other !== field && columnsOfOther.includes(name))))));
  expect(judgedOther).toEqual([]);
});
