// MakeShop, 注文データ. Quality [A]: the service's manual; order and further columns vary by the shop's template. The date is
// not padded (2022/8/10) and the time stands in its own column as 103309, of which mornings may have lost the 0.
import type { Preset } from '../layout.js';

export const MAKE_SHOP: Preset = {
  name: 'make-shop',
  system: 'MakeShop',
  source: 'manual of the service [A]',
  columns: {
    paymentId: ['注文番号'],
    paidAt: ['日付', '注文時間'],
    method: ['決済方法'],
    status: ['処理状況'],
    name: ['注文者'],
    company: ['会社名'],
    department: ['部署名'],
    postalCode: ['郵便番号'],
    address: ['都道府県', '住所'],
  },
  needed: ['日付', '注文者', '住所'],
};
