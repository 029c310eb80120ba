// manifest.csv, the ledger of what was made: one line a letter, with the rows it answers for (contract, section 4).
import { addressLines } from '../letter/block-layout.js';
import { addresseeOf } from '../recipient/addressee.js';
import { maskCardNumbers } from '../recipient/card-number.js';
import { countPayments } from '../recipient/payment-count.js';
import type { PlannedBatch, PlannedLetter } from './batching.js';
import { csvHead, csvRows } from './csv-text.js';

export const MANIFEST_HEADER = [
  '発送番号', 'ロット', '開始頁', '終了頁', '顧客番号', '宛名', '敬称', '郵便番号', '住所', '住所表示番号', '決済件数', '初回決済日', '最終決済日', '出典',
] as const;
const FULL_WIDTH_SPACE = '\u3000';

/** The file in parts, a batch each, letters in printing order. 住所 is the lines as printed, joined by a full-width space. */
export function* manifestParts(batches: readonly PlannedBatch[]): Generator<string> {
  yield csvHead(MANIFEST_HEADER);
  for (const { name, letters } of batches) yield csvRows(MANIFEST_HEADER, letters.map((letter) => fieldsOf(letter, name)));
}

function fieldsOf({ number, firstPage, lastPage, recipient, block, displayNumber }: PlannedLetter, batch: string): string[] {
  const { count, firstDay, lastDay } = countPayments(recipient.payments);
  return [
    number, batch, String(firstPage), String(lastPage), maskCardNumbers(recipient.customerId), addresseeOf(recipient), recipient.honorific,
    recipient.postalCode, addressLines(block).join(FULL_WIDTH_SPACE),
    displayNumber, String(count), firstDay, lastDay, recipient.payments.map(({ source }) => `${source.file}:${source.line}`).join(';'),
  ];
}
