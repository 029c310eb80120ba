// manifest.csv, the ledger of what was made: one line a letter, with the rows it answers for (contract, section 4).
import type { LinePlace } from '../letter/block-layout.js';
import type { PackedBatch } from './batching.js';
import { csvHead } from './csv-text.js';
import { letterNumber } from './letter-number.js';
import { leadingNumber } from './letter-records.js';
import { addGuarded, addGuardedFields, fieldEnd } from './quoted-bytes.js';
import { Utf8Text } from './utf8-text.js';

export const MANIFEST_HEADER = [
  '発送番号', 'ロット', '開始頁', '終了頁', '顧客番号', '宛名', '敬称', '郵便番号', '住所', '住所表示番号', '決済件数', '初回決済日', '最終決済日', '出典',
] as const;
const FULL_WIDTH_SPACE = '\u3000';
const [QUOTE, BETWEEN_FIELDS] = ['"', '","'] as const;
const LINE_END = '"\r\n';
/** `YYYY-MM-DD`. */
const DAY_BYTES = 10;

/** The file in parts, the header and then a batch each, letters in printing order; each is made when it is asked for. */
export function* manifestParts(batches: readonly PackedBatch[]): Generator<Uint8Array> {
  yield Buffer.from(csvHead(MANIFEST_HEADER));
  const lines = new Utf8Text();
  for (const batch of batches) yield partOf(batch, lines);
}

/** Goes through the records field by field: but for the address lines they are in the order of the columns. */
function partOf({ name, firstCount, pages, count, records: { bytes, layouts } }: PackedBatch, lines: Utf8Text): Uint8Array {
  const pagesPerLetter = pages / count;
  let at = 0;
  const copyField = (): void => {
    const to = fieldEnd(bytes, at);
    addGuarded(lines, bytes, at, to);
    lines.add(BETWEEN_FIELDS);
    at = to + 1;
  };
  for (let place = 0; place < count; place += 1) {
    const layout = layouts.get(leadingNumber(bytes, at));
    if (layout === undefined) throw new Error('a letter without a layout');
    at = fieldEnd(bytes, at) + 1;
    lines.add(QUOTE + letterNumber(firstCount + place) + BETWEEN_FIELDS + name + BETWEEN_FIELDS);
    lines.addNumber(place * pagesPerLetter + 1);
    lines.add(BETWEEN_FIELDS);
    lines.addNumber((place + 1) * pagesPerLetter);
    lines.add(BETWEEN_FIELDS);
    for (let column = 0; column < 4; column += 1) copyField();
    at = addAddress(lines, bytes, at, layout.lines);
    lines.add(BETWEEN_FIELDS);
    copyField();
    copyField();
    const daysEnd = fieldEnd(bytes, at);
    lines.addCopy(bytes, at, at + DAY_BYTES);
    lines.add(BETWEEN_FIELDS);
    lines.addCopy(bytes, daysEnd - DAY_BYTES, daysEnd);
    lines.add(BETWEEN_FIELDS);
    const sourcesEnd = fieldEnd(bytes, daysEnd + 1);
    addGuarded(lines, bytes, daysEnd + 1, sourcesEnd);
    lines.add(LINE_END);
    at = sourcesEnd + 2; // behind the letter's end
  }
  return lines.take();
}

/** 住所: the address lines as printed, which follow each other, joined by a full-width space. Returns where the block's lines have ended. */
function addAddress(lines: Utf8Text, bytes: Uint8Array, from: number, blockLines: readonly LinePlace[]): number {
  let [at, begun, ended] = [from, from, from];
  for (const { role } of blockLines) {
    const to = fieldEnd(bytes, at);
    if (role === 'address') {
      if (ended === from) begun = at;
      ended = to;
    }
    at = to + 1;
  }
  addGuardedFields(lines, bytes, begun, ended, FULL_WIDTH_SPACE);
  return at;
}
