import fc from 'fast-check';
import { postalData, type PostalData } from '../../src/postal/postal-data.js';
import { postalTables } from '../../src/run/input/postal-tables.js';

let postal: PostalData;
/** Made when the tests run and not when they are loaded, so that a mutant is asked with nothing remembered. */
beforeAll(() => {
  postal = postalData(postalTables());
});

function rest(code: string, address: string): string | undefined {
  const standing = postal.standing(code, address);
  return standing.kind === 'matched' ? standing.rest : undefined;
}

describe('the worked examples of zipmanual 17-20 are split after their town', () => {
  test.each([
    ['2630023', '千葉市稲毛区緑町', '3丁目30-8　郵便ビル403号'],
    ['0140113', '秋田県大仙市堀見内　', '南田茂木　添60-1'],
    ['1100016', '東京都台東区台東', '5-6-3　ABCビル10F'],
    ['0600906', '北海道札幌市東区北六条東', '4丁目　郵便センター6号館'],
    ['4070033', '山梨県韮崎市龍岡町下條南割　', '韮崎400'],
    ['2730102', '千葉県鎌ケ谷市右京塚　', '東3丁目-20-5　郵便・A&bコーポB604号'],
    ['1980036', '東京都青梅市河辺町', '十一丁目六番地一号　郵便タワー601'],
    ['5900016', '大阪府堺市堺区中田出井町', '四丁六番十九号'],
    ['3170055', '茨城県日立市宮田町', '6丁目7-14　ABCビル2F'],
    ['0640804', '札幌市中央区南四条西', '29丁目1524-23　第2郵便ハウス501'],
    ['1000013', '東京都千代田区霞が関', '1丁目3番2号 郵便プラザ503室'],
    ['1540023', '世田谷区若林', '三丁目16番4号 郵政マンション205号'],
    ['1000014', '東京都千代田区永田町', '1丁目11-32'],
  ])('%s %s', (code, town, houseNumber) => {
    expect(rest(code, `${town}${houseNumber}`)?.trim()).toBe(houseNumber);
  });
});

describe('a town is found however it is written', () => {
  test.each([
    ['after the postal code', '1040061', '〒104-0061　東京都中央区銀座4-1'],
    ['after a prefecture written twice', '1040061', '東京都東京都中央区銀座4-1'],
    ['without the county', '0294503', '岩手県金ケ崎町西根4-1'],
    ['in a county whose name holds 島', '6180022', '大阪府島本町桜井4-1'],
    ['with the city alone', '2310005', '神奈川県横浜市本町4-1'],
    ['with spaces in its name', '1040061', '東京都 中央区　銀 座4-1'],
    ['after 大字, with 字 in its name', '0180106', '秋田県にかほ市大字象潟町字5丁目塩越4-1'],
    ['with が for ケ', '2730102', '千葉県鎌が谷市右京塚4-1'],
    ['with の for ノ', '1100011', '東京都台東区三の輪4-1'],
    ['with old forms', '4200852', '靜岡縣靜岡市葵區紺屋町4-1'],
    ['with a compatibility ideograph', '3340062', '埼玉県川口市榛松4-1'],
    ['with a variation selector', '1250061', '東京都葛\u{E0100}飾区亀有4-1'],
    ['with half-width kana', '0700011', '北海道旭川市ﾊﾟﾙﾌﾟ町一条4-1'],
    ['with digits for kanji numerals', '0600906', '北海道札幌市東区北6条東4-1'],
    ['with kanji numerals for digits', '5180401', '三重県名張市すずらん台東一番町4-1'],
    ['one of several in a row', '7614101', '香川県小豆郡土庄町乙4-1'],
    ['after streets of Kyoto', '6040925', '京都市中京区寺町通御池上る上本能寺前町4-1'],
    ['after a street with a character beyond the basic plane', '6040925', '京都市中京区𣘺本町通御池上る上本能寺前町4-1'],
    ['after streets and a 丁目 of Kyoto', '6050811', '京都府京都市東山区大和大路通四条下ル四丁目小松町4-1'],
  ])('%s', (_, code, address) => {
    expect(rest(code, address)).toBe('4-1');
  });
});

