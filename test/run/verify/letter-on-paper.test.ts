// What is printed for one letter beside its line of the manifest: every text is accounted for, and each that is another is told by its kind.
import { customerBarcode } from '../../../src/postal/customer-barcode.js';
import type { PrintedPage } from '../../../src/print/read-print-file.js';
import { differencesOnPaper } from '../../../src/run/verify/letter-on-paper.js';
import type { ManifestLetter } from '../../../src/run/verify/manifest-letter.js';

const LETTER: ManifestLetter = {
  number: '000123-0', batch: '0001', firstPage: 1, lastPage: 2, customerId: '902100', name: '株式会社銀座商店　経理 部　山田　太郎', honorific: '様', addressee: '株式会社銀座商店　経理 部　山田　太郎　様', postalCode: '104-0061', address: '東京都中央区銀座2-11-7　銀座ハイツ',
  displayNumber: '2-11-7', firstDay: '2021-12-01', lastDay: '2022-01-03', rows: 2,
};
const { bars } = customerBarcode({ postalCode: '1040061', displayNumber: '2-11-7' });
const BLOCK = ['104-0061', '東京都中央区銀座2-11-7', '銀座ハイツ', '株式会社銀座商店', '経理 部', '山田　太郎　様', bars];
const TEXTS = [...BLOCK, '000123-0', '2021年12月1日、2022年1月3日', '000123-0 1/1'];
const BACK: PrintedPage = { own: [], shared: '裏面' };

function told(own: readonly string[], letter: Partial<ManifestLetter> = {}): readonly string[] {
  return [...differencesOnPaper({ ...LETTER, ...letter }, [{ own, shared: '本文' }, BACK], 2)];
}

const without = (text: string): readonly string[] => TEXTS.filter((one) => one !== text);
const instead = (text: string, other: string): readonly string[] => TEXTS.map((one) => (one === text ? other : one));

test('a letter as it was made differs in nothing, wherever its lines are cut', () => {
  expect(told(TEXTS)).toEqual([]);
  expect(told([...BLOCK.slice(0, 3), '株式会社', '銀座商店　経理', '部', '山田', '太郎　様', ...TEXTS.slice(6)])).toEqual([]);
});

test('without barcode, postal code or payment days none is expected', () => {
  expect(told(without(bars), { displayNumber: '' })).toEqual([]);
  expect(told(TEXTS.slice(1).filter((text) => text !== bars), { displayNumber: '', postalCode: '' })).toEqual([]);
  expect(told(without('2021年12月1日、2022年1月3日'))).toEqual([]);
});

test('many days are told by the first and the last', () => {
  expect(told(instead('2021年12月1日、2022年1月3日', '最初のご利用 2021年12月1日、最後のご利用 2022年1月3日（合わせて8日）'))).toEqual([]);
  expect(told(instead('2021年12月1日、2022年1月3日', '最初のご利用 2021年12月1日、最後のご利用 2022年1月4日（合わせて8日）'))).toEqual(['days-other']);
});

test.each([
  ['another number', instead('000123-0', '000124-8'), ['letter-number-other']],
  ['no number', without('000123-0'), ['letter-number-other', 'barcode-other', 'addressee-other']],
  ['another mark', instead('000123-0 1/1', '000123-0 1/2'), ['sheet-mark-other']],
  ['another postal code', instead('104-0061', '104-0062'), ['postal-code-other']],
  ['another address', instead('銀座ハイツ', '銀座ハウス'), ['address-other']],
  ['a space less in the address', instead('銀座ハイツ', '銀座 ハイツ'), ['address-other']],
  ['another name', instead('山田　太郎　様', '山田　次郎　様'), ['addressee-other']],
  ['no honorific', instead('山田　太郎　様', '山田　太郎'), ['addressee-other']],
  ['a line between address and name', instead('銀座ハイツ', '銀座ハイツ|二階').flatMap((text) => text.split('|')), ['text-surplus']],
  ['another barcode', instead(bars, customerBarcode({ postalCode: '1040061', displayNumber: '2-11-8' }).bars), ['barcode-other']],
  ['no barcode', without(bars), ['barcode-other']],
  ['another day', instead('2021年12月1日、2022年1月3日', '2021年12月1日'), ['days-other']],
  ['a text of somebody\'s', instead('2021年12月1日、2022年1月3日', '会員番号 1234'), ['text-surplus']],
  ['nothing', [], ['sheet-mark-other', 'letter-number-other', 'barcode-other', 'postal-code-other', 'address-other', 'addressee-other']],
])('%s is told', (_, own, expected) => {
  expect(told(own)).toEqual(expected);
});

test('a letter of one line of address and one of name is found as well', () => {
  expect(told(['104-0061', '銀座2-11-7', '山田　太郎　様', bars, ...TEXTS.slice(7)], { address: '銀座2-11-7', addressee: '山田　太郎　様' })).toEqual([]);
});

test('a name that looks like a letter number is no letter number', () => {
  expect(told(['104-0061', '銀座2-11-7', '000124-8', '山田　様', bars, ...TEXTS.slice(7)], { address: '銀座2-11-7', addressee: '000124-8　山田　様' })).toEqual([]);
});

test('a number that stands above the address is a block that is missing, and texts too many below', () => {
  expect(told(['000123-0', ...BLOCK, '000123-0 1/1'])).toEqual(['barcode-other', 'postal-code-other', 'address-other', 'addressee-other', 'text-surplus']);
});

test.each([
  ['no name', [...BLOCK.slice(0, 3), '様', ...TEXTS.slice(6)], { addressee: '　様' }], ['no addressee', [...BLOCK.slice(0, 3), ...TEXTS.slice(6)], { addressee: '' }],
])('a manifest with %s is no match for paper without one', (_, own, line) => {
  expect(told(own, line)).toEqual(['addressee-other']);
});

test.each([['code', { postalCode: '1040061' }], ['display number', { displayNumber: '二-11-7' }]])('a %s that no barcode can hold is nobody\'s barcode', (_, line) => {
  expect(told(TEXTS, line)).toContain('barcode-other');
});

test('every sheet is to have its mark, and no back', () => {
  const second = (own: readonly string[]): readonly string[] => [...differencesOnPaper({ ...LETTER, lastPage: 4 }, [
    { own: instead('000123-0 1/1', '000123-0 1/2'), shared: '本文' }, BACK, { own, shared: '本文' }, BACK,
  ], 2)];
  expect(second(['000123-0 2/2'])).toEqual([]);
  expect(second(['000123-0 1/2'])).toEqual(['sheet-mark-other']);
  expect([...differencesOnPaper(LETTER, [{ own: TEXTS, shared: '本文' }, { own: ['000123-0 1/1'], shared: '' }], 2)]).toEqual(['text-surplus']);
});
