// An address block made of the lines that a test wants, wherever they stand.
import type { AddressBlock, AddressLine, BarcodePlace } from '../../src/letter/block-layout.js';
import type { BlockSetting } from '../../src/letter/block-setting.js';

export function blockOfLines(lines: readonly AddressLine[], barcode?: BarcodePlace): AddressBlock {
  const places = lines.map(({ role, sizePt, condense, yMm }) => ({ role, sizePt, condense, yMm }));
  return { layout: { lines: places, ...(barcode === undefined ? {} : { barcode }) }, texts: lines.map(({ text }) => text) };
}

/** What anybody's block is, whatever they are called. */
export function settingOfBlock({ layout, texts }: AddressBlock): BlockSetting {
  return { layout, textsOf: () => texts };
}
