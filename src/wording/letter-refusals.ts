// Why a run stops at the letter stage. See wording.ts for the shape.
import { wording } from './wording.js';

/** What Markdown can say and a letter cannot. */
export type TemplateMarkup =
  | 'code' | 'emphasis' | 'empty-item' | 'heading-depth' | 'html' | 'image' | 'line-break' | 'link' | 'nested-list' | 'not-in-notice' | 'uneven-table' | 'other';

export const LETTER_REFUSALS = {
  'envelope-unknown': wording<{ name: string; known: string }>({
    ja: ({ name, known }) => ({ message: `封筒「${name}」は登録されていません`, hint: `letter の envelope に書ける名前: ${known}` }),
    en: ({ name, known }) => ({ message: `there is no envelope "${name}"`, hint: `Envelopes known: ${known}` }),
  }),
  'template-front-matter-missing': wording<Record<string, never>>({
    ja: () => ({ message: 'ひな形の先頭に、--- の行ではさんだ件名などの欄がありません', hint: '1 行目を --- とし、subject・date・sender・opening・closing を書き、もう一度 --- の行を置いてから本文を始めてください。' }),
    en: () => ({ message: 'the template does not begin with front matter between two lines of ---', hint: 'Start with ---, give subject, date, sender, opening and closing, then --- again, then the body.' }),
  }),
  'template-front-matter-syntax': wording<Record<string, never>>({
    ja: () => ({ message: 'ひな形の先頭の欄を YAML として読み取れません', hint: '「項目名: 値」の形で書き、コロンの後ろに半角スペースを入れてください。{{ で始まる値は引用符 " で囲みます。' }),
    en: () => ({ message: 'the front matter is no YAML', hint: 'Write "key: value" with a space after the colon; quote a value that begins with {{.' }),
  }),
  'template-key-unknown': wording<{ key: string; near: string; known: string }>({
    ja: ({ key, near, known }) => ({ message: `ひな形の先頭に「${key}」という項目は書けません`, hint: near === '' ? `書ける項目: ${known}` : `「${near}」の書き誤りではありませんか。書ける項目: ${known}` }),
    en: ({ key, near, known }) => ({ message: `the front matter has no key "${key}"`, hint: near === '' ? `Keys: ${known}` : `Did you mean "${near}"? Keys: ${known}` }),
  }),
  'template-key-missing': wording<{ key: string; example: string }>({
    ja: ({ key, example }) => ({ message: `ひな形の先頭に「${key}」がありません`, hint: `次のように書き加えてください: ${example}` }),
    en: ({ key, example }) => ({ message: `the front matter lacks "${key}"`, hint: `Add for example: ${example}` }),
  }),
  'template-value-wrong': wording<{ key: string }>({
    ja: ({ key }) => ({ message: `ひな形の「${key}」の値が文字列になっていません`, hint: `{{ で始まる値は引用符で囲んでください。例: ${key}: "{{letter.date}}"` }),
    en: ({ key }) => ({ message: `"${key}" of the front matter is no text`, hint: `Quote a value that begins with {{, as in ${key}: "{{letter.date}}"` }),
  }),
  'template-empty': wording<Record<string, never>>({
    ja: () => ({ message: 'ひな形に本文がありません', hint: '2 つ目の --- の行の後ろに本文を書いてください。' }),
    en: () => ({ message: 'the template has no body', hint: 'Write the body after the second line of ---.' }),
  }),
  'template-markup': wording<{ markup: TemplateMarkup }>({
    ja: ({ markup }) => ({ message: `ひな形では${MARKUP[markup].ja.what}は使えません`, hint: MARKUP[markup].ja.instead }),
    en: ({ markup }) => ({ message: `a template takes no ${MARKUP[markup].en.what}`, hint: MARKUP[markup].en.instead }),
  }),
  'placeholder-malformed': wording<Record<string, never>>({
    ja: () => ({ message: '差し込み項目の {{ と }} が対になっていません', hint: '{{facts.sender.name}} のように、{{ と }} の間に項目名だけを書いてください。' }),
    en: () => ({ message: 'a placeholder is not closed, or not opened', hint: 'Write it as {{facts.sender.name}}: one name between {{ and }}.' }),
  }),
  'placeholder-not-alone': wording<{ name: string }>({
    ja: ({ name }) => ({ message: `{{${name}}} が文の中で使われています`, hint: '前後を空行で区切り、この項目だけの段落にしてください。お一人ごとに長さが変わるため、文の中には入れられません。' }),
    en: ({ name }) => ({ message: `{{${name}}} stands inside other text`, hint: 'Make it a paragraph of its own, with an empty line before and after.' }),
  }),
  'placeholder-unknown': wording<{ name: string; near: string; known: string }>({
    ja: ({ name, near, known }) => ({ message: `差し込み項目 {{${name}}} に入る値がありません`, hint: near === '' ? `設定ファイルの facts に書き加えるか、次のどれかに直してください: ${known}` : `{{${near}}} の書き誤りではありませんか。使える項目: ${known}` }),
    en: ({ name, near, known }) => ({ message: `nothing fills {{${name}}}`, hint: near === '' ? `Add it to facts in the incident file, or use one of: ${known}` : `Did you mean {{${near}}}? Names: ${known}` }),
  }),
  'template-glyph-missing': wording<{ codePoints: string }>({
    ja: ({ codePoints }) => ({ message: `ひな形（または差し込む値）に、どの書体にもない文字があります（${codePoints}）`, hint: 'その文字を書き直すか、その文字を持つ書体を設定ファイルの fonts の fallback に加えてください。' }),
    en: ({ codePoints }) => ({ message: `the template, or a fact in it, has characters that no font has (${codePoints})`, hint: 'Write them otherwise, or add a font to fonts.fallback in the incident file.' }),
  }),
  'template-block-too-tall': wording<Record<string, never>>({
    ja: () => ({ message: '表または囲みが 1 ページに収まりません', hint: '2 つ以上に分けてください。' }),
    en: () => ({ message: 'a table or box is taller than a page', hint: 'Split it.' }),
  }),
  'template-sender-too-tall': wording<Record<string, never>>({
    ja: () => ({ message: '差出人欄が長すぎて、用紙の最初の折り目より上に収まりません', hint: 'sender の行を減らすか、短くしてください。' }),
    en: () => ({ message: 'the sender block does not fit above the first fold', hint: 'Give sender fewer or shorter lines.' }),
  }),
};

