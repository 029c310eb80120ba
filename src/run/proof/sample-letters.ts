// Addressees that nobody is, for a proof of the template before there is an export: one of each kind the window has to hold.
import type { IncidentWindow } from '../../incident/incident-window.js';
import { setAddressBlock } from '../../letter/address-block.js';
import type { EnvelopeProfile } from '../../letter/envelope-profile.js';
import { honorificOf } from '../../recipient/honorific.js';
import type { FontChain } from '../../typesetting/font-chain.js';
import type { SampleAddressee } from '../../wording/proof-reasons.js';
import { letterNumber } from '../letter-number.js';
import type { ProofLetter } from './proof-choice.js';

type SampleRegistration = Readonly<Record<'postalCode' | 'address' | 'displayNumber' | 'company' | 'department' | 'name', string>> & { readonly kind: SampleAddressee };

const NOBODY = { company: '', department: '', name: '' } as const;
const ADDRESSEES: readonly SampleRegistration[] = [
  { ...NOBODY, kind: 'short', postalCode: '920-0962', address: '石川県金沢市広坂1-1', displayNumber: '1-1', name: '見本　一' },
  {
    ...NOBODY, kind: 'long', postalCode: '162-0815', name: '見本　小百合',
    address: '東京都新宿区筑土八幡町1234番地の56　筑土八幡グリーンハイツ西棟1203号室', displayNumber: '1234-56-1203',
  },
  {
    ...NOBODY, kind: 'organisation', postalCode: '540-0008', address: '大阪府大阪市中央区大手前二丁目1番22号', displayNumber: '2-1-22',
    company: '一般財団法人見本住宅協会', department: '総務部',
  },
  {
    kind: 'company-person', postalCode: '060-0001', address: '北海道札幌市中央区北一条西2丁目', displayNumber: '2',
    company: '株式会社見本工務店', department: '設計部', name: '見本　太郎',
  },
];

/** The print file they would be in. */
const SAMPLE_BATCH = '0001';

/** Those of the samples that fit the envelope, numbered from 1, with the first and the last day of the incident as their payments. */
export function sampleLetters(envelope: EnvelopeProfile, chain: FontChain, { firstDay, lastDay }: IncidentWindow): readonly ProofLetter[] {
  return ADDRESSEES.flatMap(({ kind, displayNumber, ...registered }, index): readonly ProofLetter[] => {
    const block = setAddressBlock({ ...registered, honorific: honorificOf(registered) }, chain, envelope, true);
    if (block === 'overflow') return [];
    const barcode = block.layout.barcode === undefined ? {} : { barcode: { postalCode: registered.postalCode.replace('-', ''), displayNumber } };
    const person = { number: letterNumber(index + 1), block, ...barcode, days: [...new Set([firstDay, lastDay])], batch: SAMPLE_BATCH, sequence: index };
    return [{ person, reasons: [`sample:${kind}`] }];
  });
}
