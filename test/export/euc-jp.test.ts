import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js';
import { decodeEucJp, eucJpLength } from '../../src/export/euc-jp.js';
import { eucJpBytes } from '../support/euc-jp-bytes.js';

const hex = (bytes: string): Buffer => Buffer.from(bytes.replaceAll(' ', ''), 'hex');
const TRAILS = Array.from({ length: 94 }, (_, index) => 0xa1 + index);
const pairs = TRAILS.flatMap((first) => TRAILS.map((second) => Buffer.of(first, second)));

describe('EUC-JP', () => {
  test('every pair and every three-byte code agrees with an independent decoder; both miss the same ones', () => {
    const independent = createMultibyteDecoder('euc-jp', true);
    const all = [...pairs, ...pairs.map((pair) => Buffer.concat([Buffer.of(0x8f), pair])), ...TRAILS.map((trail) => Buffer.of(0x8e, trail))];
    const differing = all.filter((bytes) => {
      const { text, invalid } = decodeEucJp(bytes);
      const expected = independent(bytes);
      return invalid.length > 0 ? !expected.includes('\ufffd') : text !== expected;
    });
    expect(differing.map((bytes) => bytes.toString('hex'))).toEqual([]);
  });

  test('kanji, kana and the signs that other tables confuse', () => {
    expect(decodeEucJp(eucJpBytes('東京都～－①㈱ｶﾞA'))).toEqual({ text: '東京都～－①㈱ｶﾞA', invalid: [] });
  });

  test('a lead without its trail swallows nothing', () => {
    expect(decodeEucJp(hex('BB B3 BB 2C 41'))).toEqual({ text: '山\ufffd,A', invalid: [{ hex: 'BB', offset: 2 }] });
    expect(decodeEucJp(hex('8F B0 22'))).toMatchObject({ text: '\ufffd\ufffd"' });
    expect(decodeEucJp(hex('80 FF BB B3'))).toEqual({ text: '\ufffd\ufffd山', invalid: [{ hex: '80', offset: 0 }, { hex: 'FF', offset: 1 }] });
  });

  test('a sequence that the next chunk may finish is no fault', () => {
    expect(eucJpLength(hex('41 BB B3 BB'))).toBe(3);
    expect(eucJpLength(hex('8F B0'))).toBe(0);
    expect(eucJpLength(hex('41 BB B3'))).toBe(3);
  });

  test.each([['BB 2C'], ['8F 41'], ['41 FF'], ['A9 A1'], ['8F A1 A1']])('%s is no EUC-JP', (bytes) => {
    expect(eucJpLength(hex(bytes))).toBeUndefined();
  });
});