describe('a name is not found in what only begins like it', () => {
  test.each([
    ['a numeral is one number: 一番町 is not the beginning of 一一番', '1020082', '東京都千代田区11番町4-1'],
    ['the longest town of the municipality is the one meant', '1000005', '東京都千代田区丸の内丸の内ビルディング4-1'],
    ['字 that belongs to the name has to be there', '2500046', '神奈川県小田原市10-1'],
    ['a numeral that ends a name is written as the name has it', '0991104', '北海道常呂郡置戸町栄1-2'],
    ['a numeral that counts what follows ends no name', '0991104', '北海道常呂郡置戸町栄一丁目2'],
  ])('%s', (_, code, address) => {
    expect(rest(code, address)).toBeUndefined();
    expect(postal.codeOf(address)).not.toBe(code);
  });
});

describe('a code that is not the address\'s', () => {
  test.each([
    ['of another town of the municipality', '1040061', '東京都中央区八丁堀2-1-1', 'other-town'],
    ['of another municipality of the prefecture', '1500001', '東京都中央区八丁堀2-1-1', 'other-town'],
    ['of a town with which the town\'s name begins', '0010925', '北海道札幌市北区新川三条4-1', 'other-town'],
    ['of a town whose name begins with the town\'s', '0010923', '北海道札幌市北区新川4-1', 'other-town'],
    ['of another prefecture', '2310017', '東京都中央区八丁堀2-1-1', 'other-prefecture'],
    ['of another prefecture than the one that is written before no municipality', '2310017', '東京都見本町1', 'other-prefecture'],
    ['of a town, where the address names a town the tables lack', '1040061', '東京都中央区見本町1', 'unsure'],
    ['of a town, where the address names no municipality', '1040061', '銀座4-1-1', 'unsure'],
    ['of a town, where a longer name may begin as the town that stands there', '1040061', '東京都中央区八丁堀見本1', 'unsure'],
    ['of another municipality, whatever its town is', '1040061', '東京都港区見本1-2', 'other-town'],
    ['of a ward of the city that stands there without one', '2310005', '神奈川県横浜市見本町1-2', 'unsure'],
    ['where no municipality stands', '1040061', '見本町1-2', 'unsure'],
    ['that the tables lack', '9999999', '東京都中央区銀座4-1-1', 'unknown'],
  ])('%s', (_, code, address, kind) => {
    expect(postal.standing(code, address)).toEqual({ kind });
  });

  test.each([['東京都府中市宮町1-2', 'other-prefecture'], ['府中市宮町1-2', 'other-prefecture'], ['府中市見本町1-2', 'unsure'], ['広島県府中市見本町1-2', 'unsure']])(
    'of 府中市 in 広島県 beside %s: %s', (address, kind) => {
      expect(postal.standing('7260013', address)).toEqual({ kind });
    });

  test.each(['府中市見本町1-2', '府中市1-2', '府中市'])('of a prefecture where no municipality of the name is, beside %s: other-prefecture', (address) => {
    expect(postal.standing('5300001', address)).toEqual({ kind: 'other-prefecture' });
  });
});

describe('a code that takes no barcode', () => {
  test.each([
    ['a representative code, though the address names a town', '1000000', '東京都千代田区丸の内1', 'takes-none'],
    ['a representative code, where the municipality is another', '1000000', '東京都中央区銀座4-1-1', 'other-town'],
    ['a high building\'s, written after the house number', '1006025', '東京都千代田区霞が関3-2-5霞が関ビル25階', 'takes-none'],
    ['a high building\'s, written in one with its town', '1006025', '東京都千代田区霞が関霞が関ビル25階', 'takes-none'],
    ['the code of a high building\'s town, where the address names the building', '1000013', '東京都千代田区霞が関3-2-5霞が関ビル25階', 'unsure'],
  ])('%s', (_, code, address, kind) => {
    expect(postal.standing(code, address)).toEqual({ kind });
  });
});

