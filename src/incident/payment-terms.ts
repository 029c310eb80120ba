// Which words of an export mean "paid by card", and which states of a payment count. A word in no list
// is a question for a person, never a guess (contract, section 3).
import { fold } from '../folding.js';

const CARD_METHODS = [
  'クレジットカード', 'クレジット', 'クレジットカード決済', 'カード決済', 'カード払い', 'クレカ', 'Visa', 'MasterCard', 'JCB', 'AMEX', 'Diners',
];
const OTHER_METHODS = [
  'コンビニ', 'コンビニ決済', 'コンビニ(決済)', '銀行振込', 'ペイジー', 'Pay-easy', 'ATM', '電子マネー', '代引き', '代金引換', '口座振替', 'PayPay',
  '郵便振替', '現金',
];
/** Distinct method words worth remembering; a column of free text must not grow without bound. */
const REMEMBERED_WORDS = 1000;

/** The incident file's lists. The method lists extend the built-in ones and outrank them. Whole cells, compared folded. */
export interface TermLists {
  readonly cardMethods: readonly string[];
  readonly otherMethods: readonly string[];
  readonly excludedStatuses: readonly string[];
  /** Given: a status in neither list is a question. Absent: every status but the excluded ones counts. */
  readonly includedStatuses?: readonly string[];
}

export type MethodKind = 'card' | 'other' | 'unknown';
export type StatusKind = 'included' | 'excluded' | 'unknown';

export interface PaymentTerms {
  methodKind(method: string): MethodKind;
  statusKind(status: string): StatusKind;
}

/** Answers for whole cells, by the lists. */
export function paymentTerms(lists: TermLists): PaymentTerms {
  const methods = new Map<string, MethodKind>([
    ...meaning('other', OTHER_METHODS), ...meaning('card', CARD_METHODS), ...meaning('card', lists.cardMethods), ...meaning('other', lists.otherMethods),
  ]);
  const excluded = new Set(lists.excludedStatuses.map(fold));
  const included = lists.includedStatuses && new Set(lists.includedStatuses.map(fold));
  return {
    methodKind: remembering((method) => methods.get(fold(method)) ?? 'unknown'),
    statusKind: remembering((status) => {
      const key = fold(status);
      if (excluded.has(key)) return 'excluded';
      return included === undefined || included.has(key) ? 'included' : 'unknown';
    }),
  };
}

function meaning(kind: MethodKind, words: readonly string[]): [string, MethodKind][] {
  return words.map((word) => [fold(word), kind]);
}

function remembering<Kind>(judge: (word: string) => Kind): (word: string) => Kind {
  const known = new Map<string, Kind>();
  return (word) => {
    const remembered = known.get(word);
    if (remembered !== undefined) return remembered;
    const kind = judge(word);
    if (known.size < REMEMBERED_WORDS) known.set(word, kind);
    return kind;
  };
}
