// Which glyph a character has: cmap formats 12 and 4 for base characters, format 14 for variation sequences
// (ISO/IEC 14496-22, 5.2.1). Written here because fontkit finds no glyph for most of a name's variation sequences.
import { TypefaceError } from './typeface-error.js';
import { readSegments } from './segment-map.js';
import { readVariationSequences } from './variation-sequences.js';

const HEADER_BYTES = 4;
const RECORD_BYTES = 8;
const UNICODE = 0;
const WINDOWS = 3;
const VARIATION_SELECTOR = /^[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]$/u;

/**
 * The glyph of a cluster; 0 where the font has none. A variation sequence the font does not list has none, for the base's
 * glyph would be another form of the name. A base with combining marks has the glyph of its composed character (か + U+3099
 * is が), or none. Throws TypefaceError where the font maps no Unicode characters.
 */
export function readCharacterMap(cmap: DataView): (cluster: string) => number {
  const subtables = subtablesOf(cmap);
  const glyphOfBase = readSegments(subtables);
  if (glyphOfBase === undefined) throw new TypefaceError('the font maps no Unicode characters');
  const variations = subtables.find((subtable) => subtable.getUint16(0) === 14);
  const glyphOfVariation = variations === undefined ? undefined : readVariationSequences(variations, glyphOfBase);
  return (cluster) => {
    const base = cluster.codePointAt(0);
    if (base === undefined) return 0;
    const rest = cluster.slice(base > 0xffff ? 2 : 1);
    if (rest === '') return glyphOfBase(base);
    if (VARIATION_SELECTOR.test(rest)) return glyphOfVariation?.(base, rest.codePointAt(0) ?? 0) ?? 0;
    return glyphOfComposed(cluster, glyphOfBase);
  };
}

function glyphOfComposed(cluster: string, glyphOfBase: (codePoint: number) => number): number {
  const [composed, ...more] = Array.from(cluster.normalize('NFC'));
  return composed === undefined || more.length > 0 ? 0 : glyphOfBase(composed.codePointAt(0) ?? 0);
}

/** Unicode subtables only, those of Windows and Unicode platforms, each from its format field on. */
function subtablesOf(cmap: DataView): readonly DataView[] {
  const subtables: DataView[] = [];
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const record = HEADER_BYTES + index * RECORD_BYTES;
    const platform = cmap.getUint16(record);
    const encoding = cmap.getUint16(record + 2);
    if (platform !== UNICODE && !(platform === WINDOWS && (encoding === 1 || encoding === 10))) continue;
    const offset = cmap.getUint32(record + 4);
    if (offset >= cmap.byteLength) throw new TypefaceError('the font file is cut short');
    subtables.push(new DataView(cmap.buffer, cmap.byteOffset + offset, cmap.byteLength - offset));
  }
  return subtables;
}
