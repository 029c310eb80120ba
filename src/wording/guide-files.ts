// What the guided run says of exports and lists. See guide-terminal.ts.
import { both, word } from './terminal-text.js';

export const GUIDE_FILES = {
  whichExport: word('どの決済データ（CSV ファイル）を使いますか', 'Which payment export (a CSV file)?'),
  whichCustomers: word('この決済データには住所がありません。会員台帳（登録住所の一覧）の CSV はどれですか', 'This export has no addresses. Which CSV is the registered-address list?'),
  older: both<[{ count: number }]>({
    ja: ({ count }) => `新しいものから順に表示しています（ほかに ${count}個あります）。`,
    en: ({ count }) => `The newest are shown; there are ${count} more.`,
  }),
  changed: both<[{ at: string }]>({ ja: ({ at }) => `${at} 更新`, en: ({ at }) => `changed ${at}` }),
  sample: word('練習用の見本データ（架空の方々の決済）で試す', 'Try it with the sample that comes with the program (nobody real)'),
  other: word('ほかの場所にあるファイルを使う', 'A file that lies elsewhere'),
  howToType: word('ファイルをこの画面へマウスで引っ張ってくる（ドラッグする）と、場所が入力されます。', 'Drag the file into this window, or type where it lies.'),
  path: word('ファイルの場所:', 'Path:'),
  nothingTyped: word('ファイルの場所を入力してください', 'Type where the file lies'),
  recognised: both<[{ file: string; encoding: string; preset: string }]>({
    ja: ({ file, encoding, preset }) => `${file} を読み取れます（文字コード ${encoding}、形式 ${preset}）。`,
    en: ({ file, encoding, preset }) => `${file} can be read (encoding ${encoding}, layout ${preset}).`,
  }),
  unrecognised: both<[{ file: string; encoding: string }]>({
    ja: ({ file, encoding }) => `${file} は CSV ですが（文字コード ${encoding}）、知っている形式ではありません。どの列が何かを、このあとおたずねします。`,
    en: ({ file, encoding }) => `${file} is a CSV (encoding ${encoding}) of no layout known. You will be asked which column is what.`,
  }),
  isThisAll: word('決済データはこれで全部ですか', 'Is that all there is?'),
  goOn: word('はい、進む', 'Yes, go on'),
  addExport: word('ほかの決済データも加える（月ごとに分かれているときなど）', 'Add another (monthly exports, for example)'),
};
