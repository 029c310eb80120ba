import { HEADER_REFUSALS } from '../../src/wording/header-refusals.js';
import { isColumnName } from '../../src/export/header-words.js';
import type { LayoutChoice } from '../../src/export/layout.js';
import type { Problem } from '../../src/refusal.js';
import { ASSOCIATION_HEADER, ORDINARY_ROW, problemsOf, readAll, sourceOf } from './sample-source.js';

const refused = (content: string, layout: LayoutChoice = { preset: 'auto' }): Promise<readonly Problem[]> =>
  problemsOf(() => readAll(sourceOf(content), { layout }));

describe('the header', () => {
  test('a title line above the header is passed over, and blank lines too', async () => {
    const { read, rows } = await readAll(sourceOf(`決済明細 2021年11月\r\n\r\n${ASSOCIATION_HEADER}\r\n${ORDINARY_ROW}\r\n`));
    expect(read).toMatchObject({ headerLine: 3, rows: 1 });
    expect(rows[0]?.line).toBe(4);
  });

  test('the header is looked for in the first ten records only', async () => {
    const [problem] = await refused(`${'題名\r\n'.repeat(10)}${ASSOCIATION_HEADER}\r\n${ORDINARY_ROW}\r\n`);
    expect(problem?.code).toBe('header-unrecognised');
  });

  test('an export whose times are UTC is known as such, and no other', async () => {
    const { read } = await readAll(sourceOf('id,Created (UTC),Status,Card Name,Card Address State,Card Address City,Card Address Line1\r\npi_1,2021-11-05 01:02:03,Paid,青木 恵子,東京都,中央区,銀座1-2-3\r\n'));
    expect(read).toMatchObject({ preset: 'stripe', utc: true });
    expect((await readAll(sourceOf(`${ASSOCIATION_HEADER}\r\n${ORDINARY_ROW}\r\n`))).read).not.toHaveProperty('utc');
  });

  test('other columns in any order are tolerated, unneeded ones may be missing, names are compared folded', async () => {
    const { read, rows } = await readAll(sourceOf(
      'ショップ,町名番地,市区町村,都道府県,"氏 名",決済日時,ショップ\r\nA,銀座1-2-3,中央区,東京都,山田　太郎,2021/11/05,B\r\n',
    ));
    expect(read).toMatchObject({ preset: 'association', methodMapped: false, ignoredColumns: 2 });
    expect(read.columnNames).toEqual({ name: '氏 名', address: '都道府県+市区町村+町名番地', paidAt: '決済日時' });
    expect(rows[0]?.cells).toMatchObject({ address: { text: '東京都中央区銀座1-2-3' }, method: { text: '' }, postalCode: { text: '' } });
  });

  test('the incident file may name the columns, alone or to be joined', async () => {
    const { read, rows } = await readAll(sourceOf('日付,時間,姓,名,〒1,〒2,住所\r\n2022/8/10,93309,山田,太郎,104,0061,東京都中央区銀座1-2-3\r\n'), {
      layout: { preset: 'custom', columns: { paidAt: ['日付', '時間'], name: ['姓', '名'], postalCode: ['〒1', '〒2'], address: ['住所'] } },
    });
    expect(read).toMatchObject({ preset: 'custom', methodMapped: false, ignoredColumns: 0, columnNames: { name: '姓+名' } });
    expect(rows[0]?.cells).toMatchObject({ paidAt: { text: '2022/8/10 93309' }, name: { text: '山田　太郎' }, postalCode: { text: '1040061' } });
  });

  test('every column the export lacks is told, with the nearest name, at its place in the incident file', async () => {
    const at = { file: 'incident.yaml', line: 9 };
    const problems = await refused('支払日,氏名,住所,電話番号\r\n2022/8/10,山田　太郎,東京都中央区銀座1-2-3,\r\n', {
      preset: 'custom',
      columns: { paidAt: ['支払日時'], name: ['氏名'], company: ['会社'], address: ['住所'] },
      at: { paidAt: at },
    });
    expect(problems).toEqual([
      { code: 'column-lacking', detail: { name: '会社', file: 'payments.csv', line: 1, block: 'export' }, at: { file: 'payments.csv', line: 1 } },
      { code: 'column-lacking', detail: { name: '支払日時', nearest: '支払日', file: 'payments.csv', line: 1, block: 'export' }, at },
    ]);
  });

  test('a used name that stands twice is refused, an unused one is not', async () => {
    const problems = await refused(`${ASSOCIATION_HEADER},金額,氏名,郵便番号\r\n${ORDINARY_ROW}\r\n`);
    expect(problems.map(({ code, at }) => [code, at?.column])).toEqual([['column-twice', '氏名'], ['column-twice', '郵便番号']]);
  });

  test('a header of another system is shown with what is missing', async () => {
    const [problem] = await refused('注文番号,注文日時,決済方法,お名前(姓),お名前(名),氏名カナ\r\n1,2021/11/05,カード,山田,太郎,ヤマダ\r\n');
    expect(problem).toMatchObject({
      code: 'header-unrecognised', at: { file: 'payments.csv', line: 1 },
      detail: { block: 'export' as const, encoding: 'cp932', shown: ['注文番号', '注文日時', '決済方法', 'お名前(姓)', 'お名前(名)', '氏名カナ'], hidden: 0 },
    });
  });

  test('a file without a header gives no person away', async () => {
    const problems = await refused(`${ORDINARY_ROW}\r\n${ORDINARY_ROW}\r\n`);
    expect(problems).toMatchObject([{ code: 'header-unrecognised', detail: { shown: [], hidden: 11 } }]);
    expect(JSON.stringify(problems)).not.toMatch(/山田|太郎|銀座|M001|104/);
  });

  test.each([
    '注文番号', 'お名前(セイ)', '支払方法(名称)', '配送先_郵便番号', 'TEL1', 'Customer ID', '氏名', '住所２', '受注日', '購入者名', 'メールアドレス',
  ])('%s is shown as a column name', (name) => {
    expect(isColumnName(name)).toBe(true);
  });

  test.each([
    '山田　太郎', '名取', 'Taro Yamada', '東京都中央区銀座', '株式会社山田商店', '決済代行株式会社', '4111111111111111', 'P1', '2021/11/05', 'taro@example.jp',
  ])('%s is not shown', (text) => {
    expect(isColumnName(text)).toBe(false);
  });

  test('a name of a column has 40 characters at most', () => {
    expect(['決済'.repeat(20), '決済'.repeat(21)].map(isColumnName)).toEqual([true, false]);
  });

  test('the sentence says what was found, what is missing and what may be meant, in both languages', () => {
    const detail = { file: 'payments.csv', block: 'export' as const, encoding: 'cp932', shown: ['決済日', '氏名'], hidden: 2, preset: '', lacking: [{ name: '決済日時', nearest: '決済日' }, { name: '都道府県' }] };
    const { ja, en } = HEADER_REFUSALS['header-unrecognised'];
    expect(ja(detail).message).toBe('見出しの行を見分けられません（文字コード cp932 として読みました）。'
      + '見つかった見出し: 決済日、氏名（ほか2項目は、個人の情報かもしれないため表示しません）。'
      + '足りない見出し: 決済日時（「決済日」のことではありませんか）、都道府県');
    expect(en(detail).message).toBe('the header row is not recognised (read as cp932); '
      + 'found: 決済日, 氏名 (and 2 fields not shown because they may be personal); '
      + 'missing: 決済日時 (is it "決済日"?), 都道府県');
  });
});
