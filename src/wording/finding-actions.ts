// What to do about findings, a few things for all codes, and a short name for each code: how report.html groups its table. Japanese, as the
// files of a run are whatever the terminal speaks.
import type { FindingCode } from '../finding.js';

/** In the order in which they are shown: what keeps a letter back first. */
export const ACTIONS = {
  row: {
    title: '行を直すか、扱いを決める',
    text: '行そのものが読み取れないか、扱いが決まっていません。元の決済データを直すか、incident.yaml に扱いを書いてから、もう一度作成します。',
  },
  identity: {
    title: 'どなたの行かを確かめる',
    text: 'どなたにお送りするかが決まりません。会員台帳で番号と氏名を確かめます。',
  },
  characters: {
    title: '氏名・住所の文字を確かめる',
    text: '文字が失われているか、印刷できないおそれがあります。会員台帳で正しい表記を確かめます。',
  },
  address: {
    title: '住所・郵便番号を確かめる',
    text: 'このままでは届かないおそれがあります。正しい住所を確かめ、国外の方や封筒の窓に収まらない方には別の方法でお知らせします。',
  },
  look: {
    title: '念のため確かめる',
    text: '通知書は、登録のとおりに作成しています。投函の前に、お心当たりのものを確かめます。',
  },
  known: {
    title: 'そのままでよい',
    text: '通知書は作成しています。することはありません。どのように扱ったかの記録です。',
  },
} as const;

export type Action = keyof typeof ACTIONS;

interface FindingName {
  readonly action: Action;
  readonly name: string;
}

export const FINDING_NAMES: Readonly<Record<FindingCode, FindingName>> = {
  'column-count': { action: 'row', name: '列の数が合わない' },
  'date-unreadable': { action: 'row', name: '決済日時を読み取れない' },
  'method-unknown': { action: 'row', name: '扱いの決まっていない決済方法' },
  'status-unknown': { action: 'row', name: '扱いの決まっていない決済状況' },
  'customer-unknown': { action: 'identity', name: '登録住所が見つからない' },
  'identity-conflict': { action: 'identity', name: '同じ番号に異なる方' },
  'name-missing': { action: 'identity', name: '宛名がない' },
  'bytes-invalid': { action: 'characters', name: '正しくないバイト' },
  'gaiji': { action: 'characters', name: '外字' },
  'text-doubtful': { action: 'characters', name: '文字化けの疑い' },
  'card-number-in-field': { action: 'characters', name: 'カード番号の疑い' },
  'formula-like': { action: 'characters', name: '計算式の形' },
  'glyph-missing': { action: 'characters', name: '書体にない文字' },
  'address-missing': { action: 'address', name: '住所がない' },
  'overseas': { action: 'address', name: '国外の住所' },
  'postal-code-missing': { action: 'address', name: '郵便番号がない' },
  'postal-code-invalid': { action: 'address', name: '郵便番号が7桁でない' },
  'postal-code-mismatch': { action: 'address', name: '郵便番号が別の都道府県' },
  'address-overflow': { action: 'address', name: '窓に収まらない' },
  'address-changed': { action: 'look', name: '登録住所が複数' },
  'possible-duplicate': { action: 'look', name: '同じ方の可能性' },
  'payment-number-shared': { action: 'look', name: '決済番号の重なり' },
  'town-mismatch': { action: 'look', name: '郵便番号が別の町域' },
  'postal-code-unknown': { action: 'look', name: 'データにない郵便番号' },
  'postal-code-inferred': { action: 'look', name: '郵便番号を補った' },
  'fallback-font': { action: 'look', name: '別の書体で印刷' },
  'changed-since-notified': { action: 'look', name: '発送後の登録の変更' },
  'correction-unused': { action: 'look', name: '使わなかった訂正' },
  'no-barcode': { action: 'known', name: 'バーコードなし' },
  'postal-code-restored': { action: 'known', name: '先頭の 0 を補った' },
};
