// Texts put together as bytes are the bytes of the texts put together.
import fc from 'fast-check';
import { Utf8Text } from '../../src/run/utf8-text.js';

test('pieces of any length become their UTF-8, and each taking begins anew', () => {
  const pieces = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 3000 }), fc.constantFrom('山田　太郎', '𠮷', '\ud800', '\udc00\ud800', 'é', '')), { maxLength: 8 });
  fc.assert(fc.property(pieces, pieces, (first, second) => {
    const bytes = new Utf8Text();
    const taken = [first, second].map((texts) => {
      for (const text of texts) bytes.add(text);
      expect(bytes.length).toBe(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
      return bytes.take();
    });
    expect(taken.map((part) => Buffer.from(part))).toEqual([first, second].map((texts) => Buffer.concat(texts.map((text) => Buffer.from(text)))));
  }));
});

test('a number is its digits, and a copy the bytes from one place up to another', () => {
  fc.assert(fc.property(fc.array(fc.nat({ max: 2 ** 31 - 1 })), (numbers) => {
    const [text, copied] = [new Utf8Text(), new Utf8Text()];
    for (const number of numbers) {
      text.addNumber(number);
      copied.addCopy(Buffer.from(`x${number}y`), 1, String(number).length + 1);
    }
    for (const one of [text, copied]) expect(Buffer.from(one.take()).toString()).toBe(numbers.join(''));
  }));
});
