import fc from 'fast-check';
import { decodeUtf8, utf8Length } from '../../src/export/utf-8.js';

const hex = (bytes: string): Buffer => Buffer.from(bytes.replaceAll(' ', ''), 'hex');

describe('UTF-8', () => {
  test('characters of one to four bytes are read', () => {
    expect(decodeUtf8(Buffer.from('Aé山𠮷'))).toEqual({ text: 'Aé山𠮷', invalid: [] });
  });

  test.each([
    ['a character cut short', 'E5 B1 41', '\ufffd\ufffdA', ['E5', 'B1']],
    ['a stray continuation byte', '41 80 42', 'A\ufffdB', ['80']],
    ['an overlong form', 'C0 AF', '\ufffd\ufffd', ['C0', 'AF']],
    ['a surrogate', 'ED A0 80', '\ufffd\ufffd\ufffd', ['ED', 'A0', '80']],
    ['beyond Unicode', 'F4 90 80 80', '\ufffd\ufffd\ufffd\ufffd', ['F4', '90', '80', '80']],
  ])('%s: every byte is named and its neighbours keep their meaning', (_, bytes, text, invalid) => {
    const found = decodeUtf8(hex(bytes));
    expect({ text: found.text, invalid: found.invalid.map((one) => one.hex) }).toEqual({ text, invalid });
    for (const one of found.invalid) expect(hex(bytes).subarray(one.offset, one.offset + 1).toString('hex').toUpperCase()).toBe(one.hex);
  });

  test.each([
    ['nothing', '', 0], ['ASCII', '41', 1], ['a whole text', 'E5 B1 B1', 3], ['a lead of two', '41 C2', 1], ['the last lead of two', 'DF', 0], ['a lead of three', '41 E0', 1], ['two of three', '41 EF BF', 1],
    ['a lead of four', 'F0', 0], ['three of four', '41 F4 8F BF', 1], ['four of four', 'F4 8F BF BF', 4],
  ])('what the next chunk may finish does not count: %s', (_, bytes, length) => {
    expect(utf8Length(hex(bytes))).toBe(length);
  });

  test.each([['C1'], ['F5'], ['80'], ['E5 41'], ['80 80 80 80'], ['41 FF']])('%s is the beginning of nothing', (bytes) => {
    expect(utf8Length(hex(bytes))).toBeUndefined();
  });

  test.each([['C2 80', '\u0080'], ['DF BF', '\u07ff'], ['E0 A0 80', '\u0800'], ['EF BF BF', '\uffff'], ['F0 90 80 80', '\u{10000}'], ['F4 8F BF BF', '\u{10ffff}']])('%s is read beside a bad byte', (bytes, text) => {
    expect(decodeUtf8(hex(`FF ${bytes}`))).toMatchObject({ text: `\ufffd${text}` });
    expect(decodeUtf8(hex(`FF ${bytes.slice(0, -3)}`)).text).not.toContain(text);
  });

  test('any text comes back, and any bytes are either text or named', () => {
    const anyText = fc.string({ unit: 'binary' }).map((text) => Buffer.from(text));
    fc.assert(fc.property(anyText, (bytes) => decodeUtf8(bytes).text === bytes.toString()));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => {
      const { text, invalid } = decodeUtf8(Buffer.from(bytes));
      const replaced = text.split('\ufffd').length - 1;
      const written = [...Buffer.from(bytes).toString('latin1').matchAll(/\xef\xbf\xbd/g)].length;
      return replaced === invalid.length + written;
    }));
  });
});
