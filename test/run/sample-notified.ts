// A manifest.csv of an earlier run, a line a letter: what a test does not name is in order.
import { csvText } from '../../src/run/csv-text.js';
import { letterNumber } from '../../src/run/letter-number.js';
import { MANIFEST_HEADER } from '../../src/run/manifest.js';

export type ManifestFields = Partial<Record<(typeof MANIFEST_HEADER)[number], string>>;

/** The letter of this number, to customer `C1`, `C2` and so on. */
export function notifiedRow(count: number, fields: ManifestFields = {}): readonly string[] {
  const inOrder: Required<ManifestFields> = {
    発送番号: letterNumber(count), ロット: '0001', 開始頁: '1', 終了頁: '2', 顧客番号: `C${count}`, 宛名: '山田　太郎', 敬称: '様', 郵便番号: '104-0061', 住所: '東京都中央区銀座4-1-1',
    住所表示番号: '4-1-1', 決済件数: '1', 初回決済日: '2021-11-05', 最終決済日: '2021-11-05', 出典: 'payments.csv:2', ...fields,
  };
  return MANIFEST_HEADER.map((column) => inOrder[column]);
}

export function notifiedCsv(...rows: readonly (readonly string[])[]): string {
  return csvText(MANIFEST_HEADER, rows);
}
