// Forms of a kanji named by a variation selector: cmap format 14 (ISO/IEC 14496-22, 5.2.1.3.9). A selector has two tables;
// the non-default one is asked first, for a selector may list some bases in the one and some in the other.

const RECORD_BYTES = 11;
const DEFAULT_BYTES = 4;
const NON_DEFAULT_BYTES = 5;

/** Where a selector's two tables begin, 0 for none. */
interface Selector {
  readonly defaults: number;
  readonly nonDefaults: number;
}

/** Glyph of base and selector; 0 for a sequence the font does not list. `glyphOfBase` draws the default forms. */
export function readVariationSequences(
  table: DataView,
  glyphOfBase: (codePoint: number) => number,
): (base: number, selector: number) => number {
  const selectors = new Map<number, Selector>();
  for (let index = 0; index < table.getUint32(6); index += 1) {
    const record = 10 + index * RECORD_BYTES;
    selectors.set(uint24(table, record), { defaults: table.getUint32(record + 3), nonDefaults: table.getUint32(record + 7) });
  }
  return (base, selector) => {
    const found = selectors.get(selector);
    if (found === undefined) return 0;
    return nonDefaultGlyph(table, found.nonDefaults, base) ?? (isDefault(table, found.defaults, base) ? glyphOfBase(base) : 0);
  };
}

function nonDefaultGlyph(table: DataView, offset: number, base: number): number | undefined {
  if (offset === 0) return undefined;
  const record = lastNotAfter(table, offset, NON_DEFAULT_BYTES, base);
  return record !== undefined && uint24(table, record) === base ? table.getUint16(record + 3) : undefined;
}

function isDefault(table: DataView, offset: number, base: number): boolean {
  if (offset === 0) return false;
  const record = lastNotAfter(table, offset, DEFAULT_BYTES, base);
  return record !== undefined && base <= uint24(table, record) + table.getUint8(record + 3);
}

/** Both tables are a count and ascending records that begin with a code point: the last record that begins at or before `base`. */
function lastNotAfter(table: DataView, offset: number, recordBytes: number, base: number): number | undefined {
  const first = offset + 4;
  let low = 0;
  let high = table.getUint32(offset);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (uint24(table, first + middle * recordBytes) <= base) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : first + (low - 1) * recordBytes;
}

function uint24(view: DataView, offset: number): number {
  return (view.getUint16(offset) << 8) | view.getUint8(offset + 2);
}
