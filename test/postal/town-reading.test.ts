// Which town is meant where several are alike, in tables of a few rows: the country's list has few of each case.
import { postalDataOf, type SampleRow } from './sample-tables.js';

const rest = (rows: readonly SampleRow[], code: string, address: string): string | undefined => {
  const standing = postalDataOf(rows).standing(code, address);
  return standing.kind === 'matched' ? standing.rest : undefined;
};

describe('names that are spelled alike', () => {
  const KASHIMA: readonly SampleRow[] = [['3140001', '茨城県', '鹿嶋市', '本町'], ['8490001', '佐賀県', '鹿島市', '本町']];
  test.each([
    ['〒849-0001 鹿島市本町1', '8490001'], ['鹿嶋市本町1', '3140001'], ['鹿嶌市本町1', undefined],
  ])('of municipalities: %s, %s', (address, code) => {
    expect(postalDataOf(KASHIMA).codeOf(address)).toBe(code);
  });

  const MIDORI: readonly SampleRow[] = [
    ['1830001', '東京都', '府中市', '緑ケ丘'], ['7260001', '広島県', '府中市', '緑が丘'], ['7260002', '広島県', '府中市', '霞ガ丘'], ['7260003', '広島県', '府中市', '霞ケ丘'],
  ];
  test.each([
    ['府中市緑が丘1', '7260001'], ['府中市緑ケ丘1', '1830001'], ['府中市緑ガ丘1', undefined], ['府中市霞ケ丘1', '7260003'], ['府中市霞が丘1', undefined],
  ])('of towns, of one municipality or two: %s, %s', (address, code) => {
    expect(postalDataOf(MIDORI).codeOf(address)).toBe(code);
  });

  test('of two of which neither is written either code may be the right one', () => {
    expect([rest(MIDORI, '7260002', '府中市霞が丘1'), rest(MIDORI, '7260003', '府中市霞が丘1')]).toEqual(['1', '1']);
  });
});

describe('a code of several towns', () => {
  const ON_THE_BORDER: readonly SampleRow[] = [
    ['4980000', '愛知県', '弥富市', ''], ['4980000', '三重県', '桑名郡木曽岬町', ''], ['4980001', '愛知県', '弥富市', '境'], ['4980001', '三重県', '桑名郡木曽岬町', '境'],
    ['4980002', '愛知県', '弥富市', '前ケ須町'], ['4980002', '三重県', '桑名市', '長島町'],
  ];
  test.each([
    ['in two prefectures is near a town of either', '4980001', '弥富市前ケ須町1', 'other-town'],
    ['is near the municipality of each, where the town is unknown', '4980001', '三重県桑名郡木曽岬町見本1', 'unsure'],
    ['is near those alone', '4980001', '三重県桑名市見本1', 'other-town'],
    ['takes no barcode in each, if it is a representative one', '4980000', '三重県桑名郡木曽岬町見本1', 'takes-none'],
  ])('%s', (_, code, address, kind) => {
    expect(postalDataOf(ON_THE_BORDER).standing(code, address)).toEqual({ kind });
  });

  const FUCHU: readonly SampleRow[] = [
    ['1830000', '東京都', '府中市', ''], ['1830000', '広島県', '福山市', ''], ['1830001', '東京都', '府中市', '宮町'],
    ['7260001', '広島県', '府中市', '宮町'], ['7260002', '広島県', '府中市', '上下町'],
  ];
  test.each([
    ['one of two towns of the address is of the code\'s prefecture', '7260002', '府中市宮町1', 'other-town'],
    ['one of two municipalities of the address is the code\'s', '1830000', '府中市見本1', 'takes-none'],
    ['the code has a municipality of the same name in another prefecture', '1830000', '広島県府中市見本1', 'other-town'],
  ])('where %s', (_, code, address, kind) => {
    expect(postalDataOf(FUCHU).standing(code, address)).toEqual({ kind });
  });
});

