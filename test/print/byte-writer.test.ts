import fc from 'fast-check';
import { ByteWriter, toHundredths } from '../../src/print/byte-writer.js';

function written(write: (writer: ByteWriter) => void): string {
  const writer = new ByteWriter();
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
  const writer = new ByteWriter();
  for (let count = 0; count < 3000; count += 1) writer.ascii('abc');
  const other = new ByteWriter();
  other.bytes(writer.peek());
  writer.clear();
  expect(writer.length).toBe(0);
  expect(Buffer.from(other.take()).toString('latin1')).toBe('abc'.repeat(3000));
});

test('a number that is known later stands where room was left for it, however many digits it has', () => {
  fc.assert(fc.property(fc.nat({ max: 2_000_000 }), fc.nat({ max: 5000 }), fc.integer({ min: 1, max: 8 }), (value, since, digits) => {
    expect(written((writer) => {
      writer.ascii('<');
      const at = writer.gap(digits);
      writer.ascii('>'.repeat(since));
      writer.fill(at, digits, value);
      writer.ascii('.');
    })).toBe(`<${String(value)}${'>'.repeat(since)}.`);
  }));
});

test('codes are the lower two bytes of numbers, high first', () => {
  expect(written((writer) => { writer.codes(Int32Array.of(0x4141, 0x34142, 0xffff, 0x4343), 1, 3); })).toBe('AB\xff\xff');
});
