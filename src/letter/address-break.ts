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
const JOINT_AFTER = /(?:[都道府県市区町村郡]|丁目|番地|号|[、，])$/u;
const PLACE_SUFFIX = /^[都道府県市区町村郡]/u;

const COST = { space: 0, joint: 1, afterNumber: 1, elsewhere: 4 } as const;

/** `keptAtEnd` (a space and the honorific) follows the text and never leaves the end of its last line. */
export function lineBreaker(breakable: string, chain: FontChain, keptAtEnd = ''): LineBreaker {
  const text = breakable + keptAtEnd;
  const clusters = clustersOf(text);
  const prefixEm = [0];
  for (const cluster of clusters) prefixEm.push((prefixEm.at(-1) ?? 0) + glyphOf(cluster, chain).advanceEm);
  const costs = breakCosts(text, clusters, breakable.length);
  const places = costs.flatMap((cost, index) => (cost === undefined ? [] : [{ index, cost }]));
  const lineBetween = (from: number, to: number): BrokenLine => {
    let [start, end] = [from, to];
    while (start < end && from > 0 && SPACE.test(clusters[start] ?? '')) start += 1;
    while (end > start && to < clusters.length && SPACE.test(clusters[end - 1] ?? '')) end -= 1;
    return { text: clusters.slice(start, end).join(''), widthEm: (prefixEm[end] ?? 0) - (prefixEm[start] ?? 0) };
  };

  interface Choice { readonly cost: number; readonly lines: readonly BrokenLine[] }
  function best(from: number, count: number, room: LineRoom): Choice | undefined {
    if (count === 1) {
      const line = lineBetween(from, clusters.length);
      const cost = lineCost(line, room);
      return cost === undefined ? undefined : { cost, lines: [line] };
    }
    let found: Choice | undefined;
    for (const place of places) {
      if (place.index <= from) continue;
      const line = lineBetween(from, place.index);
      const cost = lineCost(line, room);
      if (cost === undefined) break;
      const rest = best(place.index, count - 1, room);
      if (rest === undefined) continue;
      const total = cost + place.cost + rest.cost;
      if (found === undefined || total < found.cost) found = { cost: total, lines: [line, ...rest.lines] };
    }
    return found;
  }

  return {
    widthEm: prefixEm.at(-1) ?? 0,
    hasSpace: /[ \u3000]/.test(breakable),
    lines: (count, room) => best(0, count, room)?.lines,
  };
}

/** Undefined: does not fit, or is empty. Condensing costs more the further it goes, a nearly empty line a little. */
function lineCost({ text, widthEm }: BrokenLine, { naturalEm, condensedEm }: LineRoom): number | undefined {
  if (text === '' || widthEm > condensedEm) return undefined;
  if (widthEm > naturalEm) return 1 + (3 * (widthEm - naturalEm)) / (condensedEm - naturalEm);
  return 0.8 * (1 - widthEm / naturalEm) ** 2;
}

/** What it costs to begin a line with each cluster; undefined where none may begin, as nowhere from offset `keptFrom`. */
function breakCosts(text: string, clusters: readonly string[], keptFrom: number): readonly (number | undefined)[] {
  const inside = offsetsInsideSpans(text);
  let offset = 0;
  return clusters.map((cluster, index) => {
    const at = offset;
    offset += cluster.length;
    if (index === 0 || at >= keptFrom || SPACE.test(cluster)) return undefined;
    const before = text.slice(0, at);
    const after = text.slice(at);
    const last = clusters[index - 1] ?? '';
    if (SPACE.test(last)) return prohibited('', cluster) ? undefined : COST.space;
    if (inside.has(at) || prohibited(last, cluster)) return undefined;
    if (DIGIT_OR_HYPHEN.test(last) && DIGIT_OR_HYPHEN.test(cluster)) return undefined;
    if (WESTERN.test(last) && WESTERN.test(cluster)) return undefined;
    if (NUMBER.test(last) && (UNIT.test(after) || NUMBER.test(cluster))) return undefined;
    if (JOINT_AFTER.test(before) && !PLACE_SUFFIX.test(after)) return COST.joint;
    return DIGIT_OR_HYPHEN.test(last) ? COST.afterNumber : COST.elsewhere;
  });
}

function prohibited(last: string, next: string): boolean {
  const [ending, beginning] = [characterClassOf(last), characterClassOf(next)];
  if (last !== '' && (ending === 'opening' || ending === 'prefixed-abbreviation')) return true;
  return ['closing', 'full-stop', 'line-start-prohibited', 'middle-dot', 'small-kana'].includes(beginning);
}
