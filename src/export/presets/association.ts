// The association's own export. Its real form is not known; this is the layout the contract fixes (section 2),
// in which the sample export is written.
import type { Preset } from '../layout.js';

export const ASSOCIATION = {
  name: 'association',
  system: 'association',
  source: 'contract section 2',
  columns: {
    paymentId: ['決済番号'],
    paidAt: ['決済日時'],
    method: ['決済方法'],
    status: ['決済状況'],
    customerId: ['会員番号'],
    name: ['氏名'],
    company: ['会社名'],
    postalCode: ['郵便番号'],
    address: ['都道府県', '市区町村', '町名番地', '建物名'],
  },
  needed: ['決済日時', '氏名', '都道府県', '市区町村', '町名番地'],
  others: ['金額'],
} as const satisfies Preset;
