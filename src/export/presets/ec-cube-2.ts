// EC-CUBE 2, 受注 CSV. Quality [A]: the program's own column table (dtb_csv). As EC-CUBE 4 with split postal codes, older names
// for date, method and status, and one row an order.
import type { Preset } from '../layout.js';

export const EC_CUBE_2: Preset = {
  name: 'ec-cube-2',
  system: 'EC-CUBE 2',
  source: 'column table of the program [A]',
  columns: {
    paymentId: ['注文番号'],
    paidAt: ['注文日時'],
    method: ['支払い方法'],
    status: ['対応状況'],
    customerId: ['会員ID'],
    name: ['お名前(姓)', 'お名前(名)'],
    company: ['会社名'],
    postalCode: ['郵便番号1', '郵便番号2'],
    address: ['都道府県', '住所1', '住所2'],
  },
  synonyms: {
    注文番号: ['注文ID'], 注文日時: ['受注日'], 支払い方法: ['支払方法', '支払方法(名称)'], 対応状況: ['対応状況(名称)'], 都道府県: ['都道府県(名称)'],
  },
  needed: ['注文日時', 'お名前(姓)', 'お名前(名)', '郵便番号1', '郵便番号2', '都道府県', '住所1'],
};
