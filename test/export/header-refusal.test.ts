// What is said of an export whose header is not understood: the nearest system, what it lacks, and no cell that may be somebody's.
import { refuseHeader, refuseNameless } from '../../src/export/header-refusal.js';
import type { LayoutChoice } from '../../src/export/layout.js';
import { Refusal, type Problem } from '../../src/refusal.js';

function problemsOf(lines: readonly string[], choice: LayoutChoice = { preset: 'auto' }): readonly Problem[] {
  try {
    refuseHeader(lines.map((text, index) => ({ line: index + 1, names: text === '' ? [] : text.split(',') })), choice, 'payments.csv', 'cp932');
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
}
const detailOf = (lines: readonly string[], choice?: LayoutChoice): Problem['detail'] | undefined => problemsOf(lines, choice)[0]?.detail;

describe('an export whose header is not understood', () => {
  test('the system with most of its columns there is named, with what it needs and the nearest name for it', () => {
    expect(detailOf(['注文ID,受注日時,支払方法(名称),お名前(姓),お名前(名),住所1'])).toMatchObject({
      preset: 'ec-cube-4', lacking: [{ name: '受注日', nearest: '受注日時' }, { name: '都道府県(名称)' }],
    });
    expect(detailOf(['店舗,備考'])).toMatchObject({ preset: 'association', lacking: [{ name: '決済日時' }, { name: '氏名' }, { name: '都道府県' }, { name: '市区町村' }, { name: '町名番地' }] });
  });

  test('with columns of the incident file no system is named, but the columns', () => {
    const columns = { paidAt: ['支払日'], name: ['宛先'], address: ['送り先'] };
    expect(detailOf(['氏名,備考'], { preset: 'custom', columns })).toMatchObject({ preset: '', lacking: [{ name: '宛先' }, { name: '送り先' }, { name: '支払日' }] });
  });

  test('two expected names make a header, of which the record with most is taken, of equal ones the first', () => {
    expect(problemsOf(['会員名簿', '決済日時,氏名,鈴木の覚え,090-1234', '決済日時,金額'])).toMatchObject([
      { at: { file: 'payments.csv', line: 2 }, detail: { shown: ['決済日時', '氏名', '鈴木の覚え'], hidden: 1 } },
    ]);
    expect(problemsOf(['', '決済日時,氏名', '氏名,決済日時'])).toMatchObject([{ at: { line: 2 } }]);
  });

  test('where half of the filled cells are names of columns those are shown, where fewer are none', () => {
    expect(detailOf(['備考,鈴木の覚え'])).toMatchObject({ shown: ['備考'], hidden: 1 });
    expect(detailOf(['備考,,鈴木の覚え'])).toMatchObject({ shown: ['備考'], hidden: 1 });
    expect(detailOf(['備考,鈴木の覚え,青木の覚え'])).toMatchObject({ shown: [], hidden: 3 });
  });

  test('nothing at all is an empty export, of this name', () => {
    expect(problemsOf(['', ''])).toEqual([{ code: 'export-empty', detail: {}, at: { file: 'payments.csv' } }]);
  });

  test.each([
    ['取引番号,加盟店ID,取引ステータス,取引日時,金額', 'PayPay for Business', true], ['店舗名,取引内容,決済日,決済時間,決済金額', 'STORES 決済（Coiney）', false],
  ])('%s names nobody, and why is said', (header, system, notCard) => {
    expect(problemsOf([header])).toEqual([{ code: 'export-nameless', detail: { system, notCard }, at: { file: 'payments.csv', line: 1 } }]);
    expect(() => refuseNameless({ line: 1, names: header.split(',').slice(1) }, { file: 'payments.csv' })).not.toThrow();
  });
});
