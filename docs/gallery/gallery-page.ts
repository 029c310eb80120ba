// docs/address-gallery.md: for each address what is registered, the lines as set, and the number in its barcode or why it has
// none. Written from the plan, so that a test can hold the committed page against it.
import { linesOf, type AddressLine } from '../../src/letter/block-layout.js';
import { visibleZone } from '../../src/letter/envelope-profile.js';
import { postalTablesVersion } from '../../src/run/input/postal-tables-version.js';
import { sentenceOf } from '../../src/wording/finding-sentence.js';
import { WINDOWS_A_SHEET } from './contact-sheet.js';
import type { Gallery, GalleryEntry } from './gallery-entry.js';

/** Characters before a line's text. */
const HEAD_CHARACTERS = 13;

/** The page's text. */
export function galleryPage({ entries, run: { envelope } }: Gallery): string {
  const zone = visibleZone(envelope);
  const held = entries.filter(({ letter }) => letter === undefined).length;
  const sheets = Array.from({ length: Math.ceil(entries.length / WINDOWS_A_SHEET) }, (_, index) => (
    entries.slice(index * WINDOWS_A_SHEET, (index + 1) * WINDOWS_A_SHEET)));
  return [
    '# The worst addresses, in the window',
    '',
    '<!-- Written by `npm run gallery` from docs/gallery/payments.csv; test/docs/address-gallery.test.ts holds it against the plan. -->',
    '',
    `The towns are real (${postalTablesVersion()}); people, house numbers and most buildings are not. The addresses go through the program as any export`,
    'does: `oshirase proof docs/gallery/payments.csv --incident docs/gallery/incident.yaml --out proof.pdf` shows some of them on whole pages.',
    `Of ${entries.length} addresses ${entries.length - held} are set and ${held} are held for staff. The envelope is \`${envelope.name}\`; a frame is what its window shows however`,
    `the sheet has slid, less 2 mm at each edge: ${mm(zone.rightMm - zone.leftMm)} × ${mm(zone.bottomMm - zone.topMm)} mm. The pictures are not at actual size.`,
    '',
    'What is too long is condensed, to 80 % at most, then set smaller, down to 9 pt, then on another line, then closer, then without the barcode; then it',
    'is held. Lines end before the building, after a town or before its number, or between words: never inside a number or between a number and its unit.',
    'The number of a barcode (住所表示番号) is taken from what follows the town by the letter of Japan Post\'s rules: numbers in a building\'s name count too.',
    ...sheets.flatMap((sheet, index) => [
      '', `![The windows of ${sheet[0]?.id ?? ''} to ${sheet.at(-1)?.id ?? ''}](gallery/windows-${index + 1}.png)`, ...sheet.flatMap(section),
    ]),
    '',
  ].join('\n');
}

function section({ id, title, registered, letter, doubts }: GalleryEntry): readonly string[] {
  const { postalCode, address, company, department, name } = registered;
  const who = [company, department, name].filter((part) => part !== '').join(' · ');
  const said = doubts.map((doubt) => row(letter === undefined ? 'held' : 'note', `${sentenceOf(doubt, 'en').message} [${doubt.code}]`));
  const set = letter === undefined ? [] : linesOf(letter.block).map((line) => row(look(line), line.text));
  const barcode = letter?.block.layout.barcode === undefined ? [] : [row(`${letter.block.layout.barcode.sizePt} pt`, `barcode ${letter.displayNumber}`)];
  return ['', `**${id} ${title}**`, '', `${postalCode === '' ? '(no code)' : postalCode} ${address} · ${who}`, '', '```', ...set, ...barcode, ...said, '```'];
}

function row(head: string, text: string): string {
  return `${head.padEnd(HEAD_CHARACTERS)}${text}`;
}

/** `9.5 pt 83%`. */
function look({ sizePt, condense }: AddressLine): string {
  return `${sizePt} pt${condense === 1 ? '' : ` ${(condense * 100).toFixed(0)}%`}`;
}

function mm(length: number): string {
  return length.toFixed(0);
}
