// Why a run stops at the letter stage. See wording.ts for the shape.
import { MARKUP, type TemplateMarkup } from './template-markup.js';
import { wording } from './wording.js';

export const LETTER_REFUSALS = {
  'template-front-matter-missing': wording<Record<string, never>>({
    ja: () => ({ message: 'ひな形の先頭に、--- の行ではさんだ件名などの欄がありません', hint: '1行目を --- とし、subject・date・sender・opening・closing を書き、もう一度 --- の行を置いてから本文を始めてください。' }),
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
  'template-choice-unknown': wording<{ key: string; value: string; near: string; known: string }>({
    ja: ({ key, value, near, known }) => ({ message: `ひな形の「${key}」に「${value}」とは書けません`, hint: near === '' ? `書ける値: ${known}` : `「${near}」の書き誤りではありませんか。書ける値: ${known}` }),
    en: ({ key, value, near, known }) => ({ message: `"${key}" of the front matter cannot be "${value}"`, hint: near === '' ? `Values: ${known}` : `Did you mean "${near}"? Values: ${known}` }),
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
  'optional-fact-unknown': wording<{ name: string; near: string; known: string }>({
    ja: ({ name, near, known }) => ({
      message: `{{#${name}}} で印刷するかどうかを決める値がありません`,
      hint: near === '' ? `設定ファイルの facts に書き加えてください（値を空にすると、この部分は印刷されません）。使える項目: ${known}` : `「${near}」の書き誤りではありませんか。使える項目: ${known}`,
    }),
    en: ({ name, near, known }) => ({
      message: `no fact ${name} decides whether this part is printed`,
      hint: near === '' ? `Add it to facts in the incident file; with an empty value the part is left out. Names: ${known}` : `Did you mean "${near}"? Names: ${known}`,
    }),
  }),
  'optional-not-closed': wording<{ name: string }>({
    ja: ({ name }) => ({ message: `{{#${name}}} で始めた部分が終わっていません`, hint: `終わりに {{/${name}}} だけの行を入れてください。` }),
    en: ({ name }) => ({ message: `the part begun by {{#${name}}} does not end`, hint: `Add a line of its own: {{/${name}}}` }),
  }),
  'optional-not-opened': wording<{ name: string }>({
    ja: ({ name }) => ({ message: `{{/${name}}} の前に、始まりの行がありません`, hint: `始まりに {{#${name}}} だけの行を入れるか、この行を消してください。` }),
    en: ({ name }) => ({ message: `nothing was begun that {{/${name}}} could end`, hint: `Add a line of its own, {{#${name}}}, where it begins, or remove this one.` }),
  }),
  'optional-mismatched': wording<{ opened: string; closed: string }>({
    ja: ({ opened, closed }) => ({ message: `「${opened}」で始めた部分を「${closed}」で終えています`, hint: `始まりの {{#${opened}}} か、この行の {{/${closed}}} を直し、同じ名前にしてください。` }),
    en: ({ opened, closed }) => ({ message: `the part of ${opened} is ended by ${closed}`, hint: `Correct {{#${opened}}} where it begins, or {{/${closed}}} here, so that both have one name.` }),
  }),
  'optional-nested': wording<{ name: string; outer: string }>({
    ja: ({ name, outer }) => ({ message: `「${outer}」の部分の中で、「${name}」の部分を始めています`, hint: `{{/${outer}}} の行を先に置いてください。入れ子にはできません。` }),
    en: ({ name, outer }) => ({ message: `a part of ${name} begins within that of ${outer}`, hint: `Put {{/${outer}}} before it; parts cannot be nested.` }),
  }),
  'optional-cuts-block': wording<{ name: string }>({
    ja: ({ name }) => ({ message: `「${name}」の部分の始まりか終わりが、表・囲み・段落などの途中にあります`, hint: '段落・箇条書き・表・囲みを丸ごとはさんでください。' }),
    en: ({ name }) => ({ message: `the part of ${name} begins or ends in the middle of a block`, hint: 'Put its marks around whole paragraphs, list items, tables or boxes.' }),
  }),
  'optional-not-alone': wording<{ name: string }>({
    ja: ({ name }) => ({ message: `「${name}」の部分の始まりか終わりの印が、ほかの文字と同じ行にあります`, hint: '{{#…}} と {{/…}} は、それだけの行に書いてください。' }),
    en: ({ name }) => ({ message: `the mark of an optional part of ${name} shares its line`, hint: 'Write {{#…}} and {{/…}} on lines of their own.' }),
  }),
  'template-footer-too-long': wording<Record<string, never>>({
    ja: () => ({ message: 'ページの下に入れる文が 1行に収まりません', hint: 'footerFirst・footerRest は、全角 40 字ほどまでに短くしてください。' }),
    en: () => ({ message: 'a footer is longer than one line', hint: 'Shorten footerFirst or footerRest to some 40 full-width characters.' }),
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
    ja: () => ({ message: '差出人欄が長すぎて、用紙の上の部分（折る封筒では最初の折り目まで）に収まりません', hint: 'sender の行を減らすか、短くしてください。' }),
    en: () => ({ message: 'the sender block does not fit into the top of the page (above the first fold, where there is one)', hint: 'Give sender fewer or shorter lines.' }),
  }),
};
