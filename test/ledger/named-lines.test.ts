// What is read back from a record is what was written: a checksum is no card number, whatever digits it has.
import { fieldsOf } from '../../src/ledger/named-lines.js';

const textOf = (text: string): string => fieldsOf(['column'], () => text).column;

test('card numbers are masked, checksums with the digits of one are not', () => {
  const checksum = `4111111111111111${'a'.repeat(48)}`;
  expect(textOf('4111 1111 1111 1111')).toBe('**** **** **** 1111');
  expect([textOf(checksum), textOf(checksum.toUpperCase())]).toEqual([checksum, checksum.toUpperCase()]);
});

test('control characters are left out', () => {
  expect(textOf('a\u0000b\u0007')).toBe('ab');
});
