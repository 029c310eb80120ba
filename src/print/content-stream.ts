// Placed text, barcodes and rules as PDF content operators (ISO 32000-1, 9.4 and 8.5). Black is DeviceGray, the only colour written; the
// marks of a proof are gray and artifacts (14.8.2.2), so that they are no part of the letter to whoever reads its text.
import type { PlacedRule, PlacedText } from '../letter/placed-text.js';
import { xHundredths, yHundredths } from './a4-page.js';
import { toHundredths } from './byte-writer.js';
import type { ByteWriter } from './byte-writer.js';
import type { ClusterCodes } from './cluster-codes.js';
import { textShowing } from './text-showing.js';

/** Content streams one after the other, each black in DeviceGray as every page begins (ISO 32000-1, table 52): what is set in one stays set until set again. */
export interface ContentStream {
  /** Another stream begins at the writer's end. */
  readonly restart: () => void;
  /** Nothing at all when there are none. */
  readonly texts: (texts: readonly PlacedText[]) => void;
  readonly rules: (rules: readonly PlacedRule[]) => void;
  /** Paints a form XObject by its resource name. It begins with what is set where it is painted (ISO 32000-1, 8.10.1), and is made for text at its natural width. */
  readonly form: (name: string) => void;
}

/** Ends reach half a line's width further, which closes the corners of boxes (ISO 32000-1, table 54). */
const SQUARE_CAPS = '2';

const BLACK = 0;

/** The first begins at the writer's end. */
export function contentStream(writer: ByteWriter, codes: ClusterCodes): ContentStream {
  const { restart, show, uncondense } = textShowing(writer, codes);

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

  return {
    restart,
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
        writer.ascii(' Td');
        fromX = x;
        fromY = y;
        if (text.grayLevel === undefined) {
          show(text);
          continue;
        }
        writer.ascii('/Artifact BMC\n');
        setGray('g', text.grayLevel);
        show(text);
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
      uncondense();
      writer.ascii('/');
      writer.ascii(name);
      writer.ascii(' Do\n');
    },
  };
}

function writePoint(writer: ByteWriter, xMm: number, yMm: number): void {
  writer.hundredths(xHundredths(xMm));
  writer.ascii(' ');
  writer.hundredths(yHundredths(yMm));
  writer.ascii(' ');
}
