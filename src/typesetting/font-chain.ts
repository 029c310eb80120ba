// Which typeface draws a cluster: the first of the chain that has it, as a browser's font fallback does,
// except that nothing is ever drawn as .notdef: a cluster no typeface has is undefined.
import { rememberedOfCharacter } from '../remembered.js';
import { unitAt } from '../unit-at.js';
import { clustersOf, codePointsOf, isUnitByUnit } from './cluster.js';
import type { Typeface } from './typeface.js';

/** A glyph and whose it is. */
export interface ChainGlyph {
  /** Index into the run's list of typefaces. */
  readonly typeface: number;
  readonly glyphId: number;
  readonly advanceEm: number;
  /** It stands in for the family's own typefaces, which lack the cluster. */
  readonly fallback: boolean;
}

/** An ordered choice among a run's typefaces. */
export interface FontChain {
  /** Memoised by cluster; undefined when no typeface of the chain has it. */
  find(cluster: string): ChainGlyph | undefined;
}

/** One Latin letter: digits stay with the first typeface, whose are all of one width, as numbers and telephone lines want. */
const LATIN_LETTER = /^[A-Za-z]$/;

/**
 * Of `typefaces`, those at `order`, tried in that order; for Latin letters first the one at `latin`, if given: a Japanese
 * face of fixed width sets them all half an em wide, which no reader of Latin text would call set (JLREQ 3.2.6).
 */
export function fontChain(typefaces: readonly Typeface[], order: readonly number[], latin?: number): FontChain {
  return {
    find: rememberedOfCharacter((cluster) => (
      (latin !== undefined && LATIN_LETTER.test(cluster) ? firstOf(typefaces, [latin], cluster) : undefined) ?? firstOf(typefaces, order, cluster))),
  };
}

function firstOf(typefaces: readonly Typeface[], order: readonly number[], cluster: string): ChainGlyph | undefined {
  for (const [place, index] of order.entries()) {
    const typeface = typefaces[index];
    if (typeface === undefined) continue;
    const glyphId = typeface.glyphIdOf(cluster);
    if (glyphId !== 0) return { typeface: index, glyphId, advanceEm: typeface.advanceEm(glyphId), fallback: place > 0 };
  }
  return undefined;
}

/** The clusters of a text that no typeface of the chain has, each once, in order: what a person is held for. */
export function missingClusters(text: string, chain: FontChain): readonly string[] {
  return [...new Set(clustersOf(text).filter((cluster) => chain.find(cluster) === undefined))];
}

/** Width of a text set solid, in em. Throws on a cluster the chain lacks: whoever sets text has asked missingClusters before. */
export function naturalWidthEm(text: string, chain: FontChain): number {
  const known = knownAdvances(chain);
  let widthEm = 0;
  const { length } = text;
  for (let at = 0; at < length; at += 1) widthEm += known[unitAt(text, at)] ?? NaN;
  return Number.isNaN(widthEm) ? edgesEm(text, chain)[length] ?? 0 : widthEm;
}

/** How far what stands before each code unit reaches, and at last the whole text, in em; NaN inside a cluster. Throws as naturalWidthEm does. */
export function edgesEm(text: string, chain: FontChain): readonly number[] {
  const known = knownAdvances(chain);
  const { length } = text;
  const edges = new Array<number>(length + 1);
  let widthEm = 0;
  for (let at = 0; at < length; at += 1) {
    edges[at] = widthEm;
    widthEm += known[unitAt(text, at)] ?? NaN;
  }
  edges[length] = widthEm;
  return Number.isNaN(widthEm) ? edgesByCluster(text, chain, known) : edges;
}

function edgesByCluster(text: string, chain: FontChain, known: Float64Array): readonly number[] {
  const edges = new Array<number>(text.length + 1).fill(NaN);
  let [at, widthEm] = [0, 0];
  for (const cluster of clustersOf(text)) {
    const { advanceEm } = glyphOf(cluster, chain);
    if (isUnitByUnit(cluster)) known[cluster.charCodeAt(0)] = advanceEm;
    edges[at] = widthEm;
    at += cluster.length;
    widthEm += advanceEm;
  }
  edges[at] = widthEm;
  return edges;
}

/**
 * By code unit, for those that are a cluster by themselves and have been asked for: anything else is NaN, which makes the sum of
 * a text NaN, so that nearly every text is measured by adding up a table.
 */
const KNOWN_ADVANCES = new WeakMap<FontChain, Float64Array>();

function knownAdvances(chain: FontChain): Float64Array {
  const known = KNOWN_ADVANCES.get(chain);
  if (known !== undefined) return known;
  const none = new Float64Array(0x10000).fill(NaN);
  KNOWN_ADVANCES.set(chain, none);
  return none;
}

/** Which typefaces draw a text, as indices into the run's list, each with the clusters it draws; clusters nobody has are left out. */
export function typefacesUsed(text: string, chain: FontChain): ReadonlyMap<number, readonly string[]> {
  const used = new Map<number, Set<string>>();
  for (const cluster of clustersOf(text)) {
    const glyph = chain.find(cluster);
    if (glyph !== undefined) used.set(glyph.typeface, (used.get(glyph.typeface) ?? new Set()).add(cluster));
  }
  return new Map(Array.from(used, ([typeface, clusters]) => [typeface, [...clusters]]));
}

/** The glyph of a cluster the chain is known to have; throws, naming the code points, where it has not. */
export function glyphOf(cluster: string, chain: FontChain): ChainGlyph {
  const glyph = chain.find(cluster);
  if (glyph !== undefined) return glyph;
  throw new Error(`no typeface has ${codePointsOf(cluster)}`);
}
