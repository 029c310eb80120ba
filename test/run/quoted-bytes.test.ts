// Fields of manifest.csv made of bytes are those that csv-text.ts makes of text.
import fc from 'fast-check';
import { csvText } from '../../src/run/csv-text.js';
import { addGuarded, addGuardedFields, fieldEnd } from '../../src/run/quoted-bytes.js';
import { Utf8Text } from '../../src/run/utf8-text.js';

const guarded = (field: string): string => {
  const bytes = Buffer.from(`前\t${field}\t後`);
  const text = new Utf8Text();
  addGuarded(text, bytes, 4, fieldEnd(bytes, 4));
  return Buffer.from(text.take()).toString();
};

const hostile = fc.constantFrom('=', '＝', '+1', '-', '＠', '"', ' =', '\u3000=', '\u2003+', '\ufeff@', '\u00a0-', '\u0085', '\u007f', '\u0001', 'é', '山田', 'ヤ', '𠮷', 'z', '7', '');
/** Without what ends one, and of well-formed UTF-8: halves of surrogate pairs are none. */
const anyField = fc.array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 4 }).map((pieces) => Buffer.from(pieces.join('').replaceAll('\t', ' ')).toString());
const asText = (field: string): string => csvText(['a'], [[field]]).slice('\ufeff"a"\r\n"'.length, -'"\r\n'.length);

test('whatever stands in a field, it is guarded as in any other file', () => {
  fc.assert(fc.property(anyField, (field) => {
    expect(guarded(field)).toBe(asText(field));
  }), { numRuns: 2000 });
});

test('fields that follow each other are guarded as what they say together', () => {
  fc.assert(fc.property(fc.array(anyField, { minLength: 1, maxLength: 3 }), (fields) => {
    const bytes = Buffer.from(`前\t${fields.join('\t')}\t後`);
    const text = new Utf8Text();
    addGuardedFields(text, bytes, 4, bytes.length - 4, '\u3000');
    expect(Buffer.from(text.take()).toString()).toBe(asText(fields.join('\u3000')));
  }), { numRuns: 2000 });
});

test('a field without an end is a bug', () => {
  expect(() => fieldEnd(Buffer.from('山田'), 0)).toThrow('ends within a field');
});
