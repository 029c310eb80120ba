// Payment rows of every kind, each drawn together with what it means.
import fc from 'fast-check';

/** A row as drawn, before it is known whose it is and where it stands. */
export interface DrawnPayment {
  readonly paymentId: string;
  readonly paidAt: string;
  /** `YYYY-MM-DDTHH:MM:SS`, or undefined where the text can be no day. */
  readonly moment: string | undefined;
  readonly method: string;
  readonly methodKind: 'card' | 'other' | 'unknown';
  readonly status: string;
  readonly fields: 'all' | 'too-few' | 'too-many' | 'surplus-empty';
  readonly numberWrapping: 'plain' | 'formula' | 'apostrophe';
  /** Which of the payer's two addresses and names the row has, where the payer has two. */
  readonly registration: 'now' | 'before';
}

const METHODS = {
  card: ['クレジットカード', 'クレジット', 'カード決済', 'カード払い', 'クレカ', 'Visa', 'ｊｃｂ', 'ＶＩＳＡ'],
  other: ['コンビニ', 'コンビニ決済', '銀行振込', 'ペイジー', '代引き', '口座振替', 'paypay', '現金'],
  unknown: ['その他', '', '未定', 'カード?'],
} as const;

const STATUSES = ['決済完了', '取消', '返金', '与信のみ'] as const;

/** Includes days the calendar lacks, years of two digits and what is no date at all. */
const UNREADABLE = ['', '2021/11/31', '2022-02-30 10:00', '21/12/01', '2021/13/01', '2021/11/05 25:00:00', '近日中', 'R3.13.1'] as const;

/** The edges of the incident window come up far more often than chance would have it. */
const EDGES = ['2021-10-13T23:59:59', '2021-10-14T00:00:00', '2022-01-25T23:59:59', '2022-01-26T00:00:00'] as const;

type Written = readonly [paidAt: string, moment: string];
type DateForm = (moment: string) => Written;

const toTheSecond: readonly DateForm[] = [
  (moment) => [moment.replace('T', ' ').replaceAll('-', '/'), moment],
  (moment) => [moment.replace('T', ' '), moment],
  (moment) => [moment.replaceAll(/[-T:]/g, ''), moment],
];
const toTheDay: readonly DateForm[] = [
  (moment) => [moment.slice(0, 10).replaceAll('-', '/').replaceAll('/0', '/'), startOfDay(moment)],
  (moment) => [moment.slice(0, 10).replaceAll('-', ''), startOfDay(moment)],
  (moment) => [japanese(moment, '年', '月', '日', ''), startOfDay(moment)],
  (moment) => [japanese(moment, '.', '.', '', 'R'), startOfDay(moment)],
  (moment) => [japanese(moment, '年', '月', '日', '令和'), startOfDay(moment)],
];

export function arbitraryPayment(): fc.Arbitrary<DrawnPayment> {
  return fc.record({
    paymentId: fc.constantFrom('', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'),
    time: fc.oneof(
      { weight: 8, arbitrary: readableTime() },
      { weight: 1, arbitrary: fc.constantFrom(...UNREADABLE).map((paidAt) => [paidAt, undefined] as const) },
    ),
    method: fc.oneof(
      { weight: 6, arbitrary: method('card') },
      { weight: 1, arbitrary: method('other') },
      { weight: 1, arbitrary: method('unknown') },
    ),
    status: fc.constantFrom(...STATUSES),
    fields: fc.oneof(
      { weight: 9, arbitrary: fc.constant('all' as const) },
      { weight: 1, arbitrary: fc.constantFrom('too-few' as const, 'too-many', 'surplus-empty') },
    ),
    numberWrapping: fc.constantFrom('plain' as const, 'plain', 'formula', 'apostrophe'),
    registration: fc.constantFrom('now' as const, 'before'),
  }).map(({ time: [paidAt, moment], method: [text, methodKind], ...rest }) => ({ ...rest, paidAt, moment, method: text, methodKind }));
}

function readableTime(): fc.Arbitrary<Written> {
  const moment = fc.oneof(
    { weight: 6, arbitrary: momentBetween('2021-10-14', '2022-01-26') },
    { weight: 1, arbitrary: momentBetween('2021-04-01', '2022-06-30') },
    { weight: 2, arbitrary: fc.constantFrom(...EDGES) },
  );
  return fc.tuple(moment, fc.constantFrom(...toTheSecond, ...toTheDay)).map(([drawn, form]) => form(drawn));
}

function momentBetween(firstDay: string, end: string): fc.Arbitrary<string> {
  const [min, max] = [Date.parse(firstDay) / 1000, Date.parse(end) / 1000 - 1];
  return fc.integer({ min, max }).map((second) => new Date(second * 1000).toISOString().slice(0, 19));
}

function method(kind: keyof typeof METHODS): fc.Arbitrary<readonly [text: string, kind: keyof typeof METHODS]> {
  return fc.constantFrom<string>(...METHODS[kind]).map((text) => [text, kind]);
}

function startOfDay(moment: string): string {
  return `${moment.slice(0, 10)}T00:00:00`;
}

/** With an era mark 2021 is written 3, its year of 令和. */
function japanese(moment: string, afterYear: string, afterMonth: string, afterDay: string, era: string): string {
  const [year = 0, month = 0, day = 0] = moment.slice(0, 10).split('-').map(Number);
  return `${era}${era === '' ? year : year - 2018}${afterYear}${month}${afterMonth}${day}${afterDay}`;
}
