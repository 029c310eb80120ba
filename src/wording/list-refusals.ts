// Why a run stops at the lists handed in beside the exports: member list, exclusions, corrections. `option` is how the
// list was handed in; of its contents only column names are shown.
import { wording } from './wording.js';

type Nothing = Readonly<Record<string, never>>;

/** The system that wrote the export; '' when it is not known. */
interface OfSystem {
  readonly system: string;
}

export const LIST_REFUSALS = {
  'customers-needed': wording<OfSystem>({
    ja: ({ system }) => ({
      message: `${system === '' ? 'この決済データ' : `${system} の決済データ`}には、宛先（氏名か会社名と、住所）の列がありません`,
      hint: '会員番号・氏名・住所のある会員台帳の CSV を --customers で指定してください。宛先の列がある場合は、incident.yaml の export.columns に書いてください。',
    }),
    en: ({ system }) => ({
      message: `this export${system === '' ? '' : ` of ${system}`} has no columns for whom to write to (a name or company, and an address)`,
      hint: 'Give the member list with numbers, names and addresses with --customers, or map the columns under export.columns.',
    }),
  }),
  'customers-unjoinable': wording<OfSystem>({
    ja: ({ system }) => ({
      message: `${system === '' ? 'この決済データ' : `${system} の決済データ`}には会員番号の列がないため、会員台帳と照合できません`,
      hint: '会員番号を含めて出力し直すか、会員番号の入っている列を incident.yaml の export に preset: custom と columns の customerId で書いてください。',
    }),
    en: ({ system }) => ({
      message: `this export${system === '' ? '' : ` of ${system}`} has no column of customer numbers, so it cannot be joined with the member list`,
      hint: 'Export it with customer numbers, or name their column in incident.yaml: preset: custom, with customerId under export.columns.',
    }),
  }),
  'list-header-unrecognised': wording<{ readonly option: string; readonly needed: string }>({
    ja: ({ option, needed }) => ({
      message: `${option} のファイルの1行目が、必要な見出しになっていません`,
      hint: `次の見出しの列が必要です: ${needed}。ファイルを取り違えていないかも確かめてください。`,
    }),
    en: ({ option, needed }) => ({
      message: `the first line of the file given with ${option} is not the header it needs`,
      hint: `These columns are needed: ${needed.replaceAll('、', ', ')}. See also that it is the right file.`,
    }),
  }),
  'exclusion-names-nobody': wording<Nothing>({
    ja: () => ({
      message: 'この行には顧客番号がなく、氏名と郵便番号もそろっていないため、どなたを除くのか分かりません',
      hint: '顧客番号、または氏名と郵便番号を書いてください。',
    }),
    en: () => ({
      message: 'this line has neither a customer number nor both name and postal code',
      hint: 'Write the number, or the name and the postal code.',
    }),
  }),
  'gaiji-code-wrong': wording<Nothing>({
    ja: () => ({ message: '外字のコードではありません', hint: 'F040 ～ F9FC の外字コードか、U+E000 のような私用領域の符号を書いてください。' }),
    en: () => ({ message: 'this is no code of a user-defined character', hint: 'Write a code from F040 to F9FC, or a private-use one such as U+E000.' }),
  }),
  'gaiji-code-twice': wording<Nothing>({
    ja: () => ({ message: '同じ外字のコードが前の行にもあります', hint: 'どちらか一方の行だけを残してください。' }),
    en: () => ({ message: 'an earlier line has the same code', hint: 'Keep one of the two lines.' }),
  }),
  'gaiji-character-wrong': wording<Nothing>({
    ja: () => ({ message: '外字の代わりに印刷する1文字が読み取れません', hint: '文字そのものか、U+9089 U+E0101 のような符号（異体字セレクター付きも可）を書いてください。' }),
    en: () => ({ message: 'the one character to print for it cannot be read', hint: 'Write the character, or code points such as U+9089 U+E0101 (variation selectors are allowed).' }),
  }),
};
