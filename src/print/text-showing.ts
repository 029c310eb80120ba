// One line of text as the operators that show it (ISO 32000-1, 9.4.3): in as many strings, or arrays where anything is spaced, as
// typefaces take turns in it. What is set in the text state stays set until set again.
import type { PlacedText } from '../letter/placed-text.js';
import { remembered } from '../remembered.js';
import { BARCODE_FONT, writeBarcodeCodes } from './barcode-font.js';
import { toHundredths } from './byte-writer.js';
import type { ByteWriter } from './byte-writer.js';
import { typefaceOf, type ClusterCodes } from './cluster-codes.js';

/** In hundredths of a percent. */
const NATURAL_SCALE = 10_000;
/** In the place of a typeface's index. */
const [NO_FONT, BARCODE] = [-1, -2];
/** Longer than nearly all lines. */
const FIRST_ROOM = 256;
/** What is open at the writer's end. */
const [NOTHING, ARRAY, STRING] = [0, 1, 2] as const;

/** The font resource's name of a typeface. */
export function fontName(typeface: number): string {
  return `F${String(typeface)}`;
}

const selectorOf = remembered((typeface: number) => `/${typeface === BARCODE ? BARCODE_FONT : fontName(typeface)} `);

/** Shows lines in one content stream after the other; the first begins at the writer's end. A class for the reason that ByteWriter is one. */
export class TextShowing {
  readonly #writer: ByteWriter;
  readonly #codes: ClusterCodes;
  /** Of the clusters of the line that is shown. */
  #line = new Int32Array(FIRST_ROOM);
  #typeface: number = NO_FONT;
  #sizeHundredths = -1;
  #scaleHundredths = NATURAL_SCALE;

  constructor(writer: ByteWriter, codes: ClusterCodes) {
    this.#writer = writer;
    this.#codes = codes;
  }

  /** Another stream: nothing is set in it. */
  restart(): void {
    this.#typeface = NO_FONT;
    this.#sizeHundredths = -1;
    this.#scaleHundredths = NATURAL_SCALE;
  }

  /** Text is at its natural width again, for whoever takes over what is set. */
  uncondense(): void {
    if (this.#scaleHundredths === NATURAL_SCALE) return;
    this.#scaleHundredths = NATURAL_SCALE;
    this.#writer.hundredths(NATURAL_SCALE);
    this.#writer.ascii(' Tz\n');
  }

  /** Shows a line where the text position is, behind an operator that has no line end yet: `/` and `(` need none before them. */
  show({ text, family, sizePt, condense = 1, extraAdvancesEm }: PlacedText): void {
    const size = toHundredths(sizePt);
    if (family === 'barcode') {
      this.#showBars(text, size);
      return;
    }
    this.#setScale(toHundredths(condense * 100));
    if (text.length > this.#line.length) this.#line = new Int32Array(2 * text.length);
    const count = this.#codes.encode(family, text, this.#line);
    if (extraAdvancesEm === undefined) this.#showSolid(count, size);
    else this.#showSpaced(count, size, extraAdvancesEm, condense);
  }

  #setFont(wanted: number, wantedSize: number): void {
    if (wanted === this.#typeface && wantedSize === this.#sizeHundredths) return;
    this.#typeface = wanted;
    this.#sizeHundredths = wantedSize;
    this.#writer.ascii(selectorOf(wanted));
    this.#writer.hundredths(wantedSize);
    this.#writer.ascii(' Tf');
  }

  #setScale(wanted: number): void {
    if (wanted === this.#scaleHundredths) return;
    this.#scaleHundredths = wanted;
    this.#writer.ascii('\n');
    this.#writer.hundredths(wanted);
    this.#writer.ascii(' Tz');
  }

  /** All bars are one string: 67 rectangles would take thirty times the bytes. */
  #showBars(bars: string, size: number): void {
    this.#setScale(NATURAL_SCALE);
    this.#setFont(BARCODE, size);
    this.#codes.noteBarcode();
    this.#writer.ascii('(');
    writeBarcodeCodes(this.#writer, bars);
    this.#writer.ascii(')Tj\n');
  }

  /** A string for each run of a typeface. An empty text leaves the line end that the operator before it lacks. */
  #showSolid(count: number, size: number): void {
    const [writer, line] = [this.#writer, this.#line];
    for (let from = 0, to = 0; from < count; from = to) {
      const wanted = typefaceOf(line[from] ?? 0);
      for (to = from + 1; to < count && typefaceOf(line[to] ?? 0) === wanted;) to += 1;
      if (from > 0) writer.ascii(')Tj');
      this.#setFont(wanted, size);
      writer.ascii('(');
      writer.codes(line, from, to);
    }
    writer.ascii(count > 0 ? ')Tj\n' : '\n');
  }

  /** An adjustment behind each cluster, in em; behind the last there is nothing to move. */
  #showSpaced(count: number, size: number, extraAdvancesEm: readonly number[], condense: number): void {
    if (extraAdvancesEm.length !== count) throw new Error(`${String(extraAdvancesEm.length)} extra advances for ${String(count)} clusters`);
    const [writer, line] = [this.#writer, this.#line];
    let open: typeof NOTHING | typeof ARRAY | typeof STRING = NOTHING;
    for (let index = 0; index < count; index += 1) {
      const wanted = typefaceOf(line[index] ?? 0);
      if (open !== NOTHING && wanted !== this.#typeface) {
        writer.ascii(open === STRING ? ')]TJ' : ']TJ');
        open = NOTHING;
      }
      if (open === NOTHING) {
        this.#setFont(wanted, size);
        writer.ascii('[');
      }
      if (open !== STRING) writer.ascii('(');
      writer.codes(line, index, index + 1);
      open = STRING;
      const extraEm = index === count - 1 ? 0 : (extraAdvancesEm[index] ?? 0);
      const adjustment = extraEm === 0 ? 0 : adjustmentOf(extraEm, condense);
      if (adjustment === 0) continue;
      writer.ascii(')');
      writer.hundredths(adjustment);
      open = ARRAY;
    }
    writer.ascii(count > 0 ? ')]TJ\n' : '\n');
  }
}

/** TJ counts thousandths of an em and is itself scaled by Tz; an extra advance is in em of the uncondensed size. */
function adjustmentOf(extraEm: number, condense: number): number {
  return toHundredths((-extraEm * 1000) / condense);
}
