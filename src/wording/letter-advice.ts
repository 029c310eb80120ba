// What a careful editor would say of a letter that can be printed nevertheless. See wording.ts for the shape.
import { wording, type DetailOfWording, type Language, type Sentence, type Wording } from './wording.js';

/** What a person must be told (施行規則10条; reference/letter.md): outline, data, cause, secondary harm, anything else. */
export type LetterItem = 'outline' | 'data' | 'cause' | 'harm' | 'other';

/** What a notice takes from the incident file and should not say by itself. */
export type WrittenOut = 'telephone' | 'address' | 'day' | 'time';

export const LETTER_ADVICE = {
  'letter-item-missing': wording<{ item: LetterItem }>({
    ja: ({ item }) => ({ message: `「${ITEM[item].ja}」の項が見当たりません`, hint: `本人への通知に求められる事項で、公表にも欠かせません。「## ${ITEM[item].ja}」のような見出しを立てて書いてください。` }),
    en: ({ item }) => ({ message: `no section is about ${ITEM[item].en}`, hint: 'It is one of the things a person must be told, and belongs in a public notice too; give it a ## heading.' }),
  }),
  'letter-telephone-missing': wording<Record<string, never>>({
    ja: () => ({ message: '電話番号がありません', hint: 'お客様がお問い合わせになれる電話番号と受付時間を書いてください。' }),
    en: () => ({ message: 'there is no telephone number', hint: 'Give one that readers can call, and its hours.' }),
  }),
  'letter-opening-unfit': wording<{ opening: string }>({
    ja: ({ opening }) => ({ message: `頭語「${opening}」は、お詫びの手紙には用いません`, hint: '「謹啓」と「謹白」、または「拝啓」と「敬具」をお使いください。' }),
    en: ({ opening }) => ({ message: `the opening ${opening} does not go with an apology`, hint: 'Use 謹啓 with 謹白, or 拝啓 with 敬具.' }),
  }),
  'letter-contacts-overleaf': wording<{ page: number }>({
    ja: ({ page }) => ({ message: `お問い合わせ先の表が 1ページ目に収まらず、${page}ページ目にあります`, hint: '表より前の文を短くすると、1ページ目だけでお問い合わせ先までお読みいただけます。' }),
    en: ({ page }) => ({ message: `the table of contacts is not on page 1 but on page ${page}`, hint: 'Shorten what comes before it, so that page 1 alone tells whom to ask.' }),
  }),
  'letter-sheets': wording<{ sheets: number }>({
    ja: ({ sheets }) => ({ message: `1 通が用紙 ${sheets} 枚になります`, hint: '封入の手間と重さ（郵便料金）が変わります。1 枚に収めるには文を短くしてください。' }),
    en: ({ sheets }) => ({ message: `a letter takes ${sheets} sheets`, hint: 'Inserting and postage change with it; shorten the text to come back to one sheet.' }),
  }),
  'letter-last-page-short': wording<{ page: number; lines: number }>({
    ja: ({ page, lines }) => ({ message: `${page}ページ目に ${lines}行しかありません`, hint: '前のページに収まるように文を短くするか、--- の行（改ページ）の位置を変えてください。' }),
    en: ({ page, lines }) => ({ message: `page ${page} has ${lines === 1 ? 'one line' : `${lines} lines`} only`, hint: 'Shorten the text, or move a page break (---).' }),
  }),
  'letter-mark-unplaced': wording<{ key: string }>({
    ja: ({ key }) => ({ message: `「${key}」は印刷しません。この封筒の設定には、窓の中に印刷する場所がありません`, hint: '封筒に刷ってあれば、このままで構いません。窓の中に印刷するには、封筒の設定に場所を書いてください（docs/ja/envelope.md）。' }),
    en: ({ key }) => ({ message: `"${key}" is not printed: the envelope's profile has no place for it in the window`, hint: 'That is right where the envelope bears it; otherwise give the profile a place (docs/ja/envelope.md).' }),
  }),
  'notice-fact-written-out': wording<{ what: WrittenOut }>({
    ja: ({ what }) => ({ message: `${WRITTEN_OUT[what].ja}が、ひな形に直接書かれています`, hint: '設定ファイルの値を {{ }} で差し込むと、通知書、お知らせ、電話応対資料のどれかだけが古いままになることがありません。' }),
    en: ({ what }) => ({ message: `${WRITTEN_OUT[what].en} is written out in the template`, hint: 'Name the fact in {{ }} instead, so that letter, notice and telephone cannot come to disagree.' }),
  }),
  'letter-closing-unpaired': wording<{ opening: string; closing: string; right: string }>({
    ja: ({ opening, closing, right }) => ({
      message: `頭語「${opening}」と結語「${closing}」が対になっていません`,
      hint: right === '' ? '「謹啓」と「謹白」、または「拝啓」と「敬具」をお使いください。' : `「${opening}」には「${right}」をお使いください。`,
    }),
    en: ({ opening, closing, right }) => ({
      message: `the opening ${opening} and the closing ${closing} are no pair`,
      hint: right === '' ? 'Use 謹啓 with 謹白, or 拝啓 with 敬具.' : `${opening} is closed with ${right}.`,
    }),
  }),
};

type Advice = typeof LETTER_ADVICE;
export type LetterAdviceCode = keyof Advice;
/** One piece of advice, before it is tied to a place. */
export type AdviceWords = { readonly [C in LetterAdviceCode]: { readonly code: C; readonly detail: DetailOfWording<Advice[C]> } }[LetterAdviceCode];

export function adviceSentence(advice: AdviceWords, language: Language): Sentence {
  // Code and detail belong together by their type; the table's entry for the code takes that detail.
  const entry = LETTER_ADVICE[advice.code] as Wording<AdviceWords['detail']>;
  return entry[language](advice.detail);
}

const ITEM: Readonly<Record<LetterItem, { readonly ja: string; readonly en: string }>> = {
  outline: { ja: '概要', en: 'what happened' },
  data: { ja: '個人データの項目', en: 'which data it concerns' },
  cause: { ja: '原因', en: 'the cause' },
  harm: { ja: '二次被害', en: 'secondary harm' },
  other: { ja: 'その他', en: 'what the reader can do and whom to ask' },
};

const WRITTEN_OUT: Readonly<Record<WrittenOut, { readonly ja: string; readonly en: string }>> = {
  telephone: { ja: '電話番号', en: 'a telephone number' },
  address: { ja: 'ホームページのアドレス', en: 'a web address' },
  day: { ja: '年月日', en: 'a date' },
  time: { ja: '時刻', en: 'a time of day' },
};
