// What the tests of this folder share: a typeface with textbook widths, and a set line written down as text.
import { readFileSync } from 'node:fs';
import type { FontChain } from '../../src/typesetting/font-chain.js';
import { fontChain } from '../../src/typesetting/font-chain.js';
import type { ParagraphMeasure, SetLine } from '../../src/typesetting/paragraph.js';
import { setParagraph } from '../../src/typesetting/paragraph.js';
import type { Typeface } from '../../src/typesetting/typeface.js';
import { readTypeface } from '../../src/typesetting/typeface.js';

/** Half an em for ASCII and half-width forms, one em for the rest; has every cluster. */
const TEXTBOOK_TYPEFACE: Typeface = {
  name: 'Textbook',
  hasTrueTypeOutlines: true,
  glyphIdOf: (cluster) => cluster.codePointAt(0) ?? 0,
  advanceEm: (glyphId) => (glyphId < 0x7f || (glyphId >= 0xff61 && glyphId <= 0xff9f) ? 0.5 : 1),
};

export const TEXTBOOK_CHAIN = fontChain([TEXTBOOK_TYPEFACE], [0]);

/** BIZ UDMincho, then Noto Serif JP: the chain of a letter's body. */
export function minchoChain(): FontChain {
  const files = ['biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf', 'noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf'];
  return fontChain(files.map((file) => readTypeface(fontBytes(file))), [0, 1]);
}

export function fontBytes(file: string): Uint8Array {
  return readFileSync(new URL(`../../node_modules/@expo-google-fonts/${file}`, import.meta.url));
}

/** One style, justified, no indent, unless the measure says otherwise. */
export function setText(text: string, measure: Partial<ParagraphMeasure>, chain: FontChain = TEXTBOOK_CHAIN): readonly SetLine[] {
  const whole: ParagraphMeasure = { widthEm: 20, firstIndentEm: 0, restIndentEm: 0, align: 'justify', ...measure };
  return setParagraph([{ text, style: 0 }], whole, [chain]);
}

export function textOf(line: SetLine): string {
  return line.runs.map((run) => run.text).join('');
}

/** `1.0-20.0 本文` : from the line's left edge to its right, in em. */
export function written(lines: readonly SetLine[]): readonly string[] {
  return lines.map((line) => `${line.startEm.toFixed(1)}-${(line.startEm + line.widthEm).toFixed(1)} ${textOf(line)}`);
}
