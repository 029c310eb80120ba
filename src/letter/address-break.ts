// Where an address, a company or a name may be cut into lines: never inside a number or between a number and its
// unit, never so that a line begins or ends with a mark that may not stand there (JLREQ, table 2), and best where
// people cut it themselves: before the building, after a municipality or a town, between family and given name.
import { characterClassOf } from '../typesetting/character-class.js';
import { clustersOf } from '../typesetting/cluster.js';
import { glyphOf, type FontChain } from '../typesetting/font-chain.js';
import { offsetsInsideSpans } from '../typesetting/unbroken-span.js';

/** A line without the spaces at its ends, at natural width. */
export interface BrokenLine {
  readonly text: string;
  readonly widthEm: number;
}

/** How much room lines have: all of it, and as much more as condensing to the narrowest gains. */
export interface LineRoom {
  readonly naturalEm: number;
  readonly condensedEm: number;
}

/** Cuts texts of one kind into lines; made once for an address and asked for several shapes. */
export interface LineBreaker {
  /** Width of the whole text on one line. */
  readonly widthEm: number;
  /** A space at which the text falls into two. */
  readonly hasSpace: boolean;
  /** The best way to cut the text into exactly `count` lines, or undefined when none fits. */
  lines(count: number, room: LineRoom): readonly BrokenLine[] | undefined;
}

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

/**
 * Parts (company, department) are joined by a full-width space, and cut there rather than anywhere else. `keptAtEnd`
 * (a space and the honorific) follows them and never leaves the end of the last line.
 */
export function lineBreaker(parts: readonly string[], chain: FontChain, keptAtEnd = ''): LineBreaker {
  const breakable = parts.join('　');
  const text = breakable + keptAtEnd;
  const clusters = clustersOf(text);
  const prefixEm = [0];
  for (const cluster of clusters) prefixEm.push((prefixEm.at(-1) ?? 0) + glyphOf(cluster, chain).advanceEm);
  let known: readonly BreakPlace[] | undefined;
  const places = () => (known ??= breakPlaces(text, clusters, { keptFrom: breakable.length, joinedAt: parts.length > 1 ? (parts[0] ?? '').length + 1 : 0 }));
  const isSpace = (index: number) => SPACE.test(clusters[index] ?? '');
  const spanBetween = (from: number, to: number): Span => {
    let [start, end] = [from, to];
    while (start < end && from > 0 && isSpace(start)) start += 1;
    while (end > start && to < clusters.length && isSpace(end - 1)) end -= 1;
    return { start, end, widthEm: (prefixEm[end] ?? 0) - (prefixEm[start] ?? 0) };
  };

  interface Choice {
    readonly cost: number;
    readonly spans: readonly Span[];
  }
  function best(from: number, count: number, room: LineRoom): Choice | undefined {
    if (count === 1) {
      const span = spanBetween(from, clusters.length);
      const cost = lineCost(span, room);
      return cost === undefined ? undefined : { cost, spans: [span] };
    }
    let found: Choice | undefined;
    for (const place of places()) {
      if (place.index <= from) continue;
      const span = spanBetween(from, place.index);
      const cost = lineCost(span, room);
      if (cost === undefined) break;
      const rest = best(place.index, count - 1, room);
      if (rest === undefined) continue;
      const total = cost + place.cost + rest.cost;
      if (found === undefined || total < found.cost) found = { cost: total, spans: [span, ...rest.spans] };
    }
    return found;
  }

  return {
    widthEm: prefixEm.at(-1) ?? 0,
    hasSpace: /[ \u3000]/.test(breakable),
    lines: (count, room) => best(0, count, room)?.spans.map(({ start, end, widthEm }) => ({ text: clusters.slice(start, end).join(''), widthEm })),
  };
}

/** From one cluster to before another. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly widthEm: number;
}

/** Undefined: does not fit, or is empty. Condensing costs more the further it goes, a nearly empty line a little. */
function lineCost({ start, end, widthEm }: Span, { naturalEm, condensedEm }: LineRoom): number | undefined {
  if (start === end || widthEm > condensedEm) return undefined;
  if (widthEm > naturalEm) return 1 + (3 * (widthEm - naturalEm)) / (condensedEm - naturalEm);
  return 0.8 * (1 - widthEm / naturalEm) ** 2;
}

/** A cluster that may begin a line, and what that costs. */
interface BreakPlace {
  readonly index: number;
  readonly cost: number;
}

/** Offsets in the text: where the second part begins (0: there is none), and from where on nothing is cut. */
interface BreakLimits {
  readonly joinedAt: number;
  readonly keptFrom: number;
}

function breakPlaces(text: string, clusters: readonly string[], { joinedAt, keptFrom }: BreakLimits): readonly BreakPlace[] {
  const inside = offsetsInsideSpans(text);
  const places: BreakPlace[] = [];
  let at = 0;
  for (const [index, cluster] of clusters.entries()) {
    if (at >= keptFrom) break;
    const cost = index === 0 || SPACE.test(cluster) ? undefined : at === joinedAt ? COST.join : breakCost(text, at, clusters[index - 1] ?? '', cluster, inside);
    if (cost !== undefined) places.push({ index, cost });
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
  const [ending, beginning] = [characterClassOf(last), characterClassOf(next)];
  if (last !== '' && (ending === 'opening' || ending === 'prefixed-abbreviation')) return true;
  return ['closing', 'full-stop', 'line-start-prohibited', 'middle-dot', 'small-kana'].includes(beginning);
}
