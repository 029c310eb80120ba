// The address block: postal code, address, organisation, name, and directly below them the customer barcode, all within
// what the window always shows. What is too long is condensed, then set smaller, then on another line, then closer, then
// without the barcode; then the person is held (contract, address-overflow).
import { BARCODE_CLEAR_MM, barcodeMeasure, largestBarcodePt, SMALLEST_BARCODE } from '../postal/barcode-size.js';
import type { Honorific } from '../recipient/recipient.js';
import { naturalWidthEm, type FontChain } from '../typesetting/font-chain.js';
import { lineBreaker } from './address-break.js';
import { firstFitting, FULL_PT, type AddressLine, type Group } from './address-ladder.js';
import { addressBlock, type AddressBlock, type BarcodePlace } from './block-layout.js';
import { addressZone, type EnvelopeProfile, type Zone } from './envelope-profile.js';
import { ASCENT_EM, emMm, rounded } from './page-grid.js';

/** Who and where, as registered. A Recipient is one. */
export interface Addressee {
  /** `NNN-NNNN`; '' leaves its line out. What is registered abroad may be anything. */
  readonly postalCode: string;
  readonly address: string;
  readonly company: string;
  readonly department: string;
  readonly name: string;
  readonly honorific: Honorific;
}

/** Digits of 12 pt are 3.3 mm high: within 2.4 to 6.0 mm (post.md section 3). */
const POSTAL_CODE_PT = 12;
const CLEAR_MM = 2;
/** Kept for the smallest, and a thousandth more, because baselines are rounded to one. */
const LEAST_BARCODE_MM = BARCODE_CLEAR_MM + SMALLEST_BARCODE.heightMm + 0.001;
/** Beyond the least clear space above the barcode, where there is room: a fallback font's letters reach lower than the body's. */
const EXTRA_CLEAR_MM = 0.5;

/**
 * Sets an addressee into the profile's visible zone, or says that it cannot be done. Every character must have a
 * glyph in `chain`: missingClusters is asked before. Room for a barcode is kept only where one is wanted, at first of
 * the smallest; it is then as large as the lines leave room for.
 */
export function setAddressBlock(addressee: Addressee, chain: FontChain, profile: EnvelopeProfile, wantsBarcode: boolean): AddressBlock | 'overflow' {
  const zone = addressZone(profile);
  const widthMm = zone.rightMm - zone.leftMm;
  const postalMm = rounded(zone.topMm + ASCENT_EM * emMm(POSTAL_CODE_PT));
  const postalLine: AddressLine = { role: 'postal-code', text: addressee.postalCode, sizePt: POSTAL_CODE_PT, condense: 1, yMm: postalMm };
  const topMm = postalMm + CLEAR_MM;
  const groups = groupsOf(addressee, chain, widthMm);
  if (naturalWidthEm(addressee.postalCode, chain) * emMm(POSTAL_CODE_PT) > widthMm) return 'overflow';
  const head = addressee.postalCode === '' ? [] : [postalLine];
  for (const hasBarcode of wantsBarcode && widthMm >= SMALLEST_BARCODE.widthMm ? [true, false] : [false]) {
    const lines = firstFitting(groups, { topMm, bottomMm: zone.bottomMm - (hasBarcode ? LEAST_BARCODE_MM : 0), widthMm });
    if (lines !== undefined) return addressBlock([...head, ...lines], hasBarcode ? barcodeBelow(lines, zone) : undefined);
  }
  return 'overflow';
}

/** Directly below the last line, which is the name's, as large as the zone allows. */
function barcodeBelow(lines: readonly AddressLine[], zone: Zone): BarcodePlace {
  const bottomsMm = lines.map(({ yMm, sizePt }) => yMm + (1 - ASCENT_EM) * emMm(sizePt));
  const highestMm = Math.max(...bottomsMm) + BARCODE_CLEAR_MM;
  const heightMm = zone.bottomMm - highestMm;
  const sizePt = largestBarcodePt({ widthMm: zone.rightMm - zone.leftMm, heightMm });
  if (sizePt === undefined) throw new Error('the lines were set with room for a barcode');
  return { sizePt, topMm: rounded(highestMm + Math.min(EXTRA_CLEAR_MM, heightMm - barcodeMeasure(sizePt).heightMm)) };
}

/** The honorific goes with the name, or with the organisation when no person is named. */
function groupsOf({ address, company, department, name, honorific }: Addressee, chain: FontChain, widthMm: number): readonly Group[] {
  const organisation = [company, department].filter((part) => part !== '');
  const suffix = honorific === '' ? '' : `　${honorific}`;
  const fullEm = widthMm / emMm(FULL_PT);
  const where = lineBreaker([address], chain);
  const groups: Group[] = [{ role: 'address', breaker: where, usual: where.widthEm > fullEm && where.hasSpace ? 2 : 1, most: 4 }];
  if (organisation.length > 0) {
    groups.push({ role: 'company', breaker: lineBreaker(organisation, chain, name === '' ? suffix : ''), usual: organisation.length, most: 2 });
  }
  if (name !== '') groups.push({ role: 'name', breaker: lineBreaker([name], chain, suffix), usual: 1, most: 2 });
  return groups;
}
