// Texts put together as bytes are the bytes of the texts put together.
import fc from 'fast-check';
import { textBytes } from '../../src/run/text-bytes.js';

test('pieces of any length become their UTF-8, and each taking begins anew', () => {
  const pieces = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 3000 }), fc.constantFrom('山田　太郎', '𠮷', '\ud800', '')), { maxLength: 8 });
  fc.assert(fc.property(pieces, pieces, (first, second) => {
    const bytes = textBytes();
    const taken = [first, second].map((texts) => {
      for (const text of texts) bytes.add(text);
      return bytes.take();
    });
    expect(taken.map((part) => Buffer.from(part))).toEqual([first, second].map((texts) => Buffer.concat(texts.map((text) => Buffer.from(text)))));
  }));
});
