// 敬称: a person is addressed with 様, an organisation or a department with nobody named with 御中, and nobody
// with both. The name is printed as registered, so one that brings its own honorific gets no second one.
import { fold } from '../folding.js';
import type { Honorific, Recipient } from './recipient.js';

/** Told by their legal form at the head or tail of the folded name, where ㈱ and （株） have become (株). */
const ORGANISATION = new RegExp(
  [
    '株式会社', '有限会社', '合同会社', '合資会社', '合名会社', '\\(株\\)', '\\(有\\)', '(?:一般|公益)?(?:社団|財団)法人',
    '医療法人', '学校法人', '宗教法人', '社会福祉法人', '特定非営利活動法人', 'NPO法人', '独立行政法人', '協同組合',
  ].map((form) => `^${form}|${form}$`).join('|'),
  'u',
);
/** No 様 after 各位, which is an honorific itself. */
const ADDRESSED_ALREADY = /(?:様|御中|各位)$/u;

/** What to print after the last line of the addressee; '' when it already ends in an honorific or nobody is named. */
export function honorificOf({ company, department, name }: Pick<Recipient, 'company' | 'department' | 'name'>): Honorific {
  const person = fold(name);
  const addressee = person || fold(department) || fold(company);
  if (addressee === '' || ADDRESSED_ALREADY.test(addressee)) return '';
  return person === '' || ORGANISATION.test(person) ? '御中' : '様';
}
