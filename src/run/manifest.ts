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

/** manifest.csv in parts, the header and then a batch each: as bytes, which of half a million lines take a third of the room of text. */
export interface Manifest {
  readonly parts: () => Iterable<Uint8Array>;
  /** The same, to be written: each part is let go when the next is asked for, for they take much room. Who asks again has them made again. */
  readonly handedOver: () => Iterable<Uint8Array>;
}

/** The file, letters in printing order. 住所 is the lines as printed, joined by a full-width space. */
export function manifestOf(batches: readonly PlannedBatch[]): Manifest {
  const head = Buffer.from(csvHead(MANIFEST_HEADER));
  const lines = textBytes();
  const partOf = ({ letters }: PlannedBatch): Uint8Array => {
    for (const letter of letters) lines.add(csvLine(MANIFEST_HEADER, fieldsOf(letter)));
    return lines.take();
  };
  const made = new Map(batches.map((batch) => [batch, partOf(batch)]));
  function* partsOf(isLast: boolean): Generator<Uint8Array> {
    yield head;
    for (const batch of batches) {
      const part = made.get(batch) ?? partOf(batch);
      if (isLast) made.delete(batch);
      yield part;
    }
  }
  return { parts: () => partsOf(false), handedOver: () => partsOf(true) };
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
