// カラーミーショップ, 受注データ. Quality [B]: second-hand, known in part. Half-width spaces stand inside the header names; no method
// column is known of, but one that is called 決済方法 can mean nothing else.
import type { Preset } from '../layout.js';

export const COLOR_ME: Preset = {
  name: 'color-me',
  system: 'カラーミーショップ',
  source: 'second-hand column list [B]',
  columns: {
    paymentId: ['売上ID'],
    paidAt: ['受注日'],
    method: ['決済方法'],
    name: ['購入者 名前'],
    postalCode: ['購入者 郵便番号'],
    address: ['購入者 都道府県', '購入者 住所'],
  },
  needed: ['受注日', '購入者 名前', '購入者 住所'],
};
