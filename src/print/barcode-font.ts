// The customer barcode's four bars as a Type 3 font (ISO 32000-1, 9.6.5): a barcode is then 67 bytes of text, which readers extract
// as the digits the bars are named by. One unit of its glyph space is a hundredth of a millimetre at 10 points.
import { BAR_SPANS_AT_10_PT, BARCODE_AT_10_PT } from '../postal/barcode-size.js';
import { endWith, exactNumber } from './pdf-objects.js';
import { toUnicodeCMap } from './to-unicode.js';

/** Its resource name. */
export const BARCODE_FONT = 'B';

const [FIRST, LAST] = ['1', '4'].map((digit) => digit.charCodeAt(0)) as [number, number];
const UNITS_PER_MM = 100;
const AT_PT = 10;
/** Cut, not rounded: no space may come out wider than nominal. */
const UNIT_EM = (Math.floor((72 / 25.4 / UNITS_PER_MM / AT_PT) * 1e10) / 1e10).toFixed(10);

const units = (mm: number) => Math.round(mm * UNITS_PER_MM);
const LONG = units(BARCODE_AT_10_PT.longBarMm);
const PITCH = units(BARCODE_AT_10_PT.pitchMm);
const BAR = units(BARCODE_AT_10_PT.barMm);
const NAMES = ['one', 'two', 'three', 'four'] as const;
const GLYPHS = BAR_SPANS_AT_10_PT.map(({ lowMm, highMm }, index) => ({ name: NAMES[index] ?? '', low: units(lowMm), high: units(highMm) }));

/** Writes the font; returns its dictionary. */
export function embedBarcodeFont(doc: PDFKit.PDFDocument): PDFKit.PDFKitReference {
  const drawings = GLYPHS.map(({ name, low, high }) => [name, endWith(doc.ref({}), bar(low, high))] as const);
  const digits = GLYPHS.map((_, index) => ({ code: FIRST + index, cluster: String(index + 1) }));
  return endWith(doc.ref({
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, 0, BAR, LONG],
    FontMatrix: [exactNumber(UNIT_EM), 0, 0, exactNumber(UNIT_EM), 0, 0],
    FirstChar: FIRST,
    LastChar: LAST,
    Widths: GLYPHS.map(() => PITCH),
    Encoding: { Type: 'Encoding', Differences: [FIRST, ...GLYPHS.map(({ name }) => name)] },
    CharProcs: Object.fromEntries(drawings),
    Resources: {},
    ToUnicode: endWith(doc.ref({}), Buffer.from(toUnicodeCMap(digits, 1), 'latin1')),
  }));
}

/** Its width, its box, and the bar itself in the colour of the text (d1, ISO 32000-1, table 113). */
function bar(low: number, high: number): Uint8Array {
  return Buffer.from(`${PITCH} 0 0 ${low} ${BAR} ${high} d1\n0 ${low} ${BAR} ${high - low} re f`, 'latin1');
}
