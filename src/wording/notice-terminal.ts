// What the terminal says of a notice and of a desk sheet. See terminal-text.ts.
import { both, word } from './terminal-text.js';

export const NOTICE_TERMINAL = {
  made: both<[{ file: string; pages: number | null }]>({
    ja: ({ file, pages }) => `作成しました: ${file}${pages === null ? '' : `（A4 ${pages}ページ）`}`,
    en: ({ file, pages }) => `Made: ${file}${pages === null ? '' : ` (A4, ${pages === 1 ? '1 page' : `${pages} pages`})`}`,
  }),
  builtIn: both<[{ file: string }]>({
    ja: ({ file }) => `組み込みのひな形 ${file} を使いました。ご自分の文面にするには、oshirase init で置かれる ${file} を書き換えます。`,
    en: ({ file }) => `Made from the built-in ${file}. To use words of your own, edit the ${file} that oshirase init puts beside the letter.`,
  }),
  nextReadPdf: both<[{ file: string }]>({
    ja: ({ file }) => `${file} を印刷し、通知書の校正刷りと並べて、日付、期間、電話番号を読み合わせてください。ホームページには、読み上げソフトで読める HTML（--out の名前を .html にして作ります）を主に載せます。`,
    en: ({ file }) => `Print ${file} and read its dates, period and telephone numbers against the proof of the letter. On a web site publish the HTML rather (--out NAME.html): screen readers cannot tell the parts of the PDF.`,
  }),
  nextReadPage: both<[{ file: string }]>({
    ja: ({ file }) => `${file} をブラウザーで開き、日付、期間、電話番号を通知書の校正刷りと読み合わせてから、ホームページに載せてください。このファイル1つで表示でき、ほかのファイルは要りません。`,
    en: ({ file }) => `Open ${file} in a browser, read its dates, period and telephone numbers against the proof of the letter, then put it on the web site. It needs no other file.`,
  }),
  nextDesk: both<[{ file: string }]>({
    ja: ({ file }) => `${file} を、電話を受ける方全員に渡してください。団体内の資料です。答え方はひな形で書き換えられます。`,
    en: ({ file }) => `Give ${file} to everybody who answers the telephone. It is not for publication; the answers can be edited in the template.`,
  }),
  nextAgain: word(
    '設定ファイルを書き換えたら、通知書、お知らせ、電話応対資料をすべて作り直してください。同じ値から作るため、内容が食い違いません。',
    'Whenever the incident file changes, make letters, notice and desk sheet anew: all of them come from its facts, so that they never disagree.',
  ),
};
