// The address block: postal code, address, organisation, name, and directly below them the customer barcode, all within
// what the window always shows. What is too long is condensed, then set smaller, then on another line, then closer, then
// without the barcode; then the person is held (contract, address-overflow).
import { SMALLEST_BARCODE } from '../postal/barcode-size.js';
import { remembered } from '../remembered.js';
import { naturalWidthEm, type FontChain } from '../typesetting/font-chain.js';
import { lineBreaker } from './address-break.js';
import { firstFitting, FULL_PT, type Fitted, type Group } from './address-ladder.js';
import { POSTAL_CODE_PT, type Stack } from './address-stack.js';
import type { AddressBlock } from './block-layout.js';
import { blockOf, organisationOf, settingOf, suffixOf, type Addressee, type BlockSetting } from './block-setting.js';
import { addressZone, type EnvelopeProfile } from './envelope-profile.js';
import { emMm } from './page-grid.js';

/**
 * Sets an addressee into the profile's visible zone, or says that it cannot be done. Every character must have a
 * glyph in `chain`: missingClusters is asked before. Room for a barcode is kept only where one is wanted, at first of
 * the smallest; it is then as large as the lines leave room for.
 */
export function addressSetting(addressee: Addressee, chain: FontChain, profile: EnvelopeProfile, wantsBarcode: boolean): BlockSetting | 'overflow' {
  const { widthMm, withCode, withoutCode } = stacksOf(profile);
  const groups = groupsOf(addressee, chain, widthMm);
  const { postalCode } = addressee;
  if (naturalWidthEm(postalCode, chain) * emMm(POSTAL_CODE_PT) > widthMm) return 'overflow';
  const { aboveBarcode, alone } = postalCode === '' ? withoutCode : withCode;
  const fitted = (wantsBarcode && widthMm >= SMALLEST_BARCODE.widthMm ? firstFitting(groups, aboveBarcode) : undefined) ?? firstFitting(groups, alone);
  return fitted === undefined ? 'overflow' : settingOf(fitted.layout, cutsOf(fitted));
}

/** The block set so. */
export function setAddressBlock(addressee: Addressee, chain: FontChain, profile: EnvelopeProfile, wantsBarcode: boolean): AddressBlock | 'overflow' {
  const setting = addressSetting(addressee, chain, profile, wantsBarcode);
  return setting === 'overflow' ? setting : blockOf(addressee, setting);
}

/** One for all: most addressees have no text that is cut. */
const NO_CUTS: readonly number[] = [];

function cutsOf({ groups }: Fitted): readonly number[] {
  if (groups.every(({ lines }) => lines.length === 1)) return NO_CUTS;
  return groups.flatMap(({ lines }) => lines.slice(1).map(({ from }) => from));
}

/** The four ways in which blocks stand in an envelope. */
const stacksOf = remembered((profile: EnvelopeProfile) => {
  const zone = addressZone(profile);
  const stacks = (hasCode: boolean) => {
    const stack = (hasBarcode: boolean): Stack => ({ zone, hasCode, hasBarcode, known: new Map() });
    return { aboveBarcode: stack(true), alone: stack(false) };
  };
  return { widthMm: zone.rightMm - zone.leftMm, withCode: stacks(true), withoutCode: stacks(false) };
});

function groupsOf(addressee: Addressee, chain: FontChain, widthMm: number): readonly Group[] {
  const { address, name } = addressee;
  const organisation = organisationOf(addressee);
  const suffix = suffixOf(addressee);
  const where = lineBreaker([address], chain);
  const groups: Group[] = [{ role: 'address', breaker: where, usual: where.widthEm > widthMm / emMm(FULL_PT) && holdsSpace(address) ? 2 : 1 }];
  if (organisation.length > 0) {
    groups.push({ role: 'company', breaker: lineBreaker(organisation, chain, name === '' ? suffix : ''), usual: organisation.length });
  }
  if (name !== '') groups.push({ role: 'name', breaker: lineBreaker([name], chain, suffix), usual: 1 });
  return groups;
}

function holdsSpace(text: string): boolean {
  return text.includes(' ') || text.includes('\u3000');
}
