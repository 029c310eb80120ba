// EC-CUBE 4, 受注 CSV. Quality [A]: the program's own column table. One row an order line, so 注文ID (the key of the order) makes
// them one payment; the orderer's address, not 配送先; 受注日, not 入金日.
import type { Preset } from '../layout.js';

export const EC_CUBE_4: Preset = {
  name: 'ec-cube-4',
  system: 'EC-CUBE 4',
  source: 'column table of the program [A]',
  columns: {
    paymentId: ['注文ID'],
    paidAt: ['受注日'],
    method: ['支払方法(名称)'],
    status: ['対応状況(名称)'],
    customerId: ['会員ID'],
    name: ['お名前(姓)', 'お名前(名)'],
    company: ['会社名'],
    postalCode: ['郵便番号'],
    address: ['都道府県(名称)', '住所1', '住所2'],
  },
  synonyms: { 注文ID: ['注文番号'] },
  needed: ['受注日', 'お名前(姓)', 'お名前(名)', '都道府県(名称)', '住所1'],
};
