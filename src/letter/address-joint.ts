// Where an address, a company or a name may be cut into lines: never inside a number or between a number and its
// unit, never so that a line begins or ends with a mark that may not stand there (JLREQ, table 2), and best where
// people cut it themselves: before the building, after a municipality or a town, between family and given name.
import { isBreakProhibited } from '../typesetting/break-opportunity.js';
import { characterClassOf } from '../typesetting/character-class.js';
import { offsetsInsideSpans } from '../typesetting/unbroken-span.js';

const SPACE = /^[ \u3000]$/;
/** What a line may not begin with, beside what JLREQ names: a unit belongs to the number before it. */
const UNIT = /^(?:丁目|番地|番|号|号室|号棟|号館|階|棟|条|線|地割|F)/u;
const NUMBER = /[0-9０-９〇一二三四五六七八九十百]$/u;
const DIGIT_OR_HYPHEN = /[0-9０-９\-‐‑–−－ー―]/u;
const WESTERN = /[A-Za-zＡ-Ｚａ-ｚ]/u;
const KATAKANA = /[ァ-ヺー]/u;
const JOINT_AFTER = /(?:[都道府県市区町村郡]|丁目|番地|号|[、，])$/u;
const PLACE_SUFFIX = /^[都道府県市区町村郡]/u;

const COST = { join: -8, space: 0, joint: 1, afterNumber: 1, elsewhere: 4, insideKatakana: 8 } as const;

/** A cluster that may begin a line, and what that costs. */
export interface BreakPlace {
  readonly index: number;
  readonly cost: number;
}

/** Offsets in the text: where the second part begins (0: there is none), and from where on nothing is cut. */
export interface BreakLimits {
  readonly joinedAt: number;
  readonly keptFrom: number;
}

/** The places of a text at which a line may begin, in order. */
export function breakPlaces(text: string, clusters: readonly string[], { joinedAt, keptFrom }: BreakLimits): readonly BreakPlace[] {
  const inside = offsetsInsideSpans(text);
  const places: BreakPlace[] = [];
  let at = 0;
  for (const [index, cluster] of clusters.entries()) {
    if (at >= keptFrom) break;
    if (index > 0 && !SPACE.test(cluster)) {
      const cost = at === joinedAt ? COST.join : breakCost(text, at, clusters[index - 1] ?? '', cluster, inside);
      if (cost !== undefined) places.push({ index, cost });
    }
    at += cluster.length;
  }
  return places;
}

function breakCost(text: string, at: number, last: string, next: string, inside: ReadonlySet<number>): number | undefined {
  if (SPACE.test(last)) return prohibited('', next) ? undefined : COST.space;
  if (inside.has(at) || prohibited(last, next)) return undefined;
  if (DIGIT_OR_HYPHEN.test(last) && DIGIT_OR_HYPHEN.test(next)) return undefined;
  if (WESTERN.test(last) && WESTERN.test(next)) return undefined;
  if (NUMBER.test(last) && (NUMBER.test(next) || UNIT.test(text.slice(at, at + 2)))) return undefined;
  if (JOINT_AFTER.test(text.slice(Math.max(0, at - 2), at)) && !PLACE_SUFFIX.test(next)) return COST.joint;
  if (DIGIT_OR_HYPHEN.test(last)) return COST.afterNumber;
  return KATAKANA.test(last) && KATAKANA.test(next) ? COST.insideKatakana : COST.elsewhere;
}

function prohibited(last: string, next: string): boolean {
  return isBreakProhibited(characterClassOf(last), characterClassOf(next));
}
