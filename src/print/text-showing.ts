// One line of text as the operators that show it (ISO 32000-1, 9.4.3): in as many strings, or arrays where anything is spaced, as
// typefaces take turns in it. What is set in the text state stays set until set again.
import type { FontFamily, PlacedText } from '../letter/placed-text.js';
import { clustersOf, isUnitByUnit } from '../typesetting/cluster.js';
import { barcodeCodes, BARCODE_FONT } from './barcode-font.js';
import { toHundredths } from './byte-writer.js';
import type { ByteWriter } from './byte-writer.js';
import type { ClusterCodes, CodedCluster } from './cluster-codes.js';

/** Shows a line where the text position is. */
export type ShowLine = (line: PlacedText) => void;

/** In hundredths of a percent. */
const NATURAL_SCALE = 10_000;
/** In the place of a typeface's index. */
const [NO_FONT, BARCODE] = [-1, -2];

/** The font resource's name of a typeface. */
export function fontName(typeface: number): string {
  return `F${String(typeface)}`;
}

/** Of one content stream, at the writer's end. */
export function textShowing(writer: ByteWriter, codes: ClusterCodes): ShowLine {
  let typeface: number = NO_FONT;
  let sizeHundredths = -1;
  let scaleHundredths = NATURAL_SCALE;
  let isStringOpen = false;

  function setFont(wanted: number, wantedSize: number): void {
    if (wanted === typeface && wantedSize === sizeHundredths) return;
    typeface = wanted;
    sizeHundredths = wantedSize;
    writer.ascii(`/${typeface === BARCODE ? BARCODE_FONT : fontName(typeface)} `);
    writer.hundredths(sizeHundredths);
    writer.ascii(' Tf\n');
  }

  function setScale(wanted: number): void {
    if (wanted === scaleHundredths) return;
    scaleHundredths = wanted;
    writer.hundredths(scaleHundredths);
    writer.ascii(' Tz\n');
  }

  /** All bars are one string: 67 rectangles would take thirty times the bytes. */
  function showBars(bars: string, size: number): void {
    setScale(NATURAL_SCALE);
    setFont(BARCODE, size);
    codes.noteBarcode();
    writer.ascii(`(${barcodeCodes(bars)})Tj\n`);
  }

  function show(coded: CodedCluster, size: number): void {
    if (isStringOpen && coded.typeface !== typeface) endString();
    if (!isStringOpen) {
      setFont(coded.typeface, size);
      writer.ascii('(');
      isStringOpen = true;
    }
    writer.code(coded.code);
  }

  function endString(): void {
    if (isStringOpen) writer.ascii(')Tj\n');
    isStringOpen = false;
  }

  function codedClusters(family: FontFamily, text: string): readonly CodedCluster[] {
    return clustersOf(text).map((cluster) => codes.of(family, cluster));
  }

  /** An adjustment behind each cluster; behind the last there is nothing to move. */
  function showSpaced(clusters: readonly CodedCluster[], size: number, adjustments: readonly number[]): void {
    if (adjustments.length !== clusters.length) {
      throw new Error(`${String(adjustments.length)} extra advances for ${String(clusters.length)} clusters`);
    }
    let open: 'nothing' | 'array' | 'string' = 'nothing';
    clusters.forEach((coded, index) => {
      if (open !== 'nothing' && coded.typeface !== typeface) {
        writer.ascii(open === 'string' ? ')]TJ\n' : ']TJ\n');
        open = 'nothing';
      }
      if (open === 'nothing') {
        setFont(coded.typeface, size);
        writer.ascii('[');
      }
      if (open !== 'string') writer.ascii('(');
      writer.code(coded.code);
      open = 'string';
      const adjustment = index === clusters.length - 1 ? 0 : (adjustments[index] ?? 0);
      if (adjustment === 0) return;
      writer.ascii(')');
      writer.hundredths(adjustment);
      open = 'array';
    });
    if (clusters.length > 0) writer.ascii(')]TJ\n');
  }

  return ({ text, family, sizePt, condense = 1, extraAdvancesEm }) => {
    const size = toHundredths(sizePt);
    if (family === 'barcode') {
      showBars(text, size);
      return;
    }
    setScale(toHundredths(condense * 100));
    if (extraAdvancesEm !== undefined) {
      showSpaced(codedClusters(family, text), size, extraAdvancesEm.map((extra) => adjustmentOf(extra, condense)));
      return;
    }
    // Nearly every line of a reader's own: nothing is cut up, nothing kept.
    if (isUnitByUnit(text)) for (let at = 0; at < text.length; at += 1) show(codes.ofUnit(family, text.charCodeAt(at)), size);
    else for (const coded of codedClusters(family, text)) show(coded, size);
    endString();
  };
}

/** TJ counts thousandths of an em and is itself scaled by Tz; an extra advance is in em of the uncondensed size. */
function adjustmentOf(extraEm: number, condense: number): number {
  return toHundredths((-extraEm * 1000) / condense);
}
