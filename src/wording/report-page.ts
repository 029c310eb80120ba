// What stands in report.html, for a superior, an auditor or a regulator who has seen nothing of the program. Japanese, as the files of a
// run are whatever the terminal speaks.
import { grouped } from './grouped-number.js';

export const REPORT_PAGE_TEXT = {
  title: 'お知らせ 作成結果の報告',
  scope: (firstDay: string, lastDay: string) => `${firstDay} から ${lastDay} まで（最終日を含む）にカードで決済された方への通知書`,
  approval: (short: string) => `確認番号 ${short}`,
  madeBy: (version: string) => `oshirase ${version}`,
  skip: '要確認・参考の一覧へ',
  /** The first thing that is said. */
  verdict: {
    whole: { title: '対象の方全員の通知書があります', text: '要確認はありません。' },
    wholeButExcluded: (excluded: number) => ({ title: '除外した方のほかは、全員の通知書があります', text: `除外した方は ${grouped(excluded)} 名です。要確認はありません。` }),
    held: (people: number, rows: number) => ({
      title: people === 0 ? `要確認の行が ${grouped(rows)} 行あります` : `通知書をまだお届けできない方が ${grouped(people)} 名います`,
      text: `要確認の行は ${grouped(rows)} 行です。exceptions.csv のとおりに確かめ、直してからもう一度作成してください。`,
    }),
    nobody: { title: '対象の方はいません', text: '対象期間にカードで決済された方は、この決済データにはいません。' },
    samples: (facts: number) => `設定に見本の値が ${grouped(facts)} か所残っています。このままでは投函できません。`,
  },
  figures: { affected: '対象の方', letters: '通知書', held: '要確認の方', excluded: '除外した方', notified: '通知済みの方', sheets: '用紙' },
  units: { people: '名', rows: '行', letters: '通', sheets: '枚', pages: 'ページ', files: '個', findings: '件' },
  account: {
    title: '決済データの行から通知書まで',
    lead: '読み取ったすべての行と、対象のすべての方の行き先です。増えも減りもしていないことを、作成の最後に確かめています。',
    head: ['内訳', '割合', '数'],
    rows: {
      title: '決済データの行', read: '読み取った行', notAPayment: '決済ではない行（空行・合計行）', outsideWindow: '対象期間の外', notCard: 'カード以外の決済',
      excludedStatus: '対象外の決済状況', inScope: '対象のカード決済', held: '要確認', excludedPerson: '除外した方の行', alreadyNotified: '通知済みの方の行',
      inLetter: '通知書に含めた行',
    },
    people: { title: '対象の方', affected: '対象の方（同じ方の行をまとめた人数）', held: '要確認の方', excluded: '除外した方', alreadyNotified: '通知済みの方', letters: '通知書を作る方' },
    paper: {
      title: '印刷するもの', letters: '通知書（お一人に1通）', pages: 'ページ', sheets: '用紙（A4 両面）', sheetsSimplex: '用紙（A4 片面）', files: '印刷ファイル（ロット）',
    },
    minus: '除いた数',
    sums: {
      title: '検算',
      rows: (parts: readonly number[], sum: number) => `行 ${sumText(parts)} ＝ ${grouped(sum)}`,
      people: (parts: readonly number[], sum: number) => `人 ${sumText(parts)} ＝ ${grouped(sum)}`,
      sheets: (sheets: number, sides: number, pages: number) => `用紙 ${grouped(sheets)} 枚 × ${sides} ページ ＝ ${grouped(pages)} ページ`,
    },
  },
  days: {
    title: '日別のカード決済',
    lead: (rows: number) => `対象のカード決済 ${grouped(rows)} 行を、決済日で数えました。`,
    undated: (rows: number) => `決済日や扱いの決まらない要確認の ${grouped(rows)} 行は、含みません。`,
    picture: (first: string, last: string, days: number, most: string) => `${first} から ${last} までの ${grouped(days)} 日間の、日別の行数のグラフ。${most}`,
    most: (day: string, rows: number) => `最多 ${day} ${grouped(rows)} 行`,
    none: '対象のカード決済はありません。',
    table: '日別の数を表で見る',
    head: ['決済日', '行'],
    month: (year: number, month: number, withYear: boolean) => (withYear ? `${year}年${month}月` : `${month}月`),
    day: (month: number, day: number) => `${month}月${day}日`,
  },
  prefectures: {
    title: '都道府県別の通知書',
    lead: (letters: number, prefectures: number) => `通知書 ${grouped(letters)} 通の宛先は、${prefectures} 都道府県です。`,
    unknown: '都道府県が分からない',
  },
  batches: {
    title: '印刷ファイル（ロット）',
    lead: (files: number, letters: number, sheets: number) => `印刷ファイル ${grouped(files)} 個、通知書 ${grouped(letters)} 通、用紙 ${grouped(sheets)} 枚。`,
    none: '印刷ファイルはありません。',
    head: ['ロット', '通知書', '用紙', '発送番号', 'SHA-256'],
    total: '合計',
    all: '全印刷ファイルの照合値',
    allHow: (command: string) => `このフォルダーで ${command} とすると、同じ値になります。`,
    left: (files: number) => `印刷では省きました。画面と SHA256SUMS に、全 ${grouped(files)} 個の値があります。`,
    caption: '印刷ファイルごとの通数、枚数、発送番号、照合値',
  },
  sources: {
    title: 'もとにしたファイル',
    lead: '同じファイル、同じ版のプログラムからは、いつ作成しても同じ通知書ができます。',
    head: ['ファイル', '種類', '行', 'バイト', 'SHA-256'],
    caption: '読み取ったファイルと照合値',
    roles: {
      export: '決済データ', customers: '会員台帳', exclude: '除外の一覧', corrections: '訂正', incident: '設定', template: '文面', envelope: '封筒', font: '書体', gaiji: '外字の対応表',
      tariff: '郵便料金', notified: '発送済みの台帳',
    } as Readonly<Record<string, string>>,
    left: (files: number) => `ほか ${grouped(files)} 個は、画面と report.json にあります。`,
  },
  letter: {
    title: '通知書の見本',
    same: '印刷ファイルと同じ文面です。',
    lead: '宛先、決済日、番号は見本の値です。',
    page: (page: number, pages: number) => `${page} / ${pages} ページ`,
    picture: (page: number) => `通知書の ${page} ページ目。宛先は見本の値`,
    left: (pages: number) => `ほか ${pages} ページは画面にあります。`,
  },
  proof: {
    title: '確かめ方',
    steps: [
      'oshirase verify とこのフォルダーの名前を入力すると、照合値、件数、印刷ファイルの中の宛先と番号を、1通ずつ確かめます。',
      'sha256sum -c SHA256SUMS は、プログラムを使わずに、この報告を含むすべてのファイルが作成時のままかどうかを確かめます。',
      '作成した方と日時は run.log に、1通ごとの記録は manifest.csv にあります。',
    ],
  },
  signatures: { title: '確認欄', boxes: ['作成', '確認', '承認'], date: '日付', name: '氏名・印' },
  findings: {
    title: '要確認と参考の件数',
    lead: 'exceptions.csv の行数です。1つの決済の行に、理由が2つ以上あることがあります。',
    head: ['すること', '理由', '件数'],
    caption: 'すること別の件数',
    none: '要確認も参考もありません。',
    held: '要確認',
    note: '参考',
    total: '合計',
  },
  exceptions: {
    title: '要確認・参考の一覧',
    warning: 'ここから下には、氏名と住所が含まれます。取り扱いにご注意ください。上の欄に印を付けなければ、印刷されません。',
    head: ['理由', 'お名前', '住所', '決済', '元のデータ'],
    caption: 'すること別、理由別の一覧',
    rows: (count: number) => `${grouped(count)}件`,
    line: (line: number) => `${line}行目`,
    postalCode: (code: string) => `〒${code}`,
    customer: (id: string) => `番号 ${id}`,
    cut: (shown: number, all: number) => `件数が多いため、はじめの ${grouped(shown)} 件だけを載せました。全 ${grouped(all)} 件は exceptions.csv にあります。`,
    none: '要確認も参考もありません。',
    leftOut: '個人情報を含む部分（要確認・参考の一覧と、除外の理由）は、この報告には載せていません。exceptions.csv と report.json にあります。',
    exclusions: '除外の理由',
    exclusionHead: ['理由', '人数', '行'],
    noReason: '（理由の記載なし）',
    filter: {
      title: '絞り込み', search: '氏名・住所・番号などで探す', action: 'すること', code: '理由', all: 'すべて', reset: '絞り込みをやめる',
      shown: '{shown} 件を表示しています（全 {all} 件）', nothing: '当てはまるものはありません。', sortBy: '{column}で並べ替える',
    },
  },
  print: '印刷すると、ここまでが A4 の用紙2枚になります。',
  printLists: '印刷に、ロット別と要確認・参考の一覧も加える（氏名と住所を含みます）',
  printListsNoPersonal: '印刷に、ロット別とファイル別の一覧も加える',
} as const;

function sumText(parts: readonly number[]): string {
  return parts.map(grouped).join(' ＋ ');
}
