// What an auditor asks of an export.
import { ASSOCIATION_HEADER } from '../../fixtures/generate/association-row.js';
import { paymentTerms } from '../../src/incident/payment-terms.js';
import { readExports } from '../../src/run/input/reading.js';
import { tallyKeeper, type Tally } from '../../src/run/tally.js';
import { parseCalendarDay } from '../../src/calendar-day.js';

const TERMS = { cardMethods: [], otherMethods: [], excludedStatuses: [] };
const [FIRST, LAST] = [parseCalendarDay('2021-10-14'), parseCalendarDay('2022-01-25')];

async function tallyOf(...rows: readonly (readonly [paidAt: string, method: string, status: string, customerId: string, name: string])[]): Promise<Tally> {
  const lines = rows.map(([paidAt, method, status, customerId, name], index) =>
    [`K${index}`, paidAt, method, status, '1000', customerId, name, '', '104-0061', '東京都', '中央区', '銀座1-1', ''].join(','));
  const bytes = Buffer.from(`\ufeff${[ASSOCIATION_HEADER.join(','), ...lines].join('\n')}\n`, 'utf8');
  const terms = paymentTerms(TERMS);
  const keeper = tallyKeeper((method) => terms.methodKind(method) === 'card');
  const source = {
    name: 'payments.csv',
    async *open() {
      yield await Promise.resolve(bytes);
    },
  };
  if (FIRST === undefined || LAST === undefined) throw new Error('days that exist');
  const rules = { window: { firstDay: FIRST, lastDay: LAST }, timeZone: 'Asia/Tokyo', terms: TERMS, layout: { preset: 'auto' as const }, onJudged: keeper.see };
  await readExports([source], rules, () => undefined);
  return keeper.result();
}

test('months, methods and statuses are those inside the window', async () => {
  const { months, methods, statuses } = await tallyOf(
    ['2021/12/01', 'クレジットカード', '決済完了', '1', '山田太郎'], ['2021/10/20', 'クレジットカード', '取消', '2', '佐藤花子'],
    ['2021/12/05', 'クレカ', '決済完了', '1', '山田太郎'], ['2021/12/06', '銀行振込', '入金済', '3', '鈴木一郎'], ['2020/12/06', 'クレジットカード', '決済完了', '4', '高橋健'],
  );
  expect(months).toEqual([{ word: '2021-10', rows: 1 }, { word: '2021-12', rows: 2 }]);
  expect(methods).toEqual([{ word: 'クレジットカード', rows: 2 }, { word: 'クレカ', rows: 1 }, { word: '銀行振込', rows: 1 }]);
  expect(statuses).toEqual([{ word: '決済完了', rows: 2 }, { word: '取消', rows: 1 }]);
});

test('people are counted once, inside, outside and in both', async () => {
  const { people } = await tallyOf(
    ['2021/12/01', 'クレカ', '', '1', '山田太郎'], ['2021/12/02', 'クレカ', '', '1', '山田太郎'], ['2020/12/02', 'クレカ', '', '1', '山田太郎'],
    ['2021/12/03', 'クレカ', '', '2', '佐藤花子'], ['2020/01/01', 'クレカ', '', '3', '鈴木一郎'], ['2020/01/02', '銀行振込', '', '4', '高橋健'],
  );
  expect(people).toEqual({ inWindow: 2, alsoOutside: 1, onlyOutside: 1, outsideIsFull: false });
});

test.each([['テスト 太郎', true], ['ﾃｽﾄ', true], ['TEST USER', true], ['ダミー会員', true], ['山田 太郎', false], ['Testa Maria', false]])('%s looks like a test order: %s', async (name, suspected) => {
  const { suspectedTests } = await tallyOf(['2021/12/01', 'クレカ', '', '1', name]);
  expect(suspectedTests).toEqual(suspected ? [{ file: 'payments.csv', line: 2 }] : []);
});

test('what is no short word is never shown as a status', async () => {
  const { statuses } = await tallyOf(['2021/12/01', 'クレカ', '東京都中央区銀座1-1', '1', '山田太郎'], ['2021/12/01', 'クレカ', '受付 番号', '2', '佐藤花子']);
  expect(statuses).toEqual([{ word: '', rows: 2 }]);
});
