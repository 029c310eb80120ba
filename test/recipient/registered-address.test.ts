import { HELD_CODES } from '../../src/finding.js';
import type { FindingCode } from '../../src/finding.js';
import { gather } from '../../src/recipient/gather.js';
import { chainWithout, knowledge, payment } from './sample-payment.js';
import type { Sample } from './sample-payment.js';

const doubtsOf = (sample: Sample, chain = chainWithout()) =>
  gather([payment(sample)], knowledge(chain)).held.flatMap(({ doubts }) => doubts);
const codesOf = (sample: Sample): readonly FindingCode[] => doubtsOf(sample).map(({ code }) => code);

describe('characters that were lost', () => {
  test.each(['?', '〓', '□', '■', '●', '\uFFFD'])('%s in a name or address is doubtful', (sign) => {
    for (const field of ['name', 'company', 'department', 'address'] as const) {
      expect(codesOf({ [field]: `東京都山田${sign}` })).toEqual(['text-doubtful']);
    }
  });

  test.each([
    ['NUL', '\0'], ['ESC', '\x1b'], ['a C1 control', '\x85'], ['a zero-width space', '\u200b'], ['a zero-width joiner', '\u200d'],
    ['a right-to-left override', '\u202e'], ['a BOM', '\ufeff'], ['a soft hyphen', '\u00ad'], ['a line separator', '\u2028'],
    ['a tag', '\u{E0041}'],
  ])('%s is a control character', (_, char) => {
    expect(codesOf({ name: `山田${char}太郎` })).toEqual(['text-doubtful']);
  });

  test.each(['辻\u{E0100}', '神\uFE00田', '山〇々', 'ﾔﾏﾀﾞ', '﨑', '○山', '田中？'])('%s is no loss', (name) => {
    expect(codesOf({ name })).toEqual([]);
  });

  test('what stands in other fields says nothing of the name', () => {
    expect(codesOf({ paymentId: 'P?1', method: '●', status: '?' })).toEqual([]);
  });
});

describe('bytes that are no character', () => {
  test('silence the U+FFFD they left, and name the bytes and the part', () => {
    expect(doubtsOf({ address: { text: '東京都中央\uFFFD', invalidBytes: '82 FF', faultyColumn: '市区町村' } })).toEqual([
      { code: 'bytes-invalid', detail: { bytes: '82 FF' }, column: '市区町村' },
    ]);
  });

  test('count in every mapped column of the newest row', () => {
    const sample = { customerId: { text: '7\uFFFD', invalidBytes: '81' }, department: { text: '\uFFFD', invalidBytes: 'FD' } };
    expect(doubtsOf(sample)).toEqual([{ code: 'bytes-invalid', detail: { bytes: '81, FD' }, column: '会員番号+部署名' }]);
  });

  test('in a superseded row count where that row itself is accounted by, not in its address', () => {
    const newest = payment({ customerId: '7', sequence: 1, paidAt: '2022-01-01T00:00:00' });
    const withBad = (field: 'address' | 'paymentId') => payment({ customerId: '7', [field]: { text: '\uFFFD', invalidBytes: '82 FF' } });
    expect(gather([withBad('address'), newest], knowledge()).held).toEqual([]);
    expect(gather([withBad('paymentId'), newest], knowledge()).held[0]?.doubts).toEqual([
      { code: 'bytes-invalid', detail: { bytes: '82 FF' }, column: '決済番号' },
    ]);
  });
});

describe('characters no font has', () => {
  test('a private character is gaiji, and not also a missing glyph', () => {
    expect(doubtsOf({ name: '\uE000田', company: '\uE000\u{F0000}' }, chainWithout({ missing: ['\uE000', '\u{F0000}'] }))).toEqual([
      { code: 'gaiji', detail: { codePoints: 'U+E000 U+F0000' }, column: '氏名+会社名' },
    ]);
  });

  test('a missing glyph names its code points, each once', () => {
    expect(doubtsOf({ name: '𠮷田𠮷', address: '東京都中央区葛\u{E0100}1' }, chainWithout({ missing: ['𠮷', '葛\u{E0100}'] }))).toEqual([
      { code: 'glyph-missing', detail: { codePoints: 'U+20BB7 U+845B U+E0100' }, column: '氏名+都道府県+市区町村+町名番地+建物名' },
    ]);
  });

  test('half a surrogate pair is one of them', () => {
    expect(doubtsOf({ name: '山\ud842田' }, chainWithout({ missing: ['\ud842'] }))).toEqual([
      { code: 'glyph-missing', detail: { codePoints: 'U+D842' }, column: '氏名' },
    ]);
  });

  test('a character of another font is only a note', () => {
    const chain = chainWithout({ fallback: ['𠮷', '①'] });
    const { recipients } = gather([payment({ name: '𠮷田', department: '①課' })], knowledge(chain));
    expect(recipients[0]?.notes).toEqual([
      { code: 'fallback-font', detail: { drawn: [{ font: 'NotoSerifJP-Regular', codePoints: 'U+20BB7 U+2460' }] }, column: '氏名+部署名' },
    ]);
  });
});

