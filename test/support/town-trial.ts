// Every town of the postal tables as somebody might register it: with a house number, in five spellings.
// Each is then tried with its code, without a code, and with codes of other towns.
import type { PostalTables } from '../../src/postal/postal-data.js';
import type { Town } from '../../src/postal/town.js';

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
  return codes.flatMap((code) => tables.townsOfCode(code).map((town) => ({ ...town, code })));
}

/** A row spelled so; undefined where that is nothing else than as is, or not done (大字 where there is no town). */
export function trialOf(row: CodedRow, spelling: TownSpelling): Trial | undefined {
  const { prefecture, municipality } = row;
  const name = writtenName(row);
  const asIs = `${prefecture}${municipality}${name}`;
  const written = {
    'as is': asIs,
    '大字 before the town': name === '' ? asIs : `${prefecture}${municipality}大字${name}`,
    'numerals changed': `${prefecture}${municipality}${numeralsChanged(name)}`,
    'ケ, ヶ, が changed': `${prefecture}${kanaChanged(`${municipality}${name}`)}`,
    'no prefecture': `${municipality}${name}`,
  }[spelling];
  if (written === asIs && spelling !== 'as is') return undefined;
  const houseNumber = row.name.includes('以降') ? '700-14-2' : '3-14-2';
  const rest = /[0-9０-９]$/.test(written) ? `　${houseNumber}` : houseNumber;
  return { address: `${written}${rest}`, rest };
}

/** Names that are several give the first; descriptions of house numbers (…の次に…番地がくる場合) are not written. */
function writtenName({ name }: CodedRow): string {
  return name.includes('の次に') ? '' : (name.split('、')[0] ?? '');
}

const KANJI = '〇一二三四五六七八九';
const KANJI_RUN = /[一二三四五六七八九十百千]+/gu;
const DIGIT_RUN = /[0-9０-９]+/gu;

function numeralsChanged(name: string): string {
  const inDigits = name.replace(KANJI_RUN, (run) => String(valueOf(run)));
  return inDigits === name ? name.replace(DIGIT_RUN, (run) => inKanji(Number(run.normalize('NFKC')))) : inDigits;
}

function valueOf(run: string): number {
  if (!/[十百千]/u.test(run)) return Number(Array.from(run, (digit) => KANJI.indexOf(digit)).join(''));
  return [['千', 1000], ['百', 100], ['十', 10]].reduce(
    ({ rest, value }, [unit, size]) => {
      const at = rest.indexOf(String(unit));
      if (at === -1) return { rest, value };
      return { rest: rest.slice(at + 1), value: value + (at === 0 ? 1 : KANJI.indexOf(rest.slice(0, at))) * Number(size) };
    },
    { rest: run, value: 0 },
  ).value + Math.max(0, KANJI.indexOf(/[^十百千]?$/u.exec(run)?.[0] || '〇'));
}

function inKanji(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (value === 0 || value > 99) return Array.from(String(value), (digit) => KANJI[Number(digit)]).join('');
  return `${tens > 1 ? (KANJI[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${ones > 0 ? (KANJI[ones] ?? '') : ''}`;
}

function kanaChanged(text: string): string {
  return text.replace(/[ケヶ]|(?<=\p{Script=Han})が(?=\p{Script=Han})/gu, (kana) => ({ ケ: 'が', ヶ: 'ケ', が: 'ヶ' })[kana] ?? kana);
}
