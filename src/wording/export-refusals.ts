// Why a run stops at the export stage. See wording.ts for the shape. Names shown here are column names only.
import { wording } from './wording.js';

type Nothing = Readonly<Record<string, never>>;

interface LackingName {
  readonly name: string;
  readonly nearest?: string;
}

interface UnrecognisedHeader {
  readonly encoding: string;
  readonly shown: readonly string[];
  /** Cells that may be personal and are not shown. */
  readonly hidden: number;
  readonly lacking: readonly LackingName[];
}

const SAVE_AS_CSV_JA = 'Excel で開き、「ファイル」→「名前を付けて保存」→ ファイルの種類「CSV UTF-8 (コンマ区切り)」または'
  + '「CSV (コンマ区切り)」で保存し、その CSV を指定してください。郵便番号などの先頭の 0 が消えていないことも確かめてください。';
const SAVE_AS_CSV_EN = 'Open it in Excel, choose File > Save As and the type "CSV UTF-8 (Comma delimited)" or '
  + '"CSV (Comma delimited)", and give that CSV. Check that postal codes kept their leading zeros.';

export const EXPORT_REFUSALS = {
  'export-empty': wording<Nothing>({
    ja: () => ({ message: 'ファイルに何も入っていません。', hint: '決済システムから出力し直したファイルを指定してください。' }),
    en: () => ({ message: 'The file holds nothing.', hint: 'Export it from the payment system again and give that file.' }),
  }),
  'export-header-only': wording<Nothing>({
    ja: () => ({ message: '見出し行だけで、明細が1行もありません。', hint: '出力したときの期間や絞り込みの条件を確かめ、出力し直してください。' }),
    en: () => ({
      message: 'There is a header row and no payment below it.',
      hint: 'Check the period and filters of the export and run it again.',
    }),
  }),
  'export-is-pdf': wording<Nothing>({
    ja: () => ({ message: 'これは PDF で、CSV ではありません。', hint: '決済システムから CSV 形式で出力したファイルを指定してください。' }),
    en: () => ({ message: 'This is a PDF, not a CSV file.', hint: 'Give the file that the payment system exports as CSV.' }),
  }),
  'export-is-workbook': wording<Nothing>({
    ja: () => ({ message: 'これは Excel ブックで、CSV ではありません。', hint: SAVE_AS_CSV_JA }),
    en: () => ({ message: 'This is an Excel workbook, not a CSV file.', hint: SAVE_AS_CSV_EN }),
  }),
  'export-is-utf-16': wording<Nothing>({
    ja: () => ({
      message: '文字コードが UTF-16 のファイルは、まだ読み込めません。',
      hint: `コンマ区切りなら、メモ帳で開いて「名前を付けて保存」の文字コードを「UTF-8 (BOM 付き)」にすれば読み込めます。それ以外は ${SAVE_AS_CSV_JA}`,
    }),
    en: () => ({
      message: 'Files in UTF-16 cannot be read yet.',
      hint: 'If it is separated by commas, open it in Notepad and save it with the encoding "UTF-8 with BOM". '
        + `Otherwise: ${SAVE_AS_CSV_EN}`,
    }),
  }),
  'quote-unclosed': wording<{ readonly field: number }>({
    ja: ({ field }) => ({
      message: `この行の${field}番目の項目で始まった引用符 (") が、最後まで閉じられていません。`,
      hint: 'テキストエディターでこの行を開き、引用符を補うか取り除いてください。ファイルが途中で切れている場合は、出力し直してください。',
    }),
    en: ({ field }) => ({
      message: `The quote (") that opens in field ${field} of this line is never closed.`,
      hint: 'Open this line in a text editor and add or remove the quote; if the file was cut short, export it again.',
    }),
  }),
  'quote-misplaced': wording<{ readonly field: number; readonly openedLine: number; readonly closedLine: number }>({
    ja: ({ field, openedLine, closedLine }) => ({
      message: `この行の${field}番目の項目で始まった引用符 (") が、${closedLine === openedLine ? '同じ行' : `${closedLine}行目`}で閉じられた`
        + 'あとにも文字が続いています。',
      hint: 'テキストエディターでこの行を開き、閉じていない引用符や余分な引用符がないか確かめてください。'
        + '値の中の引用符は "" と2つ重ねて書きます。',
    }),
    en: ({ field, openedLine, closedLine }) => ({
      message: `The quote (") that opens in field ${field} of this line is closed on `
        + `${closedLine === openedLine ? 'the same line' : `line ${closedLine}`}, and more text follows it.`,
      hint: 'Open this line in a text editor and look for a quote that is missing or too many; '
        + 'a quote inside a value is written twice ("").',
    }),
  }),
  'record-too-long': wording<{ readonly limitBytes: number }>({
    ja: ({ limitBytes }) => ({
      message: `この行から始まる明細が ${limitBytes.toLocaleString('en-US')} バイトを超えています。`,
      hint: 'CSV ファイルかどうか、行の区切りが失われていないかを確かめてください。',
    }),
    en: ({ limitBytes }) => ({
      message: `The record that starts on this line is longer than ${limitBytes.toLocaleString('en-US')} bytes.`,
      hint: 'Check that this is a CSV file and that its line ends are intact.',
    }),
  }),
  'header-unrecognised': wording<UnrecognisedHeader>({
    ja: ({ encoding, shown, hidden, lacking }) => ({
      message: `見出し行を見分けられませんでした (文字コード ${encoding} として読みました)。見つかった見出し: ${foundJa(shown, hidden)}。`
        + `足りない見出し: ${lacking.map(lackingJa).join('、')}。`,
      hint: '見出し行のあるファイルかどうかを確かめてください。見出しの名前が違う場合は incident.yaml の export に preset: custom と '
        + 'columns を書いてください。文字コードが違う場合は --encoding cp932 または --encoding utf-8 を付けてください。',
    }),
    en: ({ encoding, shown, hidden, lacking }) => ({
      message: `No header row was recognised (read as ${encoding}). Found: ${foundEn(shown, hidden)}. `
        + `Missing: ${lacking.map(lackingEn).join(', ')}.`,
      hint: 'Check that the file has a header row. If its names differ, write preset: custom and columns under export in '
        + 'incident.yaml; if the encoding is another, add --encoding cp932 or --encoding utf-8.',
    }),
  }),
  'column-lacking': wording<LackingName & { readonly file: string; readonly line: number }>({
    ja: ({ name, nearest, file, line }) => ({
      message: `「${name}」という列が ${file} の見出し (${line}行目) にありません。`,
      hint: nearest === undefined
        ? 'export.columns には、見出し行にある名前をそのまま書いてください。'
        : `「${nearest}」ではありませんか。export.columns を見出し行に合わせてください。`,
    }),
    en: ({ name, nearest, file, line }) => ({
      message: `There is no column "${name}" in the header of ${file} (line ${line}).`,
      hint: nearest === undefined
        ? 'Write the names under export.columns as they stand in the header row.'
        : `Is it "${nearest}"? Make export.columns agree with the header row.`,
    }),
  }),
  'column-twice': wording<{ readonly times: number }>({
    ja: ({ times }) => ({
      message: `同じ見出しの列が${times}つあり、どちらを使うのか決められません。`,
      hint: '見出し行で、使わないほうの列の名前を変えてください。',
    }),
    en: ({ times }) => ({
      message: `${times} columns have this name, and it cannot be told which to use.`,
      hint: 'Rename in the header row the one that is not meant.',
    }),
  }),
};

function foundJa(shown: readonly string[], hidden: number): string {
  if (shown.length === 0) return `見出しらしい名前はありません (${hidden}項目。個人の情報かもしれないため表示しません)`;
  return shown.join('、') + (hidden === 0 ? '' : ` (ほか${hidden}項目は、個人の情報かもしれないため表示しません)`);
}

function foundEn(shown: readonly string[], hidden: number): string {
  if (shown.length === 0) return `nothing like a column name (${hidden} fields, not shown because they may be personal)`;
  return shown.join(', ') + (hidden === 0 ? '' : ` (and ${hidden} fields not shown because they may be personal)`);
}

function lackingJa({ name, nearest }: LackingName): string {
  return nearest === undefined ? name : `${name} (「${nearest}」のことではありませんか)`;
}

function lackingEn({ name, nearest }: LackingName): string {
  return nearest === undefined ? name : `${name} (is it "${nearest}"?)`;
}
