// Weight, postage and printing time on the screen: discounts are prospects, and the office is to be asked.
import { showPosting } from '../../src/cli/posting-report.js';
import { postingOf, type Posting } from '../../src/run/post/posting.js';
import { postingInputs } from '../run/sample-posting.js';

function screenOf(posting: Posting, language: 'ja' | 'en' = 'ja'): readonly string[] {
  const lines: string[] = [];
  const silent = (): void => undefined;
  showPosting(posting, { language, json: false, quiet: false, color: false, live: false, print: (line) => lines.push(line), tell: silent, progress: silent, mark: (_, text) => text });
  return lines;
}

test('postage stands there without discount and in each way of asking for one', () => {
  expect(screenOf(postingOf(postingInputs({ acceptsDelay: true })))).toEqual([
    '発送の見込み（封筒と用紙の設定、料金表から計算）',
    '  1通の重さ                                        約 9.0 g（厚さ 約 0.5 mm、総重量 約 21.6 kg）',
    '  郵便物の種類                                     定形郵便物',
    '  料金（割引なし）                                 264,000 円（1通 110 円）',
    '  割引の見込み（バーコード）                       256,872 円（7,128 円の減、2,160通に 3%）',
    '  割引の見込み（区分）                             256,110 円（7,890 円の減、2,391通に 3%）',
    '  割引の見込み（区分・3日程度の余裕）              250,850 円（13,150 円の減、2,391通に 5%）',
    '  割引の見込み（区分・バーコード）                 248,983 円（15,017 円の減、2,151通に 6%、240通に 3%、9通に 3%）',
    '  割引の見込み（区分・3日程度の余裕・バーコード）  243,723 円（20,277 円の減、2,151通に 8%、240通に 5%、9通に 3%）',
    '  料金表                                           料金 2024-10-01 から、割引率 2022-10-01 から。割引は差し出す郵便局に確認してください',
    '  印刷にかかる時間                                 約 2時間0分',
    '',
  ]);
});

test('what is out of reach is said, not left out', () => {
  const few = { pieces: 900, withBarcode: 900, sorted: 900, sortedWithBarcode: 900 };
  expect(screenOf(postingOf(postingInputs({ lot: few }))).filter((line) => line.includes('見込めません'))).toHaveLength(3);
});

test('why a piece is no 定形 is said, and that nothing in the tariff takes it', () => {
  const said = (changed: Parameters<typeof postingInputs>[0]): string => screenOf(postingOf(postingInputs(changed))).join('\n');
  expect(said({ sheetsPerLetter: 12 })).toContain('定形外郵便物（規格内）（定形郵便物の重さを超えます）');
  expect(said({ panelsPerSheet: 1, envelope: { widthMm: 240, heightMm: 332, weightG: 17 } })).toContain('（定形郵便物の大きさではありません）');
  expect(said({ sheetsPerLetter: 300 })).toContain('料金表にあてはまるものがありません');
});

test('in English it is a prospect too', () => {
  expect(screenOf(postingOf(postingInputs()), 'en')).toEqual(expect.arrayContaining([expect.stringContaining('with discount, perhaps (sorted, barcode)')]));
});
