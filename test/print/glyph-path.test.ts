// Outlines drawn as SVG, held against an independent reader of fonts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { componentsOf, glyphOutlines } from '../../src/print/glyph-outlines.js';
import { glyphPath } from '../../src/print/glyph-path.js';
import { builtInFontFiles, readBuiltInFont } from '../../src/run/input/font-files.js';

/** A font with accented letters made of parts, as staff's own gaiji font may have; ours have none. */
const LATIN = readFileSync(createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'));

type Box = readonly [number, number, number, number];

/** Of all points of a path, those off the curve too. */
function boxOf(path: string): Box {
  const numbers = Array.from(path.matchAll(/-?\d+(?:\.\d+)?/g), Number);
  const [xs, ys] = [numbers.filter((_, index) => index % 2 === 0), numbers.filter((_, index) => index % 2 === 1)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

test.each(['BIZUDMincho_400Regular', 'BIZUDGothic_700Bold', 'NotoSerifJP_400Regular', 'BIZUDPMincho_400Regular'])('the outlines of %s are those another reader sees', async (name) => {
  const file = (await builtInFontFiles()).find((path) => path.includes(name));
  const bytes = await readBuiltInFont(file ?? '');
  const outlines = glyphOutlines(bytes);
  const font = create(Buffer.from(bytes)) as Font;
  let drawn = 0;
  for (let glyphId = 0; glyphId < font.numGlyphs; glyphId += 97) {
    const path = glyphPath(outlines, glyphId);
    const theirs = font.getGlyph(glyphId).path.toSVG();
    expect(path.split('M').length).toBe(theirs.split('M').length);
    if (path === '') continue;
    drawn += 1;
    const [ours, other] = [boxOf(path), boxOf(theirs)];
    for (const [index, edge] of ours.entries()) expect(Math.abs(edge - other[index]!)).toBeLessThan(1);
  }
  expect(drawn).toBeGreaterThan(50);
});

test('composite glyphs are drawn from their parts', () => {
  const outlines = glyphOutlines(LATIN);
  const font = create(Buffer.from(LATIN)) as Font;
  const composites = Array.from({ length: font.numGlyphs }, (_, glyphId) => glyphId).filter((glyphId) => componentsOf(outlines.outline(glyphId)).length > 0);
  expect(composites.length).toBeGreaterThan(100);
  for (const glyphId of composites) {
    const [ours, other] = [boxOf(glyphPath(outlines, glyphId)), boxOf(font.getGlyph(glyphId).path.toSVG())];
    for (const [index, edge] of ours.entries()) expect(Math.abs(edge - other[index]!)).toBeLessThan(1.5);
  }
});
