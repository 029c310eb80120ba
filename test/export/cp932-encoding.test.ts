// The encoder against the decoder it was made from, against an independent encoder, and against what Windows writes.
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import fc from 'fast-check';
import { encodeCp932 } from '../../src/export/cp932-encoding.js';
import { decodeCp932 } from '../../src/export/cp932.js';

const hexOf = (text: string): string | undefined => {
  const bytes = encodeCp932(text);
  return bytes && Buffer.from(bytes).toString('hex').toUpperCase();
};
const ALL_UNITS = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
const ENCODABLE = ALL_UNITS.filter((character) => encodeCp932(character) !== undefined);

test('every character it has a code for is read back from that code', () => {
  expect(ENCODABLE.filter((character) => decodeCp932(Buffer.from(encodeCp932(character) ?? []).toString('latin1')).text !== character)).toEqual([]);
});

test('every code that is read, but for the user-defined ones and the lone 80, can be written by its character', () => {
  const codes = ALL_UNITS.map((_, code) => (code < 0x100 ? Buffer.of(code) : Buffer.of(code >> 8, code & 0xff)));
  const read = codes.map((bytes) => decodeCp932(bytes.toString('latin1'))).filter(({ text, invalid }) => invalid.length === 0 && text.length === 1);
  const characters = new Set(read.map(({ text }) => text));
  const lacking = [...characters].filter((character) => encodeCp932(character) === undefined);
  expect(lacking.filter((character) => !/[\ue000-\ue757\u0080]/.test(character))).toEqual([]);
  expect(ENCODABLE.filter((character) => !characters.has(character))).toEqual([]);
});

test('chooses among several codes of a character as an independent encoder does', () => {
  const independent = createMultibyteEncoder('shift_jis', { mode: 'fatal' });
  expect(ENCODABLE.length).toBeGreaterThan(7000);
  expect(ENCODABLE.filter((character) => Buffer.from(independent(character)).toString('hex').toUpperCase() !== hexOf(character))).toEqual([]);
});

test.each([
  ['¬ of JIS X 0208', '￢', '81CA'], ['∵ of JIS X 0208', '∵', '81E6'], ['Ⅰ of row 13', 'Ⅰ', '8754'], ['㈱ of row 13', '㈱', '878A'],
  ['ⅰ of IBM', 'ⅰ', 'FA40'], ['髙 and 﨑 of IBM', '髙﨑', 'FBFCFAB1'], ['half-width kana', 'ｱﾟ', 'B1DF'], ['a wave dash as Windows has it', '～', '8160'],
  ['a backslash', 'ソ\\', '835C5C'], ['nothing', '', ''],
])('%s', (_, text, bytes) => {
  expect(hexOf(text)).toBe(bytes);
});

test.each([
  ['a kanji outside the basic plane', '𠮷'], ['a wave dash as others have it', '〜'], ['a minus sign', '−'], ['a double vertical line', '‖'],
  ['an em dash', '—'], ['a cent sign', '¢'], ['a pound sign', '£'], ['a not sign of Latin-1', '¬'], ['a yen sign', '¥'], ['é', 'é'],
  ['a user-defined character', '\ue000'], ['a variation selector', '辻\u{e0100}'], ['a combining voicing mark', 'か\u3099'],
  ['half a surrogate pair', '\ud842'], ['the mark of a lost character', '\ufffd'], ['a C1 control', '\u0080'],
])('%s is not in cp932', (_, text) => {
  expect(encodeCp932(`山${text}田`)).toBeUndefined();
});

test('a text is its characters one after the other, and one character it lacks is enough', () => {
  const characters = fc.array(fc.constantFrom(...ENCODABLE), { maxLength: 30 });
  fc.assert(fc.property(characters, fc.constantFrom('𠮷', '〜', 'é', '\ue000'), fc.nat(30), (known, lacking, place) => {
    const text = known.join('');
    const bytes = encodeCp932(text);
    expect(bytes && decodeCp932(Buffer.from(bytes).toString('latin1')).text).toBe(text);
    expect(encodeCp932([...known.slice(0, place), lacking, ...known.slice(place)].join(''))).toBeUndefined();
  }));
});
