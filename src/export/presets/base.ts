// BASE, 注文データ. Quality [B]: second-hand. Two address sets: 請求先 is whoever paid, 配送先 whoever got the goods.
import type { Preset } from '../layout.js';

export const BASE: Preset = {
  name: 'base',
  system: 'BASE',
  source: 'second-hand column list [B]',
  columns: {
    paymentId: ['注文ID'],
    paidAt: ['注文日時'],
    method: ['支払い方法'],
    name: ['氏(請求先)', '名(請求先)'],
    postalCode: ['郵便番号(請求先)'],
    address: ['都道府県(請求先)', '住所(請求先)', '住所2(請求先)'],
  },
  needed: ['注文日時', '氏(請求先)', '名(請求先)', '住所(請求先)'],
};
