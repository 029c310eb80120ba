// Base characters: cmap format 12, which covers all planes, or else format 4, which covers the first
// (ISO/IEC 14496-22, 5.2.1.3.1 and 5.2.1.3.6). Decoded once into arrays that are searched by halves.

/** Ascending, without overlap; `glyphOf` is asked for code points of the segment only. */
interface Segments {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly glyphOf: (segment: number, codePoint: number) => number;
}

/** Glyph of a code point, 0 where the font has none; undefined where no subtable is of format 12 or 4. */
export function readSegments(subtables: readonly DataView[]): ((codePoint: number) => number) | undefined {
  const wide = subtables.find((subtable) => subtable.getUint16(0) === 12);
  const narrow = subtables.find((subtable) => subtable.getUint16(0) === 4);
  const segments = wide !== undefined ? readFormat12(wide) : narrow !== undefined ? readFormat4(narrow) : undefined;
  return segments === undefined ? undefined : (codePoint) => glyphAt(segments, codePoint);
}

function glyphAt({ starts, ends, glyphOf }: Segments, codePoint: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) < codePoint) low = middle + 1;
    else high = middle;
  }
  const start = starts[low];
  return start === undefined || start > codePoint ? 0 : glyphOf(low, codePoint);
}

function readFormat12(table: DataView): Segments {
  const count = table.getUint32(12);
  const column = (field: number) => Uint32Array.from({ length: count }, (_, index) => table.getUint32(16 + index * 12 + field * 4));
  const starts = column(0);
  const firstGlyphs = column(2);
  return { starts, ends: column(1), glyphOf: (segment, codePoint) => (firstGlyphs[segment] ?? 0) + codePoint - (starts[segment] ?? 0) };
}

function readFormat4(table: DataView): Segments {
  const count = table.getUint16(6) / 2;
  const columnAt = (column: number) => 14 + column * count * 2 + (column > 0 ? 2 : 0);
  const column = (index: number) => Uint32Array.from({ length: count }, (_, segment) => table.getUint16(columnAt(index) + segment * 2));
  const starts = column(1);
  const deltas = column(2);
  const rangeOffsets = column(3);
  return {
    starts,
    ends: column(0),
    glyphOf: (segment, codePoint) => {
      const delta = deltas[segment] ?? 0;
      const rangeOffset = rangeOffsets[segment] ?? 0;
      if (rangeOffset === 0) return (codePoint + delta) & 0xffff;
      const address = columnAt(3) + segment * 2 + rangeOffset + (codePoint - (starts[segment] ?? 0)) * 2;
      const glyphId = address + 2 <= table.byteLength ? table.getUint16(address) : 0;
      return glyphId === 0 ? 0 : (glyphId + delta) & 0xffff;
    },
  };
}