describe('a code that stands for a municipality itself', () => {
  test.each([
    ['the village that is one town, whatever follows', '1000301', '東京都利島村字見本4', '字見本4'],
    ['a city in which a house number follows directly', '4150001', '静岡県下田市123-4', '123-4'],
    ['a village whose house numbers tell two codes', '4090142', '山梨県北都留郡小菅村663', '663'],
  ])('%s', (_, code, address, left) => {
    expect(rest(code, address)).toBe(left);
  });

  test.each([
    ['a number that may be a 丁目 with a code of its own', '4150001', '静岡県下田市3-14-2', 'unsure'],
    ['a listed town after the city', '4150001', '静岡県下田市三丁目14-2', 'other-town'],
    ['a name after the city', '4150001', '静岡県下田市見本123', 'unsure'],
    ['a house number of the other code', '4090142', '山梨県北都留郡小菅村664', 'other-town'],
  ])('%s', (_, code, address, kind) => {
    expect(postal.standing(code, address)).toEqual({ kind });
  });
});

describe('the code that an address has by itself', () => {
  test.each([
    ['東京都中央区銀座4-1-1', '1040061'],
    ['中央区銀座4-1-1', '1040061'],
    ['〒100-0013 千代田区霞が関1-2-3', '1000013'],
    ['京都市中京区寺町通御池上る上本能寺前町488', '6040925'],
    ['京都市中京区寺町通御池上る二筋目東入上本能寺前町488', '6040925'],
    ['広島県府中市府中町4-1', '7260005'],
    ['東京都府中市府中町4-1', '1830055'],
    ['東京都利島村123', '1000301'],
    ['東京都中央区銀座', '1040061'],
    ['東京都中央区銀座　見本', '1040061'],
    ['東京都中央区銀座4見本', '1040061'],
    ['東京都中央区銀座四丁目', '1040061'],
    ['東京都中央区銀座四', '1040061'],
    ['東京都中央区銀座(見本)', '1040061'],
    ['東京都中央区銀座字見本', '1040061'],
    ['東京都中央区銀座無番地', '1040061'],
    ['山梨県北都留郡小菅村664', '4090211'],
  ])('%s: %s', (address, code) => {
    expect(postal.codeOf(address)).toBe(code);
  });

  test.each([
    ['a town of two codes, told apart by 丁目', '北海道札幌市中央区北一条西4-1'],
    ['homonyms of one ward of Kyoto', '京都府京都市下京区上柳町4-1'],
    ['homonyms of two cities, the prefecture missing', '府中市府中町4-1'],
    ['a high building, whose storeys have codes of their own', '東京都千代田区霞が関3-2-5霞が関ビル25階'],
    ['a town that may be the beginning of a longer name', '東京都中央区銀座見本1'],
    ['a town that a kanji numeral follows which counts nothing', '東京都中央区銀座四見本'],
    ['a town the tables lack', '東京都中央区見本町1'],
    ['a city that has towns, and a house number', '静岡県下田市123-4'],
    ['no municipality', '銀座4-1-1'],
  ])('%s has none', (_, address) => {
    expect(postal.codeOf(address)).toBeUndefined();
  });
});

test('what is left of any address is its own end', () => {
  const unit = fc.constantFrom('大', '字', '一', '十', '1', '２', '-', '　', ' ', 'ヶ', '上', 'る', '入', '\u{E0100}', 'ｶ', 'ﾞ', '丁目', '々');
  fc.assert(fc.property(fc.array(unit), (end) => {
    const address = `東京都中央区銀座${end.join('')}`;
    const left = rest('1040061', address);
    expect(left === undefined || address.endsWith(left)).toBe(true);
    expect(postal.standing('1040061', address).kind).toMatch(/^(?:matched|unsure)$/);
  }));
});
