// GMOペイメントゲートウェイ, 取引一覧. Quality [A]: the service's manual. Card payments alone, no names: the member list is needed,
// joined by the customer number that the shop puts into 加盟店自由項目1 unless the incident file says otherwise.
import type { Preset } from '../layout.js';

export const GMO_PG: Preset = {
  name: 'gmo-pg',
  system: 'GMOペイメントゲートウェイ',
  source: 'manual of the service [A]',
  columns: {
    paymentId: ['オーダーID'],
    paidAt: ['処理日時'],
    status: ['状態'],
    customerId: ['加盟店自由項目1'],
  },
  needed: ['オーダーID', '処理日時', '状態'],
  others: [
    'ショップID', '取引ID', '取引パスワード', '登録日時', '登録者', '最終更新日時', '最終更新者', 'エラーコード', 'エラー詳細コード', '加盟店自由項目2',
    '加盟店自由項目3', '利用金額',
  ],
};
