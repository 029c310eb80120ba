// ゼウス, 売上データ. Quality [A]: the service's own list. No address, so the member list is needed; ID is what the shop handed over
// with the payment. Card number, expiry, 発行ID and 発行パスワード stand in the file and are never mapped.
import type { Preset } from '../layout.js';

export const ZEUS: Preset = {
  name: 'zeus',
  system: 'ゼウス',
  source: 'download list of the service [A]',
  columns: {
    paymentId: ['オーダーNo'],
    paidAt: ['売り上げ日時'],
    status: ['結果'],
    customerId: ['ID'],
    name: ['氏名'],
  },
  needed: ['番組コード', 'オーダーNo', '売り上げ日時'],
  others: [
    'カード番号', '有効期限', '電話番号', '取り消し日', 'エラーメッセージ', 'カード会社コード', 'E-mail', '発行ID', '発行パスワード', '決済金額', '支払回数',
  ],
};
