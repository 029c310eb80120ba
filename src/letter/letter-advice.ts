// Is everything in the letter that a person must be told, and is it said as an apology is? Advice, never a refusal:
// the words are the sender's (reference: 個人情報保護法施行規則10条; the pairs of 頭語 and 結語 of formal letters).
import type { Place } from '../finding.js';
import type { AdviceWords, LetterItem } from '../wording/letter-advice.js';
import { phrasesOf, textOf, type Block, type MergedTemplate, type Words } from './letter-template.js';

/** Code and detail as src/wording/letter-advice.ts says them, and where in letter.md. */
export type LetterAdvice = AdviceWords & { readonly at: Place };

/** A section is about an item when its heading has one of the words. */
const HEADING_WORDS: Readonly<Record<LetterItem, RegExp>> = {
  outline: /概要|経緯|経過|発生|何が起き/,
  data: /項目|情報の内容|対象情報|対象の情報|どの情報/,
  cause: /原因/,
  harm: /二次被害|不正利用|不正使用|悪用|被害/,
  other: /その他|お願い|お問い?合わ?せ|ご連絡先|窓口/,
};
const ITEMS: readonly LetterItem[] = ['outline', 'data', 'cause', 'harm', 'other'];

const CLOSINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['謹啓', ['謹白', '謹言', '敬白', '頓首']],
  ['粛啓', ['謹白', '謹言', '敬白', '頓首']],
  ['恭啓', ['謹白', '謹言', '敬白', '頓首']],
  ['拝啓', ['敬具', '敬白', '拝具']],
  ['拝呈', ['敬具', '敬白', '拝具']],
  ['啓上', ['敬具', '敬白', '拝具']],
  ['前略', ['草々', '不一']],
  ['冠省', ['草々', '不一']],
]);
/** They ask the reader's pardon for leaving out the greeting, which an apology cannot. */
const CURT = /^(?:前略|冠省|略啓|急啓|急呈|草啓)/;

/** 0120-816620, 03(3260)7346, half or full width. */
export const TELEPHONE = /0\d{1,4}[-(‐–−ー]\d{2,4}[-)‐–−ー]?\d{3,4}/;

/** The items that no section is about, as the headings tell. */
export function missingItems(blocks: readonly Block<Words>[]): readonly LetterItem[] {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [textOf(block.phrase)] : []));
  return ITEMS.filter((item) => !headings.some((heading) => HEADING_WORDS[item].test(heading)));
}

/** What to look at once more, in the order of the letter. Only a breach notice is asked for its five items and its tone. */
export function adviseOn(letter: MergedTemplate): readonly LetterAdvice[] {
  const missing = letter.kind === 'breach-notice' ? missingItems(letter.blocks) : [];
  const words = [...phrasesOf(letter)].map((phrase) => textOf(phrase).normalize('NFKC'));
  const noTelephone: LetterAdvice = { code: 'letter-telephone-missing', detail: {}, at: { file: letter.file } };
  return [
    ...wordsOfCourtesy(letter),
    ...missing.map((item): LetterAdvice => ({ code: 'letter-item-missing', detail: { item }, at: { file: letter.file } })),
    ...(words.some((text) => TELEPHONE.test(text)) ? [] : [noTelephone]),
  ];
}

function wordsOfCourtesy(letter: MergedTemplate): readonly LetterAdvice[] {
  const [opening, closing] = [textOf(letter.opening).trim(), textOf(letter.closing).trim()];
  if (opening === '' && closing === '') return [];
  const openingPlace = placeOf(letter.file, letter.opening[0]?.line);
  if (letter.kind === 'breach-notice' && CURT.test(opening)) return [{ code: 'letter-opening-unfit', detail: { opening }, at: openingPlace }];
  const right = CLOSINGS.get(opening) ?? [];
  if (right.includes(closing)) return [];
  const closingPlace = placeOf(letter.file, letter.closing[0]?.line);
  return [{ code: 'letter-closing-unpaired', detail: { opening, closing, right: right[0] ?? '' }, at: closingPlace }];
}

function placeOf(file: string, line: number | undefined): Place {
  return line === undefined ? { file } : { file, line };
}
