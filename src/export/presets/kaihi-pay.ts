// 会費ペイ (Metaps), 請求の CSV. Quality [B]: the service's help page lists the fields it exports. 入金日時 is the only time of a
// payment there, so it stands for the day of the card's use.
import type { Preset } from '../layout.js';

export const KAIHI_PAY: Preset = {
  name: 'kaihi-pay',
  system: '会費ペイ',
  source: 'help page of the service [B]',
  columns: {
    paymentId: ['請求番号'],
    paidAt: ['入金日時'],
    method: ['決済方法'],
    status: ['入金ステータス'],
    customerId: ['会員番号'],
    name: ['氏名'],
    postalCode: ['郵便番号'],
    address: ['住所'],
  },
  needed: ['請求番号', '入金日時', '氏名', '住所'],
  others: ['請求確定', '決済SID', '課金種別', '契約日', 'メールアドレス', '電話番号', 'コース'],
};
