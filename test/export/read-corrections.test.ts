// An exceptions.csv that staff have filled in: which row each line speaks of, what it says now, and whether it was confirmed.
import type { CorrectionLine } from '../../src/export/payment.js';
import { readCorrections } from '../../src/export/read-corrections.js';
import { problemsOf, sourceOf } from './sample-source.js';

const HEADER = '区分,理由コード,説明,ファイル,行,列,顧客番号,氏名,会社名,部署名,郵便番号,住所,決済日時,決済方法,決済状況,確認';
const LINE = '要確認,text-doubtful,,payments.csv,12,氏名,M001,青木　恵子,青木商店,総務課,104-0061,東京都中央区銀座2-11-7,2021/11/05,カード,売上,可';
const source = (...lines: readonly string[]): ReturnType<typeof sourceOf> => sourceOf([...lines, ''].join('\r\n'), 64, 'exceptions.csv');
const linesOf = async (...lines: readonly string[]): Promise<readonly CorrectionLine[]> => (await readCorrections(source(...lines))).lines;

describe('a corrections file', () => {
  test('each line speaks of a row, with what stands in its columns now', async () => {
    const { read, lines } = await readCorrections(source(HEADER, LINE));
    expect(lines).toEqual([{
      line: 2, row: { file: 'payments.csv', line: 12 }, code: 'text-doubtful', accepted: true,
      texts: {
        customerId: 'M001', name: '青木　恵子', company: '青木商店', department: '総務課', postalCode: '104-0061', address: '東京都中央区銀座2-11-7',
        paidAt: '2021/11/05', method: 'カード', status: '売上',
      },
    }]);
    expect(read).toMatchObject({ name: 'exceptions.csv', rows: 1 });
  });

  test('a column that is gone says nothing, an emptied cell says that it is empty; blank lines are no lines', async () => {
    expect(await linesOf('行,ファイル,理由コード,氏名', '12,payments.csv,text-doubtful,', '', '13')).toEqual([
      { line: 2, row: { file: 'payments.csv', line: 12 }, code: 'text-doubtful', texts: { name: '' }, accepted: false },
      { line: 4, row: { file: '', line: 13 }, code: '', texts: { name: '' }, accepted: false },
    ]);
    expect(await linesOf(HEADER)).toEqual([]);
  });

  test.each([['可', true], [' 可 ', true], ['', false], ['不可', false], ['済', false]])('%j in 確認 is taken for a yes: %s', async (confirmed, accepted) => {
    expect(await linesOf('理由コード,ファイル,行,確認', `text-doubtful,payments.csv,12,${confirmed}`)).toMatchObject([{ accepted }]);
  });

  test('lines whose 確認 says something else than yes are told, filled or not', async () => {
    const { unclear } = await readCorrections(source('理由コード,ファイル,行,確認', ...['可', '済', '', 'OK', ' 可 '].map((confirmed) => `text-doubtful,payments.csv,12,${confirmed}`)));
    expect(unclear).toEqual([3, 5]);
    expect((await readCorrections(source('理由コード,ファイル,行', 'text-doubtful,payments.csv,12'))).unclear).toEqual([]);
  });

  test.each([['１２', 12], ['999999999999999', 999_999_999_999_999], ['1000000000000000', 0], ['012', 0], ['12a', 0], ['a12', 0], ['1.5', 0], ['-', 0], ['0', 0]])(
    'row %s is %i, 0 where it is no line of a file', async (written, line) => {
      expect(await linesOf('理由コード,ファイル,行', `text-doubtful,payments.csv,${written}`)).toMatchObject([{ row: { line } }]);
    });

  test('the name of a file takes no control characters to the terminal', async () => {
    expect(await linesOf('理由コード,ファイル,行', 'text-doubtful,pay\x1bments\x07.csv,12')).toMatchObject([{ row: { file: 'payments.csv' } }]);
  });

  test.each([['理由コード,ファイル,氏名'], ['理由コード,行'], ['ファイル,行'], ['確認']])('a table of %s is none, and what it needs is said', async (header) => {
    expect(await problemsOf(() => linesOf('', header))).toEqual([{
      code: 'list-header-unrecognised', detail: { option: '--corrections', needed: '理由コード、ファイル、行' }, at: { file: 'exceptions.csv', line: 1 },
    }]);
  });

  test('an empty file is refused at its first line, a column that stands twice by its name', async () => {
    expect(await problemsOf(() => readCorrections(sourceOf(new Uint8Array(), 64, 'exceptions.csv')))).toMatchObject([{ at: { line: 1 } }]);
    expect(await problemsOf(() => linesOf(`${HEADER},確認`, `${LINE},`))).toMatchObject([{ code: 'column-twice', at: { column: '確認' } }]);
  });
});