describe('what does not belong in a name or address', () => {
  test.each(['name', 'company', 'department', 'address', 'postalCode'] as const)('a card number in %s', (field) => {
    expect(codesOf({ [field]: '東京都4111-1111-1111-1111' })).toContain('card-number-in-field');
  });

  test('a card number as payment number holds nobody', () => {
    expect(codesOf({ paymentId: '4111111111111111' })).toEqual([]);
  });

  test('a formula, at its part', () => {
    expect(doubtsOf({ address: { text: '東京都-1', formulaLike: true, faultyColumn: '町名番地' } })).toEqual([
      { code: 'formula-like', detail: {}, column: '町名番地' },
    ]);
    expect(codesOf({ department: { text: '-総務部', formulaLike: true } })).toEqual([]);
  });
});

describe('what is missing', () => {
  test('a name only when nobody and nothing is named', () => {
    expect(codesOf({ name: '' })).toEqual(['name-missing']);
    expect(codesOf({ name: '', department: '総務部' })).toEqual([]);
  });

  test('the address', () => {
    expect(codesOf({ address: '' })).toEqual(['address-missing']);
    expect(codesOf({ address: '', postalCode: '' })).toEqual(['address-missing', 'postal-code-missing']);
  });

  test.each(['', '000-0000', '０００００００', '〒000-0000'])('the postal code %j, where the address does not determine it', (postalCode) => {
    expect(codesOf({ postalCode, address: '東京都中央区見本4-1-1' })).toEqual(['postal-code-missing']);
  });

  test('nothing is said of a column the export does not have', () => {
    expect(doubtsOf({ postalCode: '', address: '東京都中央区見本4-1-1', columnNames: {} })).toEqual([{ code: 'postal-code-missing', detail: {} }]);
  });
});

describe('an address abroad', () => {
  test.each(['350 Fifth Avenue, New York', 'Unter den Linden 1', '4-1-1'])('%s: the postal code is not asked for', (address) => {
    expect(codesOf({ address, postalCode: '10118' })).toEqual(['overseas']);
  });

  test('is none as long as there is kana or kanji', () => {
    expect(codesOf({ address: '銀座4-1-1' })).toEqual([]);
    expect(codesOf({ address: 'ｷﾞﾝｻﾞ4-1-1' })).toEqual([]);
  });
});

test('a missing name and code are told in the order of the contract, at their columns', () => {
  expect(doubtsOf({ name: '', address: '', postalCode: '' })).toEqual([
    { code: 'name-missing', detail: {}, column: '氏名' },
    { code: 'address-missing', detail: {}, column: '都道府県+市区町村+町名番地+建物名' },
    { code: 'postal-code-missing', detail: {}, column: '郵便番号' },
  ]);
  expect(doubtsOf({ name: '', address: { text: '見本', invalidBytes: '80' }, columnNames: { name: '氏名' } }).map(({ code }) => code)).toEqual(['bytes-invalid', 'name-missing']);
});

test('what is missing is told before what cannot be drawn', () => {
  expect(doubtsOf({ name: '', address: '東京都中央区龘1' }, chainWithout({ missing: ['龘'] })).map(({ code }) => code)).toEqual(['name-missing', 'glyph-missing']);
});

test('a column the export does not have is not named beside one it has', () => {
  expect(doubtsOf({ name: '?', company: '?', columnNames: { name: '氏名' } })).toEqual([{ code: 'text-doubtful', detail: {}, column: '氏名' }]);
});

test('a code point is told by four digits at least', () => {
  expect(doubtsOf({ name: 'A田' }, chainWithout({ missing: ['A'] }))).toEqual([{ code: 'glyph-missing', detail: { codePoints: 'U+0041' }, column: '氏名' }]);
});

test('all doubts are listed, in one order', () => {
  const codes = codesOf({
    name: '?\uE000',
    company: { text: '=1', formulaLike: true },
    address: '中央区4111111111111111',
    postalCode: '10',
    status: { text: '\uFFFD', invalidBytes: '80' },
  });
  expect(codes).toEqual(['bytes-invalid', 'gaiji', 'card-number-in-field', 'formula-like', 'postal-code-invalid']);
  expect(codes).toEqual(HELD_CODES.filter((code) => codes.includes(code)));
});
