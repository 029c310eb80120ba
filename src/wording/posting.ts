// How the run's weight, postage and printing time are told, on the screen and in post/posting.csv. Discounts are told as
// prospects (見込み): the accepting office decides.
import type { PostageWay, Share } from '../postal/postage.js';
import type { MailShape } from '../postal/tariff.js';
import { grouped } from './grouped-number.js';
import { both, word } from './terminal-text.js';
import type { Language } from './wording.js';

type Words = Readonly<Record<Language, string>>;

export const SHAPE: Readonly<Record<MailShape, Words>> = {
  standard: { ja: '定形郵便物', en: 'standard size (定形)' },
  large: { ja: '定形外郵便物（規格内）', en: 'larger than standard (定形外, 規格内)' },
};

export const POSTAGE_WAY: Readonly<Record<PostageWay, Words>> = {
  'barcode': { ja: 'バーコード', en: 'barcode' },
  'sorted': { ja: '区分', en: 'sorted' },
  'sorted-delay': { ja: '区分・3日程度の余裕', en: 'sorted, three days\' delay' },
  'sorted-barcode': { ja: '区分・バーコード', en: 'sorted, barcode' },
  'sorted-delay-barcode': { ja: '区分・3日程度の余裕・バーコード', en: 'sorted, three days\' delay, barcode' },
};

export const POSTING = {
  title: word('発送の見込み（封筒と用紙の設定、料金表から計算）', 'Prospects for posting (from the settings of paper and envelope, and the tariff)'),
  weight: word('1通の重さ', 'a piece weighs'),
  weightOf: both<[{ weightG: string; totalKg: string; thicknessMm: string }]>({
    ja: ({ weightG, totalKg, thicknessMm }) => `約 ${weightG} g（厚さ 約 ${thicknessMm} mm、総重量 約 ${totalKg} kg）`,
    en: ({ weightG, totalKg, thicknessMm }) => `about ${weightG} g (about ${thicknessMm} mm thick, ${totalKg} kg in all)`,
  }),
  shape: word('郵便物の種類', 'kind of mail'),
  noShape: word('料金表にあてはまるものがありません。郵便局で確かめてください', 'the tariff has none for such a piece; ask the post office'),
  notStandard: both<[{ isHeavy: boolean }]>({
    ja: ({ isHeavy }) => (isHeavy ? '（定形郵便物の重さを超えます）' : '（定形郵便物の大きさではありません）'),
    en: ({ isHeavy }) => (isHeavy ? ' (too heavy for 定形)' : ' (not of the size of 定形)'),
  }),
  postage: word('料金（割引なし）', 'postage without discount'),
  postageOf: both<[{ yen: string; totalYen: string }]>({ ja: ({ yen, totalYen }) => `${totalYen} 円（1通 ${yen} 円）`, en: ({ yen, totalYen }) => `${totalYen} yen (${yen} yen a piece)` }),
  way: both<[{ way: PostageWay }]>({ ja: ({ way }) => `割引の見込み（${POSTAGE_WAY[way].ja}）`, en: ({ way }) => `with discount, perhaps (${POSTAGE_WAY[way].en})` }),
  wayTotal: both<[{ totalYen: string; savedYen: string; shares: string }]>({
    ja: ({ totalYen, savedYen, shares }) => `${totalYen} 円（${savedYen} 円の減、${shares}）`,
    en: ({ totalYen, savedYen, shares }) => `${totalYen} yen (${savedYen} yen less: ${shares})`,
  }),
  shares: both<[readonly Share[]]>({
    ja: (shares) => shares.map(({ pieces, percent }) => `${grouped(pieces)}通に ${percent}%`).join('、'),
    en: (shares) => shares.map(({ pieces, percent }) => `${percent} % on ${grouped(pieces)}`).join(', '),
  }),
  wayNone: word('見込めません', 'none'),
  rates: word('料金表', 'tariff'),
  ratesOf: both<[{ letters: string; discounts: string }]>({
    ja: ({ letters, discounts }) => `料金 ${letters} から、割引率 ${discounts} から。割引は差し出す郵便局に確認してください`,
    en: ({ letters, discounts }) => `postage since ${letters}, discounts since ${discounts}. Ask the accepting office about discounts`,
  }),
  printing: word('印刷にかかる時間', 'printing time'),
  printingOf: both<[{ minutes: number }]>({ ja: ({ minutes }) => `約 ${duration(minutes, '時間', '分')}`, en: ({ minutes }) => `about ${duration(minutes, ' h ', ' min')}` }),
};

/** Items and remarks of post/posting.csv, which staff copy to the posting form (差出票). */
export const POSTING_CSV = {
  header: ['項目', '値', '備考'],
  pieces: '差出通数（通）',
  shape: '郵便物の種類',
  shapeNote: (longMm: number, shortMm: number, thicknessMm: string) => `封筒 ${longMm} × ${shortMm} mm、厚さの見込み ${thicknessMm} mm`,
  weight: '1通の重さ（g）',
  weightNote: '用紙と封筒の設定から計算した見込み。実物を量って確かめてください',
  totalWeight: '総重量（kg）',
  barcodes: 'カスタマバーコードのあるもの（通）',
  barcodesNote: (without: string) => `ないもの ${without}通。すべてにあるかを郵便局で尋ねられたら、この通数を伝えてください`,
  bundles: { five: '束の数（郵便区番号 5桁）', three: '束の数（郵便区番号 3桁）', mixed: '束の数（雑）' },
  bundlesNote: (letters: string) => `${letters}通`,
  postage: '1通の料金（円）',
  upTo: (upToG: number) => `${upToG} g まで`,
  total: '料金の合計（割引なし、円）',
  way: (way: PostageWay) => `料金の合計の見込み（${POSTAGE_WAY[way].ja}、円）`,
  wayNote: (savedYen: string, shares: string) => `割引の見込み ${savedYen}円（${shares}）。差し出す郵便局に確認してください`,
  wayNone: '通数、郵便物の種類または厚さが条件に届かないため、割引を見込んでいません',
  rounding: '割引額の1円未満は切り捨てて見込んでいます。区分の割引は、雑を除く束の通数で見込んでいます',
  lettersDate: '料金の日付',
  discountsDate: '割引率の日付',
  none: 'なし',
} as const;

function duration(minutes: number, hours: string, rest: string): string {
  return minutes < 60 ? `${minutes}${rest.trimStart()}` : `${Math.floor(minutes / 60)}${hours}${minutes % 60}${rest}`;
}
