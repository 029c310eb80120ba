// Payments, tables and fonts as small as a test needs them: what a test does not name is in order.
import type { CalendarDay } from '../../src/calendar-day.js';
import { parseCalendarDay } from '../../src/calendar-day.js';
import type { Cell, Payment, PaymentField } from '../../src/export/payment.js';
import type { PostalData } from '../../src/postal/postal-data.js';
import type { Knowledge } from '../../src/recipient/gather.js';
import type { FontChain } from '../../src/typesetting/font-chain.js';
import { postalDataOf } from '../postal/sample-tables.js';

/** Cells as their text, or whole where a flag matters; `sequence`, `paidAt` and the header as wanted. */
export type Sample = Partial<Record<Exclude<PaymentField, 'paidAt'>, string | Cell>> & {
  readonly sequence?: number;
  readonly paidAt?: string;
  readonly columnNames?: Payment['columnNames'];
};

const IN_ORDER = {
  paymentId: '', customerId: '', name: '山田太郎', company: '', department: '', postalCode: '104-0061',
  address: '東京都中央区銀座4-1-1', method: 'カード払い', status: '決済済',
} as const;

const COLUMN_NAMES: Payment['columnNames'] = {
  paymentId: '決済番号', paidAt: '決済日時', method: '決済方法', status: '決済状況', customerId: '会員番号', name: '氏名', company: '会社名',
  department: '部署名', postalCode: '郵便番号', address: '都道府県+市区町村+町名番地+建物名',
};

export function payment({ sequence = 0, paidAt = '2021-11-01T10:00:00', columnNames = COLUMN_NAMES, ...cells }: Sample = {}): Payment {
  const cell = (field: keyof typeof IN_ORDER): Cell => {
    const value = cells[field] ?? IN_ORDER[field];
    return typeof value === 'string' ? { text: value } : value;
  };
  return {
    source: { file: 'payments.csv', line: sequence + 2 },
    sequence,
    secondOfDay: secondOfDay(paidAt.slice(11)),
    paidOn: day(paidAt.slice(0, 10)),
    cells: {
      paymentId: cell('paymentId'), customerId: cell('customerId'), name: cell('name'), company: cell('company'),
      department: cell('department'), postalCode: cell('postalCode'), address: cell('address'), paidAt: { text: paidAt },
      method: cell('method'), status: cell('status'),
    },
    columnNames,
  };
}

function secondOfDay(clock: string): number {
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
  return 3600 * hour + 60 * minute + second;
}

function day(text: string): CalendarDay {
  const parsed = parseCalendarDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
}

/** A few codes and municipalities, in place of the nation. */
export const FEW_PLACES: PostalData = postalDataOf([
  ['1040061', '東京都', '中央区', '銀座'], ['1040045', '東京都', '中央区', '築地'], ['1040000', '東京都', '中央区', ''], ['1830000', '東京都', '府中市', ''],
  ['0600001', '北海道', '札幌市中央区', '北一条西'], ['0600000', '北海道', '札幌市中央区', ''], ['0010010', '北海道', '札幌市北区', '北十条西'],
  ['2310017', '神奈川県', '横浜市中区', '港町'], ['7260000', '広島県', '府中市', ''], ['4980000', '愛知県', '弥富市', ''], ['4980000', '三重県', '桑名郡木曽岬町', ''],
]);

/** Draws everything with typeface 0, but `fallback` with typeface 1 and `missing` not at all. */
export function chainWithout({ missing = [], fallback = [] }: { missing?: readonly string[]; fallback?: readonly string[] } = {}): FontChain {
  return {
    find(cluster) {
      if (missing.includes(cluster)) return undefined;
      return { typeface: fallback.includes(cluster) ? 1 : 0, glyphId: 1, advanceEm: 1, fallback: fallback.includes(cluster) };
    },
  };
}

export function knowledge(chain: FontChain = chainWithout()): Knowledge {
  return { postal: FEW_PLACES, chain, typefaceNames: ['BIZUDMincho-Regular', 'NotoSerifJP-Regular'] };
}
