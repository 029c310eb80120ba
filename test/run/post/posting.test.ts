// Weight, postage and printing time of a run, and how they are told.
import { postingCsv } from '../../../src/run/post/posting-list.js';
import { postingOf, type Posting } from '../../../src/run/post/posting.js';
import { readCsvTable } from '../../support/csv-table.js';
import { postingInputs } from '../sample-posting.js';

test('a sheet of 64 g/m2 in an envelope of 5 g weighs 9.0 g, is thinner than a millimetre and goes as 定形', () => {
  expect(postingOf(postingInputs())).toMatchObject({
    weightG: 9, totalKg: 21.6, thicknessMm: 0.5, standard: { weight: true, size: true }, postage: { shape: 'standard', upToG: 50, yen: 110, totalYen: 264_000 },
  });
});

test('50 g hold eleven sheets in that envelope, not twelve', () => {
  expect(postingOf(postingInputs({ sheetsPerLetter: 11 }))).toMatchObject({ standard: { weight: true }, postage: { yen: 110 } });
  expect(postingOf(postingInputs({ sheetsPerLetter: 12 }))).toMatchObject({ standard: { weight: false, size: true }, postage: { shape: 'large', yen: 180 } });
});

test('a piece of just as many grams as a rate holds is within it, whichever of the rates it is', () => {
  const { letters, discounts } = postingInputs().tariff;
  const tariff = { letters: { ...letters, standard: { ...letters.standard, rates: [{ upToG: 25, yen: 84 }, { upToG: 50, yen: 94 }] } }, discounts };
  const empty = { sheetsPerLetter: 0, tariff, envelope: { widthMm: 235, heightMm: 120, weightG: 50 } };
  expect(postingOf(postingInputs(empty))).toMatchObject({ weightG: 50, standard: { weight: true }, postage: { yen: 94 } });
});

test('an unfolded sheet in 角形2号 is not of the size of 定形', () => {
  const kaku2 = postingInputs({ panelsPerSheet: 1, envelope: { widthMm: 240, heightMm: 332, weightG: 17 } });
  expect(postingOf(kaku2)).toMatchObject({ standard: { weight: true, size: false }, postage: { shape: 'large', yen: 140 } });
});

test('what has no rate is told as such', () => {
  const heavy = postingOf(postingInputs({ sheetsPerLetter: 300 }));
  expect(heavy).toMatchObject({ postage: null, standard: { weight: false, size: false } });
  expect(values(heavy).get('1通の料金（円）')).toBe('なし');
});

test('the size of the envelope is told, long side first, whichever way it lies', () => {
  const upright = postingOf(postingInputs({ envelope: { widthMm: 120, heightMm: 235, weightG: 5 } }));
  expect(upright.envelope).toEqual({ widthMm: 120, heightMm: 235 });
  expect(remarkOf(upright, '郵便物の種類')).toBe('封筒 235 × 120 mm、厚さの見込み 0.5 mm');
});

test('bundles are counted by kind', () => {
  expect(postingOf(postingInputs()).bundles).toEqual({ five: { bundles: 2, letters: 2391 }, three: { bundles: 0, letters: 0 }, mixed: { bundles: 1, letters: 9 } });
  const ofThree = [{ kind: 'three' as const, area: '104', count: 12, ranges: [] }, { kind: 'three' as const, area: '160', count: 30, ranges: [] }];
  expect(postingOf(postingInputs({ bundles: ofThree })).bundles).toEqual({ five: { bundles: 0, letters: 0 }, three: { bundles: 2, letters: 42 }, mixed: { bundles: 0, letters: 0 } });
});

test('printing time goes by printed sides, and begins a minute begun', () => {
  expect(postingOf(postingInputs()).printMinutes).toBe(120);
  expect(postingOf(postingInputs({ pagesPerMinute: 41 })).printMinutes).toBe(118);
});

test('is plain data', () => {
  const posting = postingOf(postingInputs());
  expect(JSON.parse(JSON.stringify(posting))).toEqual(posting);
});

test('posting.csv has the totals of the posting form, figures alone in their cells', () => {
  expect([...values(postingOf(postingInputs()))]).toEqual([
    ['差出通数（通）', '2400'], ['郵便物の種類', '定形郵便物'], ['1通の重さ（g）', '9.0'], ['総重量（kg）', '21.6'],
    ['カスタマバーコードのあるもの（通）', '2160'], ['束の数（郵便区番号 5桁）', '2'], ['束の数（郵便区番号 3桁）', '0'], ['束の数（雑）', '1'],
    ['1通の料金（円）', '110'], ['料金の合計（割引なし、円）', '264000'],
    ['料金の合計の見込み（バーコード、円）', '256872'], ['料金の合計の見込み（区分、円）', '256110'], ['料金の合計の見込み（区分・バーコード、円）', '248983'],
    ['料金の日付', '2024-10-01'], ['割引率の日付', '2022-10-01'],
  ]);
});

test('its remarks say on how many letters a discount was reckoned, and to ask the office', () => {
  expect(remarkOf(postingOf(postingInputs()), '料金の合計の見込み（区分・バーコード、円）')).toBe('割引の見込み 15,017円（2,151通に 6%、240通に 3%、9通に 3%）。差し出す郵便局に確認してください');
});

test('its remarks say how many letters lack a barcode and lie in bundles of a kind; the number of letters needs none', () => {
  const posting = postingOf(postingInputs());
  expect(['差出通数（通）', 'カスタマバーコードのあるもの（通）', '束の数（郵便区番号 5桁）', '束の数（雑）'].map((item) => remarkOf(posting, item))).toEqual([
    '', 'ないもの 240通。すべてにあるかを郵便局で尋ねられたら、この通数を伝えてください', '2,391通', '9通',
  ]);
});

test('a discount out of reach stands there with the full postage, and why', () => {
  const few = postingOf(postingInputs({ lot: { pieces: 900, withBarcode: 900, sorted: 900, sortedWithBarcode: 900 } }));
  const line = table(few).find((one) => one['項目'] === '料金の合計の見込み（バーコード、円）');
  expect(line).toMatchObject({ 値: '99000', 備考: expect.stringContaining('届かないため') as string });
});

function table(posting: Posting): readonly Readonly<Record<string, string>>[] {
  return readCsvTable(new TextEncoder().encode(postingCsv(posting))).lines;
}

function remarkOf(posting: Posting, item: string): string | undefined {
  return table(posting).find((line) => line['項目'] === item)?.['備考'];
}

function values(posting: Posting): ReadonlyMap<string | undefined, string | undefined> {
  return new Map(table(posting).map((line) => [line['項目'], line['値']]));
}
