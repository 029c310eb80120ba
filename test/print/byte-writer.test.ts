import fc from 'fast-check';
import { byteWriter, toHundredths } from '../../src/print/byte-writer.js';

function written(write: (writer: ReturnType<typeof byteWriter>) => void): string {
  const writer = byteWriter();
  write(writer);
  return Buffer.from(writer.take()).toString('latin1');
}

test.each([
  [0, '0'], [-0.001, '0'], [1, '1'], [10.5, '10.5'], [-0.05, '-0.05'], [595.28, '595.28'], [100, '100'], [1e7, '10000000'],
])('%d is written %s', (value, expected) => {
  expect(written((writer) => { writer.hundredths(toHundredths(value)); })).toBe(expected);
});

test('a number is written in the shortest notation, to two decimals', () => {
  fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
    expect(written((writer) => { writer.hundredths(hundredths); })).toBe(String(hundredths / 100));
  }));
});

test('a whole number has as many digits as it needs, and zeros before it where more are asked for', () => {
  fc.assert(fc.property(fc.nat({ max: 9_999_999_999 }), (value) => {
    expect(written((writer) => { writer.whole(value); })).toBe(String(value));
    expect(written((writer) => { writer.whole(value, 10); })).toBe(String(value).padStart(10, '0'));
  }));
  expect([0, 9, 10, 99, 100, 1_000_000].map((value) => written((writer) => { writer.whole(value); }))).toEqual(['0', '9', '10', '99', '100', '1000000']);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is no number for a PDF', (value) => {
  expect(() => toHundredths(value)).toThrow('no PDF number');
});

test('the buffer grows with what is written, and is empty after clearing', () => {
  const writer = byteWriter();
  for (let count = 0; count < 3000; count += 1) writer.ascii('abc');
  const other = byteWriter();
  other.bytes(writer.peek());
  writer.clear();
  expect(writer.length()).toBe(0);
  expect(Buffer.from(other.take()).toString('latin1')).toBe('abc'.repeat(3000));
});
