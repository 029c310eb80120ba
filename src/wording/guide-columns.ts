// What the guided run says of columns. See guide-terminal.ts.
import { both, word } from './terminal-text.js';

export const GUIDE_COLUMNS = {
  intro: word(
    '決済データの見出しから、どの列が何にあたるかを選んでください。まちがえても、あとで確かめて選び直せます。',
    'Say which column is what. You will see the result and can choose again.',
  ),
  fields: {
    paidAt: word('決済した日（日時）', 'the day (and time) of payment'),
    name: word('氏名', 'the name'),
    postalCode: word('郵便番号', 'the postal code'),
    address: word('住所', 'the address'),
    method: word('決済方法（クレジットカード、コンビニなど）', 'the payment method (card, convenience store ...)'),
    customerId: word('会員番号・顧客番号', 'the customer number'),
    company: word('会社名', 'the company'),
    department: word('部署名', 'the department'),
    status: word('決済状況（完了、取消など）', 'the status (paid, cancelled ...)'),
    paymentId: word('決済番号・注文番号', 'the number of the payment or order'),
  },
  which: both<[{ field: string }]>({ ja: ({ field }) => `「${field}」はどの列ですか`, en: ({ field }) => `Which column is ${field}?` }),
  none: {
    person: word('この列はない（会員台帳にある）', 'There is none (the registered-address list has it)'),
    other: word('この列はない', 'There is none'),
  },
  further: both<[{ field: string; names: string }]>({
    ja: ({ field, names }) => `「${field}」に続けてつなぐ列がありますか（今は ${names}）`,
    en: ({ field, names }) => `${field}: ${names}. Is it continued in another column (first name, rest of the address)?`,
  }),
  thatIsAll: word('これで全部', 'That is all of it'),
  result: word('列の対応', 'Columns'),
  noMethod: word('決済方法の列がないため、すべての行をカードによる決済として扱います。', 'There is no column of payment methods: every row counts as a card payment.'),
  hidden: both<[{ count: number }]>({
    ja: ({ count }) => `見出しがほかに ${count}個ありますが、個人の情報かもしれないため表示していません。使うときは incident.yaml に書いてください。`,
    en: ({ count }) => `${count} more names are not shown, because they may be personal. To use one write it into incident.yaml.`,
  }),
  isThisRight: word('この対応でよいですか', 'Is this right?'),
  right: word('はい、進む', 'Yes, go on'),
  anew: word('はじめから選び直す', 'Choose again from the beginning'),
};
