// The list of people who must not be written to: who each line means, and lines that mean nobody.
import { readExclusions, type ExclusionEntry } from '../../src/export/read-exclusions.js';
import { problemsOf, sourceOf } from './sample-source.js';

const source = (...lines: readonly string[]): ReturnType<typeof sourceOf> => sourceOf([...lines, ''].join('\r\n'), 64, 'exclude.csv');
const entriesOf = async (...lines: readonly string[]): Promise<readonly ExclusionEntry[]> => (await readExclusions(source(...lines))).entries;

describe('the list of exclusions', () => {
  test('a line means a number, or a name with its postal code, all folded; its reason is left as it stands', async () => {
    const { read, entries } = await readExclusions(source('備考,理由,氏名,郵便番号,会員番号', ',死亡　届出,青木　恵子,〒１０４－００６１,', '', ',裁判所,,,ｍ００１'));
    expect(entries).toEqual([
      { customerId: '', name: '青木恵子', postalCode: '1040061', reason: '死亡　届出' }, { customerId: 'M001', name: '', postalCode: '', reason: '裁判所' },
    ]);
    expect(read).toMatchObject({ name: 'exclude.csv', rows: 3 });
  });

  test.each([
    ['numbers alone', '顧客番号,理由', 'M001,死亡'], ['names and codes alone', '氏名,郵便番号,理由', '青木　恵子,1040061,死亡'],
  ])('%s will do', async (_, header, line) => {
    expect(await entriesOf(header, line)).toHaveLength(1);
    expect(await entriesOf(header)).toEqual([]);
  });

  test('the association\'s number stands before its members\'', async () => {
    expect(await entriesOf('会員番号,顧客番号,理由', '1,2,死亡')).toMatchObject([{ customerId: '2' }]);
  });

  test.each([
    ['without reasons', '顧客番号,氏名,郵便番号'], ['of names without codes', '氏名,理由'], ['of codes without names', '郵便番号,理由'], ['of reasons', '理由,備考'],
  ])('a list %s is no list', async (_, header) => {
    expect(await problemsOf(() => entriesOf('', header))).toEqual([{
      code: 'list-header-unrecognised', detail: { option: '--exclude', needed: '顧客番号（または 氏名 と 郵便番号）、理由' }, at: { file: 'exclude.csv', line: 1 },
    }]);
  });

  test('an empty file is refused at its first line', async () => {
    expect(await problemsOf(() => readExclusions(sourceOf(new Uint8Array(), 64, 'exclude.csv')))).toMatchObject([{ at: { file: 'exclude.csv', line: 1 } }]);
  });

  test('a column that stands twice is refused', async () => {
    expect(await problemsOf(() => entriesOf('顧客番号,理由,"理 由"', 'M001,死亡,'))).toEqual([
      { code: 'column-twice', detail: { times: 2 }, at: { file: 'exclude.csv', line: 1, column: '理由' } },
    ]);
  });

  test('every line that names nobody is told at once', async () => {
    const problems = await problemsOf(() => entriesOf('顧客番号,氏名,郵便番号,理由', ',青木　恵子,,死亡', 'M001,,,死亡', ',,1040061,死亡', ',青木　恵子,1040061,死亡', ',,,死亡'));
    expect(problems.map(({ code, at }) => [code, at?.file, at?.line])).toEqual([2, 4, 6].map((line) => ['exclusion-names-nobody', 'exclude.csv', line]));
  });

  test('a reason takes no control characters to the terminal', async () => {
    expect(await entriesOf('顧客番号,理由', 'M001,死\x1b亡\x07')).toMatchObject([{ reason: '死亡' }]);
  });

  test('a line that ends before a column has nothing there', async () => {
    expect(await entriesOf('顧客番号,理由', 'M001')).toEqual([{ customerId: 'M001', name: '', postalCode: '', reason: '' }]);
  });
});
