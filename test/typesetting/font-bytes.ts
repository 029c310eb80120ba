// Small fonts as bytes, a table at a time, so that each form of cmap is tested on bytes written by hand.

/** Big-endian numbers of 8, 16, 24 or 32 bits, as font tables have them. */
export function u8(...values: readonly number[]): readonly number[] {
  return values;
}
export function u16(...values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);
}
export function u24(...values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff]);
}
export function u32(...values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [(value >>> 24) & 0xff, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff]);
}

/** A font of these tables; `at` is where in its file it begins, for fonts in a collection. */
export function fontOf(tables: Readonly<Record<string, readonly number[]>>, at = 0): readonly number[] {
  const entries = Object.entries(tables);
  let offset = at + 12 + entries.length * 16;
  const directory = entries.flatMap(([tag, bytes]) => {
    const record = [...ascii(tag), ...u32(0, offset, bytes.length)];
    offset += bytes.length;
    return record;
  });
  return [...u32(0x00010000), ...u16(entries.length, 0, 0, 0), ...directory, ...entries.flatMap(([, bytes]) => bytes)];
}

/** A cmap table: each subtable under platform and encoding. */
export function cmapOf(subtables: readonly { platform: number; encoding: number; bytes: readonly number[] }[]): readonly number[] {
  let offset = 4 + subtables.length * 8;
  const records = subtables.flatMap(({ platform, encoding, bytes }) => {
    const record = [...u16(platform, encoding), ...u32(offset)];
    offset += bytes.length;
    return record;
  });
  return [...u16(0, subtables.length), ...records, ...subtables.flatMap(({ bytes }) => bytes)];
}

/** head, hhea and hmtx of a font of 1000 units whose glyphs are as wide as said, the last width serving all later ones. */
export function metricsOf(advances: readonly number[]): Readonly<Record<string, readonly number[]>> {
  return {
    head: [...Array<number>(18).fill(0), ...u16(1000), ...Array<number>(34).fill(0)],
    hhea: [...Array<number>(34).fill(0), ...u16(advances.length)],
    hmtx: advances.flatMap((advance) => u16(advance, 0)),
  };
}

export function ascii(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
