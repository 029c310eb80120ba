// What the guided run says of lists beside the exports. See guide-terminal.ts.
import { both, type Both, word } from './terminal-text.js';

type Kind = 'exclude' | 'notified' | 'corrections' | 'customers';
type PerKind<Detail extends readonly unknown[] = []> = Readonly<Record<Kind, Both<Detail>>>;

const ADDED: PerKind<[{ path: string; rows: string }]> = {
  exclude: both({ ja: ({ path, rows }) => `送らない方の一覧: ${path}（${rows}件）`, en: ({ path, rows }) => `Not to be written to: ${path} (${rows})` }),
  notified: both({ ja: ({ path, rows }) => `前回までの発送台帳: ${path}（${rows}通）`, en: ({ path, rows }) => `Written to before: ${path} (letters: ${rows})` }),
  corrections: both({ ja: ({ path, rows }) => `直しを書き込んだ一覧: ${path}（${rows}行）`, en: ({ path, rows }) => `Corrections: ${path} (lines: ${rows})` }),
  customers: both({ ja: ({ path }) => `会員台帳: ${path}`, en: ({ path }) => `Registered addresses: ${path}` }),
};

const CHOICES: PerKind = {
  exclude: word('送らない方の一覧（お亡くなりの方など）', 'People not to be written to (deceased, for example)'),
  notified: word('前回までの発送台帳 manifest.csv（同じ方に二度送らないため）', 'manifest.csv of an earlier run (nobody gets a second letter)'),
  corrections: word('要確認の一覧 exceptions.csv に直しを書き込んだもの', 'An exceptions.csv with corrections written into it'),
  customers: word('会員台帳（今の登録住所に送るため）', 'The registered-address list (its addresses are used)'),
};

const WHICH: PerKind = {
  exclude: word('送らない方の一覧はどれですか', 'Which list of people not to be written to?'),
  notified: word('前回までの発送台帳はどれですか', 'Which manifest.csv?'),
  corrections: word('直しを書き込んだ一覧はどれですか', 'Which list with corrections?'),
  customers: word('会員台帳はどれですか', 'Which registered-address list?'),
};

export const GUIDE_OTHERS = {
  anyOther: word('ほかに使うファイルはありますか', 'Is there anything else to use?'),
  anyFurther: word('ほかにもありますか', 'Anything further?'),
  none: word('ない、進む', 'No, go on'),
  thatIsAll: word('これで全部、進む', 'That is all, go on'),
  choice: both<[{ what: string; near: number }]>({
    ja: ({ what, near }) => (near === 0 ? what : `${what}…近くに${near}個`),
    en: ({ what, near }) => (near === 0 ? what : `${what}: ${near} near by`),
  }),
  added: ADDED,
  choices: CHOICES,
  which: WHICH,
};
