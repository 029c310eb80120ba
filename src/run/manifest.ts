// manifest.csv, the ledger of what was made: one line a letter, with the rows it answers for (contract, section 4).
import type { Payment } from '../export/payment.js';
import { addressText } from '../letter/block-layout.js';
import { addresseeOf } from '../recipient/addressee.js';
import { maskCardNumbers } from '../recipient/card-number.js';
import { countPayments } from '../recipient/payment-count.js';
import type { PlannedBatch, PlannedLetter } from './batching.js';
import { csvHead, csvLine } from './csv-text.js';
import { textBytes } from './text-bytes.js';

export const MANIFEST_HEADER = [
  '発送番号', 'ロット', '開始頁', '終了頁', '顧客番号', '宛名', '敬称', '郵便番号', '住所', '住所表示番号', '決済件数', '初回決済日', '最終決済日', '出典',
] as const;
const FULL_WIDTH_SPACE = '\u3000';

/** manifest.csv in parts, a batch each: as bytes, which half a million lines take a third of the room of text. */
export type Manifest = readonly Uint8Array[];

/** The file, letters in printing order. 住所 is the lines as printed, joined by a full-width space. */
export function manifestOf(batches: readonly PlannedBatch[]): Manifest {
  const lines = textBytes();
  const partOf = ({ letters }: PlannedBatch): Uint8Array => {
    for (const letter of letters) lines.add(csvLine(MANIFEST_HEADER, fieldsOf(letter)));
    return lines.take();
  };
  return [Buffer.from(csvHead(MANIFEST_HEADER)), ...batches.map(partOf)];
}

function fieldsOf({ number, batch, firstPage, lastPage, recipient, block, displayNumber }: PlannedLetter): readonly string[] {
  const { count, firstDay, lastDay } = countPayments(recipient.payments);
  return [
    number, batch, String(firstPage), String(lastPage), maskCardNumbers(recipient.customerId), addresseeOf(recipient), recipient.honorific,
    recipient.postalCode, addressText(block, FULL_WIDTH_SPACE),
    displayNumber, String(count), firstDay, lastDay, sourcesOf(recipient.payments),
  ];
}

/** 出典. */
function sourcesOf(payments: readonly Payment[]): string {
  let sources = '';
  for (const { source: { file, line } } of payments) sources += sources === '' ? `${file}:${line}` : `;${file}:${line}`;
  return sources;
}
