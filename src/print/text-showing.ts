// One line of text as the operators that show it (ISO 32000-1, 9.4.3): in as many strings, or arrays where anything is spaced, as
// typefaces take turns in it. What is set in the text state stays set until set again.
import type { FontFamily, PlacedText } from '../letter/placed-text.js';
import { clustersOf, isUnitByUnit } from '../typesetting/cluster.js';
import { BARCODE_FONT, writeBarcodeCodes } from './barcode-font.js';
import { toHundredths } from './byte-writer.js';
import type { ByteWriter } from './byte-writer.js';
import { codeOf, typefaceOf, type ClusterCodes } from './cluster-codes.js';

/** Shows lines in one content stream after the other. */
export interface TextShowing {
  /** Another stream: nothing is set in it. */
  readonly restart: () => void;
  /** Shows a line where the text position is, behind an operator that has no line end yet: `/` and `(` need none before them. */
  readonly show: (line: PlacedText) => void;
  /** Text is at its natural width again, for whoever takes over what is set. */
  readonly uncondense: () => void;
}

/** In hundredths of a percent. */
const NATURAL_SCALE = 10_000;
/** In the place of a typeface's index. */
const [NO_FONT, BARCODE] = [-1, -2];
/** What is open at the writer's end. */
const [NOTHING, ARRAY, STRING] = [0, 1, 2] as const;

/** The font resource's name of a typeface. */
export function fontName(typeface: number): string {
  return `F${String(typeface)}`;
}

/** At the writer's end, where a stream begins. */
export function textShowing(writer: ByteWriter, codes: ClusterCodes): TextShowing {
  let typeface: number = NO_FONT;
  let sizeHundredths = -1;
  let scaleHundredths = NATURAL_SCALE;
  let isStringOpen = false;

  function setFont(wanted: number, wantedSize: number): void {
    if (wanted === typeface && wantedSize === sizeHundredths) return;
    typeface = wanted;
    sizeHundredths = wantedSize;
    writer.ascii('/');
    writer.ascii(wanted === BARCODE ? BARCODE_FONT : fontName(wanted));
    writer.ascii(' ');
    writer.hundredths(wantedSize);
    writer.ascii(' Tf');
  }

  function setScale(wanted: number): void {
    if (wanted === scaleHundredths) return;
    scaleHundredths = wanted;
    writer.ascii('\n');
    writer.hundredths(wanted);
    writer.ascii(' Tz');
  }

  /** All bars are one string: 67 rectangles would take thirty times the bytes. */
  function showBars(bars: string, size: number): void {
    setScale(NATURAL_SCALE);
    setFont(BARCODE, size);
    codes.noteBarcode();
    writer.ascii('(');
    writeBarcodeCodes(writer, bars);
    writer.ascii(')Tj\n');
  }

  function show(wanted: number, code: number, size: number): void {
    if (!isStringOpen || wanted !== typeface) {
      if (isStringOpen) writer.ascii(')Tj');
      setFont(wanted, size);
      writer.ascii('(');
      isStringOpen = true;
    }
    writer.code(code);
  }

  /** Nearly every line of a reader's own: nothing is cut up, nothing kept. */
  function showUnits(family: FontFamily, text: string, size: number): void {
    const known = codes.unitsOf(family);
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const before = known[unit] ?? 0;
      const coded = before === 0 ? codes.ofUnit(family, unit) : before;
      show(typefaceOf(coded), codeOf(coded), size);
    }
  }

  /** An empty text leaves the line end that the operator before it lacks. */
  function endString(): void {
    writer.ascii(isStringOpen ? ')Tj\n' : '\n');
    isStringOpen = false;
  }

  /** An adjustment behind each cluster, in em; behind the last there is nothing to move. */
  function showSpaced(family: FontFamily, clusters: readonly string[], size: number, extraAdvancesEm: readonly number[], condense: number): void {
    if (extraAdvancesEm.length !== clusters.length) {
      throw new Error(`${String(extraAdvancesEm.length)} extra advances for ${String(clusters.length)} clusters`);
    }
    let open: typeof NOTHING | typeof ARRAY | typeof STRING = NOTHING;
    for (let index = 0; index < clusters.length; index += 1) {
      const coded = codes.of(family, clusters[index] ?? '');
      if (open !== NOTHING && coded.typeface !== typeface) {
        writer.ascii(open === STRING ? ')]TJ' : ']TJ');
        open = NOTHING;
      }
      if (open === NOTHING) {
        setFont(coded.typeface, size);
        writer.ascii('[');
      }
      if (open !== STRING) writer.ascii('(');
      writer.code(coded.code);
      open = STRING;
      const extraEm = index === clusters.length - 1 ? 0 : (extraAdvancesEm[index] ?? 0);
      const adjustment = extraEm === 0 ? 0 : adjustmentOf(extraEm, condense);
      if (adjustment === 0) continue;
      writer.ascii(')');
      writer.hundredths(adjustment);
      open = ARRAY;
    }
    writer.ascii(clusters.length > 0 ? ')]TJ\n' : '\n');
  }

  return {
    restart() {
      typeface = NO_FONT;
      sizeHundredths = -1;
      scaleHundredths = NATURAL_SCALE;
    },
    uncondense() {
      if (scaleHundredths === NATURAL_SCALE) return;
      scaleHundredths = NATURAL_SCALE;
      writer.hundredths(NATURAL_SCALE);
      writer.ascii(' Tz\n');
    },
    show({ text, family, sizePt, condense = 1, extraAdvancesEm }) {
      const size = toHundredths(sizePt);
      if (family === 'barcode') {
        showBars(text, size);
        return;
      }
      setScale(toHundredths(condense * 100));
      if (extraAdvancesEm !== undefined) {
        showSpaced(family, clustersOf(text), size, extraAdvancesEm, condense);
        return;
      }
      if (isUnitByUnit(text)) showUnits(family, text, size);
      else for (const { typeface: wanted, code } of clustersOf(text).map((cluster) => codes.of(family, cluster))) show(wanted, code, size);
      endString();
    },
  };
}

/** TJ counts thousandths of an em and is itself scaled by Tz; an extra advance is in em of the uncondensed size. */
function adjustmentOf(extraEm: number, condense: number): number {
  return toHundredths((-extraEm * 1000) / condense);
}
