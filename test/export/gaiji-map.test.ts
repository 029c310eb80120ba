import { printable } from '../../src/export/gaiji-map.js';
import { readGaijiMap } from '../../src/export/read-gaiji-map.js';
import { ASSOCIATION_HEADER, ORDINARY_ROW, problemsOf, readAll, sourceOf } from './sample-source.js';

const source = (...lines: readonly string[]): ReturnType<typeof sourceOf> => sourceOf(['コード,文字,備考', ...lines, ''].join('\r\n'), 64, 'gaiji.csv');
const mapOf = async (...lines: readonly string[]): Promise<ReadonlyMap<string, string>> => (await readGaijiMap(source(...lines))).map;

describe('the gaiji map', () => {
  test('codes are cp932 or private use, characters themselves or code points, variation sequences too', async () => {
    expect(await mapOf('F040,髙,', 'f9fc,U+9089 U+E0101,会員名簿', '', 'Ｕ＋Ｅ００２,U+20BB7,')).toEqual(
      new Map([['\ue000', '髙'], ['\ue757', '\u9089\u{e0101}'], ['\ue002', '𠮷']]));
  });

  test('every line that cannot be understood is told at once, at its place', async () => {
    const problems = await problemsOf(() => readGaijiMap(source('8140,髙,', 'F040,,', 'F041,髙橋,', 'F042,U+E000,', 'F043,髙,', 'F043,﨑,', 'F03F,U+110000,', 'F041,髙,')));
    expect(problems.map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
      ['gaiji-code-wrong', 2, 'コード'], ['gaiji-character-wrong', 3, '文字'], ['gaiji-character-wrong', 4, '文字'], ['gaiji-character-wrong', 5, '文字'],
      ['gaiji-code-twice', 7, 'コード'], ['gaiji-code-wrong', 8, 'コード'], ['gaiji-character-wrong', 8, '文字'],
      ['gaiji-code-twice', 9, 'コード'],
    ]);
  });

  test('spaces in a code, a code point of six digits and several selectors are understood; what is none of these is told', async () => {
    expect(await mapOf('F0 41,U+9089  U+E0101,', '0xF042,"U+8FBB, U+E0100",', 'U+10FFFD,U+9089+U+E0101,', 'U+F0000,辻,')).toEqual(new Map([
      ['\ue001', '\u9089\u{e0101}'], ['\ue002', '\u8fbb\u{e0100}'], ['\u{10fffd}', '\u9089\u{e0101}'], ['\u{f0000}', '辻']]));
    const problems = await problemsOf(() => readGaijiMap(source('U+9089,髙,', 'U+110000,髙,', 'F043', 'F0,髙,', ',髙,', 'F044,U+9089 x,', 'F045,U+9089x U+E0101,', 'F046,U+9089 U+110000,')));
    expect(problems.map(({ code, at }) => [code, at?.line])).toEqual([
      ['gaiji-code-wrong', 2], ['gaiji-code-wrong', 3], ['gaiji-character-wrong', 4], ['gaiji-code-wrong', 5], ['gaiji-code-wrong', 6], ['gaiji-character-wrong', 7],
      ['gaiji-character-wrong', 8], ['gaiji-character-wrong', 9],
    ]);
  });

  test('the file is told by its bytes, and an unknown one by what it needs', async () => {
    expect((await readGaijiMap(source('F040,髙,'))).fingerprint).toEqual({ bytes: expect.any(Number) as number, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(await problemsOf(() => readGaijiMap(sourceOf('コード,備考\r\n', 64, 'gaiji.csv')))).toMatchObject([{ detail: { option: 'gaiji.csv', needed: 'コード, 文字' } }]);
  });

  test('a file without its two columns is refused', async () => {
    expect(await problemsOf(() => readGaijiMap(sourceOf('F040,髙\r\n', 64, 'gaiji.csv')))).toMatchObject([{ code: 'list-header-unrecognised', at: { file: 'gaiji.csv' } }]);
  });

  test('cells are decoded with it; what it does not know stays', async () => {
    const { rows } = await readAll({
      ...sourceOf(`${ASSOCIATION_HEADER}\r\n${ORDINARY_ROW.replace('山田', '\ue000\ue001')}\r\n`), gaiji: new Map([['\ue000', '髙']]),
    });
    expect(rows[0]?.cells.name.text).toBe('髙\ue001　太郎');
    expect(printable('山田', new Map())).toBe('山田');
  });
});
