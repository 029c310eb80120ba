import { decodeCp932 } from '../../src/export/cp932.js';

const hex = (bytes: string): Buffer => Buffer.from(bytes.replaceAll(' ', ''), 'hex');
const textOf = (bytes: string): string => decodeCp932(hex(bytes)).text;

const LEADS = [...range(0x81, 0x9f), ...range(0xe0, 0xfc)];
const TRAILS = [...range(0x40, 0x7e), ...range(0x80, 0xfc)];

describe('cp932', () => {
  test('all double-byte codes agree with the platform decoder, gaiji included; both miss the same ones', () => {
    const platform = new TextDecoder('shift_jis');
    const differing = LEADS.flatMap((lead) => TRAILS.map((trail) => Buffer.from([lead, trail]))).filter((pair) => {
      const { text, invalid } = decodeCp932(pair);
      const expected = platform.decode(pair);
      // Where there is no character the platform decoder may swallow an ASCII trail, so only the fault is compared.
      return invalid.length > 0 ? !expected.includes('\ufffd') : text !== expected;
    });
    expect(differing.map((pair) => pair.toString('hex'))).toEqual([]);
  });

  test('single bytes are those of the Encoding Standard', () => {
    const valid = range(0, 0xff).filter((byte) => decodeCp932(Buffer.from([byte])).invalid.length === 0);
    expect(valid).toEqual([...range(0, 0x80), ...range(0xa1, 0xdf)]);
    expect(textOf('1A 1C 7F 5C 7E')).toBe('\x1a\x1c\x7f\\~');
    expect(textOf('B1 B6 DE')).toBe('ｱｶﾞ');
  });

  test.each([
    ['表ソ―', '95 5C 83 5C 81 5C'], ['～－', '81 60 81 7C'], ['①㈱', '87 40 87 8A'], ['髙﨑', 'FB FC FA B1'],
  ])('%s is read from its bytes, trail bytes 5C and 7C included', (text, bytes) => {
    expect(decodeCp932(hex(bytes))).toEqual({ text, invalid: [] });
  });

  test('user-defined characters are private use, to the last one', () => {
    expect(textOf('F0 40 F0 80 F9 41 F9 FC')).toBe('\ue000\ue03f\ue69d\ue757');
  });

  test('an invalid lead does not swallow the ASCII byte after it', () => {
    expect(decodeCp932(hex('82 2C 41'))).toEqual({ text: '\ufffd,A', invalid: ['82'] });
    expect(decodeCp932(hex('85 41'))).toEqual({ text: '\ufffdA', invalid: ['85'] });
  });

  test('a pair that is no character is one U+FFFD, named by both bytes', () => {
    expect(decodeCp932(hex('82 FF 8E 52'))).toEqual({ text: '\ufffd山', invalid: ['82 FF'] });
  });

  test('a lead at the end of a cell and a lone A0 are invalid', () => {
    expect(decodeCp932(hex('8E 52 93'))).toEqual({ text: '山\ufffd', invalid: ['93'] });
    expect(decodeCp932(hex('A0 41 FD'))).toEqual({ text: '\ufffdA\ufffd', invalid: ['A0', 'FD'] });
  });
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
