// How what is in scope spreads over days and prefectures: two pictures that an auditor knows the incident by. Both add up to the account
// (balance.ts asserts it), so that a picture never shows another run than the counts.
import type { Payment } from '../export/payment.js';
import type { PostalData } from '../postal/postal-data.js';
import type { Addressed } from './batching.js';

export interface Breakdown {
  /** Rows in scope, in a letter, held or excluded, by the day of payment (`YYYY-MM-DD`); rows held for their own sake have no day. */
  readonly paymentsByDay: Readonly<Record<string, number>>;
  /** Letters by the prefecture of the address, as written (東京都), sorted by name; '' where neither address nor postal code tells it. */
  readonly lettersByPrefecture: Readonly<Record<string, number>>;
}

type Regions = Pick<PostalData, 'prefectureOf' | 'prefecturesOf'>;

export function breakdownOf(payments: readonly Payment[], addressed: readonly Addressed[], postal: Regions): Breakdown {
  return {
    paymentsByDay: counted(payments, ({ paidOn }) => paidOn),
    lettersByPrefecture: counted(addressed, ({ recipient: { address, postalCode } }) => prefectureOf(address, postalCode, postal)),
  };
}

/** What the address says goes before the code, of which some serve two prefectures. */
function prefectureOf(address: string, postalCode: string, { prefectureOf, prefecturesOf }: Regions): string {
  const written = prefectureOf(address);
  if (written !== undefined) return written;
  const [only, ...others] = prefecturesOf(postalCode.replace('-', ''));
  return others.length === 0 ? only ?? '' : '';
}

function counted<T>(items: readonly T[], keyOf: (item: T) => string): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
