// Reads a print file back as a reader independent of its writer does: pdf.js decodes fonts and ToUnicode maps, and here its
// drawing operators become placed texts, in the order of the content. Characters stand as the file has them: spaces, full-width
// ones too, are not guessed from gaps, and nothing is normalised.
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One line: from one positioning operator to the next. Places are rounded to hundredths of a millimetre. */
export interface PdfText {
  readonly text: string;
  readonly xMm: number;
  /** Of the baseline, from the page's top. */
  readonly yMm: number;
  readonly sizePt: number;
}

export interface PdfPage {
  readonly texts: readonly PdfText[];
}

const MM_PER_POINT = 25.4 / 72;

/** The texts of every page, in reading order. */
export async function readPdfPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  // pdf.js takes the buffer away from its owner, so it is given a copy.
  const task = getDocument({ data: Uint8Array.from(bytes), disableFontFace: true, verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      const [, , , topPt = 0] = page.view;
      pages.push({ texts: textsOf(fnArray, argsArray, topPt) });
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

interface Drawn {
  text: string;
  readonly xMm: number;
  readonly yMm: number;
  sizePt: number;
}

function textsOf(operators: readonly number[], operands: readonly unknown[], topPt: number): readonly PdfText[] {
  const texts: Drawn[] = [];
  let x = 0;
  let y = 0;
  let sizePt = 0;
  operators.forEach((operator, index) => {
    const given = operands[index];
    const values: readonly unknown[] = Array.isArray(given) ? given : [];
    if (operator === OPS.beginText) [x, y] = [0, 0];
    if (operator === OPS.setFont) sizePt = Number(values[1]);
    if (operator === OPS.moveText) {
      x += Number(values[0]);
      y += Number(values[1]);
      texts.push({ text: '', xMm: toMm(x), yMm: toMm(topPt - y), sizePt: 0 });
    }
    const current = texts.at(-1);
    if (operator === OPS.showText && current !== undefined) {
      current.sizePt = sizePt;
      current.text += glyphsOf(values[0]).map(unicodeOf).join('');
    }
  });
  return texts;
}

function toMm(points: number): number {
  return Math.round(points * MM_PER_POINT * 100) / 100;
}

function glyphsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Numbers among the glyphs are adjustments of position. */
function unicodeOf(glyph: unknown): string {
  return typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? String(glyph.unicode) : '';
}
