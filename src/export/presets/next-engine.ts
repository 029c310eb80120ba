// ネクストエンジン, 汎用受注データ. Quality [A]: the service's own layout. 受注 is whoever ordered, 発送 whoever gets the goods.
import type { Preset } from '../layout.js';

export const NEXT_ENGINE: Preset = {
  name: 'next-engine',
  system: 'ネクストエンジン',
  source: 'layout of the service [A]',
  columns: {
    paymentId: ['店舗伝票番号'],
    paidAt: ['受注日'],
    method: ['支払方法'],
    name: ['受注名'],
    postalCode: ['受注郵便番号'],
    address: ['受注住所1', '受注住所2'],
  },
  needed: ['受注日', '受注名', '受注住所1'],
};
