// What an auditor asks of an export.
import { ASSOCIATION_HEADER } from '../../fixtures/generate/association-row.js';
import type { LayoutChoice } from '../../src/export/layout.js';
import { paymentTerms } from '../../src/incident/payment-terms.js';
import { readExports } from '../../src/run/input/reading.js';
import { tallyKeeper, type Tally } from '../../src/run/tally.js';
import { parseCalendarDay } from '../../src/calendar-day.js';

const TERMS = { cardMethods: [], otherMethods: [], excludedStatuses: ['売上取消'] };
const [FIRST, LAST] = [parseCalendarDay('2021-10-14'), parseCalendarDay('2022-01-25')];

type Row = readonly [paidAt: string, method: string, status: string, customerId: string, name: string, postalCode?: string];

function tallyOf(...rows: readonly Row[]): Promise<Tally> {
  return tallyOfLines(ASSOCIATION_HEADER.join(','), ...rows.map(([paidAt, method, status, customerId, name, postalCode = '104-0061'], index) =>
    [`K${index}`, paidAt, method, status, '1000', customerId, name, '', postalCode, '東京都', '中央区', '銀座1-1', ''].join(',')));
}

async function tallyOfLines(...lines: readonly string[]): Promise<Tally> {
  const bytes = Buffer.from(`\ufeff${lines.join('\n')}\n`, 'utf8');
  const terms = paymentTerms(TERMS);
  const keeper = tallyKeeper((method) => terms.methodKind(method) === 'card');
  const source = {
    name: 'payments.csv',
    async *open() {
      yield await Promise.resolve(bytes);
    },
  };
  if (FIRST === undefined || LAST === undefined) throw new Error('days that exist');
  const rules = { window: { firstDay: FIRST, lastDay: LAST }, timeZone: 'Asia/Tokyo', terms: TERMS, layout: LAYOUTS[lines[0] ?? ''] ?? { preset: 'auto' as const }, onJudged: keeper.see };
  await readExports([source], rules, () => undefined);
  return keeper.result();
}

/** An export that knows neither method nor status: every row is a card payment. */
const BARE_HEADER = '日時,氏名,郵便番号,住所';
const LAYOUTS: Readonly<Record<string, LayoutChoice>> = { [BARE_HEADER]: { preset: 'custom', columns: { paidAt: ['日時'], name: ['氏名'], postalCode: ['郵便番号'], address: ['住所'] } } };

const paid = (method: string, status = '', day = '2021/12/01'): Row => [day, method, status, '1', '山田太郎'];

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

test('months are in order of time, words by their count and then by themselves', async () => {
  const { months, methods, statuses } = await tallyOf(
    paid('クレカ', '入金済', '2021/12/01'), paid('銀行振込', '', '2021/12/02'), paid('クレジットカード', '完了', '2021/11/01'), paid('VISA', '売上', '2022/01/01'), paid('VISA', '売上', '2021/10/20'),
    paid('クレジットカード', '売上', '2021/12/03'), paid('クレカ', '完了', '2021/12/04'), paid('クレカ', '入金', '2021/12/05'),
  );
  expect(months.map(({ word }) => word)).toEqual(['2021-10', '2021-11', '2021-12', '2022-01']);
  expect(methods.map(({ word, rows }) => `${word} ${rows}`)).toEqual(['クレカ 3', 'VISA 2', 'クレジットカード 2', '銀行振込 1']);
  expect(statuses.map(({ word, rows }) => `${word} ${rows}`)).toEqual(['売上 3', '完了 2', '入金 1', '入金済 1']);
});

test('the method of a row left out for its status counts; of a row that is held or outside the window it does not', async () => {
  const { methods, statuses } = await tallyOf(paid('クレカ', '売上取消'), ['不明', 'VISA', '', '1', '山田太郎'], paid('なにか'), paid('クレジットカード', '', '2020/01/01'));
  expect(methods).toEqual([{ word: 'クレカ', rows: 1 }]);
  expect(statuses).toEqual([]);
});

test('where an export has neither method nor status, none is counted and everybody outside the window is', async () => {
  const { months, methods, statuses, people } = await tallyOfLines(BARE_HEADER, '2021/12/01,山田太郎,104-0061,東京都中央区銀座1-1', '2020/12/01,佐藤花子,104-0061,東京都中央区銀座1-1');
  expect({ months, methods, statuses }).toEqual({ months: [{ word: '2021-12', rows: 1 }], methods: [], statuses: [] });
  expect(people).toMatchObject({ inWindow: 1, onlyOutside: 1 });
});

test.each<[string, readonly Row[], number]>([
  ['one number is one person, whatever the name', [['2021/12/01', 'クレカ', '', '12', '山田太郎'], ['2021/12/01', 'クレカ', '', '１２', '佐藤花子', '160-0022']], 1],
  ['two numbers are two, though the name is one', [['2021/12/01', 'クレカ', '', '1', '山田太郎'], ['2021/12/01', 'クレカ', '', '2', '山田太郎']], 2],
  ['guests of one name and postal code are one', [['2021/12/01', 'クレカ', '', '', '山田太郎'], ['2021/12/01', 'クレカ', '', '', '山田　太郎', '1040061']], 1],
  ['guests of two names are two', [['2021/12/01', 'クレカ', '', '', '山田太郎'], ['2021/12/01', 'クレカ', '', '', '佐藤花子']], 2],
  ['guests at two postal codes are two', [['2021/12/01', 'クレカ', '', '', '山田太郎'], ['2021/12/01', 'クレカ', '', '', '山田太郎', '160-0022']], 2],
])('%s', async (_, rows, people) => {
  expect((await tallyOf(...rows)).people.inWindow).toBe(people);
});

test('twenty words are statuses; what comes after them is not shown, but counts where it is known', async () => {
  const words = Array.from('一二三四五六七八九十百千万億兆京甲乙丙丁戊己');
  const { statuses } = await tallyOf(...[...words, '一', '戊'].map((word) => paid('クレカ', word)));
  expect(statuses).toHaveLength(21);
  expect(statuses.slice(0, 2)).toEqual([{ word: '', rows: 3 }, { word: '一', rows: 2 }]);
});
