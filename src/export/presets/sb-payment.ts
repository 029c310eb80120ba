// SBペイメントサービス. Quality [B]: second-hand. Several rows an order, no names, and no customer number that is known of: the preset
// says what the file is and asks for the member list and for the column that joins them (`preset: custom`).
import type { Preset } from '../layout.js';

export const SB_PAYMENT: Preset = {
  name: 'sb-payment',
  system: 'SBペイメントサービス',
  source: 'second-hand column list [B]',
  columns: {
    paymentId: ['受注ID'],
    paidAt: ['受注日時'],
    status: ['請求ステータス'],
  },
  needed: ['トラッキングID', '受注ID', '受注日時'],
};
