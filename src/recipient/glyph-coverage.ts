// Which characters of an addressee the body's font lacks: another font draws them, or none does. Asked cluster
// by cluster, because a base character may have a glyph where its variant (辻󠄀) has none.
import { clustersOf } from '../typesetting/cluster.js';
import type { FontChain } from '../typesetting/font-chain.js';
import { holdsDoubtfulCharacter, privateUseIn } from './doubtful-character.js';

/** A cluster drawn with another font than the body's. */
export interface FallbackCluster {
  readonly cluster: string;
  readonly typeface: number;
}

export interface GlyphCoverage {
  /** Clusters no font of the chain has, but for those told by another finding: as a rule the doubtful and private ones. */
  readonly missing: readonly string[];
  readonly fallback: readonly FallbackCluster[];
}

export function glyphCoverageOf(text: string, chain: FontChain, isTold: (cluster: string) => boolean = isToldAnyway): GlyphCoverage {
  const missing: string[] = [];
  const fallback: FallbackCluster[] = [];
  for (const cluster of clustersOf(text)) {
    const glyph = chain.find(cluster);
    if (glyph === undefined) missing.push(cluster);
    else if (glyph.fallback) fallback.push({ cluster, typeface: glyph.typeface });
  }
  return { missing: missing.filter((cluster) => !isTold(cluster)), fallback };
}

function isToldAnyway(cluster: string): boolean {
  return holdsDoubtfulCharacter(cluster) || isPrivate(cluster);
}

/** A private character is always told as gaiji. */
export function isPrivate(cluster: string): boolean {
  return privateUseIn(cluster).length > 0;
}
