// Why a run stops at the export stage. See wording.ts for the shape. Names shown here are column names only.
import { grouped } from './grouped-number.js';
import { wording } from './wording.js';

type Nothing = Readonly<Record<string, never>>;

/** Names of file types stand as Excel and Notepad show them. */
const SAVE_AS_CSV_JA = 'Excel で開き、「ファイル」→「名前を付けて保存」→ ファイルの種類「CSV UTF-8 (コンマ区切り)」または'
  + '「CSV (コンマ区切り)」で保存し、その CSV を指定してください。郵便番号などの先頭の 0 が消えていないことも確かめてください。';
const SAVE_AS_CSV_EN = 'Open it in Excel, choose File > Save As and the type "CSV UTF-8 (Comma delimited)" or '
  + '"CSV (Comma delimited)", and give that CSV. Check that postal codes kept their leading zeros.';

const FOREIGN = {
  'picture': {
    ja: { what: '画像', instead: '画面の写真からは読み取れません。決済システムから CSV 形式で出力したファイルを指定してください。' },
    en: { what: 'a picture', instead: 'Nothing is read from pictures. Give the file that the payment system exports as CSV.' },
  },
  'archive': {
    ja: { what: '圧縮されたファイル（ZIP）', instead: 'ファイルを右クリックして「すべて展開」を選び、展開してできたフォルダーの中の CSV を指定してください。' },
    en: { what: 'a ZIP archive', instead: 'Extract it (right-click, "Extract all") and give the CSV file that was in it.' },
  },
  'web-page': {
    ja: { what: 'ウェブページ（HTML）', instead: 'ダウンロードの前に、決済システムからログアウトされていたのかもしれません。ログインし直して、CSV 形式で出力し直してください。' },
    en: { what: 'a web page (HTML)', instead: 'The payment system may have logged you out before the download. Log in and export it as CSV again.' },
  },
} as const;

export const EXPORT_REFUSALS = {
  'export-empty': wording<Nothing>({
    ja: () => ({ message: 'ファイルに何も入っていません', hint: '決済システムから出力し直したファイルを指定してください。' }),
    en: () => ({ message: 'the file holds nothing', hint: 'Export it from the payment system again and give that file.' }),
  }),
  'export-header-only': wording<Nothing>({
    ja: () => ({ message: '見出し行だけで、明細が1行もありません', hint: '出力したときの期間や絞り込みの条件を確かめ、出力し直してください。' }),
    en: () => ({
      message: 'there is a header row and no payment below it',
      hint: 'Check the period and filters of the export and run it again.',
    }),
  }),
  'export-is-pdf': wording<Nothing>({
    ja: () => ({ message: 'これは PDF で、CSV ではありません', hint: '決済システムから CSV 形式で出力したファイルを指定してください。' }),
    en: () => ({ message: 'this is a PDF, not a CSV file', hint: 'Give the file that the payment system exports as CSV.' }),
  }),
  'export-is-workbook': wording<Nothing>({
    ja: () => ({ message: 'これは Excel ブックで、CSV ではありません', hint: SAVE_AS_CSV_JA }),
    en: () => ({ message: 'this is an Excel workbook, not a CSV file', hint: SAVE_AS_CSV_EN }),
  }),
  'export-is-foreign': wording<{ readonly kind: 'picture' | 'archive' | 'web-page' }>({
    ja: ({ kind }) => ({ message: `これは${FOREIGN[kind].ja.what}で、CSV ではありません`, hint: FOREIGN[kind].ja.instead }),
    en: ({ kind }) => ({ message: `this is ${FOREIGN[kind].en.what}, not a CSV file`, hint: FOREIGN[kind].en.instead }),
  }),
  'export-is-utf-16be': wording<Nothing>({
    ja: () => ({
      message: '文字コードが UTF-16 BE（バイトの並びが逆の UTF-16）のファイルは読み取れません',
      hint: 'メモ帳で開き、「名前を付けて保存」の文字コードを「UTF-8 (BOM 付き)」にして保存し、そのファイルを指定してください。',
    }),
    en: () => ({
      message: 'files in big-endian UTF-16 cannot be read',
      hint: 'Open it in Notepad, save it with the encoding "UTF-8 with BOM", and give that file.',
    }),
  }),
  'quote-unclosed': wording<{ readonly field: number }>({
    ja: ({ field }) => ({
      message: `この行の${field}番目の項目で始まった引用符（"）が、最後まで閉じられていません`,
      hint: 'テキストエディターでこの行を開き、引用符を補うか取り除いてください。ファイルが途中で切れている場合は、出力し直してください。',
    }),
    en: ({ field }) => ({
      message: `the quote (") that opens in field ${field} of this line is never closed`,
      hint: 'Open this line in a text editor and add or remove the quote; if the file was cut short, export it again.',
    }),
  }),
  'quote-misplaced': wording<{ readonly field: number; readonly openedLine: number; readonly closedLine: number }>({
    ja: ({ field, openedLine, closedLine }) => ({
      message: `この行の${field}番目の項目では、引用符（"）の外側にも文字があります`
        + (closedLine === openedLine ? '' : `（この項目は${closedLine}行目まで続いています）`),
      hint: 'テキストエディターでこの行を開き、閉じていない引用符や余分な引用符、引用符の前後の余分な空白がないか確かめてください。'
        + '値の中の引用符は "" と2つ重ねて書きます。',
    }),
    en: ({ field, openedLine, closedLine }) => ({
      message: `field ${field} of this line has text outside its quotes (")`
        + (closedLine === openedLine ? '' : `; it goes on to line ${closedLine}`),
      hint: 'Open this line in a text editor and look for a quote that is missing or too many, or for space around one; '
        + 'a quote inside a value is written twice ("").',
    }),
  }),
  'record-too-long': wording<{ readonly limitBytes: number }>({
    ja: ({ limitBytes }) => ({
      message: `この行から始まる明細が ${grouped(limitBytes)} バイトを超えています`,
      hint: 'CSV ファイルかどうか、行の区切りが失われていないかを確かめてください。',
    }),
    en: ({ limitBytes }) => ({
      message: `the record that starts on this line is longer than ${grouped(limitBytes)} bytes`,
      hint: 'Check that this is a CSV file and that its line ends are intact.',
    }),
  }),
};
