// Why a run stops at the header of an export or a list. See wording.ts for the shape. Names shown here are column names only.
import { wording } from './wording.js';

interface LackingName {
  readonly name: string;
  readonly nearest?: string;
}

interface UnrecognisedHeader {
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

const HEADER_HINT = {
  export: {
    ja: '見出し行のあるファイルかどうかを確かめてください。見出しの名前が違う場合は、「oshirase init フォルダー名 --from このファイル」で、'
      + '見出しを写した incident.yaml を作れます。文字コードが違う場合は --encoding に cp932・utf-8・utf-16le・euc-jp のいずれかを付けてください。',
    en: 'Check that the file has a header row. If its names differ, "oshirase init FOLDER --from THIS-FILE" makes an '
      + 'incident.yaml with them; if the encoding is another, add --encoding with cp932, utf-8, utf-16le or euc-jp.',
  },
  customers: {
    ja: '見出し行のある会員台帳かどうかを確かめてください。見出しの名前や文字コードが違う場合は incident.yaml の customers に columns や encoding を書いてください。',
    en: 'Check that this is the member list and has a header row. If its names or its encoding differ, write columns or encoding under '
      + 'customers in incident.yaml.',
  },
} as const;

export const HEADER_REFUSALS = {
  'header-unrecognised': wording<UnrecognisedHeader>({
    ja: ({ encoding, block, shown, hidden, preset, lacking }) => ({
      message: `見出し行を見分けられませんでした（文字コード ${encoding} として読みました）。見つかった見出し: ${foundJa(shown, hidden)}。`
        + `足りない見出し${preset === '' ? '' : `（形式 ${preset} の場合）`}: ${lacking.map(lackingJa).join('、')}`,
      hint: HEADER_HINT[block].ja,
    }),
    en: ({ encoding, block, shown, hidden, preset, lacking }) => ({
      message: `no header row was recognised (read as ${encoding}); found: ${foundEn(shown, hidden)}; `
        + `missing${preset === '' ? '' : ` for ${preset}`}: ${lacking.map(lackingEn).join(', ')}`,
      hint: HEADER_HINT[block].en,
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
      hint: '見出し行で、使わないほうの列の名前を変えてください。',
    }),
    en: ({ times }) => ({
      message: `${times} columns have this name, and it cannot be told which to use`,
      hint: 'Rename in the header row the one that is not meant.',
    }),
  }),
};

function foundJa(shown: readonly string[], hidden: number): string {
  if (shown.length === 0) return `見出しらしい名前はありません（${hidden}項目。個人の情報かもしれないため表示しません）`;
  return shown.join('、') + (hidden === 0 ? '' : `（ほか${hidden}項目は、個人の情報かもしれないため表示しません）`);
}

function foundEn(shown: readonly string[], hidden: number): string {
  if (shown.length === 0) return `nothing like a column name (${hidden} fields, not shown because they may be personal)`;
  return shown.join(', ') + (hidden === 0 ? '' : ` (and ${hidden} fields not shown because they may be personal)`);
}

function lackingJa({ name, nearest }: LackingName): string {
  return nearest === undefined ? name : `${name}（「${nearest}」のことではありませんか）`;
}

function lackingEn({ name, nearest }: LackingName): string {
  return nearest === undefined ? name : `${name} (is it "${nearest}"?)`;
}
