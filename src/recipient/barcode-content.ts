// 住所表示番号: what a customer barcode says of an address after the postal code, and why a letter has none. Every letter without
// a barcode says why: the barcode discount is lost on it, and often the address is worth a look.
import type { Payment } from '../export/payment.js';
import type { BarcodeObstacle, Doubt } from '../finding.js';
import { displayNumber } from '../postal/display-number.js';
import { inColumns } from './finding-column.js';
import type { JudgedPostalCode } from './postal-code.js';

/** The address part of the barcode, or what keeps one from being printed. */
export type BarcodeContent = { readonly displayNumber: string } | { readonly obstacle: BarcodeObstacle };

export const UNKNOWN_CODE: BarcodeContent = { obstacle: 'code' };
export const UNKNOWN_TOWN: BarcodeContent = { obstacle: 'town' };
export const NO_NUMBER: BarcodeContent = { obstacle: 'number' };

/** Of what follows the town in an address. Without a number in it there is nothing to encode. */
export function barcodeContentOf(afterTown: string): BarcodeContent {
  const number = displayNumber(afterTown);
  return number === '' ? NO_NUMBER : { displayNumber: number };
}

/** Of the row that gave the address. */
export function noBarcodeNote(row: Payment, obstacle: BarcodeObstacle): Doubt<'no-barcode'> {
  return { code: 'no-barcode', detail: { obstacle }, ...inColumns(row, ['address']) };
}

/** The note, if the address itself is what keeps the barcode away; whether the window has room is known later. */
export function obstacleNotes(row: Payment, { barcode }: JudgedPostalCode): readonly Doubt<'no-barcode'>[] {
  return 'obstacle' in barcode ? [noBarcodeNote(row, barcode.obstacle)] : [];
}
