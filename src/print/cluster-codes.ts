// The character codes of one print file: each cluster a typeface draws has a code of its own, so that what is extracted is
// what was written even where two clusters share a glyph (U+03A9 and U+2126, が and か + U+3099). Codes are handed out in
// order of first use: with the shared text drawn first, its codes are the same in every print file.
import type { FontFamily } from '../letter/placed-text.js';
import { glyphOf } from '../typesetting/font-chain.js';
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
  /** The same of a cluster that is one UTF-16 code unit, looked up by it: of a letter's hundred nearly all are. */
  ofUnit(family: FontFamily, unit: number): CodedCluster;
  /** What a typeface draws, in ascending order of codes. */
  drawnBy(typeface: number): readonly CodedCluster[];
  /** A barcode is drawn, whose font has codes of its own. */
  noteBarcode(): void;
  hasBarcode(): boolean;
}

/** Bytes a literal string would have to escape: CR ( ) \ (ISO 32000-1, 7.3.4.2). No code contains one. */
const ESCAPED_BYTES = new Set([0x0d, 0x28, 0x29, 0x5c]);
const LAST_CODE = 0xffff;
/** Of UTF-16. */
const UNITS = 0x10000;

/** An empty table for one print file. */
export function clusterCodes(fonts: PrintFonts): ClusterCodes {
  const byFamily = { mincho: new Map<string, CodedCluster>(), gothic: new Map<string, CodedCluster>() };
  const byUnit = { mincho: new Array<CodedCluster | undefined>(UNITS), gothic: new Array<CodedCluster | undefined>(UNITS) };
  const byTypeface = fonts.files.map(() => new Map<string, CodedCluster>());
  const lastCodes = fonts.files.map(() => 0);
  let hasBarcode = false;

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

  return {
    of,
    ofUnit: (family, unit) => (byUnit[family][unit] ??= of(family, String.fromCharCode(unit))),
    drawnBy: (typeface) => [...(byTypeface[typeface]?.values() ?? [])],
    noteBarcode() {
      hasBarcode = true;
    },
    hasBarcode: () => hasBarcode,
  };
}

/** Code 0 is .notdef's, so the first is 1. */
function codeAfter(last: number): number {
  let code = last + 1;
  while (ESCAPED_BYTES.has(code >> 8) || ESCAPED_BYTES.has(code & 0xff)) code += 1;
  if (code > LAST_CODE) throw new Error('more different characters of a typeface than two bytes can tell apart');
  return code;
}
