// Which words mean "paid by card".
import { paymentTerms } from '../../src/incident/payment-terms.js';

const NONE = { cardMethods: [], otherMethods: [], excludedStatuses: [] };

describe('a payment method', () => {
  test.each(['クレジットカード', 'クレジット', 'クレジットカード決済', 'カード決済', 'カード払い', 'クレカ', 'Visa', 'ＶＩＳＡ', 'master card', 'jcb', 'Amex', 'Diners', 'ｸﾚｼﾞｯﾄｶｰﾄﾞ'])('%s is a card', (method) => {
    expect(paymentTerms(NONE).methodKind(method)).toBe('card');
  });
  test.each(['コンビニ', 'コンビニ決済', 'コンビニ（決済）', '銀行振込', 'ﾍﾟｲｼﾞｰ', 'Pay-easy', 'ATM', '電子マネー', '代引き', '代金引換', '口座振替', 'PayPay', '郵便振替', '現金'])('%s is not a card', (method) => {
    expect(paymentTerms(NONE).methodKind(method)).toBe('other');
  });
  test.each(['', '会費', 'クレジットカード以外', 'カード'])('"%s" is a question for a person', (method) => {
    expect(paymentTerms(NONE).methodKind(method)).toBe('unknown');
  });
  test('of the incident file extends and outranks the built-in words', () => {
    const terms = paymentTerms({ ...NONE, cardMethods: ['会費カード払い', 'PayPay'], otherMethods: ['クレカ'] });
    expect(terms.methodKind('会費カード払い')).toBe('card');
    expect(terms.methodKind('paypay')).toBe('card');
    expect(terms.methodKind('クレカ')).toBe('other');
  });
});

test('more words than are remembered are answered as before', () => {
  const terms = paymentTerms(NONE);
  const words = [...Array.from({ length: 1100 }, (_, index) => `語${String(index)}`), 'Visa', 'ATM'];
  const kinds = (): readonly string[] => words.map((word) => terms.methodKind(word));
  expect(kinds().slice(-3)).toEqual(['unknown', 'card', 'other']);
  expect(kinds()).toEqual(kinds());
});

describe('a payment status', () => {
  test('counts whatever it is, as long as no list says otherwise', () => {
    expect(paymentTerms(NONE).statusKind('取消')).toBe('included');
  });
  test('in the excluded list does not count', () => {
    expect(paymentTerms({ ...NONE, excludedStatuses: ['与信NG'] }).statusKind('与信ＮＧ')).toBe('excluded');
  });
  test('in neither list is a question once an included list is given', () => {
    const terms = paymentTerms({ ...NONE, includedStatuses: ['売上'] });
    expect([terms.statusKind('売上'), terms.statusKind('仮売上'), terms.statusKind('')]).toEqual(['included', 'unknown', 'unknown']);
  });
});
