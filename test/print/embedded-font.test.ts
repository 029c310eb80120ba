// Fonts as they stand in a print file.
import { create } from 'fontkit';
import { writePrintFile } from '../../src/print/print-file.js';
import { referredTo, takeApart } from './pdf-structure.js';
import type { PdfStructure } from './pdf-structure.js';
import { BARE_LETTER, FALLBACK, FONTS, MINCHO, bareTexts, placed } from './sample-letter.js';

function fileWith(text: string): PdfStructure {
  return takeApart(writePrintFile(BARE_LETTER, [bareTexts(placed(text))], FONTS, { title: 'お知らせ' }));
}

function streamOf({ object }: PdfStructure, text: string, key: string): Buffer {
  return object(referredTo(text, key)).stream ?? Buffer.alloc(0);
}

test('every font is embedded and a subset, and only fonts that draw something are there', () => {
  const structure = fileWith('𠮷田');
  const descriptors = structure.ofType('FontDescriptor');
  expect(descriptors.map(({ text }) => /\/FontName \/(\S+)/u.exec(text)?.[1]))
    .toEqual([
      expect.stringMatching(/^[A-Z]{6}\+BIZUDMincho-Regular$/u),
      expect.stringMatching(/^[A-Z]{6}\+NotoSerifJP-Regular$/u),
    ]);
  for (const { text } of descriptors) {
    const file = streamOf(structure, text, 'FontFile2');
    expect(structure.object(referredTo(text, 'FontFile2')).text).toContain(`/Length1 ${String(file.length)} `);
    expect(file.length).toBeGreaterThan(100);
    expect(file.length).toBeLessThan(20_000);
  }
  const fonts = structure.ofType('Font').filter(({ text }) => text.includes('/Type0'));
  expect(fonts).toHaveLength(2);
});

test('a code leads to the outline of its cluster', () => {
  const structure = fileWith('あ𠮷が');
  const [mincho, fallback] = structure.objects.filter(({ text }) => text.includes('/CIDFontType2'));
  expect(outlineOf(structure, mincho?.text ?? '', 1)).toBe(outlineIn(MINCHO.bytes, MINCHO.typeface.glyphIdOf('あ')));
  expect(outlineOf(structure, mincho?.text ?? '', 2)).toBe(outlineIn(MINCHO.bytes, MINCHO.typeface.glyphIdOf('が')));
  expect(outlineOf(structure, fallback?.text ?? '', 1)).toBe(outlineIn(FALLBACK.bytes, FALLBACK.typeface.glyphIdOf('𠮷')));
});

test('widths are those of the font, a full em left out', () => {
  const { objects } = fileWith('あA1い-');
  expect(objects.find(({ text }) => text.includes('/CIDFontType2'))?.text).toContain('/DW 1000 /W [2 [500 500] 5 [500]]');
});

test('each code has its own text, in UTF-16', () => {
  const structure = fileWith('𠮷か\u3099が\u03A9');
  const cmaps = structure.ofType('Font').filter(({ text }) => text.includes('/ToUnicode'))
    .map(({ text }) => streamOf(structure, text, 'ToUnicode').toString('latin1'));
  expect(cmaps[0]).toContain('<0001> <304B3099>\n<0002> <304C>\n<0003> <03A9>');
  expect(cmaps[1]).toContain('<0001> <D842DFB7>');
});

test('CIDSet names .notdef and every code drawn', () => {
  const structure = fileWith('あいう');
  expect(streamOf(structure, structure.ofType('FontDescriptor')[0]?.text ?? '', 'CIDSet')).toEqual(Buffer.from([0b11110000]));
});

test('a subset is named by its content', () => {
  const name = (text: string): string | undefined => {
    const [descriptor] = fileWith(text).ofType('FontDescriptor');
    return /\/FontName \/(\S+)/u.exec(descriptor?.text ?? '')?.[1];
  };
  expect(name('あい')).toBe(name('あい'));
  expect(name('あい')).not.toBe(name('あう'));
});

function outlineOf(structure: PdfStructure, cidFont: string, code: number): string {
  const descriptor = structure.object(referredTo(cidFont, 'FontDescriptor')).text;
  const glyph = streamOf(structure, cidFont, 'CIDToGIDMap').readUInt16BE(2 * code);
  return outlineIn(streamOf(structure, descriptor, 'FontFile2'), glyph);
}

function outlineIn(bytes: Uint8Array, glyphId: number): string {
  const font = create(Buffer.from(bytes));
  if ('fonts' in font) throw new Error('a collection');
  return font.getGlyph(glyphId).path.toSVG();
}
