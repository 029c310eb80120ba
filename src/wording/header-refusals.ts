// Why a run stops at the header of an export or a list. See wording.ts for the shape. Names shown here are column names only.
import { wording } from './wording.js';

interface LackingName {
  readonly name: string;
  readonly nearest?: string;
}

interface UnrecognisedHeader {
  readonly file: string;
  readonly encoding: string;
  /** The block of the incident file that would describe the table. */
  readonly block: 'export' | 'customers';
  readonly shown: readonly string[];
  /** Cells that may be personal and are not shown. */
  readonly hidden: number;
  /** The preset that comes nearest; '' where the columns are named by the incident file. */
  readonly preset: string;
  readonly lacking: readonly LackingName[];
}

/** Without anything like a column name: is it this file at all, and was its encoding told wrong? */
const NO_HEADER_HINT = {
  ja: '決済システムから CSV 形式で出力したままのファイルかどうか、見出しの行が消えていないかを確かめてください。--encoding を付けているときは、外してもう一度お試しください（文字コードは自動で見分けます）。',
  en: 'Check that it is the file which the payment system exports as CSV, and that its header row was not deleted. If you gave --encoding, try without it: the encoding is recognised.',
} as const;

const HEADER_HINT = {
  export: {
    ja: (file: string) => '決済データのファイルかどうかを確かめてください。--preset や --encoding を付けているときは、外すと自動で見分けます。'
      + `列の名前が違うだけのときは、「oshirase init 新しいフォルダー名 --from ${file}」で、見出しを写した incident.yaml を作れます。`,
    en: (file: string) => 'Check that this is the export of payments. If you gave --preset or --encoding, try without them. '
      + `If only the column names differ, "oshirase init NEW-FOLDER --from ${file}" makes an incident.yaml with them.`,
  },
  customers: {
    ja: () => '会員台帳のファイルかどうかを確かめてください。見出しの名前や文字コードが違うときは、incident.yaml の customers に columns や encoding を書いてください（docs/ja/incident.md）。',
    en: () => 'Check that this is the member list. If its column names or its encoding differ, write columns or encoding under customers in incident.yaml (docs/ja/incident.md).',
  },
} as const;

export const HEADER_REFUSALS = {
  'header-unrecognised': wording<UnrecognisedHeader>({
    ja: ({ file, encoding, block, shown, hidden, preset, lacking }) => ({
      message: shown.length === 0
        ? `見出しの行がありません（文字コード ${encoding} として読みました。この行の${hidden}項目は、個人の情報かもしれないため表示しません）`
        : `見出しの行を見分けられません（文字コード ${encoding} として読みました）。見つかった見出し: ${foundJa(shown, hidden)}。`
          + `足りない見出し${preset === '' ? '' : `（形式 ${preset} の場合）`}: ${lacking.map(lackingJa).join('、')}`,
      hint: shown.length === 0 ? NO_HEADER_HINT.ja : HEADER_HINT[block].ja(file),
    }),
    en: ({ file, encoding, block, shown, hidden, preset, lacking }) => ({
      message: shown.length === 0
        ? `there is no header row (read as ${encoding}; the ${hidden === 1 ? 'field' : `${hidden} fields`} of this line may be personal and ${hidden === 1 ? 'is' : 'are'} not shown)`
        : `the header row is not recognised (read as ${encoding}); found: ${foundEn(shown, hidden)}; `
          + `missing${preset === '' ? '' : ` for ${preset}`}: ${lacking.map(lackingEn).join(', ')}`,
      hint: shown.length === 0 ? NO_HEADER_HINT.en : HEADER_HINT[block].en(file),
    }),
  }),
  'preset-ambiguous': wording<{ readonly presets: string }>({
    ja: ({ presets }) => ({
      message: `この見出しは、次のどの形式にも同じくらい当てはまります: ${presets}`,
      hint: 'どのシステムから出力したものかを、--preset に形式の名前を付けて指定してください。',
    }),
    en: ({ presets }) => ({
      message: `this header fits several layouts equally well: ${presets}`,
      hint: 'Say with --preset which system wrote the export.',
    }),
  }),
  'export-nameless': wording<{ readonly system: string; readonly notCard: boolean }>({
    ja: ({ system, notCard }) => ({
      message: `これは ${system} の明細で、氏名も会員番号もないため、どなたの決済か分かりません`,
      hint: notCard
        ? 'カード決済の明細でもありません。カード決済を扱うシステムから出力した CSV を指定してください。'
        : '購入者の氏名と住所、または会員番号のある CSV（受注データや会員の決済履歴）を指定してください。',
    }),
    en: ({ system, notCard }) => ({
      message: `this is a list by ${system} without names or customer numbers: it cannot be told who paid`,
      hint: notCard
        ? 'Nor does it list card payments. Give the export of the system that takes cards.'
        : 'Give an export with names and addresses, or with customer numbers (orders, or payments by member).',
    }),
  }),
  'column-lacking': wording<LackingName & { readonly file: string; readonly line: number; readonly block: 'export' | 'customers' }>({
    ja: ({ name, nearest, file, line, block }) => ({
      message: `「${name}」という列が ${file} の見出し（${line}行目）にありません`,
      hint: nearest === undefined
        ? `${block}.columns には、見出し行にある名前をそのまま書いてください。`
        : `「${nearest}」ではありませんか。${block}.columns を見出し行に合わせてください。`,
    }),
    en: ({ name, nearest, file, line, block }) => ({
      message: `there is no column "${name}" in the header of ${file} (line ${line})`,
      hint: nearest === undefined
        ? `Write the names under ${block}.columns as they stand in the header row.`
        : `Is it "${nearest}"? Make ${block}.columns agree with the header row.`,
    }),
  }),
  'column-twice': wording<{ readonly times: number }>({
    ja: ({ times }) => ({
      message: `同じ見出しの列が${times}つあり、どちらを使うのか決められません`,
      hint: 'テキストエディターで見出しの行を開き、使わないほうの列の名前を変えてください（例: 氏名（カード））。',
    }),
    en: ({ times }) => ({
      message: `${times} columns have this name, and it cannot be told which to use`,
      hint: 'Open the header row in a text editor and rename the one that is not meant.',
    }),
  }),
};

function foundJa(shown: readonly string[], hidden: number): string {
  return shown.join('、') + (hidden === 0 ? '' : `（ほか${hidden}項目は、個人の情報かもしれないため表示しません）`);
}

function foundEn(shown: readonly string[], hidden: number): string {
  return shown.join(', ') + (hidden === 0 ? '' : ` (and ${hidden === 1 ? 'one field' : `${hidden} fields`} not shown because they may be personal)`);
}

function lackingJa({ name, nearest }: LackingName): string {
  return nearest === undefined ? name : `${name}（「${nearest}」のことではありませんか）`;
}

function lackingEn({ name, nearest }: LackingName): string {
  return nearest === undefined ? name : `${name} (is it "${nearest}"?)`;
}
