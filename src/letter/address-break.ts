// Cuts an address, a company or a name into a given number of lines, at the places that cost a reader least
// (address-joint.ts); the spaces at a cut are dropped, everything else is kept.
import { clustersOf } from '../typesetting/cluster.js';
import { glyphOf, type FontChain } from '../typesetting/font-chain.js';
import { breakPlaces, type BreakPlace } from './address-joint.js';

/** A line without the spaces at its ends, at natural width. */
export interface BrokenLine {
  readonly text: string;
  readonly widthEm: number;
}

/** How much room lines have: all of it, and as much more as condensing to the narrowest gains. */
export interface LineRoom {
  readonly naturalEm: number;
  readonly condensedEm: number;
  /** Nothing is cut where only the last resort is to cut it. */
  readonly sparesWords?: boolean;
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
  const limits = { keptFrom: breakable.length, joinedAt: parts.length > 1 ? (parts[0] ?? '').length + 1 : 0 };
  let known: readonly BreakPlace[] | undefined;
  const places = () => (known ??= breakPlaces(text, clusters, limits));
  // Where each cluster is one code unit, a part of the text is no copy of it.
  const textOf = ({ start, end }: Span) => (clusters.length === text.length ? text.slice(start, end) : clusters.slice(start, end).join(''));
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
  /** `tried` remembers, a map for each number of lines, what follows from each place. */
  function best(from: number, count: number, room: LineRoom, tried: Map<number, Choice | undefined>[]): Choice | undefined {
    const here = (tried[count] ??= new Map<number, Choice | undefined>());
    if (!here.has(from)) here.set(from, bestUntried(from, count, room, tried));
    return here.get(from);
  }
  function bestUntried(from: number, count: number, room: LineRoom, tried: Map<number, Choice | undefined>[]): Choice | undefined {
    if (count === 1) {
      const span = spanBetween(from, clusters.length);
      const cost = lineCost(span, room);
      return cost === undefined ? undefined : { cost, spans: [span] };
    }
    let found: Choice | undefined;
    for (const place of places()) {
      if (place.index <= from || (room.sparesWords === true && place.isLastResort)) continue;
      const span = spanBetween(from, place.index);
      const cost = lineCost(span, room);
      if (cost === undefined) break;
      const rest = best(place.index, count - 1, room, tried);
      if (rest === undefined) continue;
      const total = cost + place.cost + rest.cost;
      if (found === undefined || total < found.cost) found = { cost: total, spans: [span, ...rest.spans] };
    }
    return found;
  }

  return {
    widthEm: prefixEm.at(-1) ?? 0,
    hasSpace: /[ \u3000]/.test(breakable),
    lines: (count, room) =>
      best(0, count, room, [])?.spans.map((span) => ({ text: textOf(span), widthEm: span.widthEm })),
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
