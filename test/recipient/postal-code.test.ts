import { postalCodeFault, printedPostalCode } from '../../src/recipient/postal-code.js';
import { FEW_PLACES } from './sample-payment.js';

const faultOf = (code: string, address = '東京都中央区銀座4-1-1') => postalCodeFault(code, address, FEW_PLACES);

test.each(['1040061', '104-0061', '１０４－００６１', '〒104ー0061', '104 0061'])('%s is a postal code and printed NNN-NNNN', (code) => {
  expect(faultOf(code)).toBeUndefined();
  expect(printedPostalCode(code)).toBe('104-0061');
});

test.each(['104006', '10400611', 'A104-0061', '104-006O', '不明', '600-000'])('%s is none', (code) => {
  expect(faultOf(code)).toBe('postal-code-invalid');
});

test('a code of another prefecture is a mismatch', () => {
  expect(faultOf('231-0017')).toBe('postal-code-mismatch');
});

test('a code that spans prefectures fits each of them', () => {
  expect(faultOf('498-0000', '三重県桑名郡木曽岬町1')).toBeUndefined();
  expect(faultOf('498-0000', '愛知県弥富市1')).toBeUndefined();
  expect(faultOf('498-0000')).toBe('postal-code-mismatch');
});

test('an unknown code, or an address whose prefecture cannot be told, is no mismatch', () => {
  expect(faultOf('999-9999')).toBeUndefined();
  expect(faultOf('231-0017', '府中市見本1')).toBeUndefined();
  expect(faultOf('231-0017', '見本町1')).toBeUndefined();
});

test('the municipality stands in for a prefecture that is not written', () => {
  expect(faultOf('104-0061', '横浜市中区本町1')).toBe('postal-code-mismatch');
});
