// Why a run stops at the incident file. `key` is the dotted name of the setting, `known` what would be right.
import { wording } from './wording.js';

/** What YAML's error codes mean to somebody who does not know YAML. */
const SYNTAX: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: '同じ項目が二度あります', BAD_INDENT: '字下げが揃っていません', TAB_AS_INDENT: '字下げにタブが使われています', MISSING_CHAR: '記号（コロン・引用符・括弧など）が足りません',
  UNEXPECTED_TOKEN: '余分な記号があります', BLOCK_AS_IMPLICIT_KEY: 'コロンの位置が正しくありません', MULTILINE_IMPLICIT_KEY: 'コロンが足りません',
};
const reasonInJapanese = (code: string): string => SYNTAX[code] ?? code;

const SEE = 'docs/ja/incident.md に全項目の説明があります。';

export const INCIDENT_REFUSALS = {
  'incident-syntax': wording<{ reason: string }>({
    ja: ({ reason }) => ({ message: `設定ファイルを YAML として読み取れません（${reasonInJapanese(reason)}）`, hint: '字下げは半角スペースで揃え、コロンの後ろに半角スペースを入れてください。' }),
    en: ({ reason }) => ({ message: `the incident file is no YAML (${reason})`, hint: 'Indent with spaces, and put a space after each colon.' }),
  }),
  'incident-key-unknown': wording<{ key: string; near: string; known: string }>({
    ja: ({ key, near, known }) => ({ message: `「${key}」という項目はありません`, hint: near === '' ? `使える項目: ${known}` : `「${near}」の書き誤りではありませんか。使える項目: ${known}` }),
    en: ({ key, near, known }) => ({ message: `there is no setting "${key}"`, hint: near === '' ? `Settings here: ${known}` : `Did you mean "${near}"? Settings here: ${known}` }),
  }),
  'incident-key-missing': wording<{ key: string; example: string }>({
    ja: ({ key, example }) => ({ message: `必要な項目「${key}」がありません`, hint: `次のように書き加えてください: ${example}` }),
    en: ({ key, example }) => ({ message: `the setting "${key}" is missing`, hint: `Add for example: ${example}` }),
  }),
  'incident-value-wrong': wording<{ key: string; wanted: ValueKind; example: string }>({
    ja: ({ key, wanted, example }) => ({ message: `「${key}」の値が正しくありません。${WANTED[wanted].ja}を書いてください`, hint: `例: ${example}` }),
    en: ({ key, wanted, example }) => ({ message: `"${key}" needs ${WANTED[wanted].en}`, hint: `For example: ${example}` }),
  }),
  'incident-window-reversed': wording<{ firstDay: string; lastDay: string }>({
    ja: ({ firstDay, lastDay }) => ({ message: `対象期間の初日（${firstDay}）が末日（${lastDay}）より後になっています`, hint: 'incident の firstDay と lastDay を確かめてください。' }),
    en: ({ firstDay, lastDay }) => ({ message: `the incident's first day ${firstDay} comes after its last day ${lastDay}`, hint: 'Check firstDay and lastDay.' }),
  }),
  'incident-term-twice': wording<{ first: string; second: string }>({
    ja: ({ first, second }) => ({ message: `同じ語が ${first} と ${second} の両方にあります`, hint: 'どちらか一方だけに書いてください。' }),
    en: ({ first, second }) => ({ message: `the same word stands in ${first} and ${second}`, hint: 'Keep it in one of them.' }),
  }),
  'incident-columns-without-custom': wording<{ preset: string }>({
    ja: ({ preset }) => ({ message: `columns は preset: custom のときだけ使えます（いまは ${preset}）`, hint: 'preset を custom にするか、columns を消してください。' }),
    en: ({ preset }) => ({ message: `columns goes with preset: custom only (it is ${preset})`, hint: 'Set preset to custom, or remove columns.' }),
  }),
  'incident-columns-missing': wording<{ fields: string }>({
    ja: ({ fields }) => ({ message: `preset: custom には columns の ${fields} が必要です`, hint: SEE }),
    en: ({ fields }) => ({ message: `preset: custom needs ${fields} under columns`, hint: 'See docs/ja/incident.md.' }),
  }),
  'incident-customer-columns-missing': wording<{ fields: string }>({
    ja: ({ fields }) => ({ message: `customers の columns に ${fields} が必要です`, hint: SEE }),
    en: ({ fields }) => ({ message: `customers needs ${fields} under columns`, hint: 'See docs/ja/incident.md.' }),
  }),
};

/** What kind of value a setting takes. */
export type ValueKind = 'day' | 'text' | 'texts' | 'positive' | 'order' | 'zone' | 'preset' | 'encoding' | 'block' | 'columns' | 'percent' | 'steps';

const WANTED: Readonly<Record<ValueKind, { readonly ja: string; readonly en: string }>> = {
  day: { ja: '実在する日付（YYYY-MM-DD）', en: 'a day that exists, as YYYY-MM-DD' },
  text: { ja: '文字列', en: 'a text' },
  texts: { ja: '文字列の一覧', en: 'a list of texts' },
  positive: { ja: '1 以上の整数', en: 'a whole number from 1' },
  order: { ja: 'postal-code か export', en: 'postal-code or export' },
  zone: { ja: '時間帯の名前', en: 'the name of a time zone' },
  preset: { ja: 'auto、custom、または形式の名前（docs/ja/incident.md の一覧）', en: 'auto, custom, or the name of a layout (listed in docs/ja/incident.md)' },
  encoding: { ja: 'cp932・utf-8・utf-16le・euc-jp のいずれか', en: 'cp932, utf-8, utf-16le or euc-jp' },
  block: { ja: '字下げした項目', en: 'a block of indented settings' },
  percent: { ja: '割合（%）を半角の数字だけで', en: 'a percentage, digits only' },
  steps: { ja: '「数: 値」の組を一つ以上（半角の数字だけで）', en: 'one or more pairs of numbers' },
  columns: { ja: '見出しの名前、またはその一覧', en: 'a header name, or a list of them' },
};
