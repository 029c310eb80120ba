// What is wrong with one setting of a YAML file, whichever file it is. `key` is the dotted name of the setting, `known`
// what would be right. Each kind of file has codes of its own, so that a script can tell them apart.
import { wording } from './wording.js';

/** The files that staff write as YAML: incident.yaml, a profile of an envelope, a tariff. */
export type SettingsKind = 'incident' | 'envelope' | 'tariff';

/** What YAML's error codes mean to somebody who does not know YAML. */
const SYNTAX: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  DUPLICATE_KEY: { ja: '同じ項目が二度あります', en: 'a setting stands twice' },
  BAD_INDENT: { ja: '字下げが揃っていません', en: 'lines are not indented alike' },
  TAB_AS_INDENT: { ja: '字下げにタブが使われています', en: 'a tab is used for indenting' },
  MISSING_CHAR: { ja: '記号（コロンとその後ろの空白、引用符、括弧など）が足りません', en: 'a sign is missing: a colon and the space after it, a quote, a bracket' },
  UNEXPECTED_TOKEN: { ja: '余分な記号があります', en: 'a sign too many' },
  BLOCK_AS_IMPLICIT_KEY: { ja: 'コロンの位置が正しくありません', en: 'a colon is out of place' },
  MULTILINE_IMPLICIT_KEY: { ja: 'コロンとその後ろの空白が足りません', en: 'a colon, or the space after it, is missing' },
  BAD_ALIAS: { ja: '「*」で始まる値が引用符で囲まれていません', en: 'a value that begins with * is not between quotes' },
  NON_STRING_KEY: { ja: '項目名が文字になっていません', en: 'the name of a setting is no text' },
};
/** Of the parser's further errors the rule is told: most come of a slip a line above. */
const OTHER_SYNTAX = { ja: '「項目: 値」の形になっていません', en: 'not of the form "setting: value"' } as const;
const reasonOf = (code: string): { readonly ja: string; readonly en: string } => SYNTAX[code] ?? OTHER_SYNTAX;

const syntaxOf = (file: { readonly ja: string; readonly en: string }) => wording<{ reason: string }>({
  ja: ({ reason }) => ({
    message: `${file.ja}を読み取れません。この行の近くで、${reasonOf(reason).ja}`,
    hint: 'この行と、その上の行を見てください。「項目: 値」の形で、コロンの後ろに半角スペースを1つ入れ、字下げはタブではなく半角スペースで揃えます。',
  }),
  en: ({ reason }) => ({
    message: `${file.en} cannot be read; near this line: ${reasonOf(reason).en}`,
    hint: 'Look at this line and the one above. Write "setting: value" with a space after the colon, and indent with spaces, not with tabs.',
  }),
});
const KEY_UNKNOWN = wording<{ key: string; near: string; known: string }>({
  ja: ({ key, near, known }) => ({ message: `「${key}」という項目はありません`, hint: near === '' ? `使える項目: ${known}` : `「${near}」の書き誤りではありませんか。使える項目: ${known}` }),
  en: ({ key, near, known }) => ({ message: `there is no setting "${key}"`, hint: near === '' ? `Settings here: ${known}` : `Did you mean "${near}"? Settings here: ${known}` }),
});
const KEY_MISSING = wording<{ key: string; example: string }>({
  ja: ({ key, example }) => ({ message: `必要な項目「${key}」がありません`, hint: `次のように書き加えてください: ${example}` }),
  en: ({ key, example }) => ({ message: `the setting "${key}" is missing`, hint: `Add for example: ${example}` }),
});
const VALUE_WRONG = wording<{ key: string; wanted: ValueKind; example: string }>({
  ja: ({ key, wanted, example }) => ({ message: `「${key}」の値が正しくありません。${WANTED[wanted].ja}を書いてください`, hint: `例: ${example}` }),
  en: ({ key, wanted, example }) => ({ message: `"${key}" needs ${WANTED[wanted].en}`, hint: `For example: ${example}` }),
});

export const SETTING_REFUSALS = {
  'incident-syntax': syntaxOf({ ja: '設定ファイル', en: 'the incident file' }),
  'incident-key-unknown': KEY_UNKNOWN,
  'incident-key-missing': KEY_MISSING,
  'incident-value-wrong': VALUE_WRONG,
  'envelope-syntax': syntaxOf({ ja: '封筒の設定', en: "the envelope's profile" }),
  'envelope-key-unknown': KEY_UNKNOWN,
  'envelope-key-missing': KEY_MISSING,
  'envelope-value-wrong': VALUE_WRONG,
  'tariff-syntax': syntaxOf({ ja: '料金表', en: 'the tariff' }),
  'tariff-key-unknown': KEY_UNKNOWN,
  'tariff-key-missing': KEY_MISSING,
  'tariff-value-wrong': VALUE_WRONG,
};

/** What kind of value a setting takes. */
export type ValueKind =
  | 'day' | 'text' | 'texts' | 'positive' | 'order' | 'zone' | 'preset' | 'encoding' | 'block' | 'columns' | 'length' | 'lengths' | 'weight'
  | 'yesOrNo' | 'marks' | 'payment' | 'percent' | 'steps';

const WANTED: Readonly<Record<ValueKind, { readonly ja: string; readonly en: string }>> = {
  day: { ja: '実在する日付（YYYY-MM-DD）', en: 'a day that exists, as YYYY-MM-DD' },
  text: { ja: '文字列', en: 'a text' },
  texts: { ja: '文字列の一覧', en: 'a list of texts' },
  positive: { ja: '1 以上の整数', en: 'a whole number from 1' },
  order: { ja: 'postal-code か export のどちらか', en: 'postal-code or export' },
  zone: { ja: '時間帯の名前', en: 'the name of a time zone' },
  preset: { ja: 'auto、custom、または形式の名前（docs/ja/incident.md の一覧）', en: 'auto, custom, or the name of a layout (listed in docs/ja/incident.md)' },
  encoding: { ja: 'cp932・utf-8・utf-16le・euc-jp のいずれか', en: 'cp932, utf-8, utf-16le or euc-jp' },
  block: { ja: '字下げした項目', en: 'a block of indented settings' },
  columns: { ja: '見出しの名前、またはその一覧', en: 'a header name, or a list of them' },
  yesOrNo: { ja: 'true か false のどちらか', en: 'true or false' },
  marks: { ja: 'omr と data-matrix のうち使うものの一覧', en: 'a list of omr and data-matrix' },
  payment: { ja: '料金別納 か 料金後納 のどちらか', en: '料金別納 or 料金後納' },
  percent: { ja: '割合（%、半角の数字だけ）', en: 'a percentage, digits only' },
  steps: { ja: '一つ以上の「数: 値」の組（半角の数字だけ）', en: 'one or more pairs of numbers' },
  length: { ja: '長さ（mm、半角の数字だけ）', en: 'a length in mm, digits only' },
  lengths: { ja: '長さ（mm）の一覧', en: 'a list of lengths in mm' },
  weight: { ja: '重さ（g、半角の数字だけ）', en: 'a weight in g, digits only' },
};
