// Where the lines of an address block stand, apart from what they say. Half a million letters have a few hundred layouts among them:
// each is kept once, and sent to a rendering thread once a batch.
import { remembered } from '../remembered.js';
import type { AddressLine } from './address-ladder.js';

/** A line without its text. */
export type LinePlace = Omit<AddressLine, 'text'>;

/** Where the customer barcode stands, if one was wanted and fits. */
export interface BarcodePlace {
  readonly sizePt: number;
  /** Upper end of its long bars, from the paper's top. */
  readonly topMm: number;
}

export interface BlockLayout {
  readonly lines: readonly LinePlace[];
  readonly barcode?: BarcodePlace;
}

/** Plain and compact: a run holds one for each letter. All lines begin at the zone's left edge. */
export interface AddressBlock {
  /** Shared by all blocks whose lines stand alike. */
  readonly layout: BlockLayout;
  /** Of its lines, in order. */
  readonly texts: readonly string[];
}

/** The block of these lines. */
export function addressBlock(lines: readonly AddressLine[], barcode?: BarcodePlace): AddressBlock {
  return { layout: layoutOf(layoutKey(lines, barcode)), texts: lines.map(({ text }) => text) };
}

/** The lines of a block with their texts. */
export function linesOf({ layout, texts }: AddressBlock): readonly AddressLine[] {
  return layout.lines.map((place, index) => ({ ...place, text: texts[index] ?? '' }));
}

/** The address lines' texts, joined: manifest.csv has a full-width space between them. */
export function addressText({ layout: { lines }, texts }: AddressBlock, separator: string): string {
  let joined = '';
  for (let index = 0; index < texts.length; index += 1) {
    if (lines[index]?.role === 'address') joined += joined === '' ? texts[index] ?? '' : separator + (texts[index] ?? '');
  }
  return joined;
}

function layoutKey(lines: readonly AddressLine[], barcode: BarcodePlace | undefined): string {
  let key = barcode === undefined ? '' : `${barcode.sizePt} ${barcode.topMm}`;
  for (const { role, sizePt, condense, yMm } of lines) key += `;${role} ${sizePt} ${condense} ${yMm}`;
  return key;
}

/** Numbers come out of their shortest text as they went in. */
const layoutOf = remembered((key: string): BlockLayout => {
  const [barcode = '', ...lines] = key.split(';').map((part) => part.split(' '));
  const [barcodePt, topMm] = barcode;
  return {
    lines: lines.map(([role, sizePt, condense, yMm]) => ({ role: role as LinePlace['role'], sizePt: Number(sizePt), condense: Number(condense), yMm: Number(yMm) })),
    ...(topMm === undefined ? {} : { barcode: { sizePt: Number(barcodePt), topMm: Number(topMm) } }),
  };
});
