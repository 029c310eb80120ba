// What can be told of an export before anybody has said what its columns mean: its system, or what each column can only mean.
import { readHeader, type SeenHeader } from '../../src/export/read-header.js';
import { ASSOCIATION_HEADER, ORDINARY_ROW, problemsOf, sourceOf } from './sample-source.js';

const seen = (...lines: readonly string[]): Promise<SeenHeader> => readHeader(sourceOf([...lines, ''].join('\r\n')));
const codesOf = async (...lines: readonly string[]): Promise<readonly string[]> => (await problemsOf(() => seen(...lines))).map(({ code }) => code);

describe('the header of an export, seen before it is understood', () => {
  test('a known system is named, and leaves no column to be judged', async () => {
    expect(await seen('決済明細', ASSOCIATION_HEADER, ORDINARY_ROW)).toEqual({
      file: 'payments.csv', encoding: 'cp932', preset: 'association', columns: {}, hasAddress: true, names: ASSOCIATION_HEADER.split(','), hidden: 0,
    });
  });

  test('a known system is so with any number of columns of somebody\'s own', async () => {
    const own = Array.from({ length: 20 }, (_, index) => `青木の覚え${'あ'.repeat(index + 1)}`);
    expect(await seen([ASSOCIATION_HEADER, ...own].join(','), ORDINARY_ROW)).toMatchObject({ preset: 'association', hidden: 20 });
  });

  test('a known system without addresses needs a registered-address list', async () => {
    expect(await seen('オーダーID,処理日時,状態,加盟店自由項目1', '1,2021/11/05,売上,M001')).toMatchObject({ preset: 'gmo-pg', hasAddress: false });
  });

  test('of an unknown system, names that some system uses and names with one meaning are understood; what may be personal is counted', async () => {
    expect(await seen('決済日時,受付番号,会員番号,お名前,勤務先,郵便番号,都道府県,市区町村,番地,鈴木さんの覚え', '2021/11/05,1,2,山田,,104,東京都,中央区,1,x')).toEqual({
      file: 'payments.csv', encoding: 'cp932', hasAddress: false, hidden: 1,
      names: ['決済日時', '受付番号', '会員番号', 'お名前', '勤務先', '郵便番号', '都道府県', '市区町村', '番地'],
      columns: {
        paidAt: ['決済日時'], paymentId: ['受付番号'], customerId: ['会員番号'], name: ['お名前'], company: ['勤務先'], postalCode: ['郵便番号'],
        address: ['都道府県', '市区町村', '番地'],
      },
    });
  });

  test.each([
    ['family and given name', '申込日,姓,名,会社名,部署名', { name: ['姓', '名'], company: ['会社名'], department: ['部署名'] }],
    ['a whole name and one address', '申込日,氏名,顧客番号,住所', { name: ['氏名'], customerId: ['顧客番号'], address: ['住所'] }],
    ['the longest way a system writes a field', '申込日,都道府県(名称),住所1,住所2', { address: ['都道府県(名称)', '住所1', '住所2'] }],
    ['a family and a given name rather than a whole one, which says less', '申込日,氏名,姓,名', { name: ['姓', '名'] }],
    ['of equally long ways the one of the system that stands first', '申込日,顧客番号,会員番号', { customerId: ['会員番号'] }],
    ['the spelling of the file', '申込日,"氏 名",会社名', { name: ['氏 名'], company: ['会社名'] }],
    ['a name that stands twice means nothing', '申込日,氏名,氏名,会社名', { company: ['会社名'] }],
    ['a column that a system uses for one field is judged for no other', '申込日,注文ID,注文番号', { paymentId: ['注文ID'] }],
  ])('%s', async (_, header, columns) => {
    expect((await seen(header, '2021/11/05,1,2,3,4')).columns).toMatchObject(columns);
    expect(Object.keys((await seen(header, '2021/11/05,1,2,3,4')).columns).sort()).toEqual(Object.keys(columns).sort());
  });

  test('half of the filled cells are names of columns in a header; a title above it, blank lines and empty cells do not count', async () => {
    expect(await seen('会費', '', '会社名,,鈴木の覚え', 'A,,B')).toMatchObject({ names: ['会社名'], hidden: 1 });
    expect(await codesOf('会社名,鈴木の覚え,青木の覚え', 'A,B,C')).toEqual(['header-unrecognised']);
    expect(await codesOf('氏名', '山田')).toEqual(['header-unrecognised']);
  });

  test('a file without column names, or with nobody in it, is refused', async () => {
    expect(await codesOf(ORDINARY_ROW, ORDINARY_ROW)).toEqual(['header-unrecognised']);
    expect(await codesOf('')).toEqual(['export-empty']);
    expect(await problemsOf(() => seen('取引番号,加盟店ID,取引ステータス,取引日時', '1,2,3,4'))).toEqual([
      { code: 'export-nameless', detail: { system: 'PayPay for Business', notCard: true }, at: { file: 'payments.csv', line: 1 } },
    ]);
  });
});
