// The customer barcode as a Type 3 font (ISO 32000-1, 9.6.5): a glyph a symbol of three bars, one each for start and stop. A barcode is
// then 23 bytes of text, which readers extract as the 67 digits its bars are named by. One unit of its glyph space is a hundredth of a
// millimetre at 10 points.
import { BAR_SPANS_AT_10_PT, BARCODE_AT_10_PT, BARS } from '../postal/barcode-size.js';
import { START_BARS, STOP_BARS, SYMBOL_BARS } from '../postal/customer-barcode.js';
import type { ByteWriter } from './byte-writer.js';
import { deflated } from './deflated.js';
import { deflatedStream, endWith, exactNumber } from './pdf-objects.js';
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

const [FIRST, ZERO] = ['A'.charCodeAt(0), '0'.charCodeAt(0)] as const;
const GLYPHS = [START_BARS, ...SYMBOL_BARS, STOP_BARS].map((bars, index) => ({ bars, code: FIRST + index }));
const WIDEST = 3;
/** By the number that a symbol's bars, one to three digits of 0 to 7, are in octal; 0 where no symbol has them. */
const CODES = new Uint8Array(0o1000);
for (const { bars, code } of GLYPHS) CODES[Number.parseInt(bars, 8)] = code;

/** Writes what shows 67 bars, a byte a symbol. Throws (a bug) on what is no barcode. */
export function writeBarcodeCodes(writer: ByteWriter, bars: string): void {
  if (bars.length !== BARS) notABarcode();
  writer.byte(codeOf(bars, 0, START_BARS.length));
  const end = bars.length - STOP_BARS.length;
  for (let at = START_BARS.length; at < end; at += WIDEST) writer.byte(codeOf(bars, at, at + WIDEST));
  writer.byte(codeOf(bars, end, bars.length));
}

function codeOf(bars: string, from: number, to: number): number {
  let octal = 0;
  for (let at = from; at < to; at += 1) octal = 8 * octal + bars.charCodeAt(at) - ZERO;
  const code = CODES[octal] ?? 0;
  return code === 0 ? notABarcode() : code;
}

function notABarcode(): never {
  throw new Error(`a barcode is ${String(BARS)} bars: a start, symbols of three, and a stop`);
}

interface FontStreams {
  readonly drawings: readonly (readonly [name: string, stream: Uint8Array])[];
  readonly toUnicode: Uint8Array;
}

let kept: FontStreams | undefined;

/** Its streams as they are stored, the same in every print file. */
function streams(): FontStreams {
  return (kept ??= {
    drawings: GLYPHS.map(({ bars }) => [glyphName(bars), deflated(drawn(bars), 'thorough')]),
    toUnicode: deflated(Buffer.from(toUnicodeCMap(GLYPHS.map(({ bars, code }) => ({ code, cluster: bars })), 1), 'latin1'), 'thorough'),
  });
}

/** Writes the font; returns its dictionary. */
export function embedBarcodeFont(doc: PDFKit.PDFDocument): PDFKit.PDFKitReference {
  const { drawings, toUnicode } = streams();
  return endWith(doc.ref({
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, 0, (WIDEST - 1) * PITCH + BAR, LONG],
    FontMatrix: [exactNumber(UNIT_EM), 0, 0, exactNumber(UNIT_EM), 0, 0],
    FirstChar: FIRST,
    LastChar: FIRST + GLYPHS.length - 1,
    Widths: GLYPHS.map(({ bars }) => bars.length * PITCH),
    Encoding: { Type: 'Encoding', Differences: [FIRST, ...GLYPHS.map(({ bars }) => glyphName(bars))] },
    CharProcs: Object.fromEntries(drawings.map(([name, drawing]) => [name, deflatedStream(doc, drawing)])),
    Resources: {},
    ToUnicode: deflatedStream(doc, toUnicode),
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
