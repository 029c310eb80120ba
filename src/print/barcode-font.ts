// The customer barcode as a Type 3 font (ISO 32000-1, 9.6.5): a glyph a symbol of three bars, one each for start and stop. A barcode is
// then 23 bytes of text, which readers extract as the 67 digits its bars are named by. One unit of its glyph space is a hundredth of a
// millimetre at 10 points.
import { BAR_SPANS_AT_10_PT, BARCODE_AT_10_PT, BARS } from '../postal/barcode-size.js';
import { START_BARS, STOP_BARS, SYMBOL_BARS } from '../postal/customer-barcode.js';
import { endWith, exactNumber } from './pdf-objects.js';
import { toUnicodeCMap } from './to-unicode.js';

/** Its resource name. */
export const BARCODE_FONT = 'B';

const UNITS_PER_MM = 100;
const AT_PT = 10;
/** Cut, not rounded: no space may come out wider than nominal. */
const UNIT_EM = (Math.floor((72 / 25.4 / UNITS_PER_MM / AT_PT) * 1e10) / 1e10).toFixed(10);

const units = (mm: number) => Math.round(mm * UNITS_PER_MM);
const LONG = units(BARCODE_AT_10_PT.longBarMm);
const PITCH = units(BARCODE_AT_10_PT.pitchMm);
const BAR = units(BARCODE_AT_10_PT.barMm);
const ENDS: Readonly<Record<string, readonly [low: number, high: number]>> = Object.fromEntries(
  BAR_SPANS_AT_10_PT.map(({ lowMm, highMm }, index) => [index + 1, [units(lowMm), units(highMm)]]),
);

const FIRST = 'A'.charCodeAt(0);
const GLYPHS = [START_BARS, ...SYMBOL_BARS, STOP_BARS].map((bars, index) => ({ bars, code: FIRST + index }));
const CODES = new Map(GLYPHS.map(({ bars, code }) => [bars, String.fromCharCode(code)]));
const WIDEST = 3;

/** What is shown for 67 bars. Throws (a bug) on what is no barcode. */
export function barcodeCodes(bars: string): string {
  if (bars.length !== BARS) notABarcode();
  let codes = codeOf(bars.slice(0, START_BARS.length));
  const end = bars.length - STOP_BARS.length;
  for (let at = START_BARS.length; at < end; at += WIDEST) codes += codeOf(bars.slice(at, at + WIDEST));
  return codes + codeOf(bars.slice(end));
}

function codeOf(bars: string): string {
  return CODES.get(bars) ?? notABarcode();
}

function notABarcode(): never {
  throw new Error(`a barcode is ${String(BARS)} bars: a start, symbols of three, and a stop`);
}

/** Writes the font; returns its dictionary. */
export function embedBarcodeFont(doc: PDFKit.PDFDocument): PDFKit.PDFKitReference {
  const drawings = GLYPHS.map(({ bars }) => [glyphName(bars), endWith(doc.ref({}), drawn(bars))] as const);
  return endWith(doc.ref({
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, 0, (WIDEST - 1) * PITCH + BAR, LONG],
    FontMatrix: [exactNumber(UNIT_EM), 0, 0, exactNumber(UNIT_EM), 0, 0],
    FirstChar: FIRST,
    LastChar: FIRST + GLYPHS.length - 1,
    Widths: GLYPHS.map(({ bars }) => bars.length * PITCH),
    Encoding: { Type: 'Encoding', Differences: [FIRST, ...GLYPHS.map(({ bars }) => glyphName(bars))] },
    CharProcs: Object.fromEntries(drawings),
    Resources: {},
    ToUnicode: endWith(doc.ref({}), Buffer.from(toUnicodeCMap(GLYPHS.map(({ bars, code }) => ({ code, cluster: bars })), 1), 'latin1')),
  }));
}

function glyphName(bars: string): string {
  return `b${bars}`;
}

/** Their width, their box, and the bars themselves in the colour of the text (d1, ISO 32000-1, table 113). */
function drawn(bars: string): Uint8Array {
  const each = Array.from(bars, (bar, index) => ({ x: index * PITCH, ends: ENDS[bar] ?? notABarcode() }));
  const low = Math.min(...each.map(({ ends }) => ends[0]));
  const high = Math.max(...each.map(({ ends }) => ends[1]));
  const rectangles = each.map(({ x, ends: [from, to] }) => `${x} ${from} ${BAR} ${to - from} re`);
  return Buffer.from(`${bars.length * PITCH} 0 0 ${low} ${(bars.length - 1) * PITCH + BAR} ${high} d1\n${rectangles.join('\n')}\nf`, 'latin1');
}
