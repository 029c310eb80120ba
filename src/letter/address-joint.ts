// Where an address, a company or a name may be cut into lines: never inside a number or between a number and its
// unit, never so that a line begins or ends with a mark that may not stand there (JLREQ, table 2), and best where
// people cut it themselves: before the building, after a municipality or a town, between family and given name.
import { isBreakProhibited } from '../typesetting/break-opportunity.js';
import { characterClassOf } from '../typesetting/character-class.js';
import { offsetsInsideSpans } from '../typesetting/unbroken-span.js';

const KANJI_NUMERAL = '[〇一二三四五六七八九十百千壱弐参]';
const NUMBER = `(?:[0-9０-９]+|${KANJI_NUMERAL}+)`;
const UNIT = '(?:丁目|番地|番館|番|号[室棟館]?|階|棟|条|線|地割)';
/** 甲 and 乙 are part of the number after them: 甲1234番地. */
const ORDER = '[第甲乙丙丁戊己庚辛壬癸]';
/** What follows 番 and 番地 is the same number's: 9番99号, 12番地5, 番地の34, 番地丙の5. */
const BRANCH = `番地?(?:[^ \u3000]?[のノ之])?${ORDER}?${NUMBER}(?:号[室棟館]?)?`;
/** What is never cut: a number with its unit and branch, 棟 or 館 with its letter, 方書 with the end of the name. */
const WHOLE = [
  new RegExp(`${ORDER}?${NUMBER}(?:${BRANCH}|${UNIT}|[FＦ])?`, 'gu'), new RegExp(`[^ \u3000][のノ之]${NUMBER}`, 'gu'),
  /[A-Za-zＡ-Ｚａ-ｚ][棟館]/gu, /[^ \u3000]様?(?:方$|方(?=[ \u3000])|気付|気附)/gu,
];
/** A ー is a hyphen after a digit only. */
const CODE_ENDS = /(?:[A-Za-zＡ-Ｚａ-ｚ0-9０-９\-‐‑–−－―]|[0-9０-９]ー)$/u;
const CODE_BEGINS = /^[A-Za-zＡ-Ｚａ-ｚ0-9０-９\-‐‑–−－―]/u;
const NUMBER_BEGINS = new RegExp(`^${ORDER}?(?:[0-9０-９]|${KANJI_NUMERAL}+${UNIT})`, 'u');
/** A municipality or town, a number, or the way from a corner of two streets of Kyoto (寺町通御池上る) has ended. */
const JOINT_AFTER = /(?:東京都|北海道|[都阪]府|[県市区町村郡]|丁目|番地|号|[上下][がガ]?[るル]|入[るル]|[、，])$/u;
const PLACE_SUFFIX = /^[都道府県市区町村郡]/u;
const SMALLER_PLACE = /^(?:大字|小字|字)/u;
/** The 字 of 十文字 begins no smaller place. */
const OTHER_AZA = /[大小文]$/u;
const KATAKANA = /[ァ-ヺー]/u;
/** パークサイド棟 is one word. */
const OF_KATAKANA_WORD = /[ァ-ヺー棟館]/u;
/** A word, unlike the ケ of 二ケ所. */
const [KATAKANA_WORD_ENDS, KATAKANA_WORD_BEGINS] = [/[ァ-ヺー]{2}$/u, /^[ァ-ヺー]{2}/u];

const COST = { join: -8, space: -2, joint: 1, afterNumber: 1, wordEdge: 2, beforeNumber: 3, elsewhere: 6, insideWord: 10 } as const;

/** What a cut costs at the least that is neither at a space nor between two parts. */
export const LEAST_COST_ELSEWHERE = COST.joint;

/** Where a line may begin, as an offset in the text, and what that costs. */
export interface BreakPlace {
  readonly at: number;
  readonly cost: number;
  /** Inside a word of katakana, or within one of two parts instead of between them. */
  readonly isLastResort: boolean;
}

/** Offsets in the text: where the second part begins (0: there is none), and from where on nothing is cut. */
export interface BreakLimits {
  readonly joinedAt: number;
  readonly keptFrom: number;
}

/**
 * The places of a text at which a line may begin, in order; or only those at its spaces and between its parts, which are soon found.
 * `edges` is NaN inside a cluster (font-chain.ts).
 */
export function breakPlaces(
  text: string, edges: readonly number[], { joinedAt, keptFrom }: BreakLimits, where: 'everywhere' | 'at-spaces' = 'everywhere',
): readonly BreakPlace[] {
  const inside = where === 'everywhere' ? offsetsInsideWhole(text) : undefined;
  const places: BreakPlace[] = [];
  let lastAt = 0;
  for (let at = 1; at < keptFrom; at += 1) {
    if (Number.isNaN(edges[at])) continue;
    if (!isSpaceAt(text, at)) {
      const cost = at === joinedAt ? COST.join : isSpaceAt(text, at - 1) ? costAfterSpace(text, at) : inside && costWithin(text, lastAt, at, inside);
      if (cost !== undefined) places.push({ at, cost, isLastResort: cost === COST.insideWord || (joinedAt > 0 && at !== joinedAt) });
    }
    lastAt = at;
  }
  return places;
}

/** Whether a code unit is a space at which an address falls apart. */
export function isSpaceAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x3000;
}

function costAfterSpace(text: string, at: number): number | undefined {
  return prohibited('', characterAt(text, at)) ? undefined : COST.space;
}

function offsetsInsideWhole(text: string): ReadonlySet<number> {
  const offsets = new Set(offsetsInsideSpans(text));
  for (const { index, 0: whole } of WHOLE.flatMap((pattern) => [...text.matchAll(pattern)])) {
    for (let offset = index + 1; offset < index + whole.length; offset += 1) offsets.add(offset);
  }
  return offsets;
}

/** Between two clusters, neither of which is a space. */
function costWithin(text: string, lastAt: number, at: number, inside: ReadonlySet<number>): number | undefined {
  const last = characterAt(text, lastAt);
  const next = characterAt(text, at);
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at);
  if (inside.has(at) || prohibited(last, next) || (CODE_ENDS.test(before) && CODE_BEGINS.test(after))) return undefined;
  if (NUMBER_BEGINS.test(after)) return COST.beforeNumber;
  if ((JOINT_AFTER.test(before) && !PLACE_SUFFIX.test(next)) || (SMALLER_PLACE.test(after) && !OTHER_AZA.test(before))) return COST.joint;
  if (CODE_ENDS.test(before)) return COST.afterNumber;
  if (KATAKANA.test(last) && OF_KATAKANA_WORD.test(next)) return COST.insideWord;
  return text.charAt(at - 1) === '・' || KATAKANA_WORD_ENDS.test(before) || KATAKANA_WORD_BEGINS.test(after) ? COST.wordEdge : COST.elsewhere;
}

function prohibited(last: string, next: string): boolean {
  return isBreakProhibited(characterClassOf(last), characterClassOf(next));
}

/** The base of the cluster that begins there. */
function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
