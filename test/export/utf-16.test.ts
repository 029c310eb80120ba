import fc from 'fast-check';
import { fieldDecoder } from '../../src/export/export-encoding.js';
import { decodeUtf16AsUtf8, utf16Order, utf8FromUtf16 } from '../../src/export/utf-16.js';
import { ASSOCIATION_HEADER, ORDINARY_ROW, readAll, sourceOf } from './sample-source.js';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

async function converted(bytes: Uint8Array, chunkBytes: number): Promise<Buffer> {
  async function* chunks(): AsyncIterable<Buffer> {
    for await (const chunk of sourceOf(bytes, chunkBytes).open()) yield Buffer.from(chunk);
  }
  const parts: Buffer[] = [];
  for await (const chunk of utf8FromUtf16(chunks())) parts.push(chunk);
  return Buffer.concat(parts);
}

describe('UTF-16LE', () => {
  test('any text comes as UTF-8, whatever the chunks', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 20 }), fc.integer({ min: 1, max: 9 }), fc.boolean(), async (text, size, marked) => {
      fc.pre(!text.startsWith('\ufeff'));
      expect((await converted(utf16(`${marked ? '\ufeff' : ''}${text}`), size)).toString()).toBe(text);
    }));
  });

  test.each([[1], [2], [3], [64]])('a surrogate without its partner is found where it stands (chunks of %i)', async (size) => {
    const bytes = await converted(utf16('山\ud842田𠮷\udfb7'), size);
    expect(decodeUtf16AsUtf8(bytes)).toEqual({ text: '山\ufffd田𠮷\ufffd', invalid: [{ hex: '42 D8', offset: 2 }, { hex: 'B7 DF', offset: 10 }] });
    expect(decodeUtf16AsUtf8(await converted(utf16('\ud842'), size))).toEqual({ text: '\ufffd', invalid: [{ hex: '42 D8', offset: 0 }] });
  });

  test('the first of the surrogates is one too', async () => {
    expect(decodeUtf16AsUtf8(await converted(utf16('山\ud800田'), 64))).toEqual({ text: '山\ufffd田', invalid: [{ hex: '00 D8', offset: 2 }] });
  });

  test('a mark is one at the very start alone', async () => {
    expect((await converted(utf16('山\ufeff田'), 2)).toString()).toBe('山\ufeff田');
  });

  test.each([[','], ['\t'], ['\n'], ['\r']])('the side of the NUL beside %j tells the order of bytes', (separator) => {
    const bytes = utf16(`山${separator}田`);
    expect(utf16Order(bytes)).toBe('little-endian');
    expect(utf16Order(Buffer.from(bytes).swap16())).toBe('big-endian');
  });

  test('a NUL that makes no unit with its separator, or is beside half of them, tells nothing', () => {
    expect(['a,\0b', 'a\0,b', 'a,b,,\0'].map((text) => utf16Order(Buffer.from(text)))).toEqual([undefined, undefined, undefined]);
  });

  test('any units are decoded as the platform does, each lone surrogate counted', async () => {
    const units = fc.array(fc.constantFrom('山', 'a', '\ud842', '\udfb7', '퀀'), { maxLength: 12 });
    await fc.assert(fc.asyncProperty(units, fc.integer({ min: 1, max: 5 }), async (parts, size) => {
      const bytes = utf16(parts.join(''));
      const { text, invalid } = fieldDecoder({ encoding: 'utf-16le', tabSeparated: false })((await converted(bytes, size)).toString('latin1'));
      expect(text).toBe(new TextDecoder('utf-16le').decode(bytes));
      for (const { hex, offset } of invalid) expect(bytes.subarray(offset, offset + 2).toString('hex').toUpperCase()).toBe(hex.replace(' ', ''));
      expect(invalid).toHaveLength(text.split('\ufffd').length - 1);
    }));
  });

  test('half a character at the end is doubted, a DOS end-of-file mark is nothing', async () => {
    expect((await converted(Buffer.concat([utf16('山'), Buffer.of(0x71)]), 1)).toString()).toBe('山\ufffd');
    for (const end of [Buffer.of(0x1a), Buffer.of(0x1a, 0)]) {
      const { rows } = await readAll(sourceOf(Buffer.concat([utf16(`\ufeff${ASSOCIATION_HEADER}\r\n${ORDINARY_ROW}\r\n`), end]), 7));
      expect(rows).toHaveLength(1);
    }
  });

  test('tabs and commas change places until a cell is decoded; lines are those of the file', async () => {
    const text = `\ufeff${ASSOCIATION_HEADER.replaceAll(',', '\t')}\r\n${ORDINARY_ROW.replaceAll(',', '\t').replace('銀座1-2-3', '"銀座1,2\r\n3番"')}\r\n`;
    const { read, rows } = await readAll(sourceOf(utf16(text + text.split('\r\n').slice(1).join('\r\n')), 11));
    expect(read).toMatchObject({ encoding: 'utf-16le', tabSeparated: true, rows: 2 });
    expect(rows.map(({ line, cells }) => [line, cells.address.text])).toEqual([[2, '東京都中央区銀座1,2 3番'], [4, '東京都中央区銀座1,2 3番']]);
  });
});
