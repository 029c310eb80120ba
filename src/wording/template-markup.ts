// What a template does not take, and how to write it instead: the words of the refusal template-markup.

/** What Markdown can say and a letter cannot. */
export type TemplateMarkup =
  | 'code' | 'empty-item' | 'heading-depth' | 'heading-without-space' | 'html' | 'image' | 'item-without-space' | 'line-break' | 'link' | 'list-number'
  | 'nested-list' | 'not-in-notice' | 'stray-asterisk' | 'table-without-head' | 'uneven-table' | 'other';

interface MarkupWords {
  readonly ja: { readonly what: string; readonly instead: string };
  readonly en: { readonly what: string; readonly instead: string };
}

export const MARKUP: Readonly<Record<TemplateMarkup, MarkupWords>> = {
  'code': {
    ja: { what: '、字下げや ` によるコードの書き方', instead: '行頭の半角スペースや ` を消してください。段落の字下げは自動です。' },
    en: { what: 'code', instead: 'Remove the leading spaces or the backquotes; paragraphs are indented by themselves.' },
  },
  'empty-item': {
    ja: { what: '、中身のない箇条書きの項目', instead: '文を書くか、その行を消してください。' },
    en: { what: 'empty list items', instead: 'Write something there, or remove the line.' },
  },
  'heading-depth': {
    ja: { what: '、## 以外の見出し', instead: '見出しはすべて ## で書きます。番号は自動で付きます。件名は先頭の subject に書いてください。' },
    en: { what: 'headings but ##', instead: 'Write every heading with ##; numbers come by themselves. The title is subject in the front matter.' },
  },
  'heading-without-space': {
    ja: { what: '、## の後ろに半角スペースのない見出し', instead: '## は半角で書き、後ろに半角スペースを 1 つ入れてください。例: ## お問い合わせ先' },
    en: { what: 'headings without a space after ##', instead: 'Put a space after ##, as in ## お問い合わせ先.' },
  },
  'html': {
    ja: { what: ' HTML ', instead: 'タグを消し、文だけを書いてください。< を文字として印刷するには \\< と書きます。' },
    en: { what: 'HTML', instead: 'Remove the tags; to print a < write \\<.' },
  },
  'image': {
    ja: { what: '画像', instead: '画像は通知書に入れられません。その行を消してください。' },
    en: { what: 'images', instead: 'Remove it.' },
  },
  'item-without-space': {
    ja: { what: '、番号や - の後ろに半角スペースのない箇条書き', instead: '1. や - の後ろに半角スペースを 1 つ入れてください。箇条書きでないときは、番号を全角で書いてください。' },
    en: { what: 'list items without a space after the number or -', instead: 'Put a space after 1. or -; where no list is meant, write the number full-width.' },
  },
  'line-break': {
    ja: { what: '、段落の途中での改行', instead: '行末の半角スペースや \\ を消すか、空行で段落を分けてください。' },
    en: { what: 'line breaks inside a paragraph', instead: 'Remove the spaces or the \\ at the line\'s end, or start a new paragraph.' },
  },
  'link': {
    ja: { what: 'リンクの書き方', instead: '[ ] ( ) や < > を使わず、https:// から始まるアドレスをそのまま書いてください。' },
    en: { what: 'link syntax', instead: 'Write the address itself, beginning with https://.' },
  },
  'list-number': {
    ja: { what: '、1 から 99 まで以外の箇条書きの番号', instead: '最初の項目の番号を 1. と書いてください。次からの番号は自動で付きます。' },
    en: { what: 'list numbers but 1 to 99', instead: 'Begin the first item with 1. and the others number themselves.' },
  },
  'nested-list': {
    ja: { what: '、箇条書きの中の箇条書き・表・見出し・囲み', instead: '箇条書きは 1 段だけにし、項目には段落だけを書いてください。' },
    en: { what: 'lists, tables, headings or boxes within list items', instead: 'Keep lists flat, with paragraphs only in an item.' },
  },
  'not-in-notice': {
    ja: { what: '、囲み（>）の中の箇条書き・表や 2 つ目の見出し', instead: '囲みの中には、先頭の ## 見出し 1 つと、段落だけを書いてください。' },
    en: { what: 'lists, tables or second headings in a box (>)', instead: 'Write one ## heading at its top, if any, and paragraphs.' },
  },
  'stray-asterisk': {
    ja: { what: '、対になっていない *', instead: '強調は **ゴシック体** または *傍点* のように、文字のすぐ前と後ろを * ではさんでください。* を文字として印刷するには \\* と書きます。' },
    en: { what: 'asterisks without a partner', instead: 'Put them right before and after the words, **gothic** or *dots above*; to print an asterisk write \\*.' },
  },
  'table-without-head': {
    ja: { what: '、見出し行のない表', instead: '表の 1行目は見出し、2行目は |---|---| とし、途中に空行を入れないでください。' },
    en: { what: 'tables without a head', instead: 'The first row is the head, the second |---|---|, and no empty line comes between rows.' },
  },
  'uneven-table': {
    ja: { what: '、列の数が揃っていない表', instead: 'どの行も見出し行と同じ数の | で区切ってください。' },
    en: { what: 'rows with more or fewer cells than the head of their table', instead: 'Give every row as many cells as the head.' },
  },
  'other': {
    ja: { what: 'この書き方', instead: '段落、## 見出し、箇条書き、表、> 囲み、**ゴシック体**、*傍点* だけが使えます。' },
    en: { what: 'markup of this kind', instead: 'Use paragraphs, ## headings, lists, tables, > boxes, **gothic** and *dots above* only.' },
  },
};
