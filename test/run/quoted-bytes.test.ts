// Fields of manifest.csv made of bytes are those that csv-text.ts makes of text.
import fc from 'fast-check';
import { csvText } from '../../src/run/csv-text.js';
import { addGuarded, fieldEnd } from '../../src/run/quoted-bytes.js';
import { Utf8Text } from '../../src/run/utf8-text.js';

const guarded = (field: string): string => {
  const bytes = Buffer.from(`前\t${field}\t後`);
  const text = new Utf8Text();
  addGuarded(text, bytes, 4, fieldEnd(bytes, 4));
  return Buffer.from(text.take()).toString();
};

test('whatever stands in a field, it is guarded as in any other file', () => {
  const hostile = fc.constantFrom('=', '＝', '+1', '-', '＠', '"', ' =', '\u3000=', '\u2003+', '\ufeff@', '\u00a0-', '\u0085', '\u007f', '\u0001', 'é', '山田', 'ヤ', '𠮷', 'z', '7', '');
  fc.assert(fc.property(fc.array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 4 }), (pieces) => {
    const field = Buffer.from(pieces.join('').replaceAll('\t', ' ')).toString(); // halves of surrogate pairs are no UTF-8
    expect(`\ufeff"a"\r\n"${guarded(field)}"\r\n`).toBe(csvText(['a'], [[field]]));
  }), { numRuns: 2000 });
});

test('a field without an end is a bug', () => {
  expect(() => fieldEnd(Buffer.from('山田'), 0)).toThrow('ends within a field');
});
