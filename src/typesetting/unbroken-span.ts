// What a line never ends inside of: numbers with their units, amounts, dates, times, telephone numbers, 第N回, ㈱X, Latin words,
// and addresses of web pages but at the places where readers expect it. A number cut in two is read as two numbers (JLREQ 3.1.10).

const DIGIT = '[0-9０-９]';
const NUMBER = `${DIGIT}(?:[0-9０-９,，.．]*${DIGIT})?`;
const KANJI_NUMBER = '[〇一二三四五六七八九十百千]+';
const UNITS = [
  '円|ドル|ユーロ|％|%|パーセント|割|倍|℃|度|点',
  '年度|年間|年|か月|カ月|ヶ月|ヵ月|ケ月|箇月|月間|月分|月|週間|営業日|日間|日|時間|時|分間|分|秒間|秒|歳|才',
  '回|件|名様|名|人|社|通|枚|冊|部|頁|ページ|個|つ|台|桁|種類|か所|カ所|ヶ所|箇所|か国',
  '番地|番|号室|号|丁目|階|条|項|章|節|㎜|㎝|㎞|㎏|㎡|[kcm]?m|[km]?g',
].join('|');
const UNIT = `(?:[兆億万千百]*(?:${UNITS})|[兆億万千百]+)`;
const ERA = '(?:明治|大正|昭和|平成|令和)';
const PREFIX = `(?:${ERA}|第|約|午前|午後)?[±+＋−－▲△]?[￥¥＄$€£〒№＃#]?`;
const HYPHENS = '\\-‐‑–−－ー';

const PATTERNS: readonly RegExp[] = [
  // Latin words with what clings to them, times and slashed dates in half-width figures, whole web addresses
  /[!-~\u00A0\u2019\p{Script=Latin}]+/gu,
  // 2022年3月1日, 午前9時30分, 第26条, 1億2,000万円, ￥1,234, －5％, 約300名
  new RegExp(`${PREFIX}(?:${NUMBER}|(?<=${ERA})元)(?: ?${UNIT})?(?:${NUMBER}${UNIT})*`, 'g'),
  // 第2版, 第三者: whatever is counted, the word stays whole
  new RegExp(`第(?:${NUMBER}|${KANJI_NUMBER})\\p{L}?`, 'gu'),
  // ０３－３２６０－７３４６, ２０２１／１０／１４, １０：３０, 〒１２３－４５６７
  new RegExp(`〒?${DIGIT}+(?:[${HYPHENS}/／.．:：]${DIGIT}+)+`, 'g'),
  // ０３（３２６０）７３４６
  new RegExp(`${DIGIT}+[（(]${DIGIT}+[）)]${DIGIT}+`, 'g'),
  /\p{L}?[㈱㈲㈳㈵㈶]\p{L}?/gu,
];

const WEB_ADDRESS = /(?:https?:\/\/|www\.)[!-~]+/gi;
const BREAKS_AFTER = /[/?&=]/;

/** Offsets of the text, in code units, before which no line may begin because a span would be cut. */
export function offsetsInsideSpans(text: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) addRange(offsets, match.index + 1, match.index + match[0].length);
  }
  for (const match of text.matchAll(WEB_ADDRESS)) {
    for (let offset = match.index + 1; offset < match.index + match[0].length; offset += 1) {
      if (BREAKS_AFTER.test(text.charAt(offset - 1)) && !BREAKS_AFTER.test(text.charAt(offset))) offsets.delete(offset);
    }
  }
  return offsets;
}

function addRange(offsets: Set<number>, from: number, before: number): void {
  for (let offset = from; offset < before; offset += 1) offsets.add(offset);
}
