// House numbers that a spreadsheet has read as a day: 2-11-7 saved again is 2002/11/7, 11-7 is 11月7日, and nothing says what it was
// (docs/ja/excel.md). The letter is addressed as registered all the same: the contract holds nobody for it, and it may have come that way.
import type { Recipient } from './recipient.js';

const DIGIT = '[0-9０-９]';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
/** As Excel writes one, in half or full width. With figures alone, because 四日市 and 十日町 are places. */
const WRITTEN = [`${DIGIT}{4}[/／]${DIGIT}{1,2}[/／]${DIGIT}{1,2}`, `${DIGIT}{1,2}月${DIGIT}{1,2}日`, `[0-9]{1,2}-${MONTH}(?![a-z])`, `${MONTH}-[0-9]{2}`];
const DAY = new RegExp(`(?<!${DIGIT})(?:${WRITTEN.join('|')})(?!${DIGIT})`, 'u');
/** Something of which stands in every day; most addresses have nothing of it, which is sooner seen. */
const PART_OF_A_DAY = /[/／月a-z]/;

/** Whether a day stands in the address that is printed. */
export function hasDayInAddress({ address }: Pick<Recipient, 'address'>): boolean {
  return PART_OF_A_DAY.test(address) && DAY.test(address);
}

/** Where that address is registered: `payments.csv:2`. */
export function addressPlace({ registeredBy: { source: { file, line }, registeredIn } }: Pick<Recipient, 'registeredBy'>): string {
  return registeredIn === undefined ? `${file}:${line}` : `${registeredIn.file}:${registeredIn.lines[0] ?? ''}`;
}
