// Font files of some glyphs, held against an independent reader of fonts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { componentsOf, glyphOutlines } from '../../src/print/glyph-outlines.js';
import { trueTypeFile } from '../../src/print/true-type-file.js';
import { FALLBACK, MINCHO } from './sample-letter.js';

/** The whole file's sum (ISO/IEC 14496-22, 5.2.2). */
const FILE_SUM = 0xb1b0afba;
const COUNT = 400;
/** A font with accented letters made of parts, as staff's own gaiji font may have; ours have none. */
const LATIN = readFileSync(createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'));

describe.each([['the body\'s font', MINCHO.bytes], ['the fallback font', FALLBACK.bytes], ['a font with composite glyphs', LATIN]])('%s', (_, bytes) => {
  const whole = opened(bytes);
  const outlines = glyphOutlines(bytes);
  const composites = Array.from({ length: whole.numGlyphs }, (_unused, id) => id).filter((id) => componentsOf(outlines.outline(id)).length > 0);
  const asked = [...new Set([...composites.slice(0, COUNT), ...Array.from({ length: COUNT }, (_unused, index) => index + 1)])];

  test('every glyph has the outline and the width of the whole font, in the order asked for', () => {
    const { file, glyphs } = trueTypeFile(outlines, asked);
    const subset = opened(file);
    expect(asked.map((id) => glyphs.get(id))).toEqual(asked.map((_id, index) => index + 1));
    for (const id of asked) {
      const [before, after] = [whole.getGlyph(id), subset.getGlyph(glyphs.get(id) ?? 0)];
      expect([after.path.toSVG(), after.advanceWidth]).toEqual([before.path.toSVG(), before.advanceWidth]);
    }
  });

  test('the file sums up as the format says, and the same glyphs make the same file', () => {
    const { file } = trueTypeFile(outlines, asked);
    const view = new DataView(file.buffer);
    let sum = 0;
    for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(FILE_SUM);
    expect(Buffer.compare(file, trueTypeFile(outlines, asked).file)).toBe(0);
  });
});

test('hints are left out: their programs, and those of each glyph, be it an outline or made of parts', () => {
  for (const bytes of [MINCHO.bytes, LATIN]) {
    const whole = glyphOutlines(bytes);
    const asked = ['A', 'À', 'g'].map((character) => opened(bytes).glyphForCodePoint(character.codePointAt(0) ?? 0).id);
    const { file, glyphs } = trueTypeFile(whole, asked);
    const subset = glyphOutlines(file);
    for (const tag of ['cvt ', 'fpgm', 'prep']) expect(subset.tables.optional(tag)).toBeUndefined();
    expect(Array.from({ length: glyphs.size }, (_, id) => hintBytes(subset.outline(id)))).toEqual(Array.from({ length: glyphs.size }, () => 0));
    expect(asked.some((id) => hintBytes(whole.outline(id)) > 0)).toBe(true);
  }
});

/** How many bytes of instructions an outline has; of a composite 1, if any of its flags says that there are some. */
function hintBytes(outline: Uint8Array): number {
  if (outline.length === 0) return 0;
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const contours = view.getInt16(0);
  if (contours >= 0) return view.getUint16(10 + 2 * contours);
  return componentsOf(outline).some(({ at }) => (view.getUint16(at - 2) & 0x100) !== 0) ? 1 : 0;
}

test('the parts of a composite come along and are renumbered', () => {
  const capital = opened(LATIN).glyphForCodePoint(0xc0);
  const parts = componentsOf(glyphOutlines(LATIN).outline(capital.id));
  const { file, glyphs } = trueTypeFile(glyphOutlines(LATIN), [capital.id]);
  expect(parts[0]?.glyphId).toBe(opened(LATIN).glyphForCodePoint(0x41).id);
  expect(parts).toHaveLength(2);
  expect(componentsOf(glyphOutlines(file).outline(1)).map(({ glyphId }) => glyphId)).toEqual([2, 3]);
  expect(glyphs.size).toBe(4);
  expect(opened(file).getGlyph(1).path.toSVG()).toBe(capital.path.toSVG());
});

function opened(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if ('fonts' in font) throw new Error('a collection');
  return font;
}
