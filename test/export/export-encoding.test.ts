import { recogniseEncoding } from '../../src/export/export-encoding.js';
import { cp932Bytes } from '../support/cp932-bytes.js';
import { problemsOf, sourceOf } from './sample-source.js';

const LONG = '氏名,住所\r\n山田　太郎,東京都中央区銀座\r\n'.repeat(400);
const recognise = (bytes: Uint8Array | string, chunkBytes?: number): Promise<string> =>
  recogniseEncoding(sourceOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, chunkBytes));

describe('recognising the encoding', () => {
  test.each([[1], [7], [4096], [65_536]])('UTF-8 and cp932 are told apart in chunks of %i bytes', async (chunkBytes) => {
    expect(await recognise(Buffer.from(LONG), chunkBytes)).toBe('utf-8');
    expect(await recognise(cp932Bytes(LONG), chunkBytes)).toBe('cp932');
  });

  test('one byte that is no UTF-8, however late, makes the file cp932', async () => {
    expect(await recognise(Buffer.concat([Buffer.from(LONG), Buffer.from([0x8e])]))).toBe('cp932');
    expect(await recognise(Buffer.concat([Buffer.from(LONG), Buffer.from([0xe5, 0xb1])]), 5)).toBe('cp932');
  });

  test('a UTF-8 mark settles it, bad bytes or not', async () => {
    expect(await recognise(Buffer.concat([Buffer.from('\ufeffA,B\r\n'), Buffer.from([0x8e, 0x52])]))).toBe('utf-8');
  });

  test('all ASCII counts as cp932', async () => {
    expect(await recognise('id,name\r\n1,Yamada\r\n')).toBe('cp932');
    expect(await recognise('')).toBe('cp932');
  });

  test('what was given is taken', async () => {
    expect(await recogniseEncoding(sourceOf(Buffer.from(LONG)), 'cp932')).toBe('cp932');
  });

  test('reading stops at the first byte that settles it', async () => {
    let asked = 0;
    async function* endless(): AsyncIterable<Uint8Array> {
      for (;;) {
        asked++;
        yield await Promise.resolve(cp932Bytes(LONG));
      }
    }
    expect(await recogniseEncoding({ name: 'payments.csv', open: endless })).toBe('cp932');
    expect(asked).toBe(1);
  });

  const utf16 = Buffer.from('決済番号,氏名\r\n1,山田\r\n', 'utf16le');
  test.each([
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'export-is-utf-16'],
    ['big-endian UTF-16 with its mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]), 'export-is-utf-16'],
    ['UTF-16 without a mark', utf16, 'export-is-utf-16'],
    ['big-endian UTF-16 without a mark', Buffer.from(utf16).swap16(), 'export-is-utf-16'],
    ['a PDF', Buffer.from('%PDF-1.7\n...'), 'export-is-pdf'],
    ['an Excel workbook', Buffer.from('504B030414000600', 'hex'), 'export-is-workbook'],
    ['an old Excel workbook', Buffer.from('D0CF11E0A1B11AE1', 'hex'), 'export-is-workbook'],
  ])('%s is refused by name, whatever encoding was given', async (_, bytes, code) => {
    const source = sourceOf(bytes, 3);
    expect(await problemsOf(() => recogniseEncoding(source))).toEqual([{ code, detail: {}, at: { file: 'payments.csv' } }]);
    expect(await problemsOf(() => recogniseEncoding(source, 'utf-8'))).toEqual([{ code, detail: {}, at: { file: 'payments.csv' } }]);
  });

  test('a stray NUL does not make a file UTF-16', async () => {
    expect(await recognise('id,name\r\n1,Yam\0ada\r\n')).toBe('cp932');
  });
});
