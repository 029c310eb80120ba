// STORES, オーダーデータ. Quality [B]: second-hand. Two address sets: 購入者 is whoever paid. One row an item.
import type { Preset } from '../layout.js';

export const STORES: Preset = {
  name: 'stores',
  system: 'STORES',
  source: 'second-hand column list [B]',
  columns: {
    paymentId: ['オーダー番号'],
    paidAt: ['オーダー日時'],
    method: ['支払い方法'],
    name: ['氏(購入者)', '名(購入者)'],
    postalCode: ['郵便番号(購入者)'],
    address: ['都道府県(購入者)', '住所(購入者)'],
  },
  synonyms: { オーダー日時: ['オーダー日'] },
  needed: ['オーダー日時', '氏(購入者)', '名(購入者)', '住所(購入者)'],
};
