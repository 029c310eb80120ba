// What is printed on the sheets beside the letters, and the columns of post/bundles.csv: in Japanese whatever the terminal
// speaks, for those who print, fold, count and carry are staff and post office.
import type { Bundle } from '../postal/bundle.js';
import { grouped } from './grouped-number.js';

export const CONTROL_SHEET = {
  title: 'ロット管理票',
  batch: 'ロット',
  placeOf: (place: number, batches: number) => `全${grouped(batches)}ロットのうち ${grouped(place)}番目`,
  use: '印刷ファイルごとに1枚です。通知書と一緒に回し、工程ごとに記入します。宛先の氏名や住所は書きません。',
  facts: ['印刷ファイル', '通知書', '用紙', '封筒', '発送番号', 'SHA-256'],
  letters: (letters: number) => `${grouped(letters)} 通`,
  sheets: (sheets: number) => `${grouped(sheets)} 枚`,
  envelopes: (letters: number) => `${grouped(letters)} 枚`,
  numbers: (first: string, last: string) => `${first} から ${last} まで`,
  stepsTitle: '工程',
  stepsHead: ['工程', '日付', '氏名', '数えた数', '備考'],
  steps: ({ isFolded }: { readonly isFolded: boolean }) => ({ sheets: ['印刷', ...(isFolded ? ['折り'] : [])], letters: ['封入', '計数', '差出し'] }),
  sheetsExpected: (sheets: number) => `／ ${grouped(sheets)} 枚`,
  lettersExpected: (letters: number) => `／ ${grouped(letters)} 通`,
  sparesTitle: 'いたんだ用紙、刷り直した用紙',
  sparesHead: ['発送番号', 'いたんだ枚数', '刷り直した枚数', '理由', '氏名'],
  spares: 'いたんだ用紙にも宛名があります。枚数を書いてから、細断するなどして読めないようにします。刷り直したら、発送番号ごとに封筒が1通だけであることを確かめます。',
} as const;

export const BUNDLE_SLIP = {
  kind: { five: '郵便区番号（5桁）', three: '郵便区番号（3桁）', mixed: '郵便区番号' },
  mixed: '雑',
  placeOf: (place: number, bundles: number) => `束 ${grouped(place)} ／ ${grouped(bundles)}`,
  letters: grouped,
  unit: '通',
  numbers: '発送番号',
  moreRanges: (ranges: number) => `ほか ${grouped(ranges)}か所（bundles.csv）`,
  batches: (first: string, last: string) => `ロット ${range(first, last)}`,
} as const;

export const BUNDLES_CSV = {
  header: ['束番号', '区分', '郵便区番号', '通数', '最初の発送番号', '最後の発送番号', '発送番号の範囲', 'ロット'],
  kind: { five: '5桁', three: '3桁', mixed: '雑' } satisfies Readonly<Record<Bundle['kind'], string>>,
  moreRanges: (ranges: number) => `ほか${grouped(ranges)}か所`,
} as const;

/** `000001-8～000012-5`, or the one number alone. */
export function range(first: string, last: string): string {
  return first === last ? first : `${first}～${last}`;
}