interface MarkupWords {
  readonly ja: { readonly what: string; readonly instead: string };
  readonly en: { readonly what: string; readonly instead: string };
}

const MARKUP: Readonly<Record<TemplateMarkup, MarkupWords>> = {
  'code': {
    ja: { what: '、字下げや ` によるコードの書き方', instead: '行頭の半角スペースや ` を消してください。段落の字下げは自動です。' },
    en: { what: 'code', instead: 'Remove the leading spaces or the backquotes; paragraphs are indented by themselves.' },
  },
  'emphasis': {
    ja: { what: '、* ひとつの斜体', instead: '強調は **このように** * を 2 つずつ書きます（ゴシック体になります）。' },
    en: { what: 'italics', instead: 'Emphasize with two asterisks, **like this**; it is set in gothic.' },
  },
  'empty-item': {
    ja: { what: '、中身のない箇条', instead: '文を書くか、その行を消してください。' },
    en: { what: 'empty list items', instead: 'Write something there, or remove the line.' },
  },
  'heading-depth': {
    ja: { what: '、## 以外の見出し', instead: '見出しはすべて ## で書きます。番号は自動で付きます。件名は先頭の subject に書いてください。' },
    en: { what: 'headings but ##', instead: 'Write every heading with ##; numbers come by themselves. The title is subject in the front matter.' },
  },
  'html': {
    ja: { what: ' HTML ', instead: 'タグを消し、文だけを書いてください。< を文字として印刷するには \\< と書きます。' },
    en: { what: 'HTML', instead: 'Remove the tags; to print a < write \\<.' },
  },
  'image': {
    ja: { what: '画像', instead: '画像は通知書に入れられません。その行を消してください。' },
    en: { what: 'images', instead: 'Remove it.' },
  },
  'line-break': {
    ja: { what: '、段落の途中での改行', instead: '行末の半角スペースや \\ を消すか、空行で段落を分けてください。' },
    en: { what: 'line breaks inside a paragraph', instead: 'Remove the spaces or the \\ at the line\'s end, or start a new paragraph.' },
  },
  'link': {
    ja: { what: 'リンクの書き方', instead: '[ ] ( ) や < > を使わず、https:// から始まるアドレスをそのまま書いてください。' },
    en: { what: 'link syntax', instead: 'Write the address itself, beginning with https://.' },
  },
  'nested-list': {
    ja: { what: '、箇条の中の箇条や 2 つ目の段落', instead: '箇条は 1 段だけにし、1 項目を 1 段落で書いてください。' },
    en: { what: 'lists within lists, or items of several paragraphs', instead: 'Keep lists flat, one paragraph an item.' },
  },
  'not-in-notice': {
    ja: { what: '、囲み（>）の中の見出し・箇条・表', instead: '囲みの中には段落だけを書いてください。' },
    en: { what: 'headings, lists or tables in a box (>)', instead: 'Write paragraphs only in a box.' },
  },
  'uneven-table': {
    ja: { what: '、列の数が揃っていない表', instead: 'どの行も見出し行と同じ数の | で区切ってください。' },
    en: { what: 'rows with more or fewer cells than the head of their table', instead: 'Give every row as many cells as the head.' },
  },
  'other': {
    ja: { what: 'この書き方', instead: '段落、## 見出し、箇条書き、表、> 囲み、**強調** だけが使えます。' },
    en: { what: 'markup of this kind', instead: 'Use paragraphs, ## headings, lists, tables, > boxes and **emphasis** only.' },
  },
};
