// Placed text, barcodes and rules as PDF content operators (ISO 32000-1, 9.4 and 8.5). Black is DeviceGray, the only colour written; the
// marks of a proof are gray and artifacts (14.8.2.2), so that they are no part of the letter to whoever reads its text.
import type { PlacedRule, PlacedText } from '../letter/placed-text.js';
import { clustersOf } from '../typesetting/cluster.js';
import { xHundredths, yHundredths } from './a4-page.js';
import { barcodeCodes, BARCODE_FONT } from './barcode-font.js';
import { toHundredths } from './byte-writer.js';
import type { ByteWriter } from './byte-writer.js';
import type { ClusterCodes } from './cluster-codes.js';

/** One content stream in the making: what is set in it stays set until set again. */
export interface ContentStream {
  /** Nothing at all when there are none. */
  readonly texts: (texts: readonly PlacedText[]) => void;
  readonly rules: (rules: readonly PlacedRule[]) => void;
  /** Paints a form XObject by its resource name. */
  readonly form: (name: string) => void;
}

/** Ends reach half a line's width further, which closes the corners of boxes (ISO 32000-1, table 54). */
const SQUARE_CAPS = '2';

const BLACK = 0;
/** In hundredths of a percent. */
const NATURAL_SCALE = 10_000;

/** In the place of a typeface's index. */
const [NO_FONT, BARCODE] = [-1, -2];

/** The font resource's name of a typeface. */
export function fontName(typeface: number): string {
  return `F${String(typeface)}`;
}

/** Begins a stream at the writer's end: black in DeviceGray, as every page begins (ISO 32000-1, table 52). */
export function contentStream(writer: ByteWriter, codes: ClusterCodes): ContentStream {
  let typeface: number = NO_FONT;
  let sizeHundredths = -1;
  let scaleHundredths = NATURAL_SCALE;

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

  function setGray(operator: 'g' | 'G', level: number): void {
    writer.hundredths(toHundredths(level));
    writer.ascii(` ${operator}\n`);
  }

  function setDash(lengthsMm: readonly number[]): void {
    writer.ascii('[');
    for (const lengthMm of lengthsMm) {
      writer.hundredths(xHundredths(lengthMm));
      writer.ascii(' ');
    }
    writer.ascii('] 0 d\n');
  }

  /** All bars are one string: 67 rectangles would take thirty times the bytes. */
  function bars(text: string, sizePt: number): void {
    setScale(NATURAL_SCALE);
    setFont(BARCODE, toHundredths(sizePt));
    codes.noteBarcode();
    writer.ascii(`(${barcodeCodes(text)})Tj\n`);
  }

  /** One line in as many strings, or arrays where anything is spaced, as typefaces take turns in it. */
  function line({ text, family, sizePt, condense = 1, extraAdvancesEm }: PlacedText): void {
    if (family === 'barcode') {
      bars(text, sizePt);
      return;
    }
    const clusters = clustersOf(text);
    if (extraAdvancesEm !== undefined && extraAdvancesEm.length !== clusters.length) {
      throw new Error(`${String(extraAdvancesEm.length)} extra advances for ${String(clusters.length)} clusters`);
    }
    const size = toHundredths(sizePt);
    setScale(toHundredths(condense * 100));
    const [beginning, ending] = extraAdvancesEm === undefined ? ['', ')Tj\n'] : ['[', ')]TJ\n'];
    let open: 'nothing' | 'array' | 'string' = 'nothing';
    clusters.forEach((cluster, index) => {
      const coded = codes.of(family, cluster);
      if (open !== 'nothing' && coded.typeface !== typeface) {
        writer.ascii(open === 'string' ? ending : ']TJ\n');
        open = 'nothing';
      }
      if (open === 'nothing') {
        setFont(coded.typeface, size);
        writer.ascii(beginning);
      }
      if (open !== 'string') writer.ascii('(');
      writer.code(coded.code);
      open = 'string';
      const adjustment = index === clusters.length - 1 ? 0 : adjustmentOf(extraAdvancesEm?.[index] ?? 0, condense);
      if (adjustment === 0) return;
      writer.ascii(')');
      writer.hundredths(adjustment);
      open = 'array';
    });
    if (clusters.length > 0) writer.ascii(ending);
  }

  return {
    texts(texts) {
      let fromX = 0;
      let fromY = 0;
      if (texts.length === 0) return;
      writer.ascii('BT\n');
      for (const text of texts) {
        const x = xHundredths(text.xMm);
        const y = yHundredths(text.yMm);
        writer.hundredths(x - fromX);
        writer.ascii(' ');
        writer.hundredths(y - fromY);
        writer.ascii(' Td\n');
        fromX = x;
        fromY = y;
        if (text.grayLevel === undefined) {
          line(text);
          continue;
        }
        writer.ascii('/Artifact BMC\n');
        setGray('g', text.grayLevel);
        line(text);
        setGray('g', BLACK);
        writer.ascii('EMC\n');
      }
      writer.ascii('ET\n');
    },
    rules(rules) {
      if (rules.length > 0) writer.ascii(`${SQUARE_CAPS} J\n`);
      for (const rule of rules) {
        if (rule.grayLevel !== undefined) setGray('G', rule.grayLevel);
        if (rule.dashMm !== undefined) setDash(rule.dashMm);
        writer.hundredths(toHundredths(rule.widthPt));
        writer.ascii(' w ');
        writePoint(writer, rule.fromXMm, rule.fromYMm);
        writer.ascii('m ');
        writePoint(writer, rule.toXMm, rule.toYMm);
        writer.ascii('l S\n');
        if (rule.dashMm !== undefined) writer.ascii('[] 0 d\n');
        if (rule.grayLevel !== undefined) setGray('G', BLACK);
      }
    },
    form(name) {
      writer.ascii(`/${name} Do\n`);
    },
  };
}

/** TJ counts thousandths of an em and is itself scaled by Tz; an extra advance is in em of the uncondensed size. */
function adjustmentOf(extraEm: number, condense: number): number {
  return toHundredths((-extraEm * 1000) / condense);
}

function writePoint(writer: ByteWriter, xMm: number, yMm: number): void {
  writer.hundredths(xHundredths(xMm));
  writer.ascii(' ');
  writer.hundredths(yHundredths(yMm));
  writer.ascii(' ');
}
