// --exclude: people who must not be written to get no letter and stand in no list, and are counted with the reason.
import { Refusal } from '../../src/refusal.js';
import { planBench, planOf, type PlanBench } from '../support/plan-of-export.js';
import type { WholePlan } from '../support/whole-batches.js';
import { tableBytes } from '../support/table-bytes.js';

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
});

const HEADER = ['決済番号', '決済日時', '決済方法', '決済状況', '金額', '会員番号', '氏名', '会社名', '郵便番号', '都道府県', '市区町村', '町名番地', '建物名'];

function row(number: string, name: string, paidAt = '2021/11/05 10:00:00'): string[] {
  return ['', paidAt, 'クレジットカード', '決済完了', '1', number, name, '', '104-0061', '東京都', '中央区', '銀座1-1-1', ''];
}

const EXPORT = tableBytes(HEADER,
  row('0001', '青木　恵子'), row('0001', '青木　恵子', '2021/11/06'), row('0002', '坂本　亮'), row('', '坂本　亮'), row('0003', '金子〓彩'), row('0001', '青木　恵子', '不明'));

function planWith(header: string[], ...rows: string[][]): Promise<WholePlan> {
  return planOf(EXPORT, bench, 5, { exclude: tableBytes(header, ...rows) });
}

function letters({ batches }: WholePlan): string[] {
  return batches.flatMap((batch) => batch.letters.map(({ recipient }) => `${recipient.customerId} ${recipient.name}`));
}

test('a number excludes all rows of the person that could be judged; a row held for its own sake stays held', async () => {
  const plan = await planWith(['会員番号', '理由'], ['０００１', '死亡'], ['9999', '裁判所']);
  expect(letters(plan)).toEqual(['0002 坂本　亮', ' 坂本　亮']);
  expect(plan.report.rows).toMatchObject({ excludedPerson: 2, held: 2, inLetter: 2 });
  expect(plan.report.customers).toMatchObject({ affected: 4, excluded: 1 });
  expect(plan.report.exclusions).toEqual([{ reason: '死亡', customers: 1, rows: 2 }]);
  expect(plan.unmatchedExclusions).toBe(1);
  const held = plan.exceptions.filter(({ finding }) => finding.severity === 'held');
  expect(held.map(({ finding }) => [finding.doubt.code, finding.at.line])).toEqual([['text-doubtful', 6], ['date-unreadable', 7]]);
  expect(plan.exceptions.map(({ finding }) => finding.at.line)).not.toContain(2);
});

test('a name with its postal code excludes everybody of both, whatever their number', async () => {
  const plan = await planWith(['氏名', '郵便番号', '理由'], ['坂本 亮', '１０４００６１', '死亡'], ['金子〓彩', '104-0061', '裁判所']);
  expect(letters(plan)).toEqual(['0001 青木　恵子']);
  expect(plan.report.exclusions).toEqual([{ reason: '死亡', customers: 2, rows: 2 }, { reason: '裁判所', customers: 1, rows: 1 }]);
});

test('a number with name and postal code excludes the guest of that name, but nobody of another number', async () => {
  const plan = await planWith(['顧客番号', '氏名', '郵便番号', '理由'], ['0008', '坂本亮', '104-0061', '死亡']);
  expect(letters(plan)).toEqual(['0001 青木　恵子', '0002 坂本　亮']);
});

test('the registered entry is looked at too', async () => {
  const members = tableBytes(HEADER.slice(5), ['0002', '坂本　良', '', '231-0017', '神奈川県', '横浜市中区', '港町1-1', '']);
  const plan = await planOf(EXPORT, bench, 5, { customers: members, exclude: tableBytes(['氏名', '郵便番号', '理由'], ['坂本　良', '231-0017', '死亡']) });
  expect(plan.report.customers.excluded).toBe(1);
  expect(letters(plan)).not.toContain('0002 坂本　良');
});

test('every line that names nobody is told; a blank line is none', async () => {
  const error: unknown = await planWith(['顧客番号', '氏名', '郵便番号', '理由'], ['', '青木', '', '死亡'], ['', '', '', ''], ['', '', '104-0061', '死亡']).catch((caught: unknown) => caught);
  expect(error instanceof Refusal && error.problems.map(({ code, at }) => [code, at?.line])).toEqual([['exclusion-names-nobody', 2], ['exclusion-names-nobody', 4]]);
});

test('a list without reasons is refused', async () => {
  await expect(planWith(['顧客番号'], ['0001'])).rejects.toMatchObject({ problems: [{ code: 'list-header-unrecognised' }] });
});
