import type { ExportSource } from '../../src/export/export-bytes.js';
import { recogniseText } from '../../src/export/export-encoding.js';
import { decodeCp932 } from '../../src/export/cp932.js';
import { decodeEucJp } from '../../src/export/euc-jp.js';
import { eucJpBytes } from '../support/euc-jp-bytes.js';
import { cp932Bytes } from '../support/cp932-bytes.js';
import { problemsOf, sourceOf } from './sample-source.js';

const LONG = '氏名,住所\r\n山田　太郎,東京都中央区銀座\r\n'.repeat(400);
const recognise = async (bytes: Uint8Array | string, chunkBytes?: number): Promise<string> =>
  (await recogniseText(sourceOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, chunkBytes))).encoding;

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
    expect(await recogniseText(sourceOf(''))).toEqual({ encoding: 'cp932', tabSeparated: false });
  });

  test('what was given is taken', async () => {
    expect(await recogniseText(sourceOf(Buffer.from(LONG)), 'cp932')).toEqual({ encoding: 'cp932', tabSeparated: false });
  });

  test('reading stops at the first byte that settles it', async () => {
    let asked = 0;
    async function* endless(): AsyncIterable<Uint8Array> {
      for (;;) {
        asked++;
        yield await Promise.resolve(cp932Bytes(LONG));
      }
    }
    expect((await recogniseText({ name: 'payments.csv', open: endless })).encoding).toBe('cp932');
    expect(asked).toBe(1);
  });

  const utf16 = Buffer.from('決済番号,氏名\r\n1,山田\r\n', 'utf16le');
  test.each([
    ['big-endian UTF-16 with its mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]), 'export-is-utf-16be', ''],
    ['big-endian UTF-16 without a mark', Buffer.from(utf16).swap16(), 'export-is-utf-16be', ''],
    ['a PDF', Buffer.from('%PDF-1.7\n...'), 'export-is-pdf', ''],
    ['an Excel workbook', zipOf('[Content_Types].xml'), 'export-is-workbook', ''],
    ['a workbook that begins with another of its parts', zipOf('xl/workbook.xml'), 'export-is-workbook', ''],
    ['an old Excel workbook', Buffer.from('D0CF11E0A1B11AE1', 'hex'), 'export-is-workbook', ''],
    ['an archive', zipOf('payments.csv'), 'export-is-foreign', 'archive'],
    ['a screenshot', Buffer.from('89504E470D0A1A0A', 'hex'), 'export-is-foreign', 'picture'],
    ['a photograph', Buffer.from('FFD8FFE000104A464946', 'hex'), 'export-is-foreign', 'picture'],
    ['a page to log in', Buffer.from('\ufeff\n<!DOCTYPE html>\n<html>', 'utf8'), 'export-is-foreign', 'web-page'],
  ])('%s is refused by name, whatever encoding was given', async (_, bytes, code, kind) => {
    const source = sourceOf(bytes, 3);
    const refusal = [{ code, detail: kind === '' ? {} : { kind }, at: { file: 'payments.csv' } }];
    expect(await problemsOf(() => recogniseText(source))).toEqual(refusal);
    expect(await problemsOf(() => recogniseText(source, 'utf-8'))).toEqual(refusal);
  });

  function zipOf(member: string): Buffer {
    return Buffer.concat([Buffer.from('504B0304140000000800', 'hex'), Buffer.alloc(20), Buffer.from(member)]);
  }

  test.each([[1], [3], [64]])('UTF-16LE is recognised with its mark and without (chunks of %i)', async (chunkBytes) => {
    expect(await recognise(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), chunkBytes)).toBe('utf-16le');
    expect(await recognise(utf16, chunkBytes)).toBe('utf-16le');
  });

  test.each([[1], [7], [65_536]])('EUC-JP is recognised where cp932 cannot be (chunks of %i)', async (chunkBytes) => {
    expect(await recognise(eucJpBytes(LONG), chunkBytes)).toBe('euc-jp');
  });

  test('where both fit every byte, the names of columns decide', async () => {
    const short = eucJpBytes('氏名,ID\r\n');
    expect(decodeCp932(short.toString('latin1')).invalid).toEqual([]);
    expect(await recognise(short)).toBe('euc-jp');
    expect(await recognise(eucJpBytes('"氏名","ID"\r\n'))).toBe('euc-jp');
    const kana = cp932Bytes('ID,ｶﾅ\r\n1,ﾀﾛ\r\n');
    expect(decodeEucJp(Buffer.from(kana)).invalid).toEqual([]);
    expect(await recognise(kana)).toBe('cp932');
  });

  test('what a later part begins with says nothing of the file', async () => {
    expect(await recogniseText(parts(Buffer.from(LONG), Buffer.from('%PDF\t\t\t\r\n')))).toEqual({ encoding: 'utf-8', tabSeparated: false });
  });

  test('a character that one part begins is not finished by a later one than the next', async () => {
    expect((await recogniseText(parts(Buffer.concat([Buffer.from(LONG), Buffer.of(0xe5)]), Buffer.from('a,b'), Buffer.of(0xb1, 0xb1)))).encoding).toBe('cp932');
  });

  function parts(...chunks: readonly Buffer[]): ExportSource {
    return {
      name: 'payments.csv',
      open: async function* () {
        for (const chunk of chunks) yield await Promise.resolve(chunk);
      },
    };
  }

  test('bytes that are neither EUC-JP nor cp932 to the end are cp932, whose cells name them', async () => {
    expect(await recognise(Buffer.concat([eucJpBytes(LONG), Buffer.from([0xff])]))).toBe('cp932');
    expect(await recognise(Buffer.concat([eucJpBytes(LONG), Buffer.from([0xc6])]))).toBe('cp932');
  });

  test('tabs between columns are told from commas', async () => {
    expect(await recogniseText(sourceOf('氏名\t住所\r\n山田　太郎\t東京都,中央区\r\n'))).toEqual({ encoding: 'cp932', tabSeparated: true });
    expect(await recogniseText(sourceOf(Buffer.from('\ufeff氏名\t住所\r\n', 'utf16le')))).toEqual({ encoding: 'utf-16le', tabSeparated: true });
    expect(await recogniseText(sourceOf(Buffer.from('\ufeff本人氏名\t本店\t本社\r\n', 'utf16le')))).toEqual({ encoding: 'utf-16le', tabSeparated: true });
    expect(await recogniseText(sourceOf('氏名,住所\r\n山田　太郎,東京都\t中央区\t\r\n'))).toMatchObject({ tabSeparated: false });
  });

  test('a stray NUL does not make a file UTF-16', async () => {
    expect(await recognise('id,name\r\n1,Yam\0ada\r\n')).toBe('cp932');
  });
});
