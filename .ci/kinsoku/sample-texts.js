// Texts that ask everything of line breaking: sentences of a notice with numbers, dates, telephone numbers, web addresses, brackets,
// Latin words and marks in every place, put together at random from a seed, so that the same seed is the same texts.

const SENTENCES = [
  'お手元のカードの裏面に記された番号へお電話いただき、「{quote}の件」とお伝えくださいますようお願い申し上げます。',
  '{date}から{date}までの期間に、カードで{amount}をお支払いになった方が対象です。',
  'ご不明な点は、相談窓口（電話{phone}、受付{time}～{time}）までお問い合わせください。',
  '詳しい経緯は {url} に掲載しておりますので、あわせてご覧ください。',
  '調査の結果、{count}のうち{count}について、『{quote}』の閲覧された可能性が{percent}ほど残るとのことでした。',
  'ヴァージョン情報をはじめとするデータベースのチェックは、第{digit}回の会合（{date}開催）ですっかり終わっています。',
  '「{quote}」「{quote}」（いずれも{latin}の機能です。）につきましては、順次、ご案内してまいります！',
  'きっかけは何だったのでしょうか？――それは、ちょっとした設定の誤り……つまり、人の手によるものでした。',
  'ご請求額が{amount}を超えるとき、または{latin}・{latin}・{latin}からのご請求に心当たりのないときは、ただちにご連絡ください。',
  '会員規約第{digit}条第{digit}項により、㈱{quote}が{date}までに{count}の書類をお届けします。',
  '時々刻々と変わる状況を、各々の担当者が日々たしかめ、{time}までに様々な資料を取りまとめます。',
  'お届け先は〒{postal}、{place}{digit}丁目{digit}番{digit}号、{latin}ビル{digit}階です。',
  '室温は{digit}℃、湿度は{percent}、価格は￥{price}～￥{price}：すべて消費税を含みます。',
  'メールアドレスやパスワードの入力を求める{latin} {latin}からのお知らせは、偽物です（[{quote}]や【{quote}】という件名にもご注意を）。',
  'お申し出の期限は{slashed}、お振り込みは{slashed}の予定で、手数料の{amount}は当会が負担します。',
  'ページの先頭にある「{quote}」を押し、{url}と表示されましたら、画面のとおりにお進みください。',
  '担当：{quote}課、電話：{wide}、ファクシミリ：{wide}。',
  '（なお、「{quote}（{latin}）」は、{count}を上限といたします。）',
];

const SLOTS = {
  quote: ['ご利用明細', 'カード番号', '不正アクセス', 'セキュリティコード', 'よくあるご質問', 'お知らせ', 'ショッピング枠', '本人確認'],
  latin: ['VISA', 'PIN', 'JCB', 'Web', 'Chrome', 'Tokyo', 'e-mail', 'ATM'],
  place: ['東京都新宿区筑土八幡町', '大阪府大阪市北区梅田', '北海道札幌市中央区北一条西', '京都府京都市中京区'],
  url: ['https://www.example.jp/', 'https://www.example.jp/notice/2022/0301.html', 'https://info.example.jp/faq?page=12&lang=ja', 'http://example.jp/a/b/c/'],
};

/** @param {number} seed */
export function sampleTexts(seed, count) {
  const random = randomOf(seed);
  const below = (limit) => Math.floor(random() * limit);
  const one = (choices) => choices[below(choices.length)];
  const made = {
    date: () => `${2019 + below(8)}年${1 + below(12)}月${1 + below(28)}日`,
    slashed: () => `${2019 + below(8)}/${String(1 + below(12)).padStart(2, '0')}/${String(1 + below(28)).padStart(2, '0')}`,
    time: () => `${7 + below(14)}:${one(['00', '15', '30', '45'])}`,
    amount: () => `${(1000 + below(999_000)).toLocaleString('en')}円`,
    price: () => (100 + below(99_000)).toLocaleString('en'),
    phone: () => one([`0120-${600_000 + below(99_999)}`, `03-${3000 + below(900)}-${1000 + below(8999)}`]),
    wide: () => fullWidth(`0${3 + below(6)}-${3000 + below(900)}-${1000 + below(8999)}`),
    postal: () => `${100 + below(899)}-${1000 + below(8999)}`,
    count: () => `${(10 + below(99_990)).toLocaleString('en')}${one(['件', '名', '通', '人'])}`,
    percent: () => `${1 + below(98)}.${below(10)}${one(['%', '％'])}`,
    digit: () => String(1 + below(38)),
  };
  const filled = (sentence) => sentence.replace(/\{(\w+)\}/gu, (_, slot) => made[slot]?.() ?? one(SLOTS[slot]));
  return Array.from({ length: count }, () => Array.from({ length: 2 + below(3) }, () => filled(one(SENTENCES))).join(''));
}

function fullWidth(ascii) {
  return ascii.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** Mulberry32. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
