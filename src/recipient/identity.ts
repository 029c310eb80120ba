// Who is one person? The export knows customer numbers, and for guests only what they typed. Rows are put
// together by folded keys; one number with two names stays one person, so that nobody gets the other's letter.
import { fold, foldedHash, foldPostalCode } from '../folding.js';
import type { Payment, PaymentField } from '../export/payment.js';

/**
 * The key under which rows are one person (contract section 3, "One person"): the customer number, else name,
 * company, department, postal code and address, all folded. Folding leaves no line break, so it can separate.
 */
export function personKey({ cells }: Pick<Payment, 'cells'>): string {
  const number = fold(cells.customerId.text);
  if (number !== '') return number;
  return [
    fold(cells.name.text), fold(cells.company.text), fold(cells.department.text),
    foldPostalCode(cells.postalCode.text), fold(cells.address.text),
  ].join('\n');
}

/** The same for rows whose key is the same. */
export function personHash({ cells }: Pick<Payment, 'cells'>): number {
  const { text: number } = cells.customerId;
  if (fold(number) !== '') return foldedHash(number, 0);
  const { name, company, department, postalCode, address } = cells;
  return [name.text, company.text, department.text, foldPostalCode(postalCode.text), address.text].reduce((before, text) => foldedHash(text, before), 0);
}

/**
 * How many different people the rows of one customer number name, by name or by company, whichever are more;
 * an empty cell conflicts with nothing. 1 or 0 is no conflict.
 */
export function differentIdentities(payments: readonly Payment[]): number {
  return Math.max(distinctTexts(payments, 'name'), distinctTexts(payments, 'company'));
}

/** How many different texts a field has among rows, compared folded, the empty ones left out. */
export function distinctTexts(payments: readonly Payment[], field: PaymentField): number {
  const [first] = payments;
  if (first === undefined) return 0;
  const { text } = first.cells[field];
  if (payments.every(({ cells }) => cells[field].text === text)) return text === '' ? 0 : 1;
  return new Set(payments.map(({ cells }) => fold(cells[field].text)).filter((folded) => folded !== '')).size;
}

/** The row that gives name and address: of the latest payment, among equals the later in sequence (contract section 3). */
export function newestOf(payments: readonly [Payment, ...Payment[]]): Payment {
  return payments.reduce((newest, payment) => (isNewer(payment, newest) ? payment : newest));
}

function isNewer(a: Payment, b: Payment): boolean {
  if (a.paidOn !== b.paidOn) return a.paidOn > b.paidOn;
  return a.secondOfDay === b.secondOfDay ? a.sequence > b.sequence : a.secondOfDay > b.secondOfDay;
}
