// What `verify` finds where a run on disk is not what was made. `at` names letters by 発送番号, pages by number, counts by their place
// in report.json; a name or an address is never told.
import { wording } from './wording.js';

/** Where in the file, as far as it is worth telling, and in how many places. */
export interface DifferencePlaces {
  readonly at: readonly string[];
  readonly count: number;
}

const told = wording<DifferencePlaces>;

function ja({ at, count }: DifferencePlaces): string {
  if (at.length === 0) return '';
  return `（${at.join('、')}${count > at.length ? ` ほか ${count - at.length}件` : ''}）`;
}

function en({ at, count }: DifferencePlaces): string {
  if (at.length === 0) return '';
  return ` (${at.join(', ')}${count > at.length ? ` and ${count - at.length} more` : ''})`;
}

export const DIFFERENCES = {
  'file-missing': told({ ja: () => ({ message: 'あるはずのファイルがありません' }), en: () => ({ message: 'the file is missing' }) }),
  'file-extra': told({ ja: () => ({ message: '作成時にはなかったファイルまたはフォルダーです' }), en: () => ({ message: 'a file or folder that the run did not make' }) }),
  'file-changed': told({ ja: () => ({ message: '内容が作成時と異なっています' }), en: () => ({ message: 'its content is not what was sealed' }) }),
  'file-unsealed': told({ ja: () => ({ message: 'SHA256SUMS に記載がありません' }), en: () => ({ message: 'SHA256SUMS does not name it' }) }),
  'file-unreadable': told({
    ja: (places) => ({ message: `読み取れません。壊れているか、別のプログラムが書き換えたか、読み取りの権限がありません${ja(places)}` }),
    en: (places) => ({ message: `it cannot be read: damaged, rewritten by another program or not permitted${en(places)}` }),
  }),
  'seal-form': told({ ja: () => ({ message: '作成時の書き方になっていない行があります' }), en: () => ({ message: 'it has lines that are not as they are written' }) }),
  'count-other': told({
    ja: (places) => ({ message: `件数などが、台帳・一覧・印刷ファイルと合いません${ja(places)}` }),
    en: (places) => ({ message: `what it says is not what manifest, exceptions and print files hold${en(places)}` }),
  }),
  'number-wrong': told({
    ja: (places) => ({ message: `発送番号が続いていないか、検査数字が合いません${ja(places)}` }),
    en: (places) => ({ message: `letter numbers with a gap or a wrong check digit${en(places)}` }),
  }),
  'pages-wrong': told({
    ja: (places) => ({ message: `開始頁・終了頁が続いていないか、用紙の枚数になりません${ja(places)}` }),
    en: (places) => ({ message: `first and last pages that leave gaps or are no whole sheets${en(places)}` }),
  }),
  'batch-wrong': told({
    ja: (places) => ({ message: `report.json にないロット、または順序の違うロットが書かれています${ja(places)}` }),
    en: (places) => ({ message: `letters in a print file that report.json does not name, or not in its order${en(places)}` }),
  }),
  'page-missing': told({ ja: (places) => ({ message: `台帳にあるページがありません${ja(places)}` }), en: (places) => ({ message: `pages that the manifest names are missing${en(places)}` }) }),
  'page-of-nobody': told({ ja: (places) => ({ message: `どの方のものでもないページがあります（ページ ${places.at.join('、')}${places.count > places.at.length ? ` ほか ${places.count - places.at.length}ページ` : ''}）` }), en: (places) => ({ message: `pages that belong to nobody${en(places)}` }) }),
  'letter-number-other': told({
    ja: (places) => ({ message: `お問い合わせ番号が台帳と異なります${ja(places)}` }),
    en: (places) => ({ message: `letters that carry another number than the manifest says${en(places)}` }),
  }),
  'sheet-mark-other': told({
    ja: (places) => ({ message: `用紙の番号（例 000123-0 1/1）が台帳と異なります${ja(places)}` }),
    en: (places) => ({ message: `sheets whose mark (as 000123-0 1/1) is another letter's, another sheet's or missing${en(places)}` }),
  }),
  'postal-code-other': told({
    ja: (places) => ({ message: `郵便番号が台帳と異なります${ja(places)}` }), en: (places) => ({ message: `letters whose postal code is not the manifest's${en(places)}` }),
  }),
  'address-other': told({
    ja: (places) => ({ message: `住所が台帳と異なります${ja(places)}` }), en: (places) => ({ message: `letters whose address is not the manifest's${en(places)}` }),
  }),
  'addressee-other': told({
    ja: (places) => ({ message: `宛名または敬称が台帳と異なります${ja(places)}` }), en: (places) => ({ message: `letters whose addressee is not the manifest's${en(places)}` }),
  }),
  'barcode-other': told({
    ja: (places) => ({ message: `カスタマバーコードが台帳と異なります${ja(places)}` }), en: (places) => ({ message: `letters whose customer barcode is not the manifest's${en(places)}` }),
  }),
  'days-other': told({
    ja: (places) => ({ message: `決済日が台帳と異なります${ja(places)}` }), en: (places) => ({ message: `letters whose days of payment are not the manifest's${en(places)}` }),
  }),
  'text-surplus': told({
    ja: (places) => ({ message: `その方のものと分からない文字があります${ja(places)}` }), en: (places) => ({ message: `letters with text that the manifest does not account for${en(places)}` }),
  }),
  'shared-text-other': told({
    ja: (places) => ({ message: `本文がほかの通知書と異なります${ja(places)}` }), en: (places) => ({ message: `letters whose body is not that of the others${en(places)}` }),
  }),
  'report-page-other': told({ ja: () => ({ message: 'report.json と異なる数や内容が書かれています' }), en: () => ({ message: 'it shows another account than report.json' }) }),
};

export type DifferenceCode = keyof typeof DIFFERENCES;
