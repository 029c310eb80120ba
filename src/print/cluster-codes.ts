// The character codes of one print file: each cluster a typeface draws has a code of its own, so that what is extracted is
// what was written even where two clusters share a glyph (U+03A9 and U+2126, が and か + U+3099). Codes are handed out in
// order of first use: with the shared text drawn first, its codes are the same in every print file.
import type { FontFamily } from '../letter/placed-text.js';
import { clustersOf, isUnitByUnit } from '../typesetting/cluster.js';
import { glyphOf } from '../typesetting/font-chain.js';
import { unitAt } from '../unit-at.js';
import type { PrintFonts } from './print-fonts.js';

/** A cluster and its code, which is the CID of the embedded font (Identity-H, ISO 32000-1, 9.7.5.2). */
export interface CodedCluster {
  readonly typeface: number;
  /** Two bytes. */
  readonly code: number;
  readonly cluster: string;
  readonly glyphId: number;
  readonly advanceEm: number;
}

/** Grows as texts are drawn. */
export interface ClusterCodes {
  /** Throws on a cluster no typeface of the family has: the plan holds such a person. */
  of(family: FontFamily, cluster: string): CodedCluster;
  /**
   * The same of all clusters of a text, in order, as numbers of typeface and code (`typefaceOf`, `codeOf`) into a list that has room for as many
   * as the text has code units; how many they are. Of a letter's hundred clusters nearly all are one unit that was written before: they are
   * looked up by it, without hashing and without being cut out.
   */
  encode(family: FontFamily, text: string, into: Int32Array): number;
  /** What a typeface draws, in ascending order of codes. */
  drawnBy(typeface: number): readonly CodedCluster[];
  /** A barcode is drawn, whose font has codes of its own. */
  noteBarcode(): void;
  hasBarcode(): boolean;
  /** Codes that begin with these and grow on their own. */
  copy(): ClusterCodes;
}

interface Table {
  readonly byFamily: Readonly<Record<FontFamily, Map<string, CodedCluster>>>;
  /** As `encode` gives them, by code unit, of clusters that are one and were encoded before; 0 of others. */
  readonly byUnit: Readonly<Record<FontFamily, Int32Array>>;
  readonly byTypeface: readonly Map<string, CodedCluster>[];
  readonly lastCodes: number[];
  hasBarcode: boolean;
}

/** Bytes a literal string would have to escape: CR ( ) \ (ISO 32000-1, 7.3.4.2). No code contains one. */
const ESCAPED_BYTES = new Set([0x0d, 0x28, 0x29, 0x5c]);
const LAST_CODE = 0xffff;
const CODE_BITS = 16;
/** Of UTF-16. */
const UNITS = 0x10000;

/** An empty table for one print file. */
export function clusterCodes(fonts: PrintFonts): ClusterCodes {
  return codesIn({
    byFamily: { mincho: new Map(), gothic: new Map() },
    byUnit: { mincho: new Int32Array(UNITS), gothic: new Int32Array(UNITS) },
    byTypeface: fonts.files.map(() => new Map<string, CodedCluster>()),
    lastCodes: fonts.files.map(() => 0),
    hasBarcode: false,
  }, fonts);
}

/** Of a number that `encode` gives. */
export function typefaceOf(coded: number): number {
  return coded >> CODE_BITS;
}

/** Of a number that `encode` gives. */
export function codeOf(coded: number): number {
  return coded & LAST_CODE;
}

function codesIn(table: Table, fonts: PrintFonts): ClusterCodes {
  const { byFamily, byUnit, byTypeface, lastCodes } = table;

  function add(family: FontFamily, cluster: string): CodedCluster {
    const { typeface, glyphId, advanceEm } = glyphOf(cluster, fonts.chains[family]);
    const drawn = byTypeface[typeface];
    if (drawn === undefined) throw new Error(`a font chain names typeface ${String(typeface)}, which is not among the files`);
    const known = drawn.get(cluster);
    if (known !== undefined) return known;
    const code = codeAfter(lastCodes[typeface] ?? 0);
    lastCodes[typeface] = code;
    const coded = { typeface, code, cluster, glyphId, advanceEm };
    drawn.set(cluster, coded);
    return coded;
  }

  function of(family: FontFamily, cluster: string): CodedCluster {
    const known = byFamily[family].get(cluster);
    if (known !== undefined) return known;
    const coded = add(family, cluster);
    byFamily[family].set(cluster, coded);
    return coded;
  }

  function numberOf(family: FontFamily, cluster: string): number {
    const { typeface, code } = of(family, cluster);
    return (typeface << CODE_BITS) | code;
  }

  function encodeClusters(family: FontFamily, text: string, into: Int32Array): number {
    const clusters = clustersOf(text);
    for (const [index, cluster] of clusters.entries()) into[index] = numberOf(family, cluster);
    return clusters.length;
  }

  return {
    of,
    encode(family, text, into) {
      const known = byUnit[family];
      let isPlain = false;
      const { length } = text;
      for (let at = 0; at < length; at += 1) {
        const unit = unitAt(text, at);
        let coded = known[unit] ?? 0;
        if (coded === 0) {
          // A unit that is part of a longer cluster is never known, so that a text with one always comes here.
          isPlain ||= isUnitByUnit(text);
          if (!isPlain) return encodeClusters(family, text, into);
          known[unit] = coded = numberOf(family, String.fromCharCode(unit));
        }
        into[at] = coded;
      }
      return length;
    },
    drawnBy: (typeface) => [...(byTypeface[typeface]?.values() ?? [])],
    noteBarcode() {
      table.hasBarcode = true;
    },
    hasBarcode: () => table.hasBarcode,
    copy: () => codesIn({
      byFamily: { mincho: new Map(byFamily.mincho), gothic: new Map(byFamily.gothic) },
      byUnit: { mincho: byUnit.mincho.slice(), gothic: byUnit.gothic.slice() },
      byTypeface: byTypeface.map((drawn) => new Map(drawn)),
      lastCodes: [...lastCodes],
      hasBarcode: table.hasBarcode,
    }, fonts),
  };
}

/** Code 0 is .notdef's, so the first is 1. */
function codeAfter(last: number): number {
  let code = last + 1;
  while (ESCAPED_BYTES.has(code >> 8) || ESCAPED_BYTES.has(code & 0xff)) code += 1;
  if (code > LAST_CODE) throw new Error('more different characters of a typeface than two bytes can tell apart');
  return code;
}
