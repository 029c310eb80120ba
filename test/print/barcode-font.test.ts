// The bars as a print file has them, measured from its own numbers: Japan Post's tolerances (post.md section 1), at 10 points
// and in proportion at any other size.
import { barcodeMeasure } from '../../src/postal/barcode-size.js';
import { customerBarcode } from '../../src/postal/customer-barcode.js';
import { writePrintFile } from '../../src/print/print-file.js';
import { readBarcode } from '../support/read-barcode.js';
import { readPdfPages } from '../support/read-pdf.js';
import { referredTo, takeApart, type PdfStructure } from './pdf-structure.js';
import { BARE_LETTER, bareTexts, FONTS, placed, sheetWith } from './sample-letter.js';

const BARS = customerBarcode({ postalCode: '1980036', displayNumber: '11-6-1-601' }).bars;
const MM_PER_POINT = 25.4 / 72;

function printed(sizePt: number, bars = BARS): Uint8Array {
  const barcode = placed(bars, { xMm: 24, yMm: 40, sizePt, family: 'barcode' });
  return writePrintFile(BARE_LETTER, [bareTexts(placed('山田　太郎　様', { condense: 0.9 }), barcode)], FONTS, { title: 'お知らせ' });
}

interface Bar {
  readonly leftMm: number;
  readonly rightMm: number;
  readonly lowMm: number;
  readonly highMm: number;
}

/** Every bar on the paper, from its left and bottom edge: what Type 3 glyphs come to (ISO 32000-1, 9.6.5 and 9.4.4). */
function barsOn(structure: PdfStructure): readonly Bar[] {
  const { objects, object } = structure;
  const font = objects.find(({ text }) => text.includes('/Subtype /Type3'))?.text ?? '';
  const [unit = 0, ...others] = numbersIn(/\/FontMatrix \[([^\]]*)\]/u.exec(font)?.[1]);
  expect(others).toEqual([0, 0, unit, 0, 0]);
  const widths = numbersIn(/\/Widths \[([^\]]*)\]/u.exec(font)?.[1]);
  const names = /\/Differences \[65((?: \/\w+)*)\]/u.exec(font)?.[1]?.split(' /').slice(1) ?? [];
  const content = objects.map(({ stream }) => stream?.toString('latin1') ?? '').find((stream) => stream.includes('/B ')) ?? '';
  const sizePt = Number(/\/B ([\d.]+) Tf/u.exec(content)?.[1]);
  const moves = Array.from(content.slice(0, content.indexOf('/B ')).matchAll(/^(\S+) (\S+) Td/gmu), ([, x, y]) => [Number(x), Number(y)] as const);
  let xPt = moves.reduce((sum, [x]) => sum + x, 0);
  const yPt = moves.reduce((sum, [, y]) => sum + y, 0);
  expect(content.match(/\S+ Tz/gu)?.at(-1)).toBe('100 Tz');
  return Array.from(/\(([A-Z]+)\)Tj/u.exec(content)?.[1] ?? '').flatMap((letter): readonly Bar[] => {
    const index = letter.charCodeAt(0) - 65;
    const glyph = object(referredTo(font, names[index] ?? '')).stream?.toString('latin1') ?? '';
    const [width = 0] = numbersIn(/^(.*) d1$/mu.exec(glyph)?.[1]);
    expect(width).toBe(widths[index]);
    const [fromPt, unitMm] = [xPt, unit * sizePt * MM_PER_POINT];
    xPt += width * unit * sizePt;
    return Array.from(glyph.matchAll(/^(.*) re$/gmu), ([, rectangle]) => {
      const [left = 0, low = 0, across = 0, up = 0] = numbersIn(rectangle);
      const [leftMm, lowMm] = [fromPt * MM_PER_POINT + left * unitMm, yPt * MM_PER_POINT + low * unitMm];
      return { leftMm, lowMm, rightMm: leftMm + across * unitMm, highMm: lowMm + up * unitMm };
    });
  });
}

function numbersIn(text = ''): readonly number[] {
  return text.split(' ').map(Number);
}

describe.each([8, 8.5, 10, 11.5])('at %p points', (sizePt) => {
  const within = (mm: number, least: number, most: number) => {
    expect(mm).toBeGreaterThanOrEqual((least * sizePt) / 10);
    expect(mm).toBeLessThanOrEqual((most * sizePt) / 10 + 1e-9);
  };

  test('every bar, space and pitch lies within the tolerances', () => {
    const bars = barsOn(takeApart(printed(sizePt)));
    expect(bars).toHaveLength(67);
    const baseMm = 297 - 40;
    bars.forEach(({ leftMm, rightMm, lowMm, highMm }, index) => {
      const kind = BARS[index];
      within(rightMm - leftMm, 0.5, 0.7);
      if (kind === '1') within(highMm - lowMm, 3.4, 3.6);
      if (kind === '4') within(highMm - lowMm, 1.05, 1.35);
      // The timing band is the middle; a half-long bar reaches as far beyond it as a long one.
      expect((lowMm - baseMm) / (0.12 * sizePt)).toBeCloseTo(kind === '1' || kind === '3' ? 0 : 0.96, 1);
      expect((highMm - baseMm) / (0.12 * sizePt)).toBeCloseTo(kind === '1' || kind === '2' ? 2.92 : 1.96, 1);
      const next = bars[index + 1];
      if (next === undefined) return;
      within(next.leftMm - leftMm, 0.95, 1.3);
      within(next.leftMm - rightMm, 0.45, 0.6);
    });
  });

  test('it is as wide and as high as room is kept for, and stands where it was placed', () => {
    const bars = barsOn(takeApart(printed(sizePt)));
    const { widthMm, heightMm } = barcodeMeasure(sizePt);
    expect(bars[0]?.leftMm).toBeCloseTo(24, 2);
    expect((bars.at(-1)?.rightMm ?? 0) - (bars[0]?.leftMm ?? 0)).toBeCloseTo(widthMm, 4);
    expect(Math.max(...bars.map(({ highMm }) => highMm)) - Math.min(...bars.map(({ lowMm }) => lowMm))).toBeCloseTo(heightMm, 4);
  });
});

test('a reader of the file gets the bars by their digits, after the name, and they say what was encoded', async () => {
  const [page] = await readPdfPages(printed(8.5));
  expect(page?.texts.map(({ text }) => text)).toEqual(['山田　太郎　様', BARS]);
  expect(readBarcode(page?.texts[1]?.text ?? '')).toEqual({ postalCode: '1980036', number: '11-6-1-601' });
});

test('it stands in the resources only of a file that has a barcode, in letters or in what they share', () => {
  const fonts = (bytes: Uint8Array) => takeApart(bytes).objects.filter(({ text }) => text.includes('/Type3')).length;
  const barcode = placed(BARS, { family: 'barcode', sizePt: 8 });
  const about = { title: 'お知らせ' };
  expect(fonts(writePrintFile(BARE_LETTER, [bareTexts(placed('山田'))], FONTS, about))).toBe(0);
  expect(fonts(printed(8))).toBe(1);
  expect(fonts(writePrintFile(sheetWith(barcode), [[[], []]], FONTS, about))).toBe(1);
});

test.each([['too few bars', BARS.slice(1)], ['another digit', BARS.replace('4', '5')], ['what a string would have to escape', BARS.replace('4', ')')]])(
  'it is a bug to draw %s', (_, bars) => {
    expect(() => printed(8, bars)).toThrow('67 bars');
  });