describe('a high building belongs to its town', () => {
  const CHIYODA: readonly SampleRow[] = [
    ['1000013', '東京都', '千代田区', '霞が関'], ['1000005', '東京都', '千代田区', '丸の内'], ['10060', '東京都', '千代田区', '霞が関霞が関ビル'], ['10062', '東京都', '千代田区', '丸の内丸の内ビル'],
  ];
  test('so that another building\'s code is no code of the town', () => {
    expect(postalDataOf(CHIYODA).standing('1006201', '東京都千代田区霞が関3-2')).toEqual({ kind: 'other-town' });
    expect(postalDataOf(CHIYODA).standing('1006001', '東京都千代田区霞が関3-2')).toEqual({ kind: 'takes-none' });
  });

  test('and a building of the same name in another is no doubt', () => {
    expect(rest(CHIYODA, '1000013', '東京都千代田区霞が関3-2 丸の内ビル')).toBe('3-2 丸の内ビル');
    expect(postalDataOf(CHIYODA).codeOf('東京都千代田区霞が関3-2 丸の内ビル')).toBe('1000013');
  });

  test('and has no code by itself, written in one with its town', () => {
    expect(postalDataOf(CHIYODA).codeOf('東京都千代田区霞が関霞が関ビル')).toBeUndefined();
  });
});

describe('house numbers that tell the code of a municipality itself', () => {
  const KOSUGE: readonly SampleRow[] = [
    ['4090142', '山梨県', '北都留郡小菅村', '小菅村の次に１０～６６３番地がくる場合'], ['4090211', '山梨県', '北都留郡小菅村', '小菅村の次に６６４番地以降がくる場合'],
  ];
  test.each([['9', undefined], ['10', '4090142'], ['663', '4090142'], ['664', '4090211']])('%s: %s', (number, code) => {
    expect(postalDataOf(KOSUGE).codeOf(`小菅村${number}`)).toBe(code);
  });

  test('are none in a description that is not understood', () => {
    const rows = [...KOSUGE, ['4090999', '山梨県', '北都留郡小菅村', '小菅村の次に地番がくる場合']] as const;
    expect(postalDataOf(rows).codeOf('小菅村664')).toBe('4090211');
  });

  test('are asked for where a town of the municipality begins with a number that counts nothing', () => {
    expect(rest([['4150001', '静岡県', '下田市', ''], ['4150002', '静岡県', '下田市', '十文字']], '4150001', '下田市10-1')).toBe('10-1');
  });

  test('are not, where the municipality is one town', () => {
    expect(postalDataOf([['1000301', '東京都', '利島村', '']]).codeOf('利島村見本')).toBe('1000301');
  });
});

describe('where a town ends', () => {
  test.each<[string, string, readonly SampleRow[], string]>([
    ['farther than another, both spelled otherwise', '3500002', [['3500001', '埼玉県', '川越市', '霞ケ関'], ['3500002', '埼玉県', '川越市', '霞ケ関北']], '川越市霞が関北1'],
    ['with a numeral that is written so', '0991102', [['0991102', '北海道', '常呂郡置戸町', '栄二']], '置戸町栄二 1-2'],
    ['after a 字 that is its own', '0190529', [['0190529', '秋田県', '横手市', '十文字町']], '横手市十文字町4'],
    ['after 小字 between its parts', '0140113', [['0140113', '秋田県', '大仙市', '堀見内南田茂木']], '大仙市堀見内小字南田茂木4'],
    ['where its row keeps a 大字', '0390001', [['0390001', '青森県', '上北郡七戸町', '見本大字西野']], '七戸町見本西野4'],
    ['after the last of the streets of Kyoto, of which one is called as a town', '6040925', [['6040001', '京都府', '京都市中京区', '丸太町'], ['6040925', '京都府', '京都市中京区', '上本能寺前町']], '京都市中京区寺町通上る丸太町下る上本能寺前町4'],
    ['before what looks like a way of Kyoto', '6040925', [['6040925', '京都府', '京都市中京区', '上本能寺前町']], '京都市中京区寺町通御池上る上本能寺前町4 東入ル奥'],
  ])('%s', (_, code, rows, address) => {
    expect(postalDataOf(rows).codeOf(address)).toBe(code);
  });
});
