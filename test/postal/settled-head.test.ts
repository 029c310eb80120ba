// A code's town is remembered by the head of an address: what a second address is told must be what it is told alone.
import fc from 'fast-check';
import { allPostalCodes, placeOf } from '../../fixtures/generate/places.js';
import { townsOfCode } from '../../fixtures/generate/towns-of-code.js';
import { postalData, type PostalData } from '../../src/postal/postal-data.js';
import { postalTables } from '../../src/run/input/postal-tables.js';
import { postalDataOf, type SampleRow } from './sample-tables.js';

const tail = fc.array(fc.constantFrom('1', '４', '12', '-', '丁目', '番', '条', '区', '線', '大字', '字', '上る', '東入', '一', '十', '東', '町', ' ', '\u3099', '\ufe00', '霞が関ビル', '#'), { maxLength: 6 })
  .map((pieces) => pieces.join(''));

/** One that has told another address of the code before tells this one as one does that knows nothing. */
function expectSame(fresh: () => PostalData, code: string, before: string, address: string): void {
  const experienced = fresh();
  experienced.standing(code, before);
  expect(experienced.standing(code, address)).toEqual(fresh().standing(code, address));
}

test('of towns all over the country, whatever follows', () => {
  const EVERY = 400;
  const tables = postalTables();
  const codes = allPostalCodes().filter((code, index) => index % EVERY === 0 && townsOfCode(tables, code).length === 1 && placeIsNamed(code));
  expect(codes.length).toBeGreaterThan(200);
  const experienced = postalData(tables);
  for (const code of codes) {
    const { prefecture, city, town } = placeOf(code);
    experienced.standing(code, `${prefecture}${city}${town}1-1`);
  }
  fc.assert(fc.property(fc.constantFrom(...codes), fc.constantFrom('', '1', '４'), tail, (code, digit, rest) => {
    const { prefecture, city, town } = placeOf(code);
    const address = `${prefecture}${city}${town}${digit}${rest}`;
    expect(experienced.standing(code, address)).toEqual(postalData(tables).standing(code, address));
  }), { numRuns: 300 });
});

function placeIsNamed(code: string): boolean {
  return townsOfCode(postalTables(), code).every(({ name }) => name !== '' && !/[（(～、の]/.test(name));
}

test('what the tables list of all codes is what each address is told by itself', () => {
  const EVERY = 97;
  const tables = postalTables();
  const [listed, plain] = [postalData(tables, { isLarge: true }), postalData(tables)];
  const heads = ['060', '100', '260', '510', '604', '900'].flatMap((area) => [...tables.settledHeads(area)]);
  expect(heads.length).toBeGreaterThan(400);
  const codes = allPostalCodes().filter((code, index) => index % EVERY === 0 && townsOfCode(tables, code).length === 1 && placeIsNamed(code));
  const of = fc.oneof(fc.constantFrom(...heads), fc.constantFrom(...codes).map((code) => {
    const { prefecture, city, town } = placeOf(code);
    return [code, `${prefecture}${city}${town}`] as const;
  }));
  fc.assert(fc.property(of, fc.constantFrom('', '1', '４', '大字'), tail, ([code, head], digit, rest) => {
    const address = `${head}${digit}${rest}`;
    expect(listed.standing(code, address)).toEqual(plain.standing(code, address));
  }), { numRuns: 2000 });
});

test('a numeral within a head, and a name with a number that begins otherwise, keep nothing from being settled', () => {
  const rows: readonly SampleRow[] = [['2600011', '千葉県', '千葉市中央区', '四ツ木'], ['2600012', '千葉県', '千葉市中央区', '四ノ宮2番町']];
  const postal = postalDataOf(rows);
  const told = ['千葉県千葉市中央区四ツ木1-2', '千葉県千葉市中央区四ツ木３丁目', '千葉県千葉市中央区四ツ木2番町1', '千葉県千葉市中央区四ノ宮2番町1'].map((address) => postal.standing('2600011', address));
  expect(told).toEqual([{ kind: 'matched', rest: '1-2' }, { kind: 'matched', rest: '３丁目' }, { kind: 'matched', rest: '2番町1' }, { kind: 'other-town' }]);
});

describe('nothing is settled', () => {
  const CHIYODA: readonly SampleRow[] = [['1000013', '東京都', '千代田区', '霞が関'], ['10060', '東京都', '千代田区', '霞が関霞が関ビル']];
  const SAKAE: readonly SampleRow[] = [['0991101', '北海道', '置戸町', '栄'], ['0991102', '北海道', '置戸町', '栄2番町']];
  const KYOTO: readonly SampleRow[] = [['6040001', '京都府', '京都市中京区', '丸太町'], ['6040925', '京都府', '京都市中京区', '上本能寺前町']];
  const SHIMODA: readonly SampleRow[] = [['4150001', '静岡県', '下田市', '下田市の次に１～９番地がくる場合'], ['4150002', '静岡県', '下田市', '']];
  const KITA: readonly SampleRow[] = [['0390001', '青森県', '上北市', '東'], ['0390002', '青森県', '上北市東3戸町', '']];
  test.each<[string, readonly SampleRow[], string, string, string]>([
    ['where a high building may follow', CHIYODA, '1000013', '東京都千代田区霞が関3-2', '東京都千代田区霞が関3-2霞が関ビル'],
    ['where a name goes on with a number', SAKAE, '0991101', '北海道置戸町栄1-2', '北海道置戸町栄2番町1'],
    ['where a name behind a 字 goes on with a number', [['0991101', '北海道', '置戸町', '栄'], ['0991102', '北海道', '置戸町', '栄2番町']], '0991101', '北海道置戸町字栄1-2', '北海道置戸町字栄2番町1'],
    ['where a street of Kyoto may follow', KYOTO, '6040001', '京都府京都市中京区丸太町1', '京都府京都市中京区丸太町1丁目上る上本能寺前町4'],
    ['where the number tells', SHIMODA, '4150001', '静岡県下田市1', '静岡県下田市10'],
    ['where a municipality\'s name goes on with a number', KITA, '0390001', '青森県上北市東1', '青森県上北市東3戸町1'],
    ['by a number that goes on', [['0600001', '北海道', '札幌市', '北1']], '0600001', '北海道札幌市北1 2', '北海道札幌市北12'],
  ])('%s', (_, rows, code, before, address) => {
    expectSame(() => postalDataOf(rows), code, before, address);
    expect(postalDataOf(rows).standing(code, before)).not.toEqual(postalDataOf(rows).standing(code, address));
  });
});

test('where it is settled, the number alone is what is left', () => {
  const rows: readonly SampleRow[] = [['1040061', '東京都', '中央区', '銀座']];
  const postal = postalDataOf(rows);
  expect(['東京都中央区銀座4-1', '東京都中央区銀座４－１', '東京都中央区銀座 4-1', '東京都中央区大字銀座5', '東京都中央区銀座東4'].map((address) => postal.standing('1040061', address))).toEqual([
    { kind: 'matched', rest: '4-1' }, { kind: 'matched', rest: '４－１' }, { kind: 'matched', rest: ' 4-1' }, { kind: 'matched', rest: '5' }, { kind: 'matched', rest: '東4' },
  ]);
});
