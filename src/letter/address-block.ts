// The address block: postal code, address, organisation, name, and below them room for an 8-point customer barcode,
// all within what the window always shows. What is too long is condensed, then set smaller, then on another line,
// then closer, then without the barcode's room; then the person is held (contract, address-overflow).
import type { Honorific } from '../recipient/recipient.js';
import type { FontChain } from '../typesetting/font-chain.js';
import { lineBreaker } from './address-break.js';
import { firstFitting, FULL_PT, type AddressLine, type Group } from './address-ladder.js';
import { addressZone, type EnvelopeProfile } from './envelope-profile.js';
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

/** Plain and compact: a run holds one for each letter. All lines begin at the zone's left edge. */
export interface AddressBlock {
  readonly lines: readonly AddressLine[];
  readonly hasBarcodeRoom: boolean;
}

/** Digits of 12 pt are 3.3 mm high: within 2.4 to 6.0 mm (post.md section 3). */
const POSTAL_CODE_PT = 12;
const CLEAR_MM = 2;
/** Customer barcode of 8 points (zipmanual 12). */
export const BARCODE_MM = { width: 63.84, height: 2.88 } as const;
/**
 * Sets an addressee into the profile's visible zone, or says that it cannot be done. Every character must have a
 * glyph in `chain`: missingClusters is asked before.
 */
export function setAddressBlock(addressee: Addressee, chain: FontChain, profile: EnvelopeProfile): AddressBlock | 'overflow' {
  const zone = addressZone(profile);
  const widthMm = zone.rightMm - zone.leftMm;
  const postalMm = rounded(zone.topMm + ASCENT_EM * emMm(POSTAL_CODE_PT));
  const postalLine: AddressLine = { role: 'postal-code', text: addressee.postalCode, sizePt: POSTAL_CODE_PT, condense: 1, yMm: postalMm };
  const topMm = postalMm + CLEAR_MM;
  const groups = groupsOf(addressee, chain, widthMm);
  if (lineBreaker([addressee.postalCode], chain).widthEm * emMm(POSTAL_CODE_PT) > widthMm) return 'overflow';
  for (const hasBarcodeRoom of widthMm >= BARCODE_MM.width ? [true, false] : [false]) {
    const bottomMm = zone.bottomMm - (hasBarcodeRoom ? CLEAR_MM + BARCODE_MM.height : 0);
    const lines = firstFitting(groups, { topMm, bottomMm, widthMm });
    if (lines !== undefined) return { lines: addressee.postalCode === '' ? lines : [postalLine, ...lines], hasBarcodeRoom };
  }
  return 'overflow';
}

/** The address lines' texts, as manifest.csv lists them. */
export function addressLines(block: AddressBlock): readonly string[] {
  return block.lines.filter(({ role }) => role === 'address').map(({ text }) => text);
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
