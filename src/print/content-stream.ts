// Placed text, barcodes and rules as PDF content operators (ISO 32000-1, 9.4 and 8.5). Black is DeviceGray, the only colour written; the
// marks of a proof are gray and artifacts (14.8.2.2), so that they are no part of the letter to whoever reads its text.
import type { PlacedRule, PlacedText } from '../letter/placed-text.js';
import { xHundredths, yHundredths } from './a4-page.js';
import { toHundredths } from './byte-writer.js';
import type { ByteWriter } from './byte-writer.js';
import type { ClusterCodes } from './cluster-codes.js';
import { TextShowing } from './text-showing.js';

/** Ends reach half a line's width further, which closes the corners of boxes (ISO 32000-1, table 54). */
const SQUARE_CAPS = '2';

const BLACK = 0;

/**
 * Content streams one after the other, the first at the writer's end, each black in DeviceGray as every page begins (ISO 32000-1, table 52): what
 * is set in one stays set until set again. A class for the reason that ByteWriter is one.
 */
export class ContentStream {
  readonly #writer: ByteWriter;
  readonly #showing: TextShowing;

  constructor(writer: ByteWriter, codes: ClusterCodes) {
    this.#writer = writer;
    this.#showing = new TextShowing(writer, codes);
  }

  /** Another stream begins at the writer's end. */
  restart(): void {
    this.#showing.restart();
  }

  /** Nothing at all when there are none. */
  texts(texts: readonly PlacedText[]): void {
    const writer = this.#writer;
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
      if (text.grayLevel === undefined) this.#showing.show(text);
      else this.#showGray(text, text.grayLevel);
    }
    writer.ascii('ET\n');
  }

  rules(rules: readonly PlacedRule[]): void {
    const writer = this.#writer;
    if (rules.length > 0) writer.ascii(`${SQUARE_CAPS} J\n`);
    for (const rule of rules) {
      if (rule.grayLevel !== undefined) this.#setGray('G', rule.grayLevel);
      if (rule.dashMm !== undefined) this.#setDash(rule.dashMm);
      writer.hundredths(toHundredths(rule.widthPt));
      writer.ascii(' w ');
      this.#point(rule.fromXMm, rule.fromYMm);
      writer.ascii('m ');
      this.#point(rule.toXMm, rule.toYMm);
      writer.ascii('l S\n');
      if (rule.dashMm !== undefined) writer.ascii('[] 0 d\n');
      if (rule.grayLevel !== undefined) this.#setGray('G', BLACK);
    }
  }

  /** Paints a form XObject by its resource name. It begins with what is set where it is painted (ISO 32000-1, 8.10.1), and is made for text at its natural width. */
  form(name: string): void {
    this.#showing.uncondense();
    this.#writer.ascii('/');
    this.#writer.ascii(name);
    this.#writer.ascii(' Do\n');
  }

  #showGray(text: PlacedText, level: number): void {
    this.#writer.ascii('/Artifact BMC\n');
    this.#setGray('g', level);
    this.#showing.show(text);
    this.#setGray('g', BLACK);
    this.#writer.ascii('EMC\n');
  }

  #setGray(operator: 'g' | 'G', level: number): void {
    this.#writer.hundredths(toHundredths(level));
    this.#writer.ascii(` ${operator}\n`);
  }

  #setDash(lengthsMm: readonly number[]): void {
    this.#writer.ascii('[');
    for (const lengthMm of lengthsMm) {
      this.#writer.hundredths(xHundredths(lengthMm));
      this.#writer.ascii(' ');
    }
    this.#writer.ascii('] 0 d\n');
  }

  #point(xMm: number, yMm: number): void {
    this.#writer.hundredths(xHundredths(xMm));
    this.#writer.ascii(' ');
    this.#writer.hundredths(yHundredths(yMm));
    this.#writer.ascii(' ');
  }
}
