import { ColumnTexts } from '../../src/export/column-texts.js';
import fc from 'fast-check';
import { cleanText, looksLikeFormula } from '../../src/export/cell-text.js';
import { fieldDecoder } from '../../src/export/export-encoding.js';
import type { DecodedText } from '../../src/export/decoded-text.js';

const decode = fieldDecoder({ encoding: 'cp932', tabSeparated: false });

function counted(): { readonly texts: ColumnTexts; readonly times: () => number } {
  let times = 0;
  return {
    texts: new ColumnTexts((field): DecodedText => {
      times++;
      return decode(field);
    }),
    times: () => times,
  };
}

test('what a column says again is not decoded again', () => {
  const { texts, times } = counted();
  expect(['\x93\x8c\x8b\x9e\x93\x73', ' a ', '\x93\x8c\x8b\x9e\x93\x73', ' a ', '', '-', '-', 'K-1', 'K-1'].map((field) => texts.soundText(field))).toEqual(['東京都', 'a', '東京都', 'a', '', '', '', 'K-1', 'K-1']);
  expect(times()).toBe(3);
});

test('a column that says too much of different is given up, and goes on saying it', () => {
  const { texts, times } = counted();
  const numbers = Array.from({ length: 4097 }, (_, index) => ` ${index + 1}`);
  expect(numbers.map((number) => texts.soundText(number))).toEqual(numbers.map((number) => number.trim()));
  expect(texts.soundText(' 1')).toBe('1');
  expect(times()).toBe(4098);
});

test.each(['\x82', '=1', '+1', '-1', '@a', "'=1", '\x95\xff\xff'])('%j is not sound', (field) => {
  const { texts } = counted();
  expect([texts.soundText(field), texts.soundText(field)]).toEqual([undefined, undefined]);
});

test('of any bytes, in any encoding and with tabs or commas, what is sound is what decoding and cleaning make of them', () => {
  const bytes = fc.string({ unit: fc.oneof(fc.constantFrom('a', 'Z', '0', '-', ' ', ',', '\t', '\\', '~', '\x7f', '\0', "'", '='), fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte))), maxLength: 8 });
  const forms = fc.record({ encoding: fc.constantFrom('cp932', 'utf-8', 'utf-16le', 'euc-jp'), tabSeparated: fc.boolean() });
  fc.assert(fc.property(bytes, forms, (field, form) => {
    const { text, invalid } = fieldDecoder(form)(field);
    const cleaned = cleanText(text);
    expect(new ColumnTexts(fieldDecoder(form)).soundText(field)).toBe(invalid.length > 0 || looksLikeFormula(cleaned) ? undefined : cleaned);
  }), { numRuns: 2000 });
});
