import { judgedPostalCode } from '../../src/recipient/postal-code.js';
import { FEW_PLACES } from './sample-payment.js';

const GINZA = '東京都中央区銀座4-1-1';
const judge = (code: string, address = GINZA) => judgedPostalCode(code, address, FEW_PLACES);
const faultOf = (code: string, address = GINZA) => judge(code, address).fault;

test.each(['1040061', '104-0061', '１０４－００６１', '〒104ー0061', '104 0061'])('%s is a postal code and printed NNN-NNNN', (code) => {
  expect(judge(code)).toEqual({ printed: '104-0061', notes: [], barcode: { displayNumber: '4-1-1' } });
});

test.each(['104006', '10400611', 'A104-0061', '104-006O', '不明', '600-000'])('%s is none', (code) => {
  expect(judge(code)).toEqual({ printed: code, fault: 'postal-code-invalid', notes: [], barcode: { obstacle: 'code' } });
});

test('a code of another prefecture is a mismatch', () => {
  expect(faultOf('231-0017')).toBe('postal-code-mismatch');
});

test('a code that spans prefectures fits each of them', () => {
  expect(faultOf('498-0000', '三重県桑名郡木曽岬町1')).toBeUndefined();
  expect(faultOf('498-0000', '愛知県弥富市1')).toBeUndefined();
  expect(faultOf('498-0000')).toBe('postal-code-mismatch');
});

test('an address that may lie in the prefecture of its code is no mismatch', () => {
  expect(faultOf('104-0061', '府中市見本1')).toBeUndefined();
  expect(faultOf('231-0017', '見本町1')).toBeUndefined();
});

test('a code of none of the prefectures that an address can lie in is a mismatch', () => {
  expect(faultOf('231-0017', '府中市見本1')).toBe('postal-code-mismatch');
});

test('the municipality stands in for a prefecture that is not written', () => {
  expect(faultOf('104-0061', '横浜市中区本町1')).toBe('postal-code-mismatch');
});

test('a code that the tables lack is used as registered, with a note, and takes no barcode', () => {
  expect(judge('999-9999')).toEqual({ printed: '999-9999', notes: ['postal-code-unknown'], barcode: { obstacle: 'code' } });
});

test('the code of another town of the same prefecture is used as registered, with a note, and takes no barcode', () => {
  expect(judge('104-0045')).toEqual({ printed: '104-0045', notes: ['town-mismatch'], barcode: { obstacle: 'town' } });
});

test('a town that cannot be told takes no barcode, and is no reason for a note about the code', () => {
  expect(judge('104-0061', '東京都中央区見本4-1-1')).toEqual({ printed: '104-0061', notes: [], barcode: { obstacle: 'town' } });
});

test('the code for all other towns takes no barcode', () => {
  expect(judge('104-0000', '東京都中央区見本4-1-1')).toEqual({ printed: '104-0000', notes: [], barcode: { obstacle: 'code' } });
});

describe('a code that is not registered', () => {
  test.each(['', '000-0000', '０００'])('is filled in from the address that determines it: %j', (code) => {
    expect(judge(code)).toEqual({ printed: '104-0061', notes: ['postal-code-inferred'], barcode: { displayNumber: '4-1-1' } });
  });

  test.each(['東京都中央区', '東京都中央区見本4-1-1', ''])('is missing where the address does not: %j', (address) => {
    expect(judge('', address)).toMatchObject({ printed: '', fault: 'postal-code-missing' });
  });
});

describe('leading zeros that a spreadsheet took', () => {
  test.each([
    ['600001', '北海道札幌市中央区北一条西2-7', '060-0001'], ['60-0001', '北海道札幌市中央区北1条西2-7', '060-0001'],
    ['10010', '北海道札幌市北区北十条西3-1', '001-0010'],
  ])('%s is put back where the address is that code\'s', (code, address, printed) => {
    expect(judge(code, address)).toMatchObject({ printed, notes: ['postal-code-restored'] });
    expect(faultOf(code, address)).toBeUndefined();
  });

  test.each([
    ['600001', GINZA], ['600001', '北海道札幌市北区北十条西3-1'], ['600001', '北海道札幌市中央区'], ['600001', ''], ['10010', '北海道札幌市中央区北一条西2-7'],
    ['1001', '北海道札幌市北区北十条西3-1'],
  ])('%s with any other address (%s) stays invalid', (code, address) => {
    expect(faultOf(code, address)).toBe('postal-code-invalid');
  });
});
