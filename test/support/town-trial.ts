// Every town of the postal tables as somebody might register it: with a house number, in five spellings.
import type { PostalTables } from '../../src/postal/postal-data.js';
import { townsOfCode, type Town } from '../../fixtures/generate/towns-of-code.js';

/** A row of the tables. */
export interface CodedRow extends Town {
  readonly code: string;
}

export const SPELLINGS = ['as is', '大字 before the town', 'numerals changed', 'ケ, ヶ, が changed', 'no prefecture'] as const;
export type TownSpelling = (typeof SPELLINGS)[number];

export interface Trial {
  readonly address: string;
  /** What must be left of the address. */
  readonly rest: string;
}

/** Every row of the tables, in the order of the codes. */
export function allRows(tables: PostalTables, codes: readonly string[]): readonly CodedRow[] {
  return codes.flatMap((code) => townsOfCode(tables, code).map((town) => ({ ...town, code })));
}

/** 「以下に掲載がない場合」: no town, and no barcode. */
export function isOfNoTown({ name, code }: CodedRow): boolean {
  return name === '' && code.endsWith('00');
}

/** A row spelled so; undefined where that is nothing else than as is, or is not written (大字 where there is no town). */
export function trialOf(row: CodedRow, spelling: TownSpelling): Trial | undefined {
  const { prefecture, municipality } = row;
  const name = writtenName(row);
  const asIs = `${prefecture}${municipality}${name}`;
  const written: Readonly<Record<TownSpelling, string>> = {
    'as is': asIs,
    '大字 before the town': name === '' ? asIs : `${prefecture}${municipality}大字${name}`,
    'numerals changed': `${prefecture}${municipality}${numeralsChanged(name)}`,
    'ケ, ヶ, が changed': `${prefecture}${kanaChanged(`${municipality}${name}`)}`,
    'no prefecture': `${municipality}${name}`,
  };
  const text = written[spelling];
  if (text === asIs && spelling !== 'as is') return undefined;
  const houseNumber = row.name.includes('以降') ? '700-14-2' : '3-14-2';
  const rest = /[0-9０-９]$/.test(text) ? `　${houseNumber}` : houseNumber;
  return { address: `${text}${rest}`, rest };
}

/** Names that are several give the first; descriptions of house numbers (…の次に…番地がくる場合) are not written. */
function writtenName({ name }: CodedRow): string {
  return name.includes('の次に') ? '' : (name.split('、')[0] ?? '');
}

const KANJI = '〇一二三四五六七八九';
const KANJI_RUN = /[一二三四五六七八九十百千]+/gu;
const DIGIT_RUN = /[0-9０-９]+/gu;
const NUMBERS_IN_KANJI = new Map(Array.from({ length: 9999 }, (_, index) => [inKanji(index + 1), index + 1] as const));

function numeralsChanged(name: string): string {
  const inDigits = name.replace(KANJI_RUN, inArabic);
  return inDigits === name ? name.replace(DIGIT_RUN, (run) => inKanji(Number(run.normalize('NFKC')))) : inDigits;
}

/** 十四 as 14, 七五三 as 753; what is no number (百千) stays. */
function inArabic(run: string): string {
  const digits = Array.from(run, (numeral) => KANJI.indexOf(numeral));
  return String(NUMBERS_IN_KANJI.get(run) ?? (digits.includes(-1) ? run : digits.join('')));
}

function inKanji(value: number): string {
  return [[1000, '千'], [100, '百'], [10, '十'], [1, '']].map(([size, unit]) => {
    const digit = Math.floor(value / Number(size)) % 10;
    if (digit === 0) return '';
    return digit === 1 && unit !== '' ? unit : `${KANJI[digit] ?? ''}${unit ?? ''}`;
  }).join('');
}

function kanaChanged(text: string): string {
  return text.replace(/[ケヶ]|(?<=\p{Script=Han})が(?=\p{Script=Han})/gu, (kana) => ({ ケ: 'が', ヶ: 'ケ', が: 'ヶ' })[kana] ?? kana);
}
