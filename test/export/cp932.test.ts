import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js';
import fc from 'fast-check';
import { cp932Length, decodeCp932 } from '../../src/export/cp932.js';
import { cp932Bytes } from '../support/cp932-bytes.js';

const hex = (bytes: string): Buffer => Buffer.from(bytes.replaceAll(' ', ''), 'hex');
const textOf = (bytes: string): string => decodeCp932(hex(bytes).toString('latin1')).text;

const LEADS = [...range(0x81, 0x9f), ...range(0xe0, 0xfc)];
const TRAILS = [...range(0x40, 0x7e), ...range(0x80, 0xfc)];

describe('cp932', () => {
  const independent = createMultibyteDecoder('shift_jis', true);

  test('all 9,604 double-byte codes agree with an independent decoder, gaiji included; both miss the same ones', () => {
    const pairs = LEADS.flatMap((lead) => TRAILS.map((trail) => Buffer.from([lead, trail])));
    const valid = pairs.filter((pair) => decodeCp932(pair.toString('latin1')).invalid.length === 0);
    expect(valid).toHaveLength(9604);
    expect(valid.filter((pair) => decodeCp932(pair.toString('latin1')).text !== independent(pair)).map((pair) => pair.toString('hex'))).toEqual([]);
    expect(pairs.filter((pair) => !valid.includes(pair) && !independent(pair).includes('\ufffd'))).toEqual([]);
    expect(valid.filter((pair) => /^[\ue000-\ue757]$/.test(decodeCp932(pair.toString('latin1')).text))).toHaveLength(1880);
  });

  test('single bytes are those of the Encoding Standard', () => {
    const bytes = range(0, 0xff).map((byte) => Buffer.of(byte));
    const valid = bytes.filter((byte) => decodeCp932(byte.toString('latin1')).invalid.length === 0);
    expect(valid.map(([byte]) => byte)).toEqual([...range(0, 0x80), ...range(0xa1, 0xdf)]);
    expect(valid.filter((byte) => decodeCp932(byte.toString('latin1')).text !== independent(byte))).toEqual([]);
  });

  test('any bytes read as an independent decoder reads them, and every fault is where it says', () => {
    const units = fc.array(fc.constantFrom(0x82, 0xa0, 0x8e, 0x52, 0x2c, 0x22, 0x0a, 0xfd, 0xff, 0x85, 0xf0, 0x40, 0xb1, 0x80), { maxLength: 12 });
    fc.assert(fc.property(units, (found) => {
      const bytes = Buffer.from(found);
      const { text, invalid } = decodeCp932(bytes.toString('latin1'));
      expect(text).toBe(independent(bytes));
      expect(text.split('\ufffd')).toHaveLength(invalid.length + 1);
      for (const { hex: named, offset } of invalid) {
        const length = named.split(' ').length;
        expect(bytes.subarray(offset, offset + length).toString('hex').toUpperCase()).toBe(named.replace(' ', ''));
      }
      for (const separator of [',', '"', '\n']) {
        expect(text.split(separator)).toHaveLength(found.filter((byte, at) => byte === separator.charCodeAt(0) && !isTrailAt(found, at)).length + 1);
      }
    }), { numRuns: 2000 });
  });

  test.each([
    ['表ソ―', '95 5C 83 5C 81 5C'], ['～－', '81 60 81 7C'], ['①㈱', '87 40 87 8A'], ['髙﨑', 'FB FC FA B1'],
  ])('%s is read from its bytes, trail bytes 5C and 7C included', (text, bytes) => {
    expect(decodeCp932(hex(bytes).toString('latin1'))).toEqual({ text, invalid: [] });
  });

  test('user-defined characters are private use, to the last one', () => {
    expect(textOf('F0 40 F0 80 F9 41 F9 FC')).toBe('\ue000\ue03f\ue69d\ue757');
  });

  test('an invalid lead does not swallow the ASCII byte after it', () => {
    expect(decodeCp932(hex('82 2C 41').toString('latin1'))).toEqual({ text: '\ufffd,A', invalid: [{ hex: '82', offset: 0 }] });
    expect(decodeCp932(hex('85 41').toString('latin1'))).toEqual({ text: '\ufffdA', invalid: [{ hex: '85', offset: 0 }] });
  });

  test('a pair that is no character is one U+FFFD, named by both bytes', () => {
    expect(decodeCp932(hex('82 FF 8E 52').toString('latin1'))).toEqual({ text: '\ufffd山', invalid: [{ hex: '82 FF', offset: 0 }] });
  });

  test('a lead at the end of a cell and a lone A0 are invalid', () => {
    expect(decodeCp932(hex('8E 52 93').toString('latin1'))).toEqual({ text: '山\ufffd', invalid: [{ hex: '93', offset: 2 }] });
    expect(decodeCp932(hex('A0 41 FD').toString('latin1'))).toEqual({ text: '\ufffdA\ufffd', invalid: [{ hex: 'A0', offset: 0 }, { hex: 'FD', offset: 2 }] });
  });

  test('a lead at the end is what the next bytes may finish; in all others that are no character nothing more is cp932', () => {
    expect(['', '41 B1 8E 52', '41 8E 52 93', '93'].map((bytes) => cp932Length(hex(bytes)))).toEqual([0, 4, 3, 0]);
    expect(['41 A0', 'FD 41', '82 2C', '8E 52 85 41', '82 FF'].map((bytes) => cp932Length(hex(bytes)))).toEqual(Array.from({ length: 5 }));
  });

  test('a cell longer than any before it is decoded to its end', () => {
    const text = '山田'.repeat(5000);
    expect(decodeCp932(Buffer.from(cp932Bytes(text)).toString('latin1'))).toEqual({ text, invalid: [] });
    expect(textOf('8E 52')).toBe('山');
  });
});

/** No separator is ever a second byte; spelled out so that the test does not trust the decoder. */
function isTrailAt(bytes: readonly number[], at: number): boolean {
  return at > 0 && (bytes[at] ?? 0) >= 0x40 && LEADS.includes(bytes[at - 1] ?? 0);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
