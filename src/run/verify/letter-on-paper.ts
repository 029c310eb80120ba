// One letter as it is printed, held against its line of manifest.csv: every text of its pages that is not shared must be accounted for, in
// the order of personal-ink.ts. What is printed is what the envelope shows, so that here a letter with somebody else's data is found.
import { customerBars } from '../../postal/customer-barcode.js';
import type { PrintedPage } from '../../print/read-print-file.js';
import type { DifferenceCode } from '../../wording/differences.js';
import type { ManifestLetter } from './manifest-letter.js';
import { isDaysText } from './printed-days.js';

const FULL_WIDTH_SPACE = '\u3000';
const LETTER_NUMBER = /^\d{6,}-\d$/;
const BARS = /^[1-4]{67}$/;
const [POSTAL_CODE, DISPLAY_NUMBER] = [/^\d{3}-\d{4}$/, /^[0-9A-Z-]+$/];
const DAYS = /\d月\d{1,2}日/;
const SPACE = /[ \u3000]/;

/** What of the letter's pages is not what its line says; empty when all is. */
export function differencesOnPaper(letter: ManifestLetter, pages: readonly PrintedPage[], pagesPerSheet: 1 | 2): ReadonlySet<DifferenceCode> {
  const found = new Set<DifferenceCode>();
  const sheets = pages.length / pagesPerSheet;
  for (const [index, { own }] of pages.entries()) {
    const isFront = index % pagesPerSheet === 0;
    if (isFront && own.at(-1) !== `${letter.number} ${index / pagesPerSheet + 1}/${sheets}`) found.add('sheet-mark-other');
    const texts = isFront ? own.slice(0, -1) : own;
    for (const text of index === 0 ? belowNumber(letter, texts, found) : texts) if (!isDaysText(text, letter)) found.add(DAYS.test(text) ? 'days-other' : 'text-surplus');
  }
  return found;
}

/** Looks at block and number of the first page; returns the texts behind them. */
function belowNumber(letter: ManifestLetter, texts: readonly string[], found: Set<DifferenceCode>): readonly string[] {
  const own = texts.indexOf(letter.number);
  if (own < 0) found.add('letter-number-other');
  const at = own < 0 ? texts.findIndex((text) => LETTER_NUMBER.test(text)) : own;
  holdBlock(letter, at < 0 ? texts : texts.slice(0, at), found);
  return at < 0 ? [] : texts.slice(at + 1);
}

/** Postal code, address, addressee and barcode, in the order of address-block.ts. */
function holdBlock(letter: ManifestLetter, block: readonly string[], found: Set<DifferenceCode>): void {
  const bars = BARS.test(block.at(-1) ?? '') ? block.at(-1) : undefined;
  if (bars !== barsOf(letter)) found.add('barcode-other');
  const [head, body] = letter.postalCode === '' ? [0, block] : [1, block.slice(1)];
  if (head === 1 && block[0] !== letter.postalCode) found.add('postal-code-other');
  const lines = bars === undefined ? body : body.slice(0, -1);
  const cuts = Array.from({ length: lines.length + 1 }, (_, index) => index);
  const afterAddress = cuts.filter((cut) => lines.slice(0, cut).join(FULL_WIDTH_SPACE) === letter.address);
  const beforeAddressee = cuts.filter((cut) => isSetIn(letter.addressee, lines.slice(cut)));
  if (afterAddress.length === 0) found.add('address-other');
  if (beforeAddressee.length === 0) found.add('addressee-other');
  if (afterAddress.length > 0 && beforeAddressee.length > 0 && !afterAddress.some((cut) => beforeAddressee.includes(cut))) found.add('text-surplus');
}

/** Whether these are the lines of a text; the spaces at a cut are dropped (address-break.ts). */
function isSetIn(text: string, lines: readonly string[]): boolean {
  let at = 0;
  for (const [index, line] of lines.entries()) {
    while (index > 0 && SPACE.test(text[at] ?? '')) at += 1;
    if (!text.startsWith(line, at)) return false;
    at += line.length;
  }
  return lines.length > 0 && at === text.length;
}

/** Undefined where none is printed; '' where what the manifest says cannot be encoded, which is nobody's barcode. */
function barsOf({ postalCode, displayNumber }: ManifestLetter): string | undefined {
  if (displayNumber === '') return undefined;
  if (!POSTAL_CODE.test(postalCode) || !DISPLAY_NUMBER.test(displayNumber)) return '';
  return customerBars({ postalCode: postalCode.replace('-', ''), displayNumber });
}
